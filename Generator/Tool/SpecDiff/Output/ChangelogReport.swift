/// A review as lines for CHANGELOG.md, in the words of who uses the SDKs.
public enum ChangelogReport {
  /// A line for each change of source or wire, what breaks first; documentation is left out.
  public static func text(_ review: Review) -> String {
    review.parts.map { part in
      let groups = ChangeGroup.groups(part.changes).filter { !$0.change.isDocumentation }
      let ranks = groups.map { -Release($0.change).order }
      let sorted = groups.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { groups[$0] }
      return sorted.map { "- \(part.module): \(line($0))\n" }.joined()
    }.joined()
  }

  private static func line(_ group: ChangeGroup) -> String {
    let change = group.change
    let breaking = change.swift.verdict == .breaking ? "**breaking**: " : ""
    let words = group.words.isEmpty ? "" : " (\(group.words))"
    return "\(breaking)`\(group.item)`: \(change.rule.says)\(words)."
  }
}

extension Release {
  fileprivate var order: Int { Release.allCases.firstIndex(of: self) ?? 0 }
}

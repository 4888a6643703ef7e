import SpecModel

/// A review as Markdown for a pull request: the same text for the same changes.
public enum MarkdownReport {
  /// One line where nothing changed; otherwise a table of what matters, and the rest folded away.
  public static func text(_ review: Review) -> String {
    guard !review.parts.isEmpty else { return "**API specs**: no changes.\n" }
    var text = "**API specs**: \(review.summary)\n"
    if let decision = review.decision {
      text += "\n\((decision.prefix(1).uppercased() + decision.dropFirst()).escapedForMarkdown).\n"
    }
    for part in review.parts { text += "\n" + section(part) }
    return text
  }

  private static func section(_ part: Review.Part) -> String {
    let groups = ChangeGroup.groups(part.changes)
    let (facts, words) = (groups.filter { !$0.change.isDocumentation }, groups.filter(\.change.isDocumentation))
    var text = "### \(part.module): \(part.release.rawValue)\n"
    if !facts.isEmpty {
      text += "\n| change | | wire | Swift |\n|---|---|---|---|\n"
      text += facts.prefix(12).map(row).joined()
      if facts.count > 12 {
        text += folded(
          "\(facts.count - 12) more changes",
          "| change | | wire | Swift |\n|---|---|---|---|\n"
            + facts.dropFirst(12).map(row).joined())
      }
    }
    let lines = notes(part)
    if !lines.isEmpty { text += "\n" + lines.map { "- \($0)\n" }.joined() }
    if let context = part.context {
      text += difference("API.txt", context.declarations) + difference("WIRE.txt", context.calls)
    }
    if !words.isEmpty {
      text += folded(
        "documentation: \(words.count)",
        words.map { "- `\($0.change.rule.id)` \($0.item.escapedForMarkdown)\n" }.joined())
    }
    return text
  }

  private static func row(_ group: ChangeGroup) -> String {
    let change = group.change
    let accepted = change.acceptance.map { "<br>accepted: \($0.escapedForMarkdown)" } ?? ""
    return
      "| `\(change.rule.id)`<br>`\(change.placeWords)` | **\(group.item.escapedForMarkdown)** \(group.words.escapedForMarkdown)\(accepted) "
      + "| \(change.wire.words)<br>\(change.rule.wireReason.escapedForMarkdown) "
      + "| \(change.swift.verdict.rawValue)<br>\(change.swiftWords.escapedForMarkdown) |\n"
  }

  /// Coverage, defects, examples, and whether generated code is current.
  private static func notes(_ part: Review.Part) -> [String] {
    func items(_ rules: [DiffRule]) -> String? {
      let ids = Set(rules.map(\.id))
      let names = part.changes.filter { ids.contains($0.rule.id) }.map { "`\($0.item.escapedForMarkdown)`" }
      return names.isEmpty
        ? nil : names.prefix(8).joined(separator: ", ") + (names.count > 8 ? " and \(names.count - 8) more" : "")
    }
    var notes: [String] = []
    if let coverage = part.context?.coverage {
      notes.append(
        coverage.before == coverage.after
          ? "coverage: \(coverage.after)" : "coverage: \(coverage.before) → \(coverage.after)")
    }
    if let opened = items([.defectOpened]) { notes.append("defects of the page opened: \(opened)") }
    if let closed = items([.defectClosed]) { notes.append("defects of the page closed: \(closed)") }
    if let examples = items([.exampleAdded, .exampleRemoved, .exampleChanged]) {
      notes.append("examples: \(examples)")
    }
    if let isCurrent = part.context?.isCurrent {
      notes.append(isCurrent ? "generated code: current" : "generated code: **stale**; run `make`")
    }
    return notes
  }

  private static func difference(_ name: String, _ lines: LineDifference) -> String {
    guard !lines.isEmpty else { return "" }
    let text = lines.removed.map { "- \($0)\n" }.joined() + lines.added.map { "+ \($0)\n" }.joined()
    return folded(
      "\(name): \(lines.removed.count) gone, \(lines.added.count) new",
      "```diff\n" + text.split(separator: "\n").map { $0.replacing("```", "'''") + "\n" }.joined() + "```\n")
  }

  private static func folded(_ title: String, _ text: String) -> String {
    "\n<details><summary>\(title)</summary>\n\n\(text)\n</details>\n"
  }
}

extension Substring {
  fileprivate func replacing(_ mark: String, _ other: String) -> String {
    var result = ""
    var rest = self
    while let first = rest.first {
      if rest.hasPrefix(mark) {
        result += other
        rest = rest.dropFirst(mark.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

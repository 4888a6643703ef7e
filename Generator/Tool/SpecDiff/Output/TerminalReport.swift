import SpecModel

/// A review as text for a terminal.
public enum TerminalReport {
  /// Every change with its verdicts, then what they mean for the release.
  ///
  /// - Parameters:
  ///   - review: What changed.
  ///   - isColored: Whether escape sequences colour the verdicts.
  /// - Returns: Whole lines.
  public static func text(_ review: Review, isColored: Bool = false) -> String {
    var text = ""
    for part in review.parts {
      for group in ChangeGroup.groups(part.changes) { text += entry(group, isColored) + "\n" }
    }
    if review.parts.count > 1 {
      for part in review.parts {
        let count = part.changes.count
        text += "\(part.module): \(count) change\(count == 1 ? "" : "s"), \(part.release.rawValue)\n"
      }
    }
    text += review.summary + "\n"
    if let decision = review.decision { text += decision + "\n" }
    return text
  }

  private static func entry(_ group: ChangeGroup, _ isColored: Bool) -> String {
    let change = group.change
    let head = "\(change.placeWords)  \(change.rule.id)  \(group.item)"
    var lines = [group.words.isEmpty ? head : "\(head)  \(group.words)"]
    if !change.isDocumentation || change.wire != .none {
      let wire = change.wire == .tolerated ? "breaking" : change.wire.rawValue
      lines.append("    wire   \(verdict(wire, isColored))  \(change.wireWords)")
      lines.append("    Swift  \(verdict(change.swift.verdict.rawValue, isColored))  \(change.swiftWords)")
      lines += declarations(change.swift)
      if !change.section.isEmpty { lines.append("    page   \"\(change.section.printable)\"") }
      lines.append("    id     \(change.fingerprint)")
    }
    if let reason = change.acceptance { lines.append("    accepted: \(reason.printable)") }
    return lines.joined(separator: "\n")
  }

  private static func declarations(_ delta: SwiftDelta) -> [String] {
    let shown = delta.pairs.prefix(3).flatMap { pair in
      [pair.before.map { "             - \($0.printable)" }, pair.after.map { "             + \($0.printable)" }]
        .compactMap { $0 }
    }
    let rest = delta.pairs.count - 3
    return shown + (rest > 0 ? ["             and \(rest) more"] : [])
  }

  private static func verdict(_ word: String, _ isColored: Bool) -> String {
    let padded = word + String(repeating: " ", count: max(0, 10 - word.count))
    guard isColored else { return padded }
    let color =
      switch word {
      case "breaking": "31"
      case "addition", "compatible": "32"
      default: "2"
      }
    return "\u{1B}[\(color)m\(padded)\u{1B}[0m"
  }
}

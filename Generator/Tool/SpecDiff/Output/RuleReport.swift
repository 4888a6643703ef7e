/// The table of rules as text.
public enum RuleReport {
  /// A line for each rule: id, side, both verdicts.
  public static var table: String {
    let rows =
      [["rule", "side", "wire", "Swift"]]
      + DiffRule.all.map { [$0.id, $0.side.rawValue, $0.wire.words, $0.swift.rawValue] }
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { $1 + String(repeating: " ", count: widths[$0] - $1.count) }
      return trimmed(cells.joined(separator: "  ")) + "\n"
    }.joined()
  }

  /// One rule with its reasons, its mirror and an example.
  public static func page(_ rule: DiffRule) -> String {
    var text = """
      \(rule.id): \(rule.says)

      side   \(rule.side.rawValue)
      wire   \(rule.wire.words): \(rule.wireReason)
      Swift  \(rule.swift.rawValue): \(rule.swiftReason)

      """
    switch rule.mirror {
    case .rule(let id): text += "other side  \(id)\n"
    case .waived(let reason): text += "other side  none: \(reason)\n"
    case .sideless: break
    }
    text += "\nFor example:\n"
    if !rule.example.before.isEmpty { text += "  - \(rule.example.before)\n" }
    if !rule.example.after.isEmpty { text += "  + \(rule.example.after)\n" }
    return text
      + "\nThe verdict on Swift is taken from the declarations of each change; this is the usual one.\n"
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}

import SpecModel

/// A review as workflow commands, which GitHub shows at the lines of a pull request.
public enum AnnotationReport {
  /// An error for each change that breaks and nobody accepted, a notice for each other one that is no documentation.
  ///
  /// Changes whose place is in the old specs stand at the first line of the file.
  public static func text(_ review: Review) -> String {
    review.parts.flatMap { ChangeGroup.groups($0.changes) }.filter { !$0.change.isDocumentation }
      .map { line($0) + "\n" }.joined()
  }

  private static func line(_ group: ChangeGroup) -> String {
    let change = group.change
    let isBreaking = change.wire.isBreaking || change.swift.verdict == .breaking
    let command = !isBreaking ? "notice" : change.acceptance == nil ? "error" : "warning"
    let (line, column) = change.isInOld ? (1, 1) : (change.location.line, change.location.column)
    let message = [
      "\(group.item) \(group.words)", "wire: \(change.wire.words), \(change.rule.wireReason)",
      "Swift: \(change.swift.verdict.rawValue), \(change.swiftWords)",
    ].joined(separator: "\n")
    let place = "file=\(property(change.location.file)),line=\(line),col=\(column)"
    return "::\(command) \(place),title=\(property(change.rule.id))::\(data(message))"
  }

  /// A message: what would end it is written as `%0A`.
  private static func data(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  /// The value of a property: colons and commas end it, too.
  private static func property(_ text: String) -> String {
    data(text).unicodeScalars.map { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : String($0) }.joined()
  }
}

/// How pages write the names of members and parameters, values and limits.
enum MentionPatterns {
  /// Names in quotes: `"test_id"`.
  static func quoted(_ line: String) -> [String] {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return [] }
    return stride(from: 1, to: parts.count - 1, by: 2).map { String(parts[$0]) }.filter(isName)
  }

  /// The name that a list begins a line with: `- name - text`, `name -- text`, or a name with its type, `required` or
  /// `- text` on the lines below.
  static func listed(_ line: String, before following: [String]) -> String? {
    let hasBullet = line.hasPrefix("- ") || line.hasPrefix("* ")
    let text = hasBullet ? line.dropFirst(2) : line[...]
    let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard isListName(name), name != "required" else { return nil }
    let rest = text[name.endIndex...]
    if rest.hasPrefix(" -- ") || (hasBullet && (rest.hasPrefix(" - ") || rest.hasPrefix(": "))) { return String(name) }
    if rest.isEmpty, hasBullet, name.contains("_") { return String(name) }
    guard rest.isEmpty, !hasBullet, let next = following.first else { return nil }
    if next.hasPrefix("- ") { return String(name) }
    let type = next == "required" ? following.dropFirst().first ?? "" : next
    return isType(type) ? String(name) : nil
  }

  /// Parameters in brackets: in a path, or with their values behind `=`.
  static func bracketed(_ line: String) -> [String] {
    var names: [String] = []
    var rest = line[...]
    while let open = rest.firstIndex(of: "[") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "]") else { break }
      let name = rest[..<close]
      let after = rest[rest.index(after: close)...].drop { $0 == " " }
      if isListName(name), line.hasPrefix("/") || after.hasPrefix("=") { names.append(String(name)) }
    }
    return names
  }

  /// Words in code marks, and alternatives with bars between them.
  static func words(_ line: String) -> [String] {
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    let marked = stride(from: 1, to: max(1, parts.count - 1), by: 2).map { String(parts[$0]) }
    var chosen: [String] = []
    for part in line.split(separator: " " as Character) where part.contains("|") && part.count > 2 {
      for word in part.split(separator: "|" as Character) { chosen += Words.all(in: [String(word)]).sorted() }
    }
    return (marked + chosen).filter(isName)
  }

  /// Numbers on a line that speaks of limits.
  static func limits(_ line: String) -> [String] {
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
    let speaks = words.contains { limitWords.contains(String($0)) }
    guard speaks else { return [] }
    return words.filter { $0.allSatisfy(\.isNumber) && $0.count < 10 && Int($0) ?? 0 > 1 }.map(String.init)
  }

  private static let limitWords: Set = [
    "most", "least", "max", "maximum", "min", "minimum", "limit", "limited", "characters", "default", "greater",
    "between", "exactly", "per", "seconds", "hours", "range", "ranging",
  ]

  private static func isType(_ line: String) -> Bool {
    let word = line.prefix { $0.isLetter }
    return ["string", "integer", "number", "boolean", "object", "Array"].contains(String(word))
      && (line.count == word.count || line.dropFirst(word.count).hasPrefix(" ") || line.hasSuffix(")"))
  }

  /// A name as wires have it; no word that begins with a capital, no sentence.
  private static func isListName(_ text: some StringProtocol) -> Bool {
    text.count > 0 && text.first.map { $0.isLowercase || $0 == "_" } == true && isName(String(text))
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
    return text.unicodeScalars.allSatisfy { Words.isPart($0) && $0.isASCII } && text.last != "." && text.last != "-"
  }
}

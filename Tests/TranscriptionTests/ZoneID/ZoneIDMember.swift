/// What the lines and the text of a member say about its value.
extension ZoneIDPage.Member {
  /// The kind of JSON, `string Nullable` aside without what stands in angle brackets.
  var kind: String {
    type.replacing(#/ <[^>]*>/#, with: "").replacing(#/ \([A-Za-z]+\)/#, with: "").replacing("|null", with: " Nullable")
  }

  /// The values that are listed, by `Enum` or in words.
  var values: [String] {
    for attribute in attributes where attribute.hasPrefix("Enum:") {
      return attribute.dropFirst(5).split(separator: " ").map { $0.filter { $0 != "\"" } }
    }
    let numbered = text.matches(of: #/([0-9]+)=/#).map { String($0.output.1) }
    if !numbered.isEmpty { return numbered }
    if let range = text.wholeMatch(of: /[A-Za-z ]+: ([0-9])-([0-9])/), let first = Int(range.output.1),
      let last = Int(range.output.2)
    {
      return (first...last).map(String.init)
    }
    if let match = text.firstMatch(of: /Accepted values are (\d+) and (\d+)/) {
      return [String(match.output.1), String(match.output.2)]
    }
    if text.contains("Additional element can be added: ") {
      return text.matches(of: #/([a-z]+) - /#).map { String($0.output.1) }
    }
    return text.firstMatch(of: /'([a-z]+)' if not/).map { [String($0.output.1)] } ?? []
  }

  /// What is assumed.
  var standard: String? {
    for attribute in attributes where attribute.hasPrefix("Default:") {
      return String(attribute.dropFirst(8).filter { $0 != "\"" && $0 != " " })
    }
    return text.firstMatch(of: /Defaults to ([a-z0-9_]+)/).map { String($0.output.1) }
  }

  /// The shortest and the longest text.
  var lengths: [Int] {
    text.firstMatch(of: /Length: (\d+)-(\d+)/).map { [Int($0.output.1) ?? 0, Int($0.output.2) ?? 0] } ?? []
  }

  /// `date` or `iso8601`; nil where no form is named.
  var format: String? {
    if type.contains("<date>") { return "date" }
    return type.contains("ISO 8601 date") ? "date" : text.contains("ISO 8601") ? "iso8601" : nil
  }

  /// Whether only false may be sent.
  var onlyFalse: Bool { text.contains("Can only be set to false") || text.contains("only false allowed") }

  /// The condition under which it is there: `type == system`.
  var condition: String? {
    text.firstMatch(of: /only available when ([a-z]+)==([a-z]+)/).map { "\($0.output.1) == \($0.output.2)" }
  }

  /// What to use instead.
  var replacement: String? { text.firstMatch(of: /deprecated use ([a-z]+)/).map { String($0.output.1) } }
}

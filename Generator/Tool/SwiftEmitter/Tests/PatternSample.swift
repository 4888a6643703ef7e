/// Spells the shortest text that a simple regular expression matches: the first of each choice, as often as it must be there.
struct PatternSample {
  private var rest: Substring

  /// The text; what the pattern holds beyond characters, classes, groups, choices and counts is taken literally.
  static func text(_ pattern: String) -> String {
    var sample = PatternSample(rest: Substring(pattern))
    return sample.choice()
  }

  /// The first branch up to `)` or the end; the others are passed over.
  private mutating func choice() -> String {
    var text = ""
    var isFirst = true
    while let next = rest.first, next != ")" {
      if next == "|" {
        isFirst = false
        rest.removeFirst()
        continue
      }
      let piece = counted()
      if isFirst { text += piece }
    }
    return text
  }

  /// One character, class or group with the count that follows it.
  private mutating func counted() -> String {
    let one = single()
    switch rest.first {
    case "*", "?":
      rest.removeFirst()
      return ""
    case "+":
      rest.removeFirst()
      return one
    case "{":
      let digits = rest.dropFirst().prefix { $0.isNumber }
      rest = rest.drop { $0 != "}" }.dropFirst()
      return String(repeating: one, count: Int(digits) ?? 1)
    default: return one
    }
  }

  private mutating func single() -> String {
    let character = rest.removeFirst()
    switch character {
    case "^", "$": return ""
    case ".": return "a"
    case "(":
      if rest.hasPrefix("?:") { rest = rest.dropFirst(2) }
      let text = choice()
      if !rest.isEmpty { rest.removeFirst() }
      return text
    case "[": return characterClass()
    case "\\":
      guard let escaped = rest.popFirst() else { return "" }
      return ["d": "1", "w": "a", "s": " "][escaped] ?? String(escaped)
    default: return String(character)
    }
  }

  /// The first character of a class; of an excluding one, a usual character that it does not name.
  private mutating func characterClass() -> String {
    var members: [Character] = []
    while let next = rest.popFirst(), next != "]" || members.isEmpty {
      members.append(next == "\\" ? rest.popFirst() ?? next : next)
    }
    guard members.first == "^" else { return members.first.map(String.init) ?? "" }
    return ["a", "1", "-", "Z"].first { !members.contains(Character($0)) } ?? "~"
  }
}

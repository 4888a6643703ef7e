import WireJSON

/// Whether a value keeps its limits; the same rules that requests are checked by.
enum LimitWords {
  /// What a value breaks, in a clause; nil if it breaks nothing.
  static func violation(_ limits: Limits, _ node: Node) -> String? {
    switch node.value {
    case .number: number(limits, node.double ?? 0)
    case .string(let text): self.text(limits, text)
    case .list(let elements): self.list(limits, elements)
    case .null, .bool, .object: nil
    }
  }

  private static func number(_ limits: Limits, _ value: Double) -> String? {
    if let min = limits.min, value < min { return "it is smaller than \(short(min))" }
    if let max = limits.max, value > max { return "it is greater than \(short(max))" }
    return nil
  }

  private static func text(_ limits: Limits, _ text: String) -> String? {
    let length = text.unicodeScalars.count
    if let min = limits.minLength, length < min { return "it is shorter than \(min)" }
    if let max = limits.maxLength, length > max { return "it is longer than \(max)" }
    if !limits.lengths.isEmpty, !limits.lengths.contains(length) {
      return "its length is \(length), not \(limits.lengths.map(String.init).joined(separator: " or "))"
    }
    if let pattern = limits.pattern, let compiled = try? JSONPattern(pattern), !compiled.matches(text) {
      return "it does not match \(pattern)"
    }
    return nil
  }

  private static func list(_ limits: Limits, _ elements: [Node]) -> String? {
    if let min = limits.minCount, elements.count < min { return "it has fewer elements than \(min)" }
    if let max = limits.maxCount, elements.count > max { return "it has more elements than \(max)" }
    if let name = limits.uniqueBy {
      let values = elements.map { $0[name]?.jsonText ?? "" }
      if Set(values).count < values.count { return "two elements have the same '\(name)'" }
    }
    if !limits.includes.isEmpty, !elements.isEmpty, !elements.contains(where: { has(limits.includes, $0) }) {
      return "no element has " + limits.includes.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ")
    }
    if limits.unique, Set(elements.map(\.jsonText)).count < elements.count { return "an element stands twice" }
    return nil
  }

  private static func has(_ members: [Limits.Member], _ element: Node) -> Bool {
    members.allSatisfy { element[$0.name]?.jsonText == $0.value }
  }

  /// A number without a fraction of zero.
  static func short(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }
}

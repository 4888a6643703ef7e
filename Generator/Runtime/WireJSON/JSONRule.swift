// Documented limits, checked before anything is sent.

/// The documented limits of one value.
///
/// A rule of numbers only is built without allocating; one with a pattern, a list or `each` is best kept in a
/// `static let`.
public struct JSONRule: Sendable {
  /// The least and greatest number, both allowed.
  public var min: Double?, max: Double?
  /// The least and greatest length in Unicode scalars.
  public var minLength: Int?, maxLength: Int?
  /// The lengths in Unicode scalars that are allowed; empty for any.
  public var lengths: [Int]
  /// The least and greatest number of elements of a list, or members of a map.
  public var minCount: Int?, maxCount: Int?
  /// Whether no two elements of a list may be equal.
  public var unique: Bool
  /// The values that are allowed, as text; empty for any.
  public var only: [StaticString]
  /// The text that a pattern given in the initialiser had.
  public let patternText: StaticString?
  let pattern: JSONPattern?
  /// What the elements of a list keep together; at most one, as hardly any list has such.
  let membersRule: [JSONMembersRule]
  private let eachRule: [JSONRule]
  private let keysRule: [JSONRule]

  /// The rule that each element of a list, or value of a map, keeps.
  public var each: JSONRule? { eachRule.first }

  /// The rule that each key of a map keeps.
  public var keys: JSONRule? { keysRule.first }

  /// A rule; what is not given is not limited.
  ///
  /// - Parameters:
  ///   - min: The least number.
  ///   - max: The greatest number.
  ///   - minLength: The least length in Unicode scalars.
  ///   - maxLength: The greatest length in Unicode scalars.
  ///   - lengths: The lengths in Unicode scalars that are allowed.
  ///   - pattern: What the whole string matches, as ``JSONPattern`` reads it.
  ///   - minCount: The least number of elements.
  ///   - maxCount: The greatest number of elements.
  ///   - unique: Whether no two elements may be equal.
  ///   - uniqueBy: The member that no two elements may have alike.
  ///   - includes: An object as JSON, whose members one of the elements must have, unless there are none.
  ///   - only: The values that are allowed, as text: `false`, `0`, `accept`.
  ///   - keys: The rule for each key of a map.
  ///   - each: The rule for each element of a list, or value of a map.
  public init(
    min: Double? = nil, max: Double? = nil, minLength: Int? = nil, maxLength: Int? = nil, lengths: [Int] = [],
    pattern: StaticString? = nil, minCount: Int? = nil, maxCount: Int? = nil, unique: Bool = false,
    uniqueBy: StaticString? = nil, includes: StaticString? = nil, only: [StaticString] = [], keys: JSONRule? = nil,
    each: JSONRule? = nil
  ) {
    self.min = min
    self.max = max
    self.minLength = minLength
    self.maxLength = maxLength
    self.lengths = lengths
    self.minCount = minCount
    self.maxCount = maxCount
    self.unique = unique
    self.only = only
    patternText = pattern
    self.pattern = pattern.flatMap { try? JSONPattern("\($0)") }
    let hasMembers = uniqueBy != nil || includes != nil
    membersRule = hasMembers ? [JSONMembersRule(uniqueBy: uniqueBy, includes: includes)] : []
    eachRule = each.map { [$0] } ?? []
    keysRule = keys.map { [$0] } ?? []
  }

  /// What is wrong with a string, in words that follow the member's name; nil if nothing is.
  public func violation(of value: String) -> String? {
    if minLength != nil || maxLength != nil || !lengths.isEmpty {
      let length = value.unicodeScalars.count
      if length < minLength ?? 0 || length > maxLength ?? .max {
        return "must be \(JSONRule.span(minLength, maxLength)) \(JSONRule.plural("character", maxLength ?? minLength))"
      }
      if !lengths.isEmpty, !lengths.contains(length) {
        return "must be \(JSONRule.alternatives(lengths.map(\.description))) characters"
      }
    }
    if let patternText {
      guard let pattern else { return "has the pattern \(patternText), which cannot be read" }
      if !pattern.matches(value) { return "must match \(patternText)" }
    }
    return violationOfAllowed { "\($0)" == value }
  }

  /// What is wrong with an int, in words that follow the member's name; nil if nothing is.
  public func violation(of value: Int) -> String? {
    violationOfRange(Double(value)) ?? violationOfAllowed { "\($0)" == value.description }
  }

  /// What is wrong with a double, in words that follow the member's name; nil if nothing is.
  public func violation(of value: Double) -> String? {
    violationOfRange(value) ?? violationOfAllowed { Double("\($0)") == value }
  }

  /// What is wrong with a bool, in words that follow the member's name; nil if nothing is.
  public func violation(of value: Bool) -> String? { violationOfAllowed { "\($0)" == value.description } }

  /// What is wrong with a number of elements, in words that follow the member's name; nil if nothing is.
  public func violation(count: Int) -> String? {
    guard count < minCount ?? 0 || count > maxCount ?? .max else { return nil }
    return "must have \(JSONRule.span(minCount, maxCount)) \(JSONRule.plural("element", maxCount ?? minCount))"
  }

  /// What is wrong with a key of a map, in words that follow the key; nil if nothing is.
  public func violation<Key: JSONKey>(ofKey key: Key) -> String? {
    if min != nil || max != nil, let number = Int(key.jsonKey) { return violation(of: number) }
    return violation(of: key.jsonKey)
  }

  /// What is wrong with the elements of a value of a set of lists; nil if nothing is.
  public func violation(ofElements elements: [String]) -> String? {
    let text = elements.joined(separator: "+")
    return violationOfAllowed { "\($0)" == text }
  }

  /// What a list breaks that holds an element twice.
  package static let uniqueWords = "must not hold an element twice"

  /// What a list breaks that holds two elements with the same value of a member.
  package static func uniqueWords(_ member: String) -> String { "must not hold two elements with the same \(member)" }

  /// What a list breaks that has elements, but not one with these members.
  package static func includesWords(_ members: String) -> String {
    "must hold an element with \(members), unless it is empty"
  }
}

extension JSONRule {
  private func violationOfRange(_ value: Double) -> String? {
    guard min.map({ value < $0 }) == true || max.map({ value > $0 }) == true else { return nil }
    return "must be \(JSONRule.span(min.map(JSONRule.text), max.map(JSONRule.text)))"
  }

  private func violationOfAllowed(_ isEqual: (StaticString) -> Bool) -> String? {
    if only.isEmpty || only.contains(where: isEqual) { return nil }
    return "must be \(JSONRule.alternatives(only.map { "\($0)" }))"
  }

  /// `1 to 50`, `at least 1`, `at most 50`, `exactly 16`.
  private static func span<Bound: Equatable>(_ least: Bound?, _ greatest: Bound?) -> String {
    switch (least, greatest) {
    case (let least?, let greatest?): least == greatest ? "exactly \(least)" : "\(least) to \(greatest)"
    case (let least?, nil): "at least \(least)"
    case (nil, let greatest?): "at most \(greatest)"
    case (nil, nil): "anything"
    }
  }

  /// `16`, `16 or 32`, `16, 32 or 64`.
  private static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) or \(last)"
  }

  private static func plural(_ word: String, _ count: Int?) -> String { count == 1 ? word : word + "s" }

  private static func text(_ bound: Double) -> String {
    let text = bound.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

import SpecModel
import SwiftNames
import WireJSON

/// A value that breaks one documented limit.
struct OutsideValue {
  let value: JSONValue
  /// Where in the value the limit is broken: `[0]`; empty for the value itself.
  let place: String
  /// What the refusal says behind the name of the place.
  let words: String
}

/// Makes up values just outside limits, one for each bound.
struct OutsideValues {
  let types: SwiftTypeNames
  /// The largest value that is made up: what exceeds a greater bound would fill the tests.
  private static let largestSize = 4097

  /// Whether the values stand outside JSON, where a scalar with a type of its own has its limits checked at its place.
  var isText = false

  /// The values for a field or parameter.
  func values(_ field: Field) -> [OutsideValue] {
    guard field.writes.isEmpty else { return unwritable(field) }
    return values(field.type, field.limits)
  }

  /// The values for a type with the limits of its place; none for a type that has rows of its own.
  func values(_ type: TypeExpression, _ limits: Limits) -> [OutsideValue] {
    switch type {
    case .nullable(let wrapped): return values(wrapped, limits)
    case .string: return Self.texts(limits)
    case .int, .double: return Self.numbers(limits)
    case .list(let element):
      return lists(element, limits)
        + values(element, Limits()).prefix(1).map {
          let isEmpty = isText && $0.value == ""
          return OutsideValue(
            value: .array([$0.value]), place: "[0]" + $0.place,
            words: isEmpty ? "must not have an empty element" : $0.words)
        }
    case .map(let key, let element): return maps(key, element, limits)
    case .named(let name): return named(name, limits)
    case .bool, .json: return []
    }
  }

  private func named(_ name: String, _ limits: Limits) -> [OutsideValue] {
    switch types.declaration(name)?.kind {
    case .scalar(let scalar) where isText || !scalar.isStructure:
      return values(scalar.base, limits == Limits() ? scalar.limits : limits)
    case .values(let set) where set.closed: return [Self.undocumented(set)]
    default: return []
    }
  }

  /// A value that a set does not list, where nothing else may be sent.
  private static func undocumented(_ set: ValueSet) -> OutsideValue {
    let words = set.values.map(\.value)
    let last = words.last ?? ""
    let listed = words.count > 1 ? words.dropLast().joined(separator: ", ") + " or " + last : last
    return OutsideValue(
      value: set.base == .int ? 987_654 : "zz-unknown", place: "", words: "must be \(listed)")
  }

  /// Maps with a key outside its limits, each bound in turn, and with one such value.
  private func maps(_ key: TypeExpression, _ element: TypeExpression, _ limits: Limits) -> [OutsideValue] {
    let samples = SampleValues(types: types)
    guard case .object(let sample) = samples.value(.map(key: key, value: element)), let member = sample.members.first
    else { return [] }
    func map(_ key: String, _ value: JSONValue, _ outside: OutsideValue) -> OutsideValue {
      OutsideValue(
        value: .object(JSONObject([(key: key, value: value)])), place: JSONPath.member(key) + outside.place,
        words: outside.words)
    }
    let keys = OutsideValues(types: types).values(key, Limits()).map { outside in
      map(samples.keyText(outside.value), member.value, outside)
    }
    return keys + values(element, Limits()).prefix(1).map { map(member.key, $0.value, $0) }
  }

  private static func texts(_ limits: Limits) -> [OutsideValue] {
    let rule = JSONRule(minLength: limits.minLength, maxLength: limits.maxLength, lengths: limits.lengths)
    var texts: [String] = []
    if let least = limits.minLength, least > 0 { texts.append(String(SampleText.text(limits).prefix(least - 1))) }
    for length in [limits.maxLength, limits.lengths.first].compactMap({ $0 }) where length < largestSize {
      texts.append(String(repeating: "a", count: length + 1))
    }
    let lengths = texts.compactMap { text in
      rule.violation(of: text).map { OutsideValue(value: .string(text), place: "", words: $0) }
    }
    return lengths + pattern(limits, rule)
  }

  /// A text of an allowed length that the pattern does not match, where a usual one is such.
  private static func pattern(_ limits: Limits, _ rule: JSONRule) -> [OutsideValue] {
    guard let text = limits.pattern, let pattern = try? JSONPattern(text) else { return [] }
    let sample = SampleText.text(limits)
    let start = String(sample.dropLast())
    let usual = ["~", "a", "", start + "~", start + "\u{1}", sample + "~"]
    let padded = [limits.minLength, limits.lengths.first].compactMap { $0 }.map { String(repeating: "~", count: $0) }
    let outside = (usual + padded).first { rule.violation(of: $0) == nil && !pattern.matches($0) }
    return outside.map { [OutsideValue(value: .string($0), place: "", words: "must match \(text)")] } ?? []
  }

  private static func numbers(_ limits: Limits) -> [OutsideValue] {
    let rule = JSONRule(min: limits.min, max: limits.max)
    let numbers = [limits.min.map { $0 - 1 }, limits.max.map { $0 + 1 }].compactMap { $0 }
    return numbers.compactMap { number in
      guard let json = JSONNumber(SwiftLiteral.number(number)), let words = rule.violation(of: number) else {
        return nil
      }
      return OutsideValue(value: .number(json), place: "", words: words)
    }
  }

  /// Lists that are too short, too long, or hold an element twice.
  private func lists(_ element: TypeExpression, _ limits: Limits) -> [OutsideValue] {
    guard let one = SampleValues(types: types).value(element) else { return [] }
    let rule = JSONRule(minCount: limits.minCount, maxCount: limits.maxCount)
    let below = limits.minCount.flatMap { $0 > 0 ? $0 - 1 : nil }
    let above = limits.maxCount.flatMap { $0 < Self.largestSize ? $0 + 1 : nil }
    let lists = [below, above].compactMap { $0 }.compactMap { count in
      rule.violation(count: count).map { words in
        OutsideValue(value: .array(Array(repeating: one, count: count)), place: "", words: words)
      }
    }
    guard rule.violation(count: 2) == nil else { return lists }
    var twice: [String] = []
    if limits.unique { twice.append(JSONRule.uniqueWords) }
    if let member = limits.uniqueBy { twice.append(JSONRule.uniqueWords(member)) }
    return lists + twice.prefix(1).map { OutsideValue(value: .array([one, one]), place: "", words: $0) }
      + lacking(limits.includes, one)
  }

  /// A list without the element that it must have: its only one has another value in the place of the first member.
  private func lacking(_ members: [Limits.Member], _ one: JSONValue) -> [OutsideValue] {
    guard let first = members.first, case .object(let object) = one, object[first.name]?.description != first.value
    else { return [] }
    return [OutsideValue(value: .array([one]), place: "", words: JSONRule.includesWords(members.json))]
  }

  /// A value of the type that may not be written.
  private func unwritable(_ field: Field) -> [OutsideValue] {
    let other: JSONValue
    switch base(field.type) {
    case .bool: other = .bool(field.writes.first != "true")
    case .int: other = .number(JSONNumber(field.writes.compactMap { Int($0) }.reduce(0, max) + 1))
    case .string: other = "zz-unknown"
    default: return []
    }
    guard !field.writes.contains(other.description) else { return [] }
    let allowed = field.writes.map { (try? JSONValue(parsing: Array($0.utf8)))?.string ?? $0 }
    let last = allowed.last ?? ""
    let listed = allowed.count > 1 ? allowed.dropLast().joined(separator: ", ") + " or " + last : last
    return [OutsideValue(value: other, place: "", words: "must be \(listed)")]
  }

  /// The base type of what may be written, without a Swift type of its own.
  private func base(_ type: TypeExpression) -> TypeExpression {
    switch type {
    case .nullable(let wrapped): base(wrapped)
    case .named(let name): types.plainScalar(name)?.base ?? type
    default: type
    }
  }
}

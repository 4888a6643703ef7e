import SpecModel
import SwiftNames
import WireJSON

/// One row of a table of answer types, with a made-up sample.
struct AnswerCase {
  let material: TestMaterial
  let declaration: TypeDeclaration
  /// The structs that are emitted for it.
  let structures: [SwiftStructure]
  private var swift: SwiftAPI { material.swift }

  /// The arguments of `APIAnswerCase`; nil for types that are never read or have no finite sample.
  var arguments: [String]? {
    let name = swift.types.simpleName(declaration.name)
    let start = [SwiftLiteral.string(name), "\(swift.client).\(name).self"]
    if case .values(let set) = declaration.kind { return start + Self.values(set) }
    guard isRead, let sample = shown ?? material.samples.value(.named(declaration.name)) else {
      return nil
    }
    let literal = SwiftLiteral.json(sample)
    if case .scalar(let scalar) = declaration.kind, let format = scalar.format,
      let seconds = Self.seconds(format)
    {
      return start + ["time: \(literal)", "seconds: \(seconds)"] + named(scalar)
    }
    if case .scalar(let scalar) = declaration.kind, !scalar.parts.isEmpty { return start + parts(scalar) }
    if case .tuple(let tuple) = declaration.kind, tuple.readsObject || !tuple.texts.isEmpty {
      let spellings = Self.spellings(tuple, sample).map { SwiftLiteral.json($0) }
      return start + ["sample: \(literal)", "spellings: \(SwiftLiteral.array(spellings))"]
    }
    guard case .fields(let fields) = declaration.kind, sample.object != nil else {
      let names = if case .scalar(let scalar) = declaration.kind { named(scalar) } else { [String]() }
      return start + ["samples: " + SwiftLiteral.array([SwiftLiteral.unlabelled(literal)])] + names
    }
    return start + ["sample: \(literal)"] + kinds(of: fields, sample)
  }

  /// What is said of members, and the names of those of which it holds.
  private func kinds(of fields: [Field], _ sample: JSONValue) -> [String] {
    let types = swift.types
    func names(_ label: String, _ holds: (Field) -> Bool) -> [String] {
      let names = fields.filter { $0.access.contains(.read) && holds($0) }.map(\.name)
      return names.isEmpty ? [] : [String(pieces: label, ": ", SwiftLiteral.names(names))]
    }
    let presence =
      names("required") { !$0.optional && !$0.isNullable } + names("optional") { $0.optional }
      + names("nullable") { $0.isNullable }
    let kinds =
      names("open") { isOpen($0.type) } + names("values") { isValueSet($0.type) }
      + names("secret") { $0.secret && $0.type == .string || types.isSecret($0.type) }
      + names("records") { isRecord($0.type) }
      + names("fractional") { isFraction($0.type) && Self.isWhole(sample.object?[$0.name]) }
    return presence + kinds
  }

  /// The page's own example of the type, where it has one with all members.
  private var shown: JSONValue? {
    guard case .fields(let fields) = declaration.kind else { return nil }
    let examples = material.examples[declaration.name] ?? []
    let values = examples.flatMap(\.samples).compactMap { try? JSONValue(parsing: Array($0.utf8)) }
    return values.first { value in fields.allSatisfy { value.object?[$0.name] != nil } }
  }

  /// The sample in the other forms that are read.
  private static func spellings(_ tuple: Tuple, _ sample: JSONValue) -> [JSONValue] {
    let members = zip(tuple.members, sample.array ?? []).map { (key: $0.name, value: $1) }
    let texts = tuple.texts.map { text in
      members.reduce(text) { text, member in
        let digits = member.value.description
        return text.replacing("{\(member.key)}", with: digits.count == 1 ? "0" + digits : digits)
      }
    }
    return (tuple.readsObject ? [.object(JSONObject(members))] : []) + texts.map { .string($0) }
  }

  /// All documented values, and one that is not.
  private static func values(_ set: ValueSet) -> [String] {
    let literals = set.values.map { value in
      switch set.base {
      case .string: SwiftLiteral.unlabelled(SwiftLiteral.text(value.value))
      case .int: value.value
      case .list: SwiftLiteral.array(value.elements.map(SwiftLiteral.string))
      }
    }
    let unknown =
      switch set.base {
      case .string: "\"zz-unknown\""
      case .int: "987_654"
      case .list: "[\"zz-unknown\"]"
      }
    return ["\(set.ordered ? "ascending" : "values"): \(SwiftLiteral.array(literals))", "unknown: \(unknown)"]
  }

  /// The values with names of their own, as they stand on the wire.
  private func named(_ scalar: Scalar) -> [String] {
    let values = scalar.sentinels.map { sentinel in
      let json = scalar.base == .string ? JSONValue.string(sentinel.value).description : sentinel.value
      return "(.\(SwiftIdentifier.escaped(sentinel.name)), \(SwiftLiteral.raw(json)))"
    }
    return values.isEmpty ? [] : ["named: \(SwiftLiteral.array(values))"]
  }

  /// The parts of a text, and how each is read.
  private func parts(_ scalar: Scalar) -> [String] {
    let texts = material.samples.parts(scalar).map(SwiftLiteral.string)
    let members = scalar.parts.map { "$0.\(SwiftIdentifier.escaped($0.name))?.description" }
    return [
      "parts: \(SwiftLiteral.array(texts))", "separator: \(SwiftLiteral.string(scalar.separator))",
      "read: { [\(members.joined(separator: ", "))] }",
    ]
  }

  /// The moment of the made-up sample; nil where its text says only a part of it, or in another time zone.
  private static func seconds(_ format: TimeFormat) -> String? {
    let midnight = "1_499_990_400"
    let isUTC = if case .pattern(_, let zone?) = format { ["UTC", "GMT"].contains(zone) } else { true }
    switch format {
    case .unix, .unixMilliseconds, .iso8601: return "1_500_000_000"
    case .date: return midnight
    case .pattern(let pattern, _):
      guard isUTC, pattern.contains("yyyy"), pattern.contains("MM"), pattern.contains("d") else { return nil }
      return pattern.contains("HH") && pattern.contains("mm") ? "1_500_000_000" : midnight
    }
  }

  private var isRead: Bool {
    switch declaration.kind {
    case .fields, .tuple: structures.contains(where: \.isRead)
    case .scalar(let scalar): scalar.isStructure && declaration.usage.answers
    case .values, .union: declaration.usage.answers
    }
  }

  /// Whether numbers of the type may have a fraction.
  private func isFraction(_ type: TypeExpression) -> Bool {
    switch type {
    case .double: true
    case .nullable(let wrapped): isFraction(wrapped)
    case .named(let name): swift.types.plainScalar(name)?.base == .double
    default: false
    }
  }

  private static func isWhole(_ value: JSONValue?) -> Bool {
    if case .number(let number)? = value { Int(number.text) != nil } else { false }
  }

  /// Whether JSON of any kind is read as the type.
  private func isOpen(_ type: TypeExpression) -> Bool {
    switch type {
    case .json: return true
    case .nullable(let wrapped): return isOpen(wrapped)
    case .named(let name):
      if case .union = swift.types.declaration(name)?.kind { return true }
      return false
    default: return false
    }
  }

  /// Whether the JSON is a list that is not one in Swift, so that null is no empty one.
  private func isRecord(_ type: TypeExpression) -> Bool {
    guard case .named(let name) = type, case .tuple = swift.types.declaration(name)?.kind else { return false }
    return true
  }

  private func isValueSet(_ type: TypeExpression) -> Bool {
    switch type {
    case .nullable(let wrapped): return isValueSet(wrapped)
    case .named(let name):
      if case .values = swift.types.declaration(name)?.kind { return true }
      return false
    default: return false
    }
  }
}

extension Field {
  /// Whether the member may be null.
  fileprivate var isNullable: Bool {
    if case .nullable = type { true } else { false }
  }
}

import SpecModel
import SwiftNames
import WireJSON

/// Spells JSON of an example as the Swift that a caller would write for it.
struct CallLiteral {
  let swift: SwiftAPI

  /// An expression of the type; nil where the JSON does not fit it.
  func expression(_ value: JSONValue, _ type: TypeExpression, secret: Bool = false) -> String? {
    switch type {
    case .nullable(let wrapped): return value == .null ? "nil" : expression(value, wrapped, secret: secret)
    case .string: return text(value).map { string($0, secret: secret) }
    case .int: return text(value).flatMap { Int($0) }.map { "\($0)" }
    case .double: return text(value).flatMap { Double($0) }.map { "\($0)" }
    case .bool: return bool(value).map { "\($0)" }
    case .json: return json(value)
    case .list(let element):
      guard case .array(let elements) = value else { return nil }
      return all(elements.map { expression($0, element, secret: secret) }).map(list)
    case .map(let key, let element):
      guard case .object(let object) = value else { return nil }
      let pairs = object.members.map { member -> String? in
        guard let name = expression(.string(member.key), key), let value = expression(member.value, element) else {
          return nil
        }
        return "\(name): \(value)"
      }
      return all(pairs).map { SwiftLiteral.array($0, empty: "[:]") }
    case .named(let name): return named(value, name, secret: secret)
    }
  }

  /// A text; what repeats one character is spelled so.
  private func string(_ text: String, secret: Bool) -> String {
    guard text.utf8.count > 20, let first = text.first, text.count > 20, text.allSatisfy({ $0 == first }) else {
      return SwiftLiteral.text(text)
    }
    let repeated = "String(repeating: \(SwiftLiteral.string(String(first))), count: \(text.count))"
    return secret ? "Secret(\(repeated))" : repeated
  }

  /// A list; what repeats one element is spelled so.
  private func list(_ elements: [String]) -> String {
    guard let first = elements.first, elements.count > 8, elements.allSatisfy({ $0 == first }) else {
      return SwiftLiteral.array(elements)
    }
    return "Array(repeating: \(first), count: \(elements.count))"
  }

  private func named(_ value: JSONValue, _ name: String, secret: Bool) -> String? {
    guard let declaration = swift.types.declaration(name) else { return nil }
    switch declaration.kind {
    case .scalar(let scalar):
      let isSecret = !scalar.isStructure && (secret || scalar.secret)
      guard let literal = expression(value, scalar.base, secret: isSecret) else { return nil }
      let isLiteral =
        !scalar.isStructure || scalar.base == .int || scalar.base == .string && !literal.hasPrefix("String(")
        || scalar.isList && literal.hasPrefix("[")
      return isLiteral ? literal : ".init(rawValue: \(literal))"
    case .values(let set):
      if set.base == .list { return listed(value, set) }
      guard let text = text(value) else { return nil }
      if let known = set.values.first(where: { $0.value == text && $0.deprecated == nil }) {
        return "." + ValueSetEmitter.name(known)
      }
      return set.base == .int
        ? Int(text).map { ".init(rawValue: \($0))" } : ".init(rawValue: \(SwiftLiteral.string(text)))"
    case .fields: return structure(value, name)
    case .tuple(let tuple): return record(value, name, tuple)
    case .union(let union):
      for item in union.cases {
        if let literal = expression(value, item.type) { return ".\(SwiftIdentifier.escaped(item.name))(\(literal))" }
      }
      return json(value).map { ".other(\($0))" }
    }
  }

  /// A value of a set of lists, by its name where it has one; one alone that stands in a list is spelled so.
  private func listed(_ value: JSONValue, _ set: ValueSet) -> String? {
    guard let elements = all((value.array ?? [value]).map(text)) else { return nil }
    let standsInList = value.array?.count == 1
    let known = set.values.first { $0.elements == elements && $0.deprecated == nil }
    if let known, !standsInList { return "." + ValueSetEmitter.name(known) }
    let list = SwiftLiteral.array(elements.map(SwiftLiteral.string))
    return ".init(rawValue: \(list)\(standsInList ? ", standsInList: true" : ""))"
  }

  /// `.init(name: …)` with the members that the JSON has.
  private func structure(_ value: JSONValue, _ name: String) -> String? {
    guard case .object(let object) = value, let structure = swift.writtenStructure(name) else { return nil }
    return arguments(structure) { object[$0.field.name] }.map { SwiftLiteral.call(".init", $0) }
  }

  private func record(_ value: JSONValue, _ name: String, _ tuple: Tuple) -> String? {
    guard let structure = swift.writtenStructure(name) else { return nil }
    guard case .array(let elements) = value else {
      guard let alone = structure.members.first(where: { $0.field.name == tuple.alone }) else { return nil }
      return expression(value, alone.field.type)
    }
    var values: [String: JSONValue] = [:]
    for (member, element) in zip(structure.members, elements) { values[member.field.name] = element }
    return arguments(structure) { values[$0.field.name] }.map { SwiftLiteral.call(".init", $0) }
  }

  private func arguments(_ structure: SwiftStructure, _ value: (SwiftMember) -> JSONValue?) -> [String]? {
    var arguments: [String?] = []
    for member in structure.initializerOrder {
      guard let given = value(member) else {
        if member.isOmissible { continue }
        return nil
      }
      let literal = argument(given, member.field, member.presence)
      arguments.append(
        literal.map { text in member.label.map { "\(SwiftIdentifier.escapedCallLabel($0)): \(text)" } ?? text })
    }
    return all(arguments)
  }

  /// The value of an argument, in the form that its presence asks for.
  func argument(_ value: JSONValue, _ field: Field, _ presence: Presence) -> String? {
    guard presence == .patch else { return expression(value, field.type, secret: field.secret) }
    return value == .null ? ".null" : expression(value, field.type, secret: field.secret).map { ".value(\($0))" }
  }

  /// The items if all are there.
  private func all(_ items: [String?]) -> [String]? {
    let known = items.compactMap { $0 }
    return known.count == items.count ? known : nil
  }

  private func text(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .number(let number): number.text
    case .null, .bool, .array, .object: nil
    }
  }

  private func bool(_ value: JSONValue) -> Bool? {
    if case .bool(let value) = value { return value }
    switch text(value) {
    case "1", "true", "True": return true
    case "0", "false", "False": return false
    default: return nil
    }
  }

  /// Untyped JSON as a literal of `JSONValue`.
  private func json(_ value: JSONValue) -> String? {
    switch value {
    case .null: ".null"
    case .bool(let value): "\(value)"
    case .number(let number): number.text
    case .string(let text): SwiftLiteral.string(text)
    case .array(let elements): all(elements.map(json)).map { SwiftLiteral.array($0) }
    case .object(let object):
      all(object.members.map { member in json(member.value).map { "\(SwiftLiteral.string(member.key)): \($0)" } })
        .map { SwiftLiteral.array($0, empty: "[:]") }
    }
  }
}

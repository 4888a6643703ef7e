import Foundation
import SpecModel
import Testing

/// Compares the lists of the Zonemaster page with a spec.
struct ZonemasterComparison {
  let page: ZonemasterPage
  let api: API

  /// Names, types, requiredness, defaults and values of what is sent.
  func parameters() throws -> Comparison {
    var comparison = Comparison()
    for operation in api.operations {
      let part = try #require(page.methods[operation.key])["params"]
      let isNamed = if case .named = operation.params { true } else { false }
      comparison.same(part != nil, isNamed, "\(operation.key) has parameters")
      guard let part, case .named(let fields) = operation.params else { continue }
      let credentials = operation.credentials ?? []
      let own = part.properties.filter { property in !credentials.contains { $0.place == .params(property.name) } }
      for use in credentials {
        comparison.same(
          part.properties.contains { .params($0.name) == use.place && $0.isRequired }, !use.optional,
          "\(operation.key): credential \(use.part)")
      }
      compare(own, fields, "\(operation.key)", inputs: true, &comparison)
      for (name, properties) in part.nested {
        guard let type = fields.first(where: { $0.name == name })?.type else { continue }
        compare(properties, members(type), "\(operation.key).\(name)", inputs: true, &comparison)
      }
    }
    return comparison
  }

  /// The same of what is answered.
  func results() throws -> Comparison {
    var comparison = Comparison()
    for operation in api.operations {
      let part = try #require(page.methods[operation.key]?["result"])
      let kind = try #require(operation.results.first).kind
      guard case .value(let type) = kind else {
        comparison.same(
          part.intro.hasPrefix("An integer. The value is equal to 1 if"), kind == .acknowledgement("1"), operation.key)
        continue
      }
      if part.properties.isEmpty {
        compare(part.intro, type, operation, &comparison)
        continue
      }
      let isList = if case .list = type { true } else { false }
      comparison.same(!part.intro.hasPrefix("An object"), isList, operation.key, operation.defects)
      compare(part.properties, members(type), operation.key, inputs: false, &comparison)
    }
    return comparison
  }

  /// Members, values and limits of the data types.
  func dataTypes() throws -> Comparison {
    var comparison = Comparison()
    for (title, lines) in page.types {
      let type = api.types.first { $0.at == title }
      guard let type else {
        comparison.fail("no type is from '\(title)'")
        continue
      }
      let basic = lines[0].dropFirst("Basic data type: ".count)
      switch type.kind {
      case .fields(let fields):
        comparison.same(["object", "array"].contains(basic), true, title)
        compare(ZonemasterPage.properties(lines.joined(separator: "\n")), fields, title, inputs: false, &comparison)
      case .values(let set):
        comparison.same("\(basic)", set.base.rawValue, title)
        let words = lines.filter { $0.hasPrefix("\"") && $0.hasSuffix("\"") }.map { String($0.dropFirst().dropLast()) }
        comparison.same(words, set.values.map(\.value), title)
      case .scalar(let scalar):
        comparison.same(basic.hasPrefix("number") ? TypeExpression.int : .string, scalar.base, title)
        ZonemasterLimits(title: title, text: lines.joined(separator: "\n")).compare(scalar, &comparison)
      case .tuple, .union: comparison.fail("'\(title)' is neither tuple nor union")
      }
    }
    return comparison
  }

  // MARK: Comparing lists

  private func compare(
    _ properties: [ZonemasterPage.Property], _ fields: [Field], _ place: String, inputs: Bool,
    _ comparison: inout Comparison
  ) {
    let names = properties.map(\.name)
    for field in fields where !names.contains(field.name) {
      comparison.same("nothing", field.name, place, field.defects)
    }
    for property in properties {
      guard let field = fields.first(where: { $0.name == property.name }) else {
        comparison.fail("\(place) lacks \(property.name)")
        continue
      }
      let what = "\(place).\(property.name)"
      comparison.same(type(property, field), field.type, "\(what), type", field.defects)
      // In answers only what is qualified may be absent; a remark on when a member is there qualifies it too.
      let isOptional = inputs ? !property.isRequired : property.isOptional || field.when != nil
      comparison.same(isOptional, field.optional, "\(what), optional", field.defects)
      let standard = property.standard == "unset" ? "none" : property.standard
      // What is left out when it is not given needs no default to be told.
      if let standard {
        comparison.same(plain(standard), plain(field.default ?? "none"), "\(what), default", field.defects)
      }
      if !property.values.isEmpty { comparison.same(property.values, values(field.type), "\(what), values") }
    }
  }

  /// A default without the words around it: `the profile's net.ipv4`.
  private func plain(_ text: String) -> String {
    text.replacing("the profile's ", with: "").trimmingCharacters(in: CharacterSet(charactersIn: "`"))
  }

  private func compare(
    _ intro: String, _ type: TypeExpression, _ operation: SpecModel.Operation, _ comparison: inout Comparison
  ) {
    let sentence = intro.prefix { $0 != "." }
    if let match = sentence.wholeMatch(of: /An array of (.+?)s(?: in lower case)?/) {
      comparison.same(expression(String(match.output.1)).map { .list($0) }, type, operation.key)
    } else if let match = sentence.wholeMatch(of: /An? ([a-z ]+)/), let named = expression(String(match.output.1)) {
      comparison.same(named, type, operation.key)
    } else {
      // The page has no description, or one that only a reader understands: it must be registered.
      comparison.same(intro, "\(type)", operation.key, operation.defects)
    }
  }

  /// The type that a property's words name; the spec's own where they name none.
  private func type(_ property: ZonemasterPage.Property, _ field: Field) -> TypeExpression? {
    if property.type.isEmpty { return field.type }
    if let match = property.type.wholeMatch(of: /list of (.+?)(?: objects|s)/) {
      return expression(String(match.output.1)).map { .list($0) }
    }
    if property.type.hasPrefix("map"), case .map = field.type { return field.type }
    if property.type == "object" || !property.values.isEmpty {
      return members(field.type).isEmpty && values(field.type).isEmpty ? nil : field.type
    }
    if property.type == "true" { return .bool }
    return expression(property.type)
  }

  private func expression(_ words: String) -> TypeExpression? {
    let plain = words.lowercased().replacing("non negative", with: "non-negative")
    switch plain {
    case "string": return .string
    case "boolean": return .bool
    case "integer": return .int
    default: return api.types.first { $0.at.lowercased() == plain }.map { .named($0.name) }
    }
  }

  private func declaration(_ type: TypeExpression) -> TypeDeclaration? {
    switch type {
    case .named(let name): api.types.first { $0.name == name }
    case .list(let element), .nullable(let element): declaration(element)
    default: nil
    }
  }

  private func members(_ type: TypeExpression) -> [Field] {
    if case .fields(let fields)? = declaration(type)?.kind { fields } else { [] }
  }

  private func values(_ type: TypeExpression) -> [String] {
    if case .values(let set)? = declaration(type)?.kind { set.values.map(\.value) } else { [] }
  }
}

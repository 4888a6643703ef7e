import PageDrift
import SpecModel

/// The named places of a call or type with the kinds of JSON that stand there: what a draft and a spec are compared by.
///
/// A spec's scalars, value sets and newtypes are what they are on the wire, since no page says more. Positional
/// parameters have no names there and are told by their place.
struct WirePlaces {
  /// `query.page: int`, `answer.[].id: string`.
  private(set) var kinds: [String: String] = [:]
  private let types: [String: TypeDeclaration]

  /// How deep in an answer its payload stands.
  private let depth: Int

  init(_ api: API?) {
    depth = api?.envelope.payload.split(separator: ".").count ?? 0
    types = Dictionary((api?.types ?? []).map { ($0.name, $0) }) { first, _ in first }
  }

  // MARK: Specs

  mutating func add(_ operation: SpecModel.Operation) {
    add(operation.path.map(\.field), "path.")
    add(operation.query, "query.")
    add(operation.header, "header.")
    add(operation.form, "form.")
    switch operation.params {
    case .named(let fields): add(fields, "input.")
    case .positional(let fields): for (index, field) in fields.enumerated() { add(field.type, "input.\(index)", []) }
    case .list(let field), .bare(let field): add(field.type, "input", [])
    case .object(let body): add(body.type, "input", [])
    case .none: break
    }
    if let body = operation.body { add(body.type, "input", []) }
    for result in operation.results {
      // A payload of its own stands further within the answer than that of the envelope.
      let inner = result.payload.map { $0.split(separator: ".").dropFirst(depth).map { ".\($0)" }.joined() } ?? ""
      switch result.kind {
      case .value(let type): add(type, "answer" + inner, [])
      case .one(let type): add(.list(type), "answer" + inner, [])
      case .text, .secretText, .bytes, .empty, .acknowledgement: break
      }
    }
  }

  mutating func add(_ type: TypeDeclaration) { add(.named(type.name), "", []) }

  /// What the page itself has: a fact that says where else it is from, or cites an error of the page, is none of these.
  private mutating func add(_ fields: [Field], _ prefix: String, _ open: Set<String> = []) {
    for field in fields where field.from == nil && field.defects.isEmpty && field.constant == nil {
      add(field.type, prefix + field.name, open)
    }
  }

  private mutating func add(_ type: TypeExpression, _ place: String, _ open: Set<String>) {
    if !place.isEmpty, place.last != "]" || place.hasSuffix("[]") { kinds[place] = kind(type) }
    switch type {
    case .list(let element): add(element, place + "[]", open)
    case .map(_, let value): add(value, place + "[]", open)
    case .nullable(let type): add(members: type, place, open)
    default: add(members: type, place, open)
    }
  }

  private mutating func add(members type: TypeExpression, _ place: String, _ open: Set<String>) {
    guard case .named(let name) = type else {
      if case .list = type { add(type, place, open) }
      return
    }
    let plain = String(name.prefix { $0 != "." })
    guard !open.contains(plain), let declaration = types[plain] else { return }
    let prefix = place.isEmpty ? "" : place + "."
    let view = name.split(separator: ".").dropFirst().first.flatMap { View(rawValue: $0.lowercased()) }
    switch declaration.kind {
    case .fields(let fields):
      add(fields.filter { $0.access.contains(view ?? .read) }, prefix, open.union([plain]))
    case .tuple(let tuple):
      for (index, member) in tuple.members.enumerated() {
        add(member.type, "\(prefix)\(index)", open.union([plain]))
      }
    case .values, .scalar, .union: break
    }
  }

  private func kind(_ type: TypeExpression) -> String {
    switch type {
    case .int: return "int"
    case .double: return "double"
    case .bool: return "bool"
    case .string: return "string"
    case .json: return "any"
    case .list(let element): return "[\(kind(element))]"
    case .map: return "object"
    case .nullable(let type): return kind(type) + "?"
    case .named(let name):
      switch types[String(name.prefix { $0 != "." })]?.kind {
      case .fields: return "object"
      case .values(let set): return set.base == .list ? "[string]" : set.base.rawValue
      case .scalar(let scalar): return kind(scalar.base)
      case .tuple: return "tuple"
      case .union, nil: return "union"
      }
    }
  }

  // MARK: Drafts

  mutating func add(_ operation: DraftOperation) {
    for (role, fields) in [
      ("path", operation.path), ("query", operation.query), ("header", operation.header), ("form", operation.form),
    ] {
      for field in fields { add(field.shape, "\(role).\(field.name)") }
    }
    if case .tuple(let shapes)? = operation.input {
      for (index, shape) in shapes.enumerated() { add(shape, "input.\(index)") }
    } else if case .record(let fields)? = operation.input {
      kinds["input"] = "object"
      for field in fields { add(field.shape, "input.\(field.name)") }
    } else if let input = operation.input {
      if case .list(let element) = input { add(element, "input.0") }
      add(input, "input")
    }
    if let answer = operation.answer { add(answer, "answer") }
  }

  mutating func add(_ shape: DraftShape) { add(shape, "") }

  private mutating func add(_ shape: DraftShape, _ place: String) {
    if !place.isEmpty { kinds[place] = kind(shape) }
    let prefix = place.isEmpty ? "" : place + "."
    switch shape {
    case .list(let element), .map(let element): add(element, place + "[]")
    case .record(let fields): for field in fields { add(field.shape, prefix + field.name) }
    case .tuple(let shapes): for (index, shape) in shapes.enumerated() { add(shape, "\(prefix)\(index)") }
    case .nullable(let inner):
      let kind = kinds[place]
      add(inner, place)
      kinds[place] = kind
    case .int, .double, .bool, .string, .unknown: break
    }
  }

  private func kind(_ shape: DraftShape) -> String {
    switch shape {
    case .int: "int"
    case .double: "double"
    case .bool: "bool"
    case .string: "string"
    case .unknown: "any"
    case .list(let element): "[\(kind(element))]"
    case .map, .record: "object"
    case .tuple: "tuple"
    case .nullable(let shape): kind(shape) + "?"
    }
  }
}

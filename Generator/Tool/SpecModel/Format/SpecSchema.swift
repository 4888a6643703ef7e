/// The schema of spec files, printed from the reader's own tables, for editors and validators.
public enum SpecSchema {
  /// The JSON Schema (2020-12) of `api.json` and chapters, with a newline at its end.
  ///
  /// It says what stands where. What needs more than one place to be known, as names of types, only the reader checks.
  public static func json() -> String {
    let definitions = Rule.allCases.map { Node.pair($0.rawValue, schema($0.object)) }
    let root = Node.object([
      Node.pair("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      Node.pair("$id", .text("spec.schema.json")),
      Node.pair("title", .text("Specwright spec, format \(SpecReader.format)")),
      Node.pair("description", .text("Printed by `specwright schema` from the reader's tables.")),
      Node.pair("if", .object([Node.pair("required", .texts(["chapter"]))])),
      Node.pair("then", reference(.chapter)),
      Node.pair("else", reference(.api)),
      Node.pair("$defs", .object(definitions)),
    ])
    return CanonicalPrinter(decisions: [:]).text(root, .json)
  }

  private static func reference(_ rule: Rule) -> Node {
    .object([Node.pair("$ref", .text("#/$defs/\(rule.rawValue)"))])
  }

  private static func schema(_ rule: ObjectRule) -> Node {
    var members = [Node.pair("type", .text("object"))]
    members.append(
      Node.pair(
        "properties",
        .object(rule.keys.map { Node.pair($0.name, described(schema($0.shape), $0.doc)) })))
    if let others = rule.others {
      members.append(Node.pair("patternProperties", .object([Node.pair(others.names.pattern, schema(others.shape))])))
    }
    members.append(Node.pair("additionalProperties", .flag(false)))
    let required = rule.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { members.append(Node.pair("required", .texts(required))) }
    let dependent = rule.keys.compactMap { key in key.with.map { Node.pair(key.name, .texts(["\($0)"])) } }
    if !dependent.isEmpty { members.append(Node.pair("dependentRequired", .object(dependent))) }
    if !rule.exactlyOne.isEmpty {
      let choices = rule.exactlyOne.map { Node.object([Node.pair("required", .texts(["\($0)"]))]) }
      members.append(Node.pair("oneOf", .list(choices)))
    }
    return .object(members)
  }

  private static func described(_ schema: Node, _ doc: String) -> Node {
    .object(schema.members + [Node.pair("description", .text(doc))])
  }

  private static func schema(_ shape: Shape) -> Node {
    switch shape {
    case .string(let text): .object([type("string")] + restriction(text))
    case .integer: .object([type("integer")])
    case .number: .object([type("number")])
    case .boolean: .object([type("boolean")])
    case .scalar: .object([Node.pair("type", .texts(["string", "number", "boolean"]))])
    case .json: .object([])
    case .list(let element): .object([type("array"), Node.pair("items", schema(element))])
    case .object(let rule): reference(rule)
    case .table(let names, let value):
      .object([
        type("object"),
        Node.pair("propertyNames", .object([Node.pair("pattern", .text(names.pattern))])),
        Node.pair("additionalProperties", schema(value)),
      ])
    case .either(let shapes): .object([Node.pair("anyOf", .list(shapes.map(schema)))])
    case .expanded: .object([type("object")])
    }
  }

  private static func type(_ name: String) -> Node.Member { Node.pair("type", .text(name)) }

  private static func restriction(_ text: Text) -> [Node.Member] {
    switch text {
    case .free, .type: []
    case .identifier: [Node.pair("pattern", .text("^(?!_$)[A-Za-z_][A-Za-z0-9_]*$"))]
    case .label: [Node.pair("pattern", .text("^[A-Za-z_][A-Za-z0-9_]*$"))]
    case .identifiers:
      [Node.pair("pattern", .text("^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*$"))]
    case .oneOf(let words): [Node.pair("enum", .texts(words))]
    case .words(let words):
      [Node.pair("pattern", .text("^(\(words.joined(separator: "|")))( (\(words.joined(separator: "|"))))*$"))]
    }
  }
}

extension Names {
  /// The same as `accepts`, as a regular expression.
  fileprivate var pattern: String {
    switch self {
    case .types: "^[A-Z][A-Za-z0-9_]*$"
    case .operations: "^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$"
    case .wire: "^[^,\"\\\\\\u0000-\\u001f\\u007f]+$"
    case .identifiers: "^[A-Za-z_][A-Za-z0-9_]*$"
    case .statuses: "^[1-5][0-9][0-9]$"
    }
  }
}

/// Nodes that stand in no file, for printing.
extension Node {
  private static let nowhere = Place(source: Source(file: ""), line: 0, column: 0)

  static func text(_ text: String) -> Node { Node(value: .string(text), place: nowhere) }
  static func flag(_ flag: Bool) -> Node { Node(value: .bool(flag), place: nowhere) }
  static func list(_ elements: [Node]) -> Node { Node(value: .list(elements), place: nowhere) }
  static func texts(_ texts: [String]) -> Node { list(texts.map(text)) }
  static func object(_ members: [Member]) -> Node { Node(value: .object(members), place: nowhere) }
  static func pair(_ key: String, _ value: Node) -> Member { Member(key: key, place: nowhere, value: value) }
}

/// The JSON Schemas of what reports hold.
extension JSONTree {
  /// The schema of an object that has all of these members and no others.
  public static func schema(of members: [(String, JSONTree)]) -> JSONTree {
    .object([
      ("type", .string("object")), ("additionalProperties", .bool(false)),
      ("required", .list(members.map { .string($0.0) })), ("properties", .object(members)),
    ])
  }

  /// The schema of values of one of some types, as `string` and `null`.
  public static func schema(type names: String...) -> JSONTree {
    .object([("type", names.count == 1 ? .string(names[0]) : .list(names.map { .string($0) }))])
  }

  /// The schema of one of a closed list of words.
  public static func schema(oneOf words: [String]) -> JSONTree { .object([("enum", .list(words.map { .string($0) }))]) }

  /// The schema of a list.
  public static func schema(listOf items: JSONTree) -> JSONTree {
    .object([("type", .string("array")), ("items", items)])
  }

  /// A whole schema as a file: of a report that is an object with these members, the first of them its version.
  public static func schemaFile(_ title: String, _ members: [(String, JSONTree)]) -> String {
    let version: [(String, JSONTree)] = [("version", .object([("const", .number(1))]))]
    guard case .object(let root) = schema(of: version + members) else { return "" }
    let head: [(String, JSONTree)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string(title)),
    ]
    return JSONTree.object(head + root).text + "\n"
  }
}

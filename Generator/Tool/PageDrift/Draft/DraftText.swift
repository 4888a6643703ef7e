import SpecModel

extension Draft {
  /// The items as the members of a chapter, in the layout of spec files.
  ///
  /// What a page or call does not show begins with `???`, and the line of the page behind it where one tells: names of
  /// types are made of those of members, documentation is never the page's.
  ///
  /// - Parameter api: The API that they are for, whose names they do not take; nil: it is not there yet.
  /// - Returns: A whole file.
  public func text(for api: API? = nil) -> String {
    let names = Set(api?.types.map(\.name) ?? [])
    var types = DraftTypes(section: section, taken: names)
    var operations: [(String, JSONTree)] = []
    var parameters: [(String, JSONTree)] = []
    if let operation {
      let keys = Set(api?.operations.map(\.key) ?? [])
      let key = Draft.key(of: operation, section)
      operations.append((Draft.free(key, keys), tree(operation, key, &types, api)))
      let known = Set(api?.parameters.map(\.name) ?? [])
      for field in operation.path where !known.contains(field.name) {
        parameters.append((field.name, .object(types.facts(field, .json))))
      }
    }
    if let type { _ = types.expression(type, section, line: line) }
    let members: [(String, [(String, JSONTree)])] = [
      ("parameters", parameters), ("types", types.declarations), ("operations", operations),
    ]
    let title: [(String, JSONTree)] = [("chapter", .string("\(DraftTypes.mark)"))]
    let whole = JSONTree.object(title + members.filter { !$0.1.isEmpty }.map { ($0.0, .object($0.1)) }).text
    let file = SpecFile(path: "Specs/\(api?.folder ?? "draft")/draft.json", bytes: Array(whole.utf8))
    let formatted = SpecFormatter.format(folder: api?.folder ?? "draft", files: [file]).files
    return formatted.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? whole
  }

  private func tree(_ operation: DraftOperation, _ key: String, _ types: inout DraftTypes, _ api: API?) -> JSONTree {
    var members: [(String, JSONTree)] = [
      ("at", .string(section.isEmpty ? DraftTypes.mark : section)), ("doc", types.doc(line)),
    ]
    var isREST = false
    switch operation.call {
    case .http(let method, let template):
      isREST = api.map { $0.wire == .rest } ?? true
      let path = template.isEmpty ? operation.path.map { "/{\($0.name)}" }.joined() : template
      let call = "\(method) \(path.isEmpty ? "/" : path)"
      members.append(("http", .string(template.isEmpty ? "\(DraftTypes.mark) \(call)" : call)))
    case .rpc(let method): members.append(("rpc", .string(method)))
    case .action(let name): members.append(("action", .string(name)))
    }
    let lists = [("query", operation.query), ("header", operation.header), ("form", operation.form)]
    for (name, fields) in lists where !fields.isEmpty { members.append((name, types.fields(fields, .text))) }
    if let input = operation.input { members += self.input(input, of: operation, key, &types) }
    let answer = operation.answer.map { types.expression($0, key, line: line) }
    members.append(("result", .string(answer ?? "\(DraftTypes.mark) json")))
    if answer?.contains("json") ?? true { members.append(("note", .string("\(DraftTypes.mark) no value is shown"))) }
    if !isREST { members.append(("effect", .string(DraftTypes.mark))) }
    return .object(members)
  }

  /// The body, or the params.
  private func input(
    _ shape: DraftShape, of operation: DraftOperation, _ key: String, _ types: inout DraftTypes
  ) -> [(String, JSONTree)] {
    guard case .rpc = operation.call else {
      let type = types.expression(shape, key + "_body", line: line)
      guard case .record(let fields) = shape, !fields.isEmpty else {
        return [("body", .object([("type", .string(type)), ("name", .string("body")), ("doc", types.doc(line))]))]
      }
      return [("body", .string(type)), ("arguments", .string(fields.count > 8 ? "struct" : "members"))]
    }
    switch shape {
    case .record(let fields): return fields.isEmpty ? [] : [("params", types.fields(fields, .json))]
    case .tuple(let shapes): return [("params", positional(shapes, &types))]
    case .list(.unknown): return []
    case .list(let element):
      // A list of one may as well be the only parameter.
      return [("params", positional([element], &types))]
    default:
      let field = DraftField("value", shape, line: line)
      let facts = types.facts(field, .json).map { $0.0 == "type" ? ("bare", $0.1) : $0 }
      return [("params", .object([("name", .string("value"))] + facts))]
    }
  }

  private func positional(_ shapes: [DraftShape], _ types: inout DraftTypes) -> JSONTree {
    .object([("positional", types.fields(shapes.enumerated().map { DraftField("value\($0 + 1)", $1) }, .json))])
  }

  /// The key of an operation in the words of its path, method or title.
  private static func key(of operation: DraftOperation, _ section: String) -> String {
    let words: [Substring]
    switch operation.call {
    case .rpc(let name), .action(let name): words = [name[...]]
    case .http(_, ""): words = [section.split(separator: " ").joined(separator: "_")[...]]
    case .http(_, let template):
      words = template.split(separator: "/").filter { !$0.contains("{") && $0 != "api" && !isVersion($0) }
    }
    let plain = words.map { word in
      String(String.UnicodeScalarView(word.lowercased().unicodeScalars.map { isKeyPart($0) ? $0 : "_" }))
    }
    let key = plain.joined(separator: ".")
    return key.isEmpty ? "draft" : key.first?.isNumber == true ? "get_\(key)" : key
  }

  private static func isVersion(_ word: Substring) -> Bool {
    word.first == "v" && word.dropFirst().allSatisfy { $0.isNumber || $0 == "." } && word.count > 1
  }

  private static func isKeyPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
  }

  private static func free(_ key: String, _ taken: Set<String>) -> String {
    var (free, number) = (key, 2)
    while taken.contains(free) {
      free = "\(key)_\(number)"
      number += 1
    }
    return free
  }
}

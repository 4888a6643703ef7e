@testable import SpecModel

/// A place in a spec where a key of the grammar stands, and other values that it could have.
struct SpecMutation {
  /// A step into a tree.
  enum Step {
    case key(String)
    case index(Int)
  }

  /// The kind of object and the key: `field.optional`.
  let name: String
  let path: [Step]
  let key: Key
  let value: Node

  /// All places of a file where keys of the grammar stand.
  static func places(in node: Node, as rule: Rule) -> [SpecMutation] {
    var places: [SpecMutation] = []
    walk(node, .object(rule), [], &places)
    return places
  }

  private static func walk(_ node: Node, _ shape: Shape, _ path: [Step], _ places: inout [SpecMutation]) {
    switch shape {
    case .object(let rule):
      for key in rule.object.keys {
        guard let value = node[key.name] else { continue }
        let place = path + [.key(key.name)]
        places.append(SpecMutation(name: "\(rule.rawValue).\(key.name)", path: place, key: key, value: value))
        walk(value, key.shape, place, &places)
      }
      guard let others = rule.object.others else { return }
      for member in node.members where rule.object[member] == nil {
        walk(member.value, others.shape, path + [.key(member.key)], &places)
      }
    case .list(let element):
      for (index, item) in node.elements.enumerated() { walk(item, element, path + [.index(index)], &places) }
    case .table(_, let value):
      for member in node.members { walk(member.value, value, path + [.key(member.key)], &places) }
    case .either(let shapes):
      if let shape = shapes.first(where: { $0.matches(node) }) { walk(node, shape, path, &places) }
    case .string, .integer, .number, .boolean, .scalar, .json, .expanded: break
    }
  }

  /// The whole file with other values at this place: without the key, then with the key's own kind of other values.
  func variants(of file: Node) -> [Node] {
    var values: [Node?] = key.isRequired ? [] : [nil]
    values += others(value, key.shape).map { Node(value: $0, place: value.place) }
    return values.map { Self.replaced(file, path[...], $0) }
  }

  private func others(_ node: Node, _ shape: Shape) -> [Node.Value] {
    switch node.value {
    case .bool(let flag): return [.bool(!flag)]
    case .number(let text): return (Int(text).map { [$0 + 1, $0 - 1, $0 * 2] } ?? []).map { .number("\($0)") }
    case .string(let text): return strings(text, shape)
    case .list(let elements):
      return [.list(Array(elements.dropLast())), .list(Array(elements.dropFirst())), .list(elements.reversed())]
    case .object(let members): return members.indices.map { .object(Array(members[..<$0] + members[($0 + 1)...])) }
    case .null: return [.string("x")]
    }
  }

  private func strings(_ text: String, _ shape: Shape) -> [Node.Value] {
    var words: [String] = [text + "X", text + "x", text + "1", text + ".", "x" + text]
    switch shape {
    case .string(.oneOf(let known)): words = known
    case .string(.words(let known)): words = known + [known.joined(separator: " ")]
    case .string(.type): words = ["string", "int", "bool", "double", "[string]", "[int]", text + "?", text + "2"]
    case .either(let shapes):
      return shapes.filter { $0.matches(value) || value.string == nil }.flatMap { strings(text, $0) }
        + [.string(text + " More.")]
    default: break
    }
    if key.name == "http" { words = [text + "x", "PATCH" + text.drop { $0 != " " }] }
    if key.name == "format" { words = ["unix", "unix-ms", "iso8601", "date"] }
    if key.name == "url" { words = [text + "/v2"] }
    if key.name == "by" { words = ["address", "account"] }
    if key.name == "result" { words += ["one \(text)", "text", "null"] }
    return words.filter { $0 != text }.map { .string($0) }
  }

  private static func replaced(_ node: Node, _ path: ArraySlice<Step>, _ value: Node?) -> Node {
    guard let step = path.first else { return value ?? node }
    var result = node
    let rest = path.dropFirst()
    switch step {
    case .key(let name):
      result.value = .object(
        node.members.compactMap { member in
          guard member.key == name else { return member }
          if rest.isEmpty, value == nil { return nil }
          var member = member
          member.value = replaced(member.value, rest, value)
          return member
        })
    case .index(let index):
      var elements = node.elements
      elements[index] = replaced(elements[index], rest, value)
      result.value = .list(elements)
    }
    return result
  }
}

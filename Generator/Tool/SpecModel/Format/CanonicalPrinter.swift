/// Prints nodes in canonical layout and key order.
struct CanonicalPrinter {
  /// What is to be written into operations that lack it.
  let decisions: [SourceLocation: Arguments]

  private static let width = 120

  func text(_ node: Node, _ shape: Shape) -> String { print(node, shape, indent: 0, used: 0) + "\n" }

  /// The text of a value. `used` columns of its first line are taken, the comma behind it included.
  private func print(_ node: Node, _ shape: Shape, indent: Int, used: Int) -> String {
    let node = completed(node, shape)
    switch node.value {
    case .object(let members):
      let ordered = shape.ordered(members, for: node)
      return container(
        "{", "}", ordered.map { (JSONText.quoted($0.key) + ": ", $0.value, shape.member($0, of: node)) },
        indent: indent, used: used)
    case .list(let elements):
      let element = shape.element(of: node)
      return container("[", "]", elements.map { ("", $0, element) }, indent: indent, used: used)
    default: return node.jsonText
    }
  }

  private func container(
    _ open: String, _ close: String, _ items: [(prefix: String, value: Node, shape: Shape)], indent: Int, used: Int
  ) -> String {
    if items.isEmpty { return open + close }
    if items.allSatisfy(\.value.isScalar) {
      let line = open + items.map { $0.prefix + $0.value.jsonText }.joined(separator: ", ") + close
      if used + line.unicodeScalars.count <= CanonicalPrinter.width { return line }
    }
    let margin = String(repeating: " ", count: indent + 2)
    let lines = items.enumerated().map { index, item in
      let comma = index < items.count - 1 ? "," : ""
      let used = margin.count + item.prefix.unicodeScalars.count + comma.count
      return margin + item.prefix + print(item.value, item.shape, indent: indent + 2, used: used) + comma
    }
    return ([open] + lines + [String(repeating: " ", count: indent) + close]).joined(separator: "\n")
  }

  /// An operation with the `arguments` that were decided for it.
  private func completed(_ node: Node, _ shape: Shape) -> Node {
    guard case .operation? = shape.rule(for: node), let arguments = decisions[node.location],
      case .object(let members) = node.value
    else { return node }
    let value = Node(value: .string(arguments.rawValue), place: node.place)
    var result = node
    result.value = .object(members + [Node.Member(key: "arguments", place: node.place, value: value)])
    return result
  }
}

extension Shape {
  /// The shape without choices and delays, as a value shows it.
  private func settled(for node: Node) -> Shape {
    switch self {
    case .either(let shapes): shapes.first { $0.matches(node) }?.settled(for: node) ?? .json
    case .expanded(let shape): shape.settled(for: node)
    default: self
    }
  }

  /// The kind of object that a value is; nil for tables and what is free.
  func rule(for node: Node) -> Rule? {
    if case .object(let rule) = settled(for: node) { rule } else { nil }
  }

  /// The members in canonical order: known keys as the reference lists them, then the others as they stand.
  func ordered(_ members: [Node.Member], for node: Node) -> [Node.Member] {
    guard let rule = rule(for: node)?.object else { return members }
    return members.enumerated().sorted { a, b in
      (rule.place(of: a.element.word) ?? rule.keys.count, a.offset) < (
        rule.place(of: b.element.word) ?? rule.keys.count, b.offset
      )
    }.map(\.element)
  }

  func member(_ member: Node.Member, of node: Node) -> Shape {
    switch settled(for: node) {
    case .object(let rule): rule.object[member]?.shape ?? rule.object.others?.shape ?? .json
    case .table(_, let value): value
    default: .json
    }
  }

  func element(of node: Node) -> Shape {
    if case .list(let element) = settled(for: node) { element } else { .json }
  }
}

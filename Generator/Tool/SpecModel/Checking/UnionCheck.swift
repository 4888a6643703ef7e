/// Checks that the cases of a union can be told apart by JSON kind, or objects by a member that only one has.
struct UnionCheck {
  enum Kind: String {
    case string = "strings"
    case number = "numbers"
    case boolean = "booleans"
    case list = "lists"
    case object = "objects"
  }

  let table: TypeTable
  let findings: Findings

  func check(_ union: Union, _ node: Node) {
    let nodes = (node["union"]?.elements ?? []).filter(\.isObject)
    if union.cases.count < 2 {
      findings.error(key: "union", of: node, "a union needs at least two cases")
    }
    let kinds = union.cases.map { UnionCheck.kinds($0.type, table) }
    for (index, item) in union.cases.enumerated() where index < nodes.count {
      if case .nullable = item.type {
        findings.error(nodes[index], "a case cannot be null; write the union's name with '?' where it is used")
      }
      checkHas(item, union, nodes[index])
      for other in 0..<index {
        let shared = kinds[index].first { kinds[other].contains($0) }
        guard let shared, shared != .object || (item.has == nil && union.cases[other].has == nil) else { continue }
        let advice = shared == .object ? "; add \"has\", a member that only one of them has" : ""
        findings.error(
          nodes[index],
          "'\(union.cases[other].name)' and '\(item.name)' cannot be told apart: both are \(shared.rawValue) in JSON"
            + advice)
      }
    }
  }

  private func checkHas(_ item: Union.Case, _ union: Union, _ node: Node) {
    guard let has = item.has, let place = node["has"] else { return }
    guard case .named(let name) = item.type, let fields = table.fields(name) else {
      findings.error(place, "\"has\" means nothing here: '\(item.type)' is no object with members")
      return
    }
    guard let member = fields.first(where: { $0.name == has }) else {
      findings.error(place, "'\(name)' has no member '\(has)'\(Nearest.hint(has, among: fields.map(\.name)))")
      return
    }
    if member.optional { findings.error(place, "'\(has)' may be absent, so it tells nothing") }
    for other in union.cases where other.name != item.name {
      guard case .named(let type) = other.type, let fields = table.fields(type) else { continue }
      if fields.contains(where: { $0.name == has }) {
        findings.error(place, "'\(has)' is a member of '\(type)' too")
      }
    }
  }

  /// The JSON kinds that values of a type may have.
  static func kinds(_ type: TypeExpression, _ table: TypeTable, depth: Int = 0) -> [Kind] {
    switch type {
    case .int, .double: return [.number]
    case .bool: return [.boolean]
    case .string: return [.string]
    case .json: return [.string, .number, .boolean, .list, .object]
    case .list: return [.list]
    case .map: return [.object]
    case .nullable(let type): return kinds(type, table, depth: depth)
    case .named(let name):
      guard depth < 8 else { return [] }
      switch table.declaration(name)?.kind {
      case .fields: return [.object]
      case .values(let set): return [set.base == .int ? .number : .string]
      case .scalar(let scalar): return kinds(scalar.base, table)
      case .tuple(let tuple):
        let first = tuple.alone == nil ? [] : tuple.members.first.map { kinds($0.type, table, depth: depth + 1) } ?? []
        return [.list] + first
      case .union(let union): return union.cases.flatMap { kinds($0.type, table, depth: depth + 1) }
      case nil: return []
      }
    }
  }
}

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

  func check(_ union: Union, named name: String, _ node: Node) {
    let nodes = (node[.union]?.elements ?? []).filter(\.isObject)
    if union.cases.count < 2 {
      findings.error(key: .union, of: node, "a union needs at least two cases")
    }
    let kinds = union.cases.map { UnionCheck.kinds($0.type, table) }
    let isCircular = union.cases.map { leadsBack($0, to: name) }
    for (index, item) in union.cases.enumerated() where index < nodes.count {
      if case .nullable = item.type {
        findings.error(nodes[index], "a case cannot be null; write the union's name with '?' where it is used")
      }
      if isCircular[index] {
        findings.error(nodes[index], "the case '\(item.name)' leads back to '\(name)' itself")
        continue
      }
      checkHas(item, union, nodes[index])
      for other in 0..<index where !isCircular[other] {
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
    guard let has = item.has, let place = node[.has] else { return }
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

  /// A case that is the union itself, at once or through other unions, says nothing.
  private func leadsBack(_ item: Union.Case, to name: String) -> Bool {
    var seen: Set<String> = []
    var open = [item.type.unwrapped]
    while let type = open.popLast() {
      guard case .named(let next) = type, seen.insert(next).inserted else { continue }
      if next == name { return true }
      if case .union(let union)? = table.declaration(next)?.kind { open += union.cases.map(\.type.unwrapped) }
    }
    return false
  }

  /// The JSON kinds that values of a type may have.
  static func kinds(_ type: TypeExpression, _ table: TypeTable) -> [Kind] {
    var kinds: [Kind] = []
    var seen: Set<String> = []
    var open = [type.unwrapped]
    while let type = open.popLast() {
      switch type {
      case .int, .double: kinds.append(.number)
      case .bool: kinds.append(.boolean)
      case .string: kinds.append(.string)
      case .json: kinds += [.string, .number, .boolean, .list, .object]
      case .list: kinds.append(.list)
      case .map: kinds.append(.object)
      case .nullable(let type): open.append(type)
      case .named(let name):
        guard seen.insert(name).inserted, let declaration = table.declaration(name) else { continue }
        switch declaration.kind {
        case .fields: kinds.append(.object)
        case .values(let set):
          kinds.append(set.base == .int ? .number : .string)
          if set.base == .list { kinds.append(.list) }
        case .scalar(let scalar): open.append(scalar.base)
        case .tuple(let tuple):
          kinds.append(.list)
          if tuple.alone != nil, let first = tuple.members.first { open.append(first.type.unwrapped) }
          kinds += (tuple.readsObject ? [.object] : []) + (tuple.texts.isEmpty ? [] : [.string])
        case .union(let union): open += union.cases.map(\.type.unwrapped)
        }
      }
    }
    return kinds
  }
}

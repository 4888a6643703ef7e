/// Checks declared types: names, tuples, unions, scalars, recursion and use.
struct TypeChecks {
  let api: API
  let table: TypeTable
  let context: Context
  private var findings: Findings { context.findings }

  func check() {
    for type in api.types {
      guard let node = context.typeNodes[type.name] else { continue }
      checkName(type, node)
      switch type.kind {
      case .tuple(let tuple): checkTuple(tuple, node)
      case .union(let union): UnionCheck(table: table, findings: findings).check(union, named: type.name, node)
      case .scalar(let scalar):
        ScalarCheck(table: table, findings: findings).check(scalar, node)
        PartsCheck(table: table, findings: findings).check(scalar, node)
      case .fields, .values: break
      }
    }
    RecursionCheck(table: table, findings: findings).check(api.types)
    var sizes = SizeCheck(table: table, findings: findings)
    sizes.check(api.types)
    checkUse()
  }

  private func checkName(_ type: TypeDeclaration, _ node: Node) {
    let name = type.swift ?? type.name
    if name == api.name {
      findings.error(type.location, "'\(name)' is the name of the client; add \"swift\"", origin: node.origin)
    } else if ReservedNames.types.contains(name) {
      findings.error(
        type.location, "'\(name)' is a name of Swift or of generated code; add \"swift\"", origin: node.origin)
    } else if type.swift != nil && !NameRules.isTypeName(name) {
      findings.error(node[.swift] ?? node, "'\(name)' is no type name: it begins with a capital")
    }
  }

  private func checkTuple(_ tuple: Tuple, _ node: Node) {
    OrderCheck.check(tuple.members, findings)
    checkSpellings(tuple, node)
    guard let alone = tuple.alone, let place = node[.alone] else { return }
    guard let member = tuple.members.first(where: { $0.name == alone }) else {
      findings.error(place, "unknown member '\(alone)'\(Nearest.hint(alone, among: tuple.members.map(\.name)))")
      return
    }
    if tuple.members.first?.name != alone {
      findings.error(place, "'\(alone)' cannot stand alone: it is not the first member")
    } else if let other = tuple.members.dropFirst().first(where: { !$0.optional }) {
      findings.error(place, "'\(alone)' cannot stand alone: '\(other.name)' is required too")
    } else if UnionCheck.kinds(member.type, table).contains(.list) {
      findings.error(place, "'\(alone)' cannot stand alone: it may be a list itself")
    }
  }

  /// A text names each member once, and all of these are required integers.
  private func checkSpellings(_ tuple: Tuple, _ node: Node) {
    if tuple.alone != nil, let place = node[.spellings] {
      findings.error(place, "\"alone\" and \"spellings\" exclude each other")
    }
    for item in node[.spellings]?.elements ?? [] {
      guard let text = item.string, text != "object" else { continue }
      let names = text.matches(of: /{([^{}]*)}/).map { String($0.output.1) }
      if names.sorted() != tuple.members.map(\.name).sorted() {
        let names = tuple.members.map { "{\($0.name)}" }.joined(separator: " ")
        findings.error(item, "'\(text)' must have each member once: \(names)")
      }
      for member in tuple.members where member.optional || table.base(member.type) != .int {
        findings.error(item, "a text is made of required integers only, which '\(member.name)' is not")
      }
    }
  }

  /// Warns of types that nothing reaches.
  private func checkUse() {
    if context.hasUnknownTypes { return }
    let included = Set(context.typeNodes.values.flatMap { $0.lines(.include) })
    for type in api.types where !type.usage.answers && !type.usage.inputs && !included.contains(type.name) {
      findings.add(.warning, type.location, "type '\(type.name)' is used by nothing")
    }
  }
}

/// Names that a type of an API cannot have in Swift.
enum ReservedNames {
  /// Types of the language, of the standard library and of generated code that would be hidden.
  static let types: Set<String> = [
    "Any", "AnyObject", "Array", "Bool", "Character", "Codable", "Comparable", "Data", "Date", "Decoder", "Dictionary",
    "Double", "Duration", "Encoder", "Equatable", "Error", "Float", "Hashable", "Hasher", "Int", "Never", "Optional",
    "Patch", "Protocol", "RawRepresentable", "Request", "Requests", "Result", "Secret", "Self", "Sendable", "Set",
    "StaticString", "String", "Swift", "Task", "Type", "UInt", "URL", "UUID", "Void",
  ]
}

/// Positional members: nothing required may follow what can be left out.
enum OrderCheck {
  static func check(_ fields: [Field], _ findings: Findings) {
    guard let optional = fields.firstIndex(where: \.optional) else { return }
    for field in fields[optional...] where !field.optional {
      findings.error(
        field.location, "'\(field.name)' is required but stands after the optional '\(fields[optional].name)'")
    }
  }
}

/// Types that cannot be finite, because they require themselves.
struct RecursionCheck {
  let table: TypeTable
  let findings: Findings

  func check(_ types: [TypeDeclaration]) {
    var finite: Set<String> = []
    var grew = true
    while grew {
      let before = finite.count
      for type in types where !finite.contains(type.name) && blocker(type, finite) == nil { finite.insert(type.name) }
      grew = finite.count > before
    }
    var reported: Set<String> = []
    for type in types where !finite.contains(type.name) && !reported.contains(type.name) {
      let cycle = cycle(from: type, finite)
      guard cycle.first == type.name else { continue }
      reported.formUnion(cycle)
      let chain = (cycle + [type.name]).map { "'\($0)'" }.joined(separator: " requires ")
      findings.error(type.location, "no value of '\(type.name)' is finite: \(chain)")
    }
  }

  /// The declared type that keeps this one from being finite; nil if nothing does.
  private func blocker(_ type: TypeDeclaration, _ finite: Set<String>) -> String? {
    func blocked(_ expression: TypeExpression, _ limits: Limits = Limits()) -> String? {
      if case .list(let element) = expression, limits.minCount ?? 0 > 0 { return blocked(element) }
      guard case .named(let name) = expression, let type = table.declaration(name) else { return nil }
      return finite.contains(type.name) ? nil : type.name
    }
    func blocker(_ fields: [Field]) -> String? {
      fields.lazy.filter { !$0.optional }.compactMap { blocked($0.type, $0.limits) }.first
    }
    switch type.kind {
    case .fields(let fields): return blocker(fields)
    case .tuple(let tuple): return blocker(tuple.members)
    case .union(let union):
      let blockers = union.cases.map { blocked($0.type) }
      return blockers.contains(nil) ? nil : blockers.first ?? nil
    case .scalar(let scalar): return blocked(scalar.base, scalar.limits)
    case .values: return nil
    }
  }

  private func cycle(from type: TypeDeclaration, _ finite: Set<String>) -> [String] {
    var chain = [type.name]
    var current = type
    while let name = blocker(current, finite), let next = table.declaration(name) {
      if let start = chain.firstIndex(of: name) { return Array(chain[start...]) }
      chain.append(name)
      current = next
    }
    return []
  }
}

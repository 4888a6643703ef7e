/// Puts what types include in front of their own members.
struct IncludeResolver {
  let context: Context
  private var findings: Findings { context.findings }
  private var done: [String: TypeDeclaration] = [:]
  private var open: [String] = []

  init(context: Context) { self.context = context }

  /// The declarations with everything included.
  mutating func resolve(_ types: [TypeDeclaration]) -> [TypeDeclaration] {
    let byName = Dictionary(types.map { ($0.name, $0) }) { first, _ in first }
    return types.map { resolve($0, byName) }
  }

  private mutating func resolve(_ type: TypeDeclaration, _ types: [String: TypeDeclaration]) -> TypeDeclaration {
    if let resolved = done[type.name] { return resolved }
    guard let list = context.typeNodes[type.name]?[.include] else { return type }
    open.append(type.name)
    defer { open.removeLast() }
    var result = type
    for item in list.elements.reversed() {
      guard let name = item.string else { continue }
      guard let included = types[name] else {
        guard context.isComplete else { continue }
        findings.error(item, "unknown type '\(name)'\(Nearest.hint(name, among: types.keys.sorted()))")
        continue
      }
      if let start = open.firstIndex(of: name) {
        let cycle = (open[start...] + [name]).map { "'\($0)'" }.joined(separator: " includes ")
        findings.error(item, "cyclic include: \(cycle)")
        continue
      }
      include(resolve(included, types), in: &result, at: item)
    }
    done[type.name] = result
    return result
  }

  private func include(_ included: TypeDeclaration, in type: inout TypeDeclaration, at item: Node) {
    switch (included.kind, type.kind) {
    case (.fields(let first), .fields(let own)):
      type.facts.kind = .fields(joined(first, own, item))
    case (.tuple(let first), .tuple(let own)):
      type.facts.kind = .tuple(
        Tuple(
          members: joined(first.members, own.members, item), alone: own.alone ?? first.alone,
          readsObject: own.readsObject, texts: own.texts))
    default:
      findings.error(item, "'\(type.name)' cannot include '\(included.name)': only fields and tuples of the same kind")
    }
  }

  private func joined(_ included: [Field], _ own: [Field], _ item: Node) -> [Field] {
    for field in included where own.contains(where: { $0.name == field.name }) {
      findings.error(item, "'\(item.string ?? "")' brings '\(field.name)', which stands here too")
    }
    return included + own
  }
}

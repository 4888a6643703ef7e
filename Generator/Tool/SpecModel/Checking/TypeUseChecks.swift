/// Checks every place that names a type: that it is declared, that views exist and stand where they must, map keys.
struct TypeUseChecks {
  let table: TypeTable
  let context: Context

  func check() {
    for use in context.typeUses {
      for name in use.type.names { checkName(name, use) }
      checkKeys(use.type, use.node)
    }
  }

  private func checkName(_ name: String, _ use: TypeUse) {
    if let type = table.declarations[name] {
      if use.side == .input && type.hasViews {
        context.findings.error(use.node, "'\(name)' is what is read; write '\(name).Create' or '\(name).Update'")
      }
      return
    }
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), let type = table.declarations[String(name[..<dot])]
    else {
      let known = table.names + TypeExpression.builtIn.map(\.name).sorted()
      context.hasUnknownTypes = true
      context.findings.error(use.node, "unknown type '\(name)'\(Nearest.hint(name, among: known))")
      return
    }
    guard let view = TypeTable.split(name)?.view else {
      context.findings.error(
        use.node, "'\(name)' is no view; there are '\(type.name).Create' and '\(type.name).Update'")
      return
    }
    if use.side == .answer {
      context.findings.error(use.node, "'\(name)' is what is sent; write '\(type.name)'")
    } else if !type.hasViews {
      context.findings.error(use.node, "'\(type.name)' has no views: none of its fields narrows \"access\"")
    } else if case .fields(let fields) = type.kind, !fields.contains(where: { $0.access.contains(view) }) {
      context.findings.error(
        use.node, "'\(name)' is empty: no field of '\(type.name)' says \"access\": \"\(view.rawValue)\"")
    }
  }

  private func checkKeys(_ type: TypeExpression, _ node: Node) {
    switch type {
    case .list(let element), .nullable(let element): checkKeys(element, node)
    case .map(let key, let value):
      if !isKey(key) {
        context.findings.error(
          node, "'\(key)' cannot be the key of a map; a key is a string, an integer or a value set")
      }
      checkKeys(value, node)
    default: break
    }
  }

  private func isKey(_ type: TypeExpression) -> Bool {
    switch type {
    case .string, .int: true
    case .named(let name):
      switch table.declaration(name)?.kind {
      case .values(let set): set.base != .list
      case nil: true
      case .scalar(let scalar): scalar.base == .string || scalar.base == .int
      default: false
      }
    default: false
    }
  }
}

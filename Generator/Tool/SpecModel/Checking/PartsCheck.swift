/// Checks the parts of a text: that something separates them, and that each can be read from text.
struct PartsCheck {
  let table: TypeTable
  let findings: Findings

  func check(_ scalar: Scalar, _ node: Node) {
    guard let parts = node[.parts] else { return }
    if scalar.base != .string {
      findings.error(key: .parts, of: node, "only a string has parts, not \(table.base(scalar.base).title)")
    }
    if scalar.format != nil { findings.error(key: .parts, of: node, "a time has no parts") }
    if scalar.separator.isEmpty {
      findings.error(parts, "parts need \"separator\", the text that stands between them")
    }
    if scalar.parts.count < 2 { findings.error(parts, "a text of parts has at least two") }
    var names: Set<String> = []
    for (part, item) in zip(scalar.parts, parts.elements.filter(\.isObject)) {
      if !names.insert(part.name).inserted, let name = item[.name] {
        findings.error(name, "duplicate part '\(part.name)'")
      }
      if let place = item[.type], part.type.names.allSatisfy({ table.declaration($0) != nil }), !isText(part.type) {
        findings.error(place, "a part is read from text: use string, int, double or a declared type of these")
      }
    }
  }

  private func isText(_ type: TypeExpression) -> Bool {
    if case .nullable = type { return false }
    switch table.base(type) {
    case .int, .double, .string, .set: return true
    default: return false
    }
  }
}

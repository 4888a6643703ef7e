/// Checks an example that shows a declared type, and finds the values of the type in it.
///
/// Pages show types as they are, in a list or map of them, or in the call or answer that carries them.
struct TypeExampleCheck {
  let api: API
  let findings: Findings

  func check(_ example: inout Example) {
    guard let value = example.value else { return }
    let place = example.place(line: 1)
    guard let type = api.types.first(where: { $0.name == example.operation }) else {
      let hint = Nearest.hint(example.operation, among: api.types.map(\.name))
      findings.error(place, "JSON without a request shows a type, and there is no type '\(example.operation)'\(hint)")
      return
    }
    guard
      let node = NodeParser.parse(value.body, file: example.location.file, firstLine: value.bodyLine, findings)
    else { return }
    let (payload, path) = carried(node)
    let fit = ValueFit(table: TypeTable(api.types))
    let whole = fit.misfits(payload, .named(type.name), path: path)
    if whole.isEmpty {
      example.samples = [payload.jsonText]
      return
    }
    let isMap = payload.isObject
    let each = fit.misfits(
      payload, isMap ? .map(key: .string, value: .named(type.name)) : .list(.named(type.name)), path: path)
    if each.isEmpty {
      example.samples = (isMap ? payload.members.map(\.value) : payload.elements).map(\.jsonText)
      return
    }
    let kinds = UnionCheck.kinds(.named(type.name), fit.table)
    let isMeant = isMap ? kinds.contains(.object) : !payload.isList || kinds.contains(.list)
    for misfit in isMeant ? whole : each {
      findings.error(misfit.node, "\(misfit.path): \(misfit.problem)")
    }
  }

  /// What a call or an answer around the value carries.
  private func carried(_ node: Node) -> (node: Node, path: String) {
    let isRPC = api.wire == .jsonRPC1 || api.wire == .jsonRPC2
    if isRPC, node["method"] != nil, let params = node["params"] { return (params, "$.params") }
    if isRPC, node["error"] != nil, node["id"] != nil, let result = node["result"] { return (result, "$.result") }
    return (node, "$")
  }
}

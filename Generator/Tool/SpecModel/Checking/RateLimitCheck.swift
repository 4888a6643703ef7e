/// Checks limits on the number of calls: that the parameter and the metadata that they name are there.
struct RateLimitCheck {
  let api: API
  let context: Context

  func check() {
    check(context.main, api.operations)
    for operation in api.operations where !operation.limits.isEmpty {
      check(context.operationNodes[operation.key], [operation])
    }
  }

  /// The limits that stand in `node`, which hold for `operations`.
  private func check(_ node: Node?, _ operations: [Operation]) {
    for limit in node?[.limits]?.elements ?? [] {
      if let by = limit[.by] { checkSubject(by, operations) }
      if let remaining = limit[.remaining] { checkRemaining(remaining) }
    }
  }

  private func checkSubject(_ node: Node, _ operations: [Operation]) {
    guard let name = node.string, name != "address", name != "account" else { return }
    let known = operations.flatMap { $0.path.map(\.field) + $0.query + $0.header + $0.form }.map(\.name)
    if !known.contains(name) {
      let owner = operations.count == 1 ? "'\(operations[0].key)' has no" : "no operation has a"
      context.findings.error(
        node,
        "\(owner) parameter '\(name)' in path, query, headers or form"
          + Nearest.hint(name, among: known + ["address", "account"]))
    }
  }

  private func checkRemaining(_ node: Node) {
    guard let name = node.string else { return }
    guard let header = api.headers.first(where: { $0.name == name }) else {
      context.findings.error(
        node, "none of the API's \"headers\" is '\(name)'" + Nearest.hint(name, among: api.headers.map(\.name)))
      return
    }
    if header.type != .int {
      context.findings.error(node, "'\(name)' is no number of calls: its type is \(header.type)")
    }
  }
}

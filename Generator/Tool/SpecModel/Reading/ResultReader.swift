/// Reads what operations answer.
struct ResultReader {
  let context: Context

  func results(_ node: Node) -> [Result] {
    guard let result = node[.result] else {
      if node.misspells(.result, of: .operation) {
        context.hasUnknownTypes = true
        return []
      }
      context.findings.error(node, "an operation needs \"result\"; \"null\" says that the answer has no body")
      return []
    }
    let payload = node[.payload]?.string
    guard result.isObject else { return [Result(status: nil, kind: kind(result), payload: payload)] }
    if let acknowledgement = result[.ack] {
      if result.members.contains(where: { Int($0.key) != nil }) {
        context.findings.error(key: .ack, of: result, "an acknowledgement for all statuses stands alone")
      }
      return [self.result(result, acknowledgement, status: nil, payload: payload)]
    }
    if result.members.isEmpty { context.findings.error(result, "a result by status needs a status") }
    return result.members.compactMap { member in
      Int(member.key).map { status in
        guard let acknowledgement = member.value[.ack] else {
          return Result(status: status, kind: kind(member.value), payload: payload)
        }
        return self.result(member.value, acknowledgement, status: status, payload: payload)
      }
    }
  }

  /// A fixed answer, or a value that is confirmed by what stands beside it.
  private func result(_ node: Node, _ acknowledgement: Node, status: Int?, payload: String?) -> Result {
    let json = acknowledgement.jsonText
    guard let value = node[.value] else {
      return Result(status: status, kind: .acknowledgement(json), payload: payload)
    }
    if !acknowledgement.isObject || acknowledgement.members.isEmpty {
      context.findings.error(acknowledgement, "beside a value only members can confirm: expected an object of them")
    }
    let kind = kind(value)
    if case .value = kind {
    } else {
      context.findings.error(value, "only a JSON value can be confirmed by what stands beside it")
    }
    return Result(status: status, kind: kind, payload: payload, confirmation: json)
  }

  private func kind(_ node: Node) -> Result.Kind {
    switch node.string {
    case "text": return .text
    case "secret text": return .secretText
    case "bytes": return .bytes
    case "null": return .empty
    case .some(let text) where text.hasPrefix("one "):
      var type = node
      type.value = .string(String(text.dropFirst(4)))
      return .one(context.type(type, .answer))
    default: return .value(context.type(node, .answer))
    }
  }
}

/// Reads what operations answer.
struct ResultReader {
  let context: Context

  func results(_ node: Node) -> [Result] {
    guard let result = node["result"] else {
      if node.misspells("result", of: .operation) {
        context.hasUnknownTypes = true
        return []
      }
      context.findings.error(node, "an operation needs \"result\"; \"null\" says that the answer has no body")
      return []
    }
    let payload = node["payload"]?.string
    guard result.isObject else { return [Result(status: nil, kind: kind(result), payload: payload)] }
    if let acknowledgement = result["ack"] {
      let kind = Result.Kind.acknowledgement(acknowledgement.jsonText)
      if result.members.count > 1 {
        context.findings.error(key: "ack", of: result, "an acknowledgement for all statuses stands alone")
      }
      return [Result(status: nil, kind: kind, payload: payload)]
    }
    if result.members.isEmpty { context.findings.error(result, "a result by status needs a status") }
    return result.members.compactMap { member in
      Int(member.key).map { Result(status: $0, kind: kind(member.value), payload: payload) }
    }
  }

  private func kind(_ node: Node) -> Result.Kind {
    if let acknowledgement = node["ack"] { return .acknowledgement(acknowledgement.jsonText) }
    switch node.string {
    case "text": return .text
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

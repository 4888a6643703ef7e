/// Finds what a draft could not know and nobody has filled in since.
struct DraftMarks {
  /// What such a text begins with.
  static let mark = "???"

  let findings: Findings

  /// Reports every text of a spec that begins with the mark.
  func check(_ node: Node) {
    switch node.value {
    case .string(let text):
      if text.utf8.first == UInt8(ascii: "?"), text.hasPrefix(DraftMarks.mark) {
        findings.error(node, "'\(DraftMarks.mark)' stands for what a draft could not know; write what it is")
      }
    case .list(let elements): for index in elements.indices { check(elements[index]) }
    case .object(let members): for index in members.indices { check(members[index].value) }
    case .null, .bool, .number: break
    }
  }
}

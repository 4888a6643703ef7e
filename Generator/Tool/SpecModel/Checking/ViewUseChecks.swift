/// Checks that nothing that is read holds a view that is only sent, as `ARecord.Create`.
///
/// Where an operation answers with one is found with the other uses of types; this is for members, which need to be
/// known as read first.
struct ViewUseChecks {
  let api: API
  let findings: Findings

  func check() {
    let table = TypeTable(api.types)
    for type in api.types where type.usage.answers {
      for member in readMembers(type) {
        for name in member.type.names where table.declarations[name] == nil {
          guard let sent = TypeTable.split(name)?.type, table.declarations[sent] != nil else { continue }
          findings.error(member.location, "'\(name)' is what is sent, and '\(type.name)' is read; write '\(sent)'")
        }
      }
    }
  }

  private func readMembers(_ type: TypeDeclaration) -> [Field] {
    switch type.kind {
    case .fields(let fields): fields.filter { $0.access.contains(.read) }
    case .tuple(let tuple): tuple.members
    case .union, .values, .scalar: []
    }
  }
}

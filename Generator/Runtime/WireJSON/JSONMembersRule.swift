// What the elements of a list must keep together, as the members of its objects say.

/// Which elements a list of objects must have, and which it must not have together.
struct JSONMembersRule: Sendable {
  /// The member that no two elements have alike.
  let uniqueBy: StaticString?
  /// An object as JSON whose members one of the elements has, unless there are none.
  let includes: StaticString?

  /// What is wrong with the elements of a list, as they are written, in words that follow the list's name.
  func violation(of list: some Sequence<UInt8>) -> String? {
    guard let elements = try? JSONValue(parsing: Array(list)).array else { return nil }
    if let member = uniqueBy {
      let values = elements.map { $0["\(member)"] ?? .null }
      if Set(values).count < values.count { return JSONRule.uniqueWords("\(member)") }
    }
    if let text = includes, !elements.isEmpty, let wanted = try? JSONValue(parsing: Array("\(text)".utf8)).object,
      !elements.contains(where: { element in wanted.members.allSatisfy { element[$0.key] == $0.value } })
    {
      return JSONRule.includesWords("\(text)")
    }
    return nil
  }
}

// What the elements of a list must keep together, as the members of its objects say.

/// Which elements a list of objects must have, and which it must not have together.
struct JSONMembersRule: Sendable {
  /// The member that no two elements have alike.
  let uniqueBy: StaticString?
  /// An object as JSON whose members one of the elements has, unless there are none.
  let includes: StaticString?
}

extension JSONRule {
  /// What is wrong with the elements of a list together, as they are written, in words that follow the list's name.
  func violation(ofList text: [UInt8]) -> String? {
    guard let elements = try? JSONValue(parsing: text).array else { return nil }
    if unique, JSONRule.holdsTwice(elements) { return JSONRule.uniqueWords }
    guard let members = membersRule.first else { return nil }
    if let member = members.uniqueBy {
      let name = "\(member)"
      if JSONRule.holdsTwice(elements.map { $0[name] ?? .null }) { return JSONRule.uniqueWords(name) }
    }
    if let text = members.includes, !elements.isEmpty, let wanted = try? JSONValue(parsing: "\(text)").object,
      !elements.contains(where: { element in wanted.members.allSatisfy { element[$0.key] == $0.value } })
    {
      return JSONRule.includesWords("\(text)")
    }
    return nil
  }

  /// Whether two of the values are written alike.
  private static func holdsTwice(_ values: [JSONValue]) -> Bool {
    var seen = JSONNameSet()
    return !values.allSatisfy { seen.insert($0.description) }
  }
}

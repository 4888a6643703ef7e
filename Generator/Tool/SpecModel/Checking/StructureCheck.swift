/// Holds a file against the tables of keys: unknown, duplicate and missing keys, wrong kinds, closed lists of words.
/// What passes can be read without looking at kinds again.
struct StructureCheck {
  let findings: Findings

  func check(_ node: Node, as rule: Rule) { check(node, .object(rule)) }

  func check(_ node: Node, _ shape: Shape) {
    guard shape.matches(node) else {
      findings.error(node, "expected \(shape.expectation), found \(node.kind)")
      return
    }
    switch shape {
    case .string(let text): check(node, text)
    case .list(let element): for item in node.elements { check(item, element) }
    case .object(let rule): checkObject(node, rule.object)
    case .table(let names, let value): checkTable(node, names, value)
    case .either(let shapes): if let fitting = shapes.first(where: { $0.matches(node) }) { check(node, fitting) }
    case .integer:
      if node.int == nil { findings.error(node, "expected an integer, found \(node.numberText ?? node.kind)") }
    case .number, .boolean, .scalar, .json, .expanded: break
    }
  }

  private func checkObject(_ node: Node, _ rule: ObjectRule) {
    var seen = KeySet()
    var unlisted: [String] = []
    let members = node.members
    for index in members.indices {
      guard let place = rule.place(of: members[index].word) else {
        let member = members[index]
        if unlisted.contains(member.key) { reportDuplicate(member, of: node) }
        unlisted.append(member.key)
        checkUnlisted(member, of: node, rule)
        continue
      }
      if !seen.insert(place) { reportDuplicate(members[index], of: node) }
      check(members[index].value, rule.keys[place].shape)
      if let other = rule.keys[place].with, !node.has(other) {
        let key = members[index].key
        findings.error(key: key, of: node, "\"\(key)\" means nothing without \"\(other)\"")
      }
    }
    for key in rule.required.lacking(in: seen).map({ rule.keys[$0].word }) where !node.misspells(key, of: rule) {
      findings.error(node, "\(rule.title) needs \"\(key)\"")
    }
    if !rule.exactlyOne.isEmpty, seen.shared(with: rule.alternatives) != 1 { checkExactlyOne(node, rule) }
  }

  private func checkUnlisted(_ member: Node.Member, of node: Node, _ rule: ObjectRule) {
    if let others = rule.others, others.names.accepts(member.key) { return check(member.value, others.shape) }
    let hint = Nearest.hint(member.key, among: rule.keys.map(\.name))
    findings.error(key: member.key, of: node, "\(rule.title) has no key \"\(member.key)\"\(hint)")
  }

  private func checkExactlyOne(_ node: Node, _ rule: ObjectRule) {
    let present = node.members.filter { $0.word.map(rule.exactlyOne.contains) ?? false }.map(\.key)
    guard present.isEmpty else {
      return findings.error(key: present[1], of: node, "\(rule.title) has only one of \(quoted(present))")
    }
    if rule.exactlyOne.contains(where: { node.misspells($0, of: rule) }) { return }
    findings.error(node, "\(rule.title) needs one of \(quoted(rule.exactlyOne.map(\.description)))")
  }

  private func checkTable(_ node: Node, _ names: Names, _ value: Shape) {
    var seen: Set<String> = []
    for member in node.members {
      if !seen.insert(member.key).inserted { reportDuplicate(member, of: node) }
      if !names.accepts(member.key) {
        findings.error(key: member.key, of: node, "'\(member.key)' is no \(names.expectation)")
      }
      check(member.value, value)
    }
  }

  private func reportDuplicate(_ member: Node.Member, of node: Node) {
    findings.error(member.keyLocation, "\"\(member.key)\" stands twice in this object", origin: node.origin)
  }

  private func check(_ node: Node, _ text: Text) {
    let value = node.string ?? ""
    switch text {
    case .free, .type: break
    case .identifier:
      if !NameRules.isIdentifier(value) { findings.error(node, "'\(value)' is no Swift identifier") }
    case .label:
      if value != "_" && !NameRules.isIdentifier(value) { findings.error(node, "'\(value)' is no argument label") }
    case .identifiers:
      let parts = value.parts(at: ".", empty: true)
      if !parts.allSatisfy({ NameRules.isIdentifier($0) }) {
        findings.error(node, "'\(value)' is no Swift name")
      }
    case .oneOf(let words):
      if !words.contains(value) {
        findings.error(node, "expected \(list(words)), found '\(value)'\(Nearest.hint(value, among: words))")
      }
    case .words(let words):
      checkWords(node, value, words)
    }
  }

  private func checkWords(_ node: Node, _ value: String, _ words: [String]) {
    if words.contains(value) { return }
    var seen: Set<Substring> = []
    for part in value.parts(at: " ", empty: true) {
      if !words.contains(String(part)) {
        findings.error(
          node, "expected words of \(list(words)), found '\(part)'\(Nearest.hint(String(part), among: words))")
      } else if !seen.insert(part).inserted {
        findings.error(node, "'\(part)' stands twice")
      }
    }
  }
}

/// `"a", "b"`
func quoted(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }

/// `'a', 'b' or 'c'`
func list(_ words: [String]) -> String {
  let quoted = words.map { "'\($0)'" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "nothing" }
  return quoted.dropLast().joined(separator: ", ") + " or " + last
}

extension Shape {
  /// Whether a value is of this shape's JSON kind.
  func matches(_ node: Node) -> Bool {
    switch (self, node.value) {
    case (.json, _), (.string, .string), (.integer, .number), (.number, .number), (.boolean, .bool): true
    case (.scalar, .string), (.scalar, .number), (.scalar, .bool): true
    case (.list, .list), (.object, .object), (.table, .object): true
    case (.either(let shapes), _): shapes.contains { $0.matches(node) }
    case (.expanded(let shape), _): shape.matches(node)
    default: false
    }
  }

  /// What messages say was expected: `a string or a list`.
  var expectation: String {
    switch self {
    case .string: "a string"
    case .integer: "an integer"
    case .number: "a number"
    case .boolean: "a boolean"
    case .scalar: "a string, a number or a boolean"
    case .json: "a value"
    case .list: "a list"
    case .object, .table: "an object"
    case .either(let shapes): Shape.enumeration(shapes.map(\.expectation))
    case .expanded(let shape): shape.expectation
    }
  }

  private static func enumeration(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Names {
  /// Whether a key of a table is one of these names.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .types: NameRules.isTypeName(text)
    case .operations: NameRules.isOperationKey(text)
    case .wire: !text.isEmpty && NameRules.forbidden(inWireName: text) == nil
    case .identifiers: NameRules.isIdentifier(text)
    case .statuses: text.count == 3 && Int(text).map { (100...599).contains($0) } ?? false
    }
  }

  /// What messages say was expected.
  var expectation: String {
    switch self {
    case .types: "type name: it begins with a capital and holds letters and digits"
    case .operations: "operation key: it is words of letters, digits, '_' and '-', joined by dots"
    case .wire: "wire name: it is not empty and holds no ',', '\"', '\\' or control characters"
    case .identifiers: "Swift identifier"
    case .statuses: "HTTP status"
    }
  }
}

extension Node {
  /// Whether an unknown key of the object seems to be meant for this one: it is misspelt, then, and not missing too.
  func misspells(_ word: Word, of rule: ObjectRule) -> Bool {
    let known = rule.keys.map(\.name)
    return members.contains {
      rule.place(of: $0.word) == nil && Nearest.nearest(to: $0.key, among: known) == word.description
    }
  }
}

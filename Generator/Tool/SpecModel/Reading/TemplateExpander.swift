/// Writes out families of types and operations: the parameters of a template are replaced in all keys and strings,
/// and what a use says differently is merged in.
struct TemplateExpander {
  let findings: Findings
  /// The templates of all files by name.
  private(set) var templates: [String: Node] = [:]
  private(set) var used: Set<String> = []
  /// Whether every use could be written out.
  private(set) var isComplete: Bool
  private let filesAreComplete: Bool

  /// With `isComplete` false, what seems to be missing may stand in a file that could not be read.
  init(findings: Findings, isComplete: Bool) {
    self.findings = findings
    self.isComplete = isComplete
    filesAreComplete = isComplete
  }

  mutating func add(_ table: Node?) {
    for member in table?.members ?? [] where member.value.isObject {
      if templates[member.key] != nil {
        findings.error(member.keyLocation, "duplicate template '\(member.key)'")
      }
      templates[member.key] = member.value
    }
  }

  /// What one use of a template makes.
  mutating func expand(_ use: Node) -> (types: [Node.Member], operations: [Node.Member]) {
    guard let name = use[.template]?.string, let node = use[.template] else {
      isComplete = false
      return ([], [])
    }
    guard let template = templates[name] else {
      isComplete = false
      guard filesAreComplete else { return ([], []) }
      findings.error(node, "unknown template '\(name)'\(Nearest.hint(name, among: templates.keys.sorted()))")
      return ([], [])
    }
    used.insert(name)
    guard let values = arguments(use, of: template, named: name) else {
      isComplete = false
      return ([], [])
    }
    let fillings = values.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
    let substitution = Substitution(
      values: values,
      source: Node.Source(file: template.place.source.file, origin: "template '\(name)' with \(fillings)"))
    return (
      members(.types, of: template, use, substitution), members(.operations, of: template, use, substitution)
    )
  }

  /// Warns of templates that nothing uses.
  func reportUnused() {
    guard filesAreComplete else { return }
    for (name, node) in templates.sorted(by: { $0.key < $1.key }) where !used.contains(name) {
      findings.add(.warning, node.location, "template '\(name)' is used by nothing")
    }
  }

  /// What fills the parameters; nil where they are not filled exactly.
  private func arguments(_ use: Node, of template: Node, named name: String) -> [String: String]? {
    let parameters = template.lines(.parameters)
    var isExact = true
    var values: [String: String] = [:]
    for member in use[.with]?.members ?? [] {
      if !parameters.contains(member.key) {
        let hint = Nearest.hint(member.key, among: parameters)
        isExact = false
        findings.error(member.keyLocation, "template '\(name)' has no parameter '\(member.key)'\(hint)")
      }
      values[member.key] = member.value.string
    }
    for parameter in parameters where values[parameter] == nil {
      isExact = false
      findings.error(use[.with] ?? use, "template '\(name)' needs a value for '\(parameter)'")
    }
    return isExact ? values : nil
  }

  private func members(
    _ word: Word, of template: Node, _ use: Node, _ substitution: Substitution
  ) -> [Node.Member] {
    var members = (template[word]?.members ?? []).map { substitution.apply($0) }
    for change in use[word]?.members ?? [] {
      if let index = members.firstIndex(where: { $0.key == change.key }) {
        members[index].value = members[index].value.merging(change.value)
      } else {
        let hint = Nearest.hint(change.key, among: members.map(\.key))
        findings.error(change.keyLocation, "the template makes no '\(change.key)'\(hint)")
      }
    }
    return members
  }
}

extension Node {
  /// Objects merge member by member, lists of named objects by name; anything else is replaced.
  func merging(_ change: Node) -> Node {
    var merged = self
    switch (value, change.value) {
    case (.object(var members), .object(let changes)):
      for change in changes {
        if let index = members.firstIndex(where: { $0.key == change.key }) {
          members[index].value = members[index].value.merging(change.value)
        } else {
          members.append(change)
        }
      }
      merged.value = .object(members)
    case (.list(var elements), .list(let changes))
    where !changes.isEmpty && changes.allSatisfy({ $0[.name]?.string != nil }):
      for change in changes {
        if let index = elements.firstIndex(where: { $0[.name]?.string == change[.name]?.string }) {
          elements[index] = elements[index].merging(change)
        } else {
          elements.append(change)
        }
      }
      merged.value = .list(elements)
    default: merged = change
    }
    return merged
  }
}

/// Replaces `$name` and `${name}`; a `$` before anything but a parameter's name stays.
private struct Substitution {
  let values: [String: String]
  /// What is written out comes from here.
  let source: Node.Source

  func apply(_ member: Node.Member) -> Node.Member {
    Node.Member(key: apply(member.key), place: member.place, value: apply(member.value))
  }

  private func apply(_ node: Node) -> Node {
    var result = node
    result.place.source = source
    switch node.value {
    case .string(let text): result.value = .string(apply(text))
    case .list(let elements): result.value = .list(elements.map(apply))
    case .object(let members): result.value = .object(members.map(apply))
    case .null, .bool, .number: break
    }
    return result
  }

  private func apply(_ text: String) -> String {
    guard text.contains("$") else { return text }
    var result = ""
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      let after = rest[rest.index(after: dollar)...]
      if let (value, end) = parameter(at: after) {
        result += value
        rest = after[end...]
      } else {
        result += "$"
        rest = after
      }
    }
    return result + rest
  }

  private func parameter(at text: Substring) -> (value: String, end: Substring.Index)? {
    let braced = text.first == "{"
    let name = (braced ? text.dropFirst() : text).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard let value = values[String(name)] else { return nil }
    guard braced else { return (value, name.endIndex) }
    guard name.endIndex < text.endIndex, text[name.endIndex] == "}" else { return nil }
    return (value, text.index(after: name.endIndex))
  }
}

/// The types, operations and tables of all files, templates written out and structure checked.
struct SpecParts {
  /// One file's share.
  struct Part {
    var name: String
    var title: String
    var node: Node
    var types: [Node.Member]
    var operations: [Node.Member]
  }

  /// `api.json` first, then the chapters by file name.
  private(set) var parts: [Part] = []
  /// The node of `api.json`.
  let main: Node
  /// Whether all declarations are here: none in an unreadable file, under a misspelt key, of a wrong kind or of a
  /// template that cannot be used.
  private(set) var isComplete: Bool

  /// Puts files together; `isComplete` is false where some could not be read.
  init(
    main: (file: SpecFile, node: Node), chapters: [(file: SpecFile, node: Node)], isComplete: Bool, findings: Findings
  ) {
    self.main = main.node
    self.isComplete = isComplete
    let structure = StructureCheck(findings: findings)
    structure.check(main.node, as: .api)
    for chapter in chapters { structure.check(chapter.node, as: .chapter) }
    var expander = TemplateExpander(findings: findings, isComplete: isComplete)
    for file in [main] + chapters { expander.add(file.node[.templates]) }
    for (file, node) in [main] + chapters {
      if !SpecParts.hasAllTables(node, parts.isEmpty ? .api : .chapter) { self.isComplete = false }
      var types = node[.types]?.members ?? []
      var operations = node[.operations]?.members ?? []
      for use in (node[.use]?.elements ?? []).filter(\.isObject) {
        let made = expander.expand(use)
        structure.check(Node(value: .object(made.types), place: use.place), .table(.types, .object(.type)))
        structure.check(
          Node(value: .object(made.operations), place: use.place), .table(.operations, .object(.operation)))
        types += made.types
        operations += made.operations
      }
      let title = node[.chapter]?.string ?? node[.title]?.string ?? ""
      parts.append(
        Part(
          name: file.stem, title: title, node: node, types: types.filter(\.value.isObject),
          operations: operations.filter(\.value.isObject)))
    }
    expander.reportUnused()
    if !expander.isComplete { self.isComplete = false }
    reportDuplicates(parts.flatMap(\.types), "type", findings)
    reportDuplicates(parts.flatMap(\.operations), "operation", findings)
  }

  /// Whether all that a file declares can be read.
  private static func hasAllTables(_ node: Node, _ rule: Rule) -> Bool {
    node.members.allSatisfy { member in
      guard let key = rule.object[member] else { return false }
      guard case .table = key.shape else { return key.shape.matches(member.value) }
      return member.value.isObject && member.value.members.allSatisfy(\.value.isObject)
    }
  }

  /// Reports names that stand in two places; twice in one object is found by the structure.
  private func reportDuplicates(_ members: [Node.Member], _ what: String, _ findings: Findings) {
    var first: [String: SourceLocation] = [:]
    for member in members {
      if let other = first[member.key] {
        if other.file == member.place.source.file && member.value.origin == nil { continue }
        findings.error(
          member.keyLocation, "duplicate \(what) '\(member.key)'; the first is at \(other.file):\(other.line)",
          origin: member.value.origin)
      } else {
        first[member.key] = member.keyLocation
      }
    }
  }
}

extension SpecParts {
  /// What the spec accepts of its changes, wherever it says so; each once, also where several uses of a template do.
  var acceptances: [Acceptance] {
    var found: [Acceptance] = []
    func add(_ item: Node) {
      guard let change = item[.change], let text = change.string else { return }
      let acceptance = Acceptance(change: text, because: item[.because]?.string ?? "", location: change.location)
      if !found.contains(acceptance) { found.append(acceptance) }
    }
    func visit(_ node: Node) {
      switch node.value {
      case .list(let elements): for index in elements.indices { visit(elements[index]) }
      case .object(let members):
        for index in members.indices {
          if members[index].word == .accept { members[index].value.elements.forEach(add) }
          visit(members[index].value)
        }
      case .null, .bool, .number, .string: break
      }
    }
    for part in parts {
      visit(part.node)
      for member in part.types + part.operations where member.value.origin != nil { visit(member.value) }
    }
    return found
  }
}

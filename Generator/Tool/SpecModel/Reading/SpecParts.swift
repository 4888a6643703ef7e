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

  init(main: (file: SpecFile, node: Node), chapters: [(file: SpecFile, node: Node)], findings: Findings) {
    self.main = main.node
    let structure = StructureCheck(findings: findings)
    structure.check(main.node, as: .api)
    for chapter in chapters { structure.check(chapter.node, as: .chapter) }
    var expander = TemplateExpander(findings: findings)
    for file in [main] + chapters { expander.add(file.node["templates"]) }
    for (file, node) in [main] + chapters {
      var types = node["types"]?.members ?? []
      var operations = node["operations"]?.members ?? []
      for use in (node["use"]?.elements ?? []).filter(\.isObject) {
        let made = expander.expand(use)
        structure.check(Node(value: .object(made.types), location: use.location), .table(.types, .object(.type)))
        structure.check(
          Node(value: .object(made.operations), location: use.location), .table(.operations, .object(.operation)))
        types += made.types
        operations += made.operations
      }
      let title = node["chapter"]?.string ?? node["title"]?.string ?? ""
      parts.append(
        Part(
          name: file.stem, title: title, node: node, types: types.filter(\.value.isObject),
          operations: operations.filter(\.value.isObject)))
    }
    expander.reportUnused()
    reportDuplicates(parts.flatMap(\.types), "type", findings)
    reportDuplicates(parts.flatMap(\.operations), "operation", findings)
  }

  /// Reports names that stand in two places; twice in one object is found by the structure.
  private func reportDuplicates(_ members: [Node.Member], _ what: String, _ findings: Findings) {
    var first: [String: SourceLocation] = [:]
    for member in members {
      if let other = first[member.key] {
        if other.file == member.keyLocation.file && member.value.origin == nil { continue }
        findings.error(
          member.keyLocation, "duplicate \(what) '\(member.key)'; the first is at \(other.file):\(other.line)",
          origin: member.value.origin)
      } else {
        first[member.key] = member.keyLocation
      }
    }
  }
}

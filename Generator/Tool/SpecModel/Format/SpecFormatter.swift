/// What formatting an API's folder gives.
public struct SpecFormatting: Sendable {
  /// The spec files in canonical form, in the order given; one that cannot be parsed is left out.
  public var files: [SpecFile]
  /// Why files could not be parsed.
  public var diagnostics: [Diagnostic]
}

/// Writes spec files in their canonical form.
///
/// A container of scalars stands on one line if it fits 120 columns; of anything else each member has its own line.
/// Keys stand in the order of the reference, which is that of the reader's tables. An operation that lacks
/// `arguments` and needs it gets it: members up to eight, a struct above.
public enum SpecFormatter {
  /// The greatest number of members that become arguments by themselves.
  static let mostArguments = 8

  /// Formats `api.json` and the chapters of a folder; examples and other files are not part of the result.
  ///
  /// Formatting what is formatted changes nothing. Specs with errors are formatted as well, as long as they are JSON.
  public static func format(folder: String, files: [SpecFile]) -> SpecFormatting {
    let findings = Findings()
    let decisions = ArgumentsDecision.decisions(folder: folder, files: files)
    var formatted: [SpecFile] = []
    for file in files where file.kind == .main || file.kind == .chapter {
      guard file.bytes.count <= SpecFile.maximumSize else {
        let top = SourceLocation(file: file.path, line: 1, column: 1)
        findings.error(top, "the file is larger than 16 MiB")
        continue
      }
      guard let node = NodeParser.parse(file, findings) else { continue }
      let printer = CanonicalPrinter(decisions: decisions)
      let text = printer.text(node, .object(file.kind == .main ? .api : .chapter))
      formatted.append(SpecFile(path: file.path, bytes: Array(text.utf8)))
    }
    return SpecFormatting(files: formatted, diagnostics: findings.sorted)
  }
}

/// Which operations lack `arguments`, by the place of their object.
enum ArgumentsDecision {
  static func decisions(folder: String, files: [SpecFile]) -> [SourceLocation: Arguments] {
    let context = Context(findings: Findings())
    guard let api = FolderReader(folder: folder, files: files, context: context).read() else { return [:] }
    let table = TypeTable(api.types)
    var decisions: [SourceLocation: Arguments] = [:]
    for operation in api.operations {
      guard let node = context.operationNodes[operation.key], node[.arguments] == nil,
        let fields = operation.inputObject(table).flatMap(table.fields), decisions[node.location] == nil
      else { continue }
      decisions[node.location] = fields.count <= SpecFormatter.mostArguments ? .members : .structure
    }
    return decisions
  }
}

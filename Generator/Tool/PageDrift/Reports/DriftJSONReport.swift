import SpecModel

/// Drift as JSON, for other tools; its shape is that of `schema`.
public enum DriftJSONReport {
  /// All that differs, one member a line.
  public static func text(_ drift: Drift) -> String {
    JSONTree.object([
      ("version", .number(1)), ("api", .string(drift.folder)), ("page", .string(drift.page)),
      ("drift", .bool(drift.isThere)), ("sections", .list(drift.sections.map(section))),
      ("moved", texts(drift.moved)),
    ]).text + "\n"
  }

  private static func section(_ section: SectionDrift) -> JSONTree {
    .object([
      ("name", .string(section.name)), ("change", .string(section.change.rawValue)),
      ("formerName", section.formerName.map { .string($0) } ?? .null),
      ("firstLine", number(section.lines?.lowerBound)), ("lastLine", number(section.lines?.upperBound)),
      ("isHidden", .bool(section.isHidden)), ("isReordered", .bool(section.isReordered)),
      ("goneLines", .number(section.goneLines)),
      (
        "newLines",
        .list(section.newLines.map { .object([("line", .number($0.number)), ("text", .string($0.text))]) })
      ),
      ("wordings", .list(section.wordings.map(wording))), ("json", .list(section.trials.map(trial))),
      ("items", .list(section.items.map(item))), ("tests", texts(section.tests)),
      ("defects", texts(section.defects)), ("omission", .string(section.omission.joined(separator: " "))),
    ])
  }

  private static func wording(_ wording: Wording) -> JSONTree {
    .object([
      ("oldLine", number(wording.oldLine)), ("newLine", number(wording.newLine)),
      ("before", .string(wording.before)), ("after", .string(wording.after)),
    ])
  }

  private static func trial(_ trial: BlockTrial) -> JSONTree {
    .object([
      ("line", .number(trial.line)), ("item", .string(trial.item)), ("summary", .string(trial.summary)),
      ("example", trial.example.map { .string($0) } ?? .null), ("isRead", .bool(trial.isRead)),
      ("misfits", .list(trial.misfits.map(misfit))),
    ])
  }

  private static func misfit(_ misfit: JSONTrial.Misfit) -> JSONTree {
    .object([
      ("path", .string(misfit.path)), ("problem", .string(misfit.problem)),
      ("tolerance", misfit.tolerance.map { .string($0) } ?? .null), ("isNewMember", .bool(misfit.isUnknownMember)),
    ])
  }

  private static func item(_ item: TouchedItem) -> JSONTree {
    .object([
      ("kind", .string(item.kind)), ("name", .string(item.name)), ("isNamed", .bool(item.isNamed)),
      ("through", item.through.map { .string($0) } ?? .null), ("file", .string(item.location.file)),
      ("line", .number(item.location.line)), ("column", .number(item.location.column)),
      ("declarations", texts(item.declarations)), ("tests", texts(item.tests)),
    ])
  }

  private static func texts(_ texts: [String]) -> JSONTree { .list(texts.map { .string($0) }) }

  private static func number(_ number: Int?) -> JSONTree { number.map { .number($0) } ?? .null }

  /// The JSON Schema of the report.
  public static var schema: String {
    let (text, whole) = (JSONTree.schema(type: "string"), JSONTree.schema(type: "integer"))
    let (flag, texts) = (JSONTree.schema(type: "boolean"), JSONTree.schema(listOf: .schema(type: "string")))
    let (textOrNull, wholeOrNull) = (JSONTree.schema(type: "string", "null"), JSONTree.schema(type: "integer", "null"))
    let line = JSONTree.schema(of: [("line", whole), ("text", text)])
    let wording = JSONTree.schema(of: [
      ("oldLine", wholeOrNull), ("newLine", wholeOrNull), ("before", text), ("after", text),
    ])
    let misfit = JSONTree.schema(of: [
      ("path", text), ("problem", text), ("tolerance", textOrNull), ("isNewMember", flag),
    ])
    let trial = JSONTree.schema(of: [
      ("line", whole), ("item", text), ("summary", text), ("example", textOrNull), ("isRead", flag),
      ("misfits", .schema(listOf: misfit)),
    ])
    let item = JSONTree.schema(of: [
      ("kind", text), ("name", text), ("isNamed", flag), ("through", textOrNull), ("file", text), ("line", whole),
      ("column", whole), ("declarations", texts), ("tests", texts),
    ])
    let section = JSONTree.schema(of: [
      ("name", text), ("change", .schema(oneOf: SectionDrift.Change.allCases.map(\.rawValue))),
      ("formerName", textOrNull), ("firstLine", wholeOrNull), ("lastLine", wholeOrNull), ("isHidden", flag),
      ("isReordered", flag), ("goneLines", whole), ("newLines", .schema(listOf: line)),
      ("wordings", .schema(listOf: wording)), ("json", .schema(listOf: trial)), ("items", .schema(listOf: item)),
      ("tests", texts), ("defects", texts), ("omission", text),
    ])
    return JSONTree.schemaFile(
      "What a page changed, by specwright drift",
      [("api", text), ("page", text), ("drift", flag), ("sections", .schema(listOf: section)), ("moved", texts)])
  }
}

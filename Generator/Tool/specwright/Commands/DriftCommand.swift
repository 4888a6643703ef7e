import PageDrift
import SpecModel

extension Command {
  static let drift = Command(
    name: "drift",
    summary: "say what a new page means for the spec, the SDK and its tests",
    operands: "API NEW-FILE",
    details: """
      Compares a page with the lock of the one that the spec was written from: sections that changed, are new, gone or
      under another title, each with the items of the spec that it concerns, their declarations in Swift, and the tests
      that hold them. New JSON is tried on the types of today. White space, the forms of quotes and dashes, bullets,
      where lines end, furniture and the order of sections are cosmetic.

      The lock has none of the page's text, so that of lines that are gone only the number is known. With --old the
      words that changed are shown.

      A page that is empty, cut off, not in UTF-8 or another API's is said to be one and not compared.

      Exit code 1: the page says something else, or is none.
      """,
    options: [
      CommandOption(name: "--old", value: "FILE", summary: "the page that the spec was written from"),
      CommandOption(name: "--format", value: "FORMAT", summary: "terminal (default), markdown, json"),
      CommandOption(name: "--force", value: nil, summary: "compare a page that looks cut off or like another API's"),
      CommandOption(name: "--schema", value: nil, summary: "print the JSON Schema of --format json instead"),
      .specs,
    ],
    examples: [
      Example(line: "specwright drift zonemaster new.html", says: "what the new page means"),
      Example(line: "specwright drift zonemaster new.html --old old.html", says: "the same, with the changed words"),
      Example(line: "specwright drift zonemaster new.html --format markdown", says: "a list of what there is to do"),
    ],
    run: DriftRun.run)
}

/// One run of `drift`.
enum DriftRun {
  /// How drift is printed.
  enum Format: String, CaseIterable {
    case terminal, markdown, json
  }

  static func run(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    if invocation.has("--schema") {
      report.printText(DriftJSONReport.schema)
      return .fine
    }
    let format = try invocation.word("--format", Format.self) ?? .terminal
    let words = invocation.operands
    guard words.count == 2 else { throw .usage("'drift' takes an API and the new page, found \(words.count)") }
    let workspace = try Workspace.find(invocation)
    for folder in try workspace.selection([words[0]]) {
      let reading = try workspace.read(folder)
      report.add(reading.diagnostics.filter { $0.severity == .error })
      guard let api = reading.api, let lock = try workspace.neededLock(folder, &report),
        let cut = try workspace.acceptable(words[1], for: api, invocation, &report)
      else { continue }
      var old: PageCut?
      if let file = invocation.values["--old"] {
        old = try workspace.cut(file, for: api, invocation, &report)
        if let old { report.add(doubts(old, lock, as: file)) }
      }
      let drift = Drift(cut, from: DriftBasis(api, lock), old: old)
      report.printText(text(drift, format))
      if drift.isThere { return .findings }
    }
    return report.exitCode
  }

  private static func text(_ drift: Drift, _ format: Format) -> String {
    switch format {
    case .terminal: DriftTerminalReport.text(drift)
    case .markdown: DriftMarkdownReport.text(drift)
    case .json: DriftJSONReport.text(drift)
    }
  }

  /// A warning where the old page is not the one that is locked, since the words that are shown may be others.
  private static func doubts(_ old: PageCut, _ lock: PageLock, as file: String) -> [Diagnostic] {
    let digests = Dictionary(old.sections.map { ($0.name, $0.digest) }) { first, _ in first }
    let others = lock.sections.filter { digests[$0.name] != $0.digest }
    guard let first = others.first else { return [] }
    let more = others.count == 1 ? "" : " and \(others.count - 1) more"
    return [
      Diagnostic(
        .warning, SourceLocation(file, 1, 1),
        "this is not the page that the lock was written from: the section '\(first.name)'\(more) differs")
    ]
  }
}

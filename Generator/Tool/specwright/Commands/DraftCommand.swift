import PageDrift
import SpecModel

extension Command {
  static let draft = Command(
    name: "draft",
    summary: "print spec items to begin with, from a section of a page or from a call",
    operands: "API|operation",
    details: """
      'draft API' reads a section of a page: its path or method, its lists of members, its examples. 'draft operation'
      reads a command line of curl, and with --answer the body that came back. Both print a chapter to paste from: types,
      operations, parameters of paths.

      What they cannot know begins with ???, with the line of the page that may tell; such a text is an error until
      somebody writes what it is. Nothing of the page's wording is printed.
      """,
    options: [
      CommandOption(name: "--section", value: "NAME", summary: "the section, as 'page sections' lists it"),
      CommandOption(name: "--page", value: "FILE", summary: "the page"),
      CommandOption(name: "--curl", value: "LINE", summary: "the call, as one argument"),
      CommandOption(name: "--answer", value: "FILE", summary: "the body of the answer"),
      .specs,
    ],
    examples: [
      Example(
        line: "specwright draft fornex --section /api/orders/list --page fornex.txt", says: "items of a section"),
      Example(
        line: "specwright draft operation --curl 'curl https://api.example.com/v1/orders?page=2' --answer answer.json",
        says: "an operation from a call"),
    ],
    run: DraftRun.run)
}

/// One run of `draft`.
enum DraftRun {
  static func run(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    guard let subject = invocation.operands.first, invocation.operands.count == 1 else {
      throw .usage("'draft' takes an API or 'operation', found \(invocation.operands.count)")
    }
    if subject == "operation" { return try operation(invocation, &report) }
    guard let name = invocation.values["--section"], let file = invocation.values["--page"] else {
      throw .usage("'draft' of an API needs --section NAME and --page FILE")
    }
    let workspace = try Workspace.find(invocation)
    for folder in try workspace.selection([subject]) {
      let reading = try workspace.read(folder)
      report.add(reading.diagnostics.filter { $0.severity == .error })
      guard let api = reading.api, let cut = try workspace.cut(file, for: api, invocation, &report) else { continue }
      guard let section = cut[name] else {
        throw .usage("the page has no section '\(name)'\(Nearest.hint(name, among: cut.sections.map(\.name)))")
      }
      report.printText(SectionDraft(cut, api).draft(section).text(for: api))
    }
    return report.exitCode
  }

  private static func operation(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    guard let line = invocation.values["--curl"] else { throw .usage("'draft operation' needs --curl 'curl …'") }
    guard let call = CurlCall(line) else {
      throw .usage("expected a command line of curl with an address, found '\(line)'")
    }
    let answer = try invocation.values["--answer"].map { file throws(ToolError) in
      try FileSystem.bytes(of: Paths.join(invocation.currentFolder, file))
    }
    report.printText(Draft(call, answer: answer.map { String(decoding: $0, as: UTF8.self) }).text())
    return .fine
  }
}

import PageDrift
import SpecModel

extension Command {
  static let page = Command(
    name: "page",
    summary: "show how an API's page is cut, lock what is known of it, or accept a new one",
    operands: "sections|lock|accept API [NEW-FILE]",
    details: """
      'page sections' lists the sections into which the rules of api.json cut a page: its lines, the number of items
      that cite it, its name.

      'page lock' writes Specs/<API>/page.lock.json: for each section digests of its lines, the items that cite it, and
      what carries its JSON; nothing of the page's text. Without --page the lock's page stays as it is and the spec is
      accounted for anew, as after every change of the spec.

      'page accept' ends the work on a new page: it locks it if the spec has all of it, as 'coverage' would find, and
      says what is missing otherwise.

      Pages are text, HTML or Markdown in UTF-8. A page that is cut off or another API's is refused.
      """,
    options: [
      CommandOption(name: "--page", value: "FILE", summary: "the page"),
      CommandOption(name: "--force", value: nil, summary: "lock a page that looks cut off or like another API's"),
      .specs,
    ],
    examples: [
      Example(line: "specwright page sections zonemaster --page zonemaster.html", says: "how the page is cut"),
      Example(line: "specwright page lock zonemaster --page zonemaster.html", says: "lock a page"),
      Example(line: "specwright page lock zonemaster", says: "account for a changed spec"),
      Example(line: "specwright page accept zonemaster new.html", says: "the spec is right for the new page"),
    ],
    run: PageRun.run)
}

/// One run of `page`.
enum PageRun {
  private static let actions = ["sections", "lock", "accept"]

  static func run(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    guard let action = invocation.operands.first else { throw .usage("'page' needs one of: sections, lock, accept") }
    guard actions.contains(action) else {
      throw .usage("'page' has no '\(action)'\(Nearest.hint(action, among: actions))")
    }
    let names = Array(invocation.operands.dropFirst())
    if action == "accept", names.count != 2 {
      throw .usage("'page accept' takes an API and the new page, found \(names.count)")
    }
    guard action == "accept" || names.count == 1 else {
      throw .usage("'page \(action)' takes one API, found \(names.count)")
    }
    let workspace = try Workspace.find(invocation)
    for folder in try workspace.selection([names[0]]) {
      let reading = try workspace.read(folder)
      report.add(reading.diagnostics.filter { $0.severity == .error })
      guard let api = reading.api else { continue }
      switch action {
      case "sections": try sections(api, workspace, invocation, &report)
      case "accept": try accept(names[1], api, workspace, invocation, &report)
      default: try lock(api, workspace, invocation, &report)
      }
    }
    return report.exitCode
  }

  private static func sections(
    _ api: API, _ workspace: Workspace, _ invocation: Invocation, _ report: inout Report
  ) throws(ToolError) {
    guard let file = invocation.values["--page"] else { throw .usage("'page sections' needs --page FILE") }
    guard let cut = try workspace.cut(file, for: api, invocation, &report) else { return }
    let citations = Citations(api)
    var rows = [["lines", "items", "section"]]
    for section in cut.sections {
      let items = citations[section.name].count
      let cited = items == 0 && citations.omitted.contains(section.name) ? "omitted" : "\(items)"
      rows.append(["\(section.firstLine)-\(section.lastLine)", cited, section.name])
    }
    let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let cells = zip(row, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }
      report.print((cells + [row[2]]).joined(separator: "  "))
    }
  }

  private static func lock(
    _ api: API, _ workspace: Workspace, _ invocation: Invocation, _ report: inout Report
  ) throws(ToolError) {
    let name = workspace.lockName(api.folder)
    if let file = invocation.values["--page"] {
      guard let cut = try workspace.acceptable(file, for: api, invocation, &report) else { return }
      try write(PageLock(cut, api), of: api, workspace, &report)
    } else {
      guard try workspace.lockFile(api.folder) != nil else {
        throw .usage("\(name) is not there yet; give --page FILE")
      }
      guard let known = try workspace.lock(api.folder, &report) else { return }
      try write(known.accounting(for: api), of: api, workspace, &report)
    }
  }

  /// Locks a page that the spec has all of.
  private static func accept(
    _ file: String, _ api: API, _ workspace: Workspace, _ invocation: Invocation, _ report: inout Report
  ) throws(ToolError) {
    guard let cut = try workspace.acceptable(file, for: api, invocation, &report) else { return }
    let findings = Coverage(cut, api).findings
    guard findings.isEmpty else {
      report.add(findings)
      report.advise("nothing was written: the spec does not have all of the page yet")
      return
    }
    try write(PageLock(cut, api), of: api, workspace, &report)
  }

  private static func write(
    _ lock: PageLock, of api: API, _ workspace: Workspace, _ report: inout Report
  ) throws(ToolError) {
    let name = workspace.lockName(api.folder)
    let bytes = Array(lock.text.utf8)
    if bytes == (try workspace.lockFile(api.folder))?.bytes {
      report.print("\(name): unchanged")
    } else {
      try FormatRun.write(bytes, to: workspace.path(of: name))
      report.print("\(name): \(counted(lock.sections.count, "section"))")
    }
  }
}

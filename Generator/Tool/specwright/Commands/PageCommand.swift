import PageDrift
import SpecModel

extension Command {
  static let page = Command(
    name: "page",
    summary: "show how an API's page is cut, or lock what is known of it",
    operands: "sections|lock API",
    details: """
      'page sections' lists the sections into which the rules of api.json cut a page: its lines, the number of items
      that cite it, its name.

      'page lock' writes Specs/<API>/page.lock.json: for each section digests of its lines, the items that cite it, and
      what carries its JSON; nothing of the page's text. Without --page the lock's page stays as it is and the spec is
      accounted for anew, as after every change of the spec.

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
    ],
    run: PageRun.run)
}

/// One run of `page`.
enum PageRun {
  private static let actions = ["sections", "lock"]

  static func run(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    guard let action = invocation.operands.first else { throw .usage("'page' needs one of: sections, lock") }
    guard actions.contains(action) else {
      throw .usage("'page' has no '\(action)'\(Nearest.hint(action, among: actions))")
    }
    let names = Array(invocation.operands.dropFirst())
    guard names.count == 1 else { throw .usage("'page \(action)' takes one API, found \(names.count)") }
    let workspace = try Workspace.find(invocation)
    for folder in try workspace.selection(names) {
      let reading = try workspace.read(folder)
      report.add(reading.diagnostics.filter { $0.severity == .error })
      guard let api = reading.api else { continue }
      if action == "sections" {
        try sections(api, workspace, invocation, &report)
      } else {
        try lock(api, workspace, invocation, &report)
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
    let old = try workspace.lockFile(api.folder)
    let lock: PageLock
    if let file = invocation.values["--page"] {
      guard let cut = try workspace.cut(file, for: api, invocation, &report) else { return }
      if !invocation.has("--force"), !(try workspace.isPlausible(cut, for: api, &report)) {
        report.advise("nothing was written; give --force if this is the page")
        return
      }
      lock = PageLock(cut, api)
    } else {
      guard old != nil else { throw .usage("\(name) is not there yet; give --page FILE") }
      guard let known = try workspace.lock(api.folder, &report) else { return }
      lock = known.accounting(for: api)
    }
    let bytes = Array(lock.text.utf8)
    if bytes == old?.bytes {
      report.print("\(name): unchanged")
    } else {
      try FormatRun.write(bytes, to: workspace.path(of: name))
      report.print("\(name): \(counted(lock.sections.count, "section"))")
    }
  }
}

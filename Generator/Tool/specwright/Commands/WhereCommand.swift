import PageDrift
import SpecModel

extension Command {
  static let whereCommand = Command(
    name: "where",
    summary: "say which lines of a page an item of a spec is from",
    operands: "ITEM",
    details: """
      An item is an operation, a type or whatever else has "at": 'dns.a.create', 'ARecord'; or a member, value or
      parameter behind its owner's name and a dot: 'ARecord.destination'. Names of Swift are known as well:
      'ARecord.isDeletable'. Of a member the lines that name it are printed, of other items all of their sections.

      Exit code 1: the page does not have the item's sections.
      """,
    options: [
      CommandOption(name: "--page", value: "FILE", summary: "the page"),
      CommandOption(name: "--api", value: "API", summary: "the API, where several have an item of that name"),
      .specs,
    ],
    examples: [
      Example(line: "specwright where start_domain_test --page zonemaster.html", says: "an operation"),
      Example(line: "specwright where DSInfo.digest --page zonemaster.html", says: "a member"),
    ],
    run: WhereRun.run)
}

/// One run of `where`.
enum WhereRun {
  static func run(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    guard let item = invocation.operands.first, invocation.operands.count == 1 else {
      throw .usage("'where' takes one item, found \(invocation.operands.count)")
    }
    guard let file = invocation.values["--page"] else { throw .usage("'where' needs --page FILE") }
    let workspace = try Workspace.find(invocation)
    guard let api = try owner(of: item, workspace, invocation, &report),
      let cut = try workspace.cut(file, for: api, invocation, &report)
    else { return report.exitCode }
    let places = ItemPlaces(api).places(of: item, in: cut)
    for place in places {
      let (first, last) = (place.lines.lowerBound, place.lines.upperBound)
      let lines = first == last ? "\(first)" : "\(first)-\(last)"
      report.print("\(file.printable):\(lines)  \((place.text ?? place.section).printable)")
    }
    if places.isEmpty {
      let problem = "the page has none of the sections of '\(item)'; 'specwright drift' says what became of them"
      report.add([Diagnostic(.error, SourceLocation(file, 1, 1), problem)])
    }
    return report.exitCode
  }

  /// The API that has the item.
  private static func owner(
    of item: String, _ workspace: Workspace, _ invocation: Invocation, _ report: inout Report
  ) throws(ToolError) -> API? {
    var known: [String] = []
    var owners: [API] = []
    for folder in try workspace.selection(invocation.values["--api"].map { [$0] } ?? []) {
      let reading = try workspace.read(folder)
      report.add(reading.diagnostics.filter { $0.severity == .error })
      guard let api = reading.api else { continue }
      let places = ItemPlaces(api)
      known += places.names
      if places.knows(item) { owners.append(api) }
    }
    if owners.count > 1 {
      throw .usage("'\(item)' is in \(owners.map(\.folder).joined(separator: ", ")); say which with --api")
    }
    if owners.isEmpty, !report.hasErrors {
      throw .usage("no spec has an item '\(item)'\(Nearest.hint(item, among: known))")
    }
    return owners.first
  }
}

import PageDrift
import SpecModel

extension Command {
  static let coverage = Command(
    name: "coverage",
    summary: "say how much of a page its spec has, and what is missing",
    operands: "[API…]",
    details: """
      Lists sections that nothing cites and "omitted" does not explain, items whose section does not exist, and JSON
      that no example carries: from the lock, or with --page from the page itself. With the page it also lists names
      that a section quotes, lists or brackets and the spec lacks, and counts what else a section mentions: keys of its
      JSON, words in capitals or code marks, numbers that look like limits. These are hints and never wrong.

      Exit code 1: less than 100 %.
      """,
    options: [
      CommandOption(name: "--page", value: "FILE", summary: "the page of the one API that is named"),
      CommandOption(name: "--hints", value: nil, summary: "list the hints as well"),
      .specs,
    ],
    examples: [
      Example(line: "specwright coverage", says: "what the locks know, for all APIs"),
      Example(line: "specwright coverage zonemaster --page zonemaster.html", says: "all that the page says"),
    ],
    run: CoverageRun.run)
}

/// One run of `coverage`.
enum CoverageRun {
  static func run(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    let workspace = try Workspace.find(invocation)
    let names = try workspace.selection(invocation.operands)
    let page = invocation.values["--page"]
    if page != nil, names.count != 1 { throw .usage("--page is the page of one API; name it") }
    for folder in names {
      let reading = try workspace.read(folder)
      report.add(reading.diagnostics.filter { $0.severity == .error })
      guard let api = reading.api else { continue }
      guard let coverage = try coverage(api, page, workspace, invocation, &report) else { continue }
      report.add(coverage.findings)
      for line in lines(coverage, folder, withHints: invocation.has("--hints")) { report.print(line) }
    }
    return report.exitCode
  }

  private static func coverage(
    _ api: API, _ page: String?, _ workspace: Workspace, _ invocation: Invocation, _ report: inout Report
  ) throws(ToolError) -> Coverage? {
    if let page {
      guard let cut = try workspace.cut(page, for: api, invocation, &report),
        try workspace.isPlausible(cut, for: api, &report)
      else { return nil }
      return Coverage(cut, api)
    }
    let name = workspace.lockName(api.folder)
    return try workspace.neededLock(api.folder, &report).map { Coverage($0.accounting(for: api), api, file: name) }
  }

  private static func lines(_ coverage: Coverage, _ folder: String, withHints: Bool) -> [String] {
    let counts = coverage.counts
    var lines = [
      "\(folder): \(coverage.isComplete ? "100 %" : "\(coverage.findings.count) missing")",
      "  sections  \(counts.sections): \(counts.cited) cited, \(counts.omitted) omitted",
      "  JSON      \(counts.blocks): \(counts.carried) carried, \(counts.placeholders) without a value",
    ]
    if let names = counts.names {
      lines.append("  names     \(names): \(counts.known) known")
      lines.append("  hints     \(counts.hints)")
    }
    guard withHints else { return lines }
    for (section, mentions) in coverage.hints {
      lines.append("  \(section)")
      for mention in mentions { lines.append("    line \(mention.line): \(mention.kind.rawValue) \(mention.text)") }
    }
    return lines
  }
}

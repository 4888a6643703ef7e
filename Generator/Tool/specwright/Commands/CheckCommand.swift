import PageDrift
import SpecModel
import SwiftNames

extension Command {
  static let check = Command(
    name: "check",
    summary: "say everything that is wrong with the specs",
    operands: "[API…]",
    details: """
      Reads the specs of the named APIs, or of all, with their examples, and prints every finding on a line of its own,
      as compilers do: file:line:column: severity: message. Where page.lock.json is, every section of the page and all
      of its JSON must be accounted for. Writes nothing. Warnings alone end with exit code 0.

      With --since old debt stays quiet: warnings that the specs of a git revision or a folder have too are counted
      instead of listed, and an accepted change must be one since then.
      """,
    options: [
      CommandOption(name: "--since", value: "OLD", summary: "leave out warnings that the specs had at this revision"),
      .specs,
    ],
    examples: [
      Example(line: "specwright check", says: "all APIs"),
      Example(line: "specwright check --since main", says: "what this branch brought"),
      Example(line: "specwright check zonemaster", says: "one of them"),
    ],
    run: CheckRun.run)
}

/// One run of `check`.
enum CheckRun {
  static func run(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    let workspace = try Workspace.find(invocation)
    let debt = try invocation.values["--since"].map { revision throws(ToolError) in
      OldFindings(try SideFinder(invocation).side(revision))
    }
    for name in try workspace.selection(invocation.operands) {
      let reading = try workspace.read(name)
      let (shown, hidden) = debt?.split(reading.diagnostics, of: name) ?? (reading.diagnostics, 0)
      report.add(shown)
      guard let swift = reading.swift else { continue }
      let api = swift.api
      let module = (name: api.name, module: invocation.emit.emit(swift).module.name)
      report.add(try PackageManifest(of: workspace)?.warnings(for: [module]) ?? [])
      var page = try workspace.lockFile(name).map { LockCheck.findings($0, api) } ?? []
      let known = debt?.split(page, of: name) ?? (shown: page, hidden: 0)
      page = known.shown + (debt?.uselessAcceptances(in: api) ?? [])
      report.add(page)
      report.print(summary(api, shown + page) + older(hidden + known.hidden))
    }
    return report.exitCode
  }

  private static func older(_ count: Int) -> String { count == 0 ? "" : "; \(count) older" }

  /// `zonemaster: 13 operations, 24 types, 40 examples; no findings`.
  private static func summary(_ api: API, _ findings: [Diagnostic]) -> String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    let said = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    return """
      \(api.folder): \(counted(api.operations.count, "operation")), \(counted(api.types.count, "type")), \
      \(counted(api.examples.count, "example")); \
      \(said.isEmpty ? "no findings" : said.joined(separator: ", "))
      """
  }
}

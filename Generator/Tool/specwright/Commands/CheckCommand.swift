import PageDrift
import SpecModel

extension Command {
  static let check = Command(
    name: "check",
    summary: "say everything that is wrong with the specs",
    operands: "[API…]",
    details: """
      Reads the specs of the named APIs, or of all, with their examples, and prints every finding on a line of its own,
      as compilers do: file:line:column: severity: message. Where page.lock.json is, every section of the page and all
      of its JSON must be accounted for. Writes nothing. Warnings alone end with exit code 0.
      """,
    options: [.specs],
    examples: [
      Example(line: "specwright check", says: "all APIs"),
      Example(line: "specwright check zonemaster", says: "one of them"),
    ],
    run: CheckRun.run)
}

/// One run of `check`.
enum CheckRun {
  static func run(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    let workspace = try Workspace.find(invocation)
    for name in try workspace.selection(invocation.operands) {
      let reading = try workspace.read(name)
      report.add(reading.diagnostics)
      guard let api = reading.api else { continue }
      let module = (name: api.name, module: invocation.emit.emit(api).module.name)
      report.add(try PackageManifest(of: workspace)?.warnings(for: [module]) ?? [])
      let page = try workspace.lockFile(name).map { LockCheck.findings($0, api) } ?? []
      report.add(page)
      report.print(summary(api, reading.diagnostics + page))
    }
    return report.exitCode
  }

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

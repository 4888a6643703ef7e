import SpecModel

extension Command {
  static let check = Command(
    name: "check",
    summary: "say everything that is wrong with the specs",
    operands: "[API…]",
    details: """
      Reads the specs of the named APIs, or of all, with their examples, and prints every finding on a line of its own,
      as compilers do: file:line:column: severity: message. Writes nothing. Warnings alone end with exit code 0.
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
      if let api = reading.api { report.print(summary(api, reading.diagnostics)) }
    }
    return report.exitCode
  }

  /// `zonemaster: 13 operations, 24 types, 40 examples; no errors`.
  private static func summary(_ api: API, _ findings: [Diagnostic]) -> String {
    let warnings = findings.count { $0.severity == .warning }
    return """
      \(api.folder): \(counted(api.operations.count, "operation")), \(counted(api.types.count, "type")), \
      \(counted(api.examples.count, "example")); \
      \(warnings == 0 ? "no findings" : "\(counted(warnings, "warning"))")
      """
  }
}

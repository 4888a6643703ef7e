import SpecModel

extension Command {
  static let show = Command(
    name: "show",
    summary: "list an API, or one spec file, in a form for people",
    operands: "[API|FILE…]",
    details: """
      Lists the named APIs, or all: what holds for the whole API, then every operation with its call, parameters and
      results on a line each, and every type with its members. Templates are expanded. Only specs without errors are
      listed.

      A FILE is a path of one spec file, anywhere: it is listed by itself with all that stands in it, documentation too,
      whether or not it is correct. So it can serve 'git diff': see CONTRIBUTING.
      """,
    options: [
      CommandOption(name: "--counts", value: nil, summary: "print a table of what the SDKs hold instead"),
      CommandOption(name: "--untyped", value: nil, summary: "list only where any JSON may stand, and why"), .specs,
    ],
    examples: [
      Example(line: "specwright show zonemaster", says: "everything about one API"),
      Example(line: "specwright show Specs/zonemaster/tests.json", says: "one file, as it stands"),
      Example(line: "specwright show --untyped", says: "every use of 'json' with its reason"),
      Example(line: "specwright show --counts", says: "how much there is of everything"),
      Example(
        line: "git config diff.specwright.textconv '.build/debug/specwright show'",
        says: "'git diff' shows specs as listings"),
    ],
    run: ShowRun.run)
}

/// One run of `show`.
enum ShowRun {
  static func run(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    var texts: [String] = []
    var names: [String] = []
    if invocation.has("--counts") { return try CountsTable.run(invocation, &report) }
    if invocation.has("--untyped") { return try untyped(invocation, &report) }
    for operand in invocation.operands {
      let path = Paths.join(invocation.currentFolder, operand)
      if FileSystem.target(path) == .file {
        texts.append(try file(path, as: operand, &report))
      } else {
        names.append(operand)
      }
    }
    if !names.isEmpty || invocation.operands.isEmpty {
      let workspace = try Workspace.find(invocation)
      for name in try workspace.selection(names) {
        let reading = try workspace.read(name)
        report.add(reading.diagnostics.filter { $0.severity == .error })
        if let api = reading.api { texts.append(SpecListing.text(of: api)) }
      }
    }
    report.printText(texts.joined(separator: "\n"))
    return report.exitCode
  }

  /// A line for every place where any JSON may stand, the reason behind it.
  private static func untyped(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    let workspace = try Workspace.find(invocation)
    for name in try workspace.selection(invocation.operands) {
      let reading = try workspace.read(name)
      report.add(reading.diagnostics.filter { $0.severity == .error })
      for place in reading.api?.untypedPlaces ?? [] {
        let location = place.location
        let reason = place.reason.joined(separator: " ")
        report.printText("\(location.file):\(location.line):\(location.column): \(place.name): \(reason)\n")
      }
    }
    return report.exitCode
  }

  /// The listing of one file; of a file that is no spec, its text, so that a diff still has something to compare.
  private static func file(_ path: String, as name: String, _ report: inout Report) throws(ToolError) -> String {
    let bytes = try FileSystem.bytes(of: path)
    if let listing = SpecListing.text(of: SpecFile(path: name, bytes: bytes)) { return listing }
    report.add([Diagnostic(.warning, SourceLocation(name, 1, 1), "not a JSON object; printed as it is")])
    return String(decoding: bytes, as: UTF8.self)
  }
}

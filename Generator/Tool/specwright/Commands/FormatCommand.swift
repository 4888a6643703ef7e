import SpecModel

extension Command {
  static let format = Command(
    name: "format",
    summary: "bring spec files into their canonical layout",
    operands: "[API…]",
    details: """
      Rewrites the JSON files of the named APIs, or of all, in the one layout that they have: members in their order,
      what is short on one line, what is not a member a line. It also writes an operation's "arguments" on first sight.
      Files with syntax errors are left alone and named. Examples are never touched.
      """,
    options: [
      CommandOption(name: "--check", value: nil, summary: "write nothing; name every file that would change"), .specs,
    ],
    examples: [
      Example(line: "specwright format", says: "all APIs"),
      Example(line: "specwright format --check zonemaster", says: "is this one's layout canonical? (exit code 1: no)"),
    ],
    run: FormatRun.run)
}

/// One run of `format`.
enum FormatRun {
  static func run(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    let workspace = try Workspace.find(invocation)
    var changed: [(file: SpecFile, old: [UInt8])] = []
    for name in try workspace.selection(invocation.operands) {
      let files = try SpecFolder(name, in: workspace).files
      let formatting = SpecFormatter.format(folder: name, files: files)
      report.add(formatting.diagnostics)
      let old = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
      for file in formatting.files where file.bytes != old[file.path] { changed.append((file, old[file.path] ?? [])) }
    }
    if invocation.has("--check") { return check(changed, &report) }
    for (file, _) in changed {
      try write(file.bytes, to: workspace.path(of: file.path))
      report.print("\(file.path): formatted")
    }
    return report.exitCode
  }

  private static func check(
    _ changed: [(file: SpecFile, old: [UInt8])], _ report: inout Report
  ) -> ExitCode {
    for (file, old) in changed {
      let place = SourceLocation(file.path, OutputPlan.firstDifference(old, file.bytes), 1)
      report.add([Diagnostic(.error, place, "the layout is not canonical from this line on")])
    }
    if !changed.isEmpty { report.advise("run 'specwright format'") }
    return report.exitCode
  }

  /// Replaces a file at once: whoever reads it sees the old text or the new one.
  static func write(_ bytes: [UInt8], to path: String) throws(ToolError) {
    let staged = Paths.join(Paths.parent(path), "\(OutputTransaction.stagedPrefix)\(Paths.name(path))")
    if FileSystem.kind(staged) == .file { try FileSystem.removeFile(staged) }
    try FileSystem.create(staged, bytes)
    try FileSystem.move(staged, to: path)
  }
}

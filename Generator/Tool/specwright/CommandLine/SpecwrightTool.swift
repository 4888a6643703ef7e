import SpecModel

/// From the words of a command line to an exit code: the whole tool except printing.
enum SpecwrightTool {
  /// Runs `arguments`, the command line without the program's name.
  ///
  /// Relative paths start at `currentFolder`. What was said stands in the report, whatever happened.
  static func run(
    _ arguments: [String], in currentFolder: String, emit: Emitter = .swift
  ) -> (report: Report, code: ExitCode) {
    var report = Report()
    do {
      let code = try dispatch(arguments, Invocation(currentFolder: currentFolder, emit: emit), &report)
      return (report, code)
    } catch {
      report.advise(error.message)
      if error.code == .usage { report.advise("'\(helpLine(arguments))' tells more") }
      return (report, error.code)
    }
  }

  private static func dispatch(
    _ arguments: [String], _ empty: Invocation, _ report: inout Report
  ) throws(ToolError) -> ExitCode {
    guard let first = arguments.first else { throw .usage("no command given") }
    let rest = arguments.dropFirst()
    switch first {
    case "--version":
      report.print("specwright \(Help.version)")
      return .fine
    case "--help", "-h", "help":
      report.printText(try rest.first.map { name throws(ToolError) in Help.page(try command(name)) } ?? Help.overview())
      return .fine
    default:
      let command = try command(first)
      if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
        report.printText(Help.page(command))
        return .fine
      }
      return try command.run(Arguments.parse(rest, for: command, into: empty), &report)
    }
  }

  private static func command(_ name: String) throws(ToolError) -> Command {
    if let command = Command.all.first(where: { $0.name == name }) { return command }
    let kind = name.hasPrefix("-") ? "option" : "command"
    let known = name.hasPrefix("-") ? ["--help", "--version"] : Command.all.map(\.name)
    throw .usage("unknown \(kind) '\(name)'\(Nearest.hint(name, among: known))")
  }

  private static func helpLine(_ arguments: [String]) -> String {
    let known = Command.all.first { $0.name == arguments.first }
    return known.map { "specwright \($0.name) --help" } ?? "specwright --help"
  }
}

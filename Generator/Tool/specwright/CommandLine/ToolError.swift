/// How a run ends, as scripts see it.
enum ExitCode: Int32, Sendable {
  /// Nothing to complain about.
  case fine = 0
  /// The specs have errors, or what is generated is not current.
  case findings = 1
  /// The command line makes no sense.
  case usage = 2
  /// The tool could not do its work: a file that cannot be read or written.
  case failure = 3
}

/// Why a command stopped before it could report findings.
struct ToolError: Error, Equatable {
  let code: ExitCode
  /// One sentence that names what is at fault, without a full stop.
  let message: String

  static func usage(_ message: String) -> ToolError { ToolError(code: .usage, message: message) }
  static func failure(_ message: String) -> ToolError { ToolError(code: .failure, message: message) }
}

/// One word of the command line: what `--help` says about it and what it does.
///
/// A command stands in a file of its own below `Commands/` and is listed in `Command.all`.
struct Command: Sendable {
  let name: String
  /// One line, for the list of commands.
  let summary: String
  /// What follows the options, as in `[API…]`; empty: nothing may.
  let operands: String
  /// Paragraphs for `--help`.
  let details: String
  let options: [CommandOption]
  let examples: [Example]
  let run: @Sendable (Invocation, inout Report) throws(ToolError) -> ExitCode

  /// A command line and what it does.
  struct Example: Sendable {
    let line: String
    let says: String
  }
}

/// A `--word` that a command knows.
struct CommandOption: Sendable {
  /// With its dashes: `--specs`.
  let name: String
  /// The word for its value in help, as `DIR`; nil for a flag.
  let value: String?
  let summary: String

  static let specs = CommandOption(
    name: "--specs", value: "DIR", summary: "the folder of specs (the nearest Specs, from here upwards)")
  static let output = CommandOption(
    name: "--output", value: "DIR", summary: "the folder to generate into (Generated, beside the specs)")
}

/// A command line, taken apart.
struct Invocation: Sendable {
  /// The absolute path that relative paths start from.
  var currentFolder: String
  var flags: Set<String> = []
  var values: [String: String] = [:]
  var operands: [String] = []
  /// What turns a resolved API into files.
  var emit: Emitter = .swift

  func has(_ option: String) -> Bool { flags.contains(option) }
}

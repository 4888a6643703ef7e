/// The texts of `--help` and `--version`, made of the commands' own tables.
enum Help {
  /// The tool's version, which is that of the package.
  static let version = "0.1.0"

  /// The list of commands.
  static func overview(_ commands: [Command] = Command.all) -> String {
    let width = commands.map(\.name.count).max() ?? 0
    var text = """
      Turns hand-written specs of documented APIs into Swift SDKs.

      USAGE  specwright COMMAND [OPTION…] [ARGUMENT…]

      COMMANDS

      """
    for command in commands { text += "  \(padded(command.name, width))  \(command.summary)\n" }
    text += """

      'specwright COMMAND --help' describes one. 'specwright --version' prints the version.
      Exit codes: 0 fine, 1 findings or stale code, 2 wrong usage, 3 failure of the tool.

      """
    return text
  }

  /// Everything about one command.
  static func page(_ command: Command) -> String {
    var usage = "USAGE  specwright \(command.name)"
    for option in command.options { usage += " [\(spelling(option))]" }
    if !command.operands.isEmpty { usage += " \(command.operands)" }
    var text = "\(usage)\n\n\(command.details)\n"
    if !command.options.isEmpty {
      let width = command.options.map { spelling($0).count }.max() ?? 0
      text += "\nOPTIONS\n"
      for option in command.options { text += "  \(padded(spelling(option), width))  \(option.summary)\n" }
    }
    text += "\nEXAMPLES\n"
    for example in command.examples { text += "  \(example.line)\n      \(example.says)\n" }
    return text
  }

  private static func spelling(_ option: CommandOption) -> String {
    option.value.map { "\(option.name) \($0)" } ?? option.name
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

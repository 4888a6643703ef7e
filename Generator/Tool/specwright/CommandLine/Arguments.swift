import SpecModel

/// Takes a command's arguments apart, strictly: what is not known is refused with the nearest known word.
enum Arguments {
  /// `empty` with the flags, values and operands of one command's `arguments`.
  ///
  /// - Throws: a usage error for an unknown option, a missing or unexpected value, an operand where none is taken.
  static func parse(
    _ arguments: some Sequence<String>, for command: Command, into empty: Invocation
  ) throws(ToolError) -> Invocation {
    var invocation = empty
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        invocation.operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        invocation.operands.append(word)
        continue
      }
      try take(word, &rest, command, into: &invocation)
    }
    if command.operands.isEmpty, let extra = invocation.operands.first {
      throw .usage("'\(command.name)' takes no arguments, found '\(extra)'")
    }
    return invocation
  }

  private static func take(
    _ word: String, _ rest: inout ArraySlice<String>, _ command: Command, into invocation: inout Invocation
  ) throws(ToolError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts[0]
    guard let option = command.options.first(where: { $0.name == name }) else {
      let known = command.options.map(\.name) + ["--help"]
      throw .usage("unknown option '\(name)' of '\(command.name)'\(Nearest.hint(name, among: known))")
    }
    guard let placeholder = option.value else {
      if parts.count > 1 { throw .usage("option '\(name)' takes no value, found '\(parts[1])'") }
      invocation.flags.insert(name)
      return
    }
    guard let value = parts.count > 1 ? parts[1] : rest.popFirst(), !value.isEmpty else {
      throw .usage("option '\(name)' needs a value: \(name) \(placeholder)")
    }
    invocation.values[name] = value
  }
}

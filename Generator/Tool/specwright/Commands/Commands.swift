extension Command {
  /// Every command, in the order of the overview.
  static let all: [Command] = [
    generate, check, format, show, diff, rules, explain, page, coverage, drift, whereCommand, draft, schema,
  ]
}

import SpecDiff
import SpecModel

extension Command {
  static let rules = Command(
    name: "rules",
    summary: "list all kinds of changes that diff knows, with their verdicts",
    operands: "",
    details: """
      Lists every rule of 'specwright diff': its id, the side of a call that it concerns, what it does to clients that
      were built before, and what it usually does to source.
      """,
    options: [],
    examples: [Example(line: "specwright rules", says: "the whole table")],
    run: { _, report throws(ToolError) in
      report.printText(RuleReport.table)
      return .fine
    })

  static let explain = Command(
    name: "explain",
    summary: "tell more about one kind of change",
    operands: "RULE…",
    details:
      "Prints what a rule of 'specwright diff' says, why, its counterpart on the other side of a call, an example.",
    options: [],
    examples: [Example(line: "specwright explain field-became-optional", says: "one rule")],
    run: { invocation, report throws(ToolError) in
      guard !invocation.operands.isEmpty else { throw .usage("'explain' needs the id of a rule") }
      var pages: [String] = []
      for id in invocation.operands {
        guard let rule = DiffRule.named(id) else {
          throw .usage("unknown rule '\(id)'\(Nearest.hint(id, among: DiffRule.all.map(\.id)))")
        }
        pages.append(RuleReport.page(rule))
      }
      report.printText(pages.joined(separator: "\n"))
      return .fine
    })
}

import SpecDiff
import SpecModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Command {
  static let diff = Command(
    name: "diff",
    summary: "say what a change of the specs does to the wire, to Swift, and to the release",
    operands: "OLD [NEW]",
    details: """
      Compares two states of the specs. Each is a git revision, a folder (of one spec, of several, or one that holds
      Specs), or a file that is a whole spec; NEW is the work tree unless stated. A..B are two revisions, A...B is what
      B did since it left A.

      Every change has two verdicts with their reasons: what it does to clients that were built before it, and what it
      does to source that uses the SDK, with the declarations that change. What breaks strictly and is only read because
      reading is tolerant is marked so. 'specwright rules' lists all kinds of changes, 'specwright explain' tells more
      about one.

      A change is accepted where the spec says so: "accept": [{"change": "0123456789ab", "because": "…"}]. Accepted
      changes do not count for --fail-on. An acceptance whose change is gone is a finding.

      Exit code 1: the threshold of --fail-on is reached, or an acceptance is of no use.
      """,
    options: [
      CommandOption(
        name: "--format", value: "FORMAT", summary: "terminal (default), markdown, json, github, changelog"),
      CommandOption(
        name: "--fail-on", value: "WHAT", summary: "wire, swift, any, none (default): what makes the exit code 1"),
      CommandOption(name: "--api", value: "API", summary: "compare this API alone"),
      CommandOption(name: "--schema", value: nil, summary: "print the JSON Schema of --format json instead"),
      .specs, .output,
    ],
    examples: [
      Example(line: "specwright diff main", says: "the work tree against a branch"),
      Example(line: "specwright diff v1.2.0..HEAD --format changelog", says: "lines for the changelog"),
      Example(line: "specwright diff main --format markdown --fail-on any", says: "for a pull request"),
      Example(line: "specwright diff old/zoneid Specs/zoneid", says: "two folders"),
    ],
    run: DiffRun.run)
}

/// One run of `diff`.
enum DiffRun {
  static func run(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    if invocation.has("--schema") {
      report.printText(JSONReport.schema)
      return .fine
    }
    let format = try invocation.word("--format", Format.self) ?? .terminal
    let threshold = try invocation.word("--fail-on", Review.Threshold.self) ?? .none
    let comparison = try SpecComparison(invocation)
    let review = try comparison.review(invocation, withContext: format == .markdown, &report)
    report.printText(text(review, format))
    if review.reaches(threshold) {
      report.advise(
        "there are changes that break \(threshold == .any ? "something" : "on the side of '\(threshold.rawValue)'")")
      return .findings
    }
    return report.exitCode
  }

  /// How a review is printed.
  enum Format: String, CaseIterable {
    case terminal, markdown, json, github, changelog
  }

  private static func text(_ review: Review, _ format: Format) -> String {
    switch format {
    case .terminal: TerminalReport.text(review, isColored: isatty(1) == 1 && getenv("NO_COLOR") == nil)
    case .markdown: MarkdownReport.text(review)
    case .json: JSONReport.text(review)
    case .github: AnnotationReport.text(review)
    case .changelog: ChangelogReport.text(review)
    }
  }
}

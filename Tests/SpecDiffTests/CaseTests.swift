import Foundation
import Testing

@testable import SpecDiff

/// What `diff` prints for each case, word for word.
///
/// `SPECWRIGHT_REWRITE=1` writes the expectations anew, and fails.
@Suite struct CaseTests {
  @Test(arguments: Case.all + Case.whole) func report(_ item: Case) throws {
    let changes = try item.changes()
    let text = TerminalReport.text(Review([Review.Part(folder: item.name, module: "SampleAPI", changes: changes)]))
    if ProcessInfo.processInfo.environment["SPECWRIGHT_REWRITE"] != nil {
      try item.write("expected.txt", text)
      Issue.record("expected.txt was written")
    }
    #expect(text == item.text("expected.txt") ?? "")
  }

  /// A folder is named by the rule that it shows; what shows more has a name of its own.
  @Test(arguments: DiffRule.all.map(\.id)) func ruleIsShown(_ id: String) throws {
    let cases = Case.all + Case.whole
    let item = try #require(cases.first { $0.name == id }, "there is no case for the rule \(id)")
    let change = try #require(try item.changes().first { $0.rule.id == id })
    #expect(change.swift.verdict == change.rule.swift, "the usual verdict of the table")
  }
}

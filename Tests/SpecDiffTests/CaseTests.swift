import Foundation
import SpecModel
import Testing

@testable import SpecDiff

/// What `diff` prints for each case, word for word.
///
/// `SPECWRIGHT_REWRITE=1` writes the expectations anew, and fails.
@Suite struct CaseTests {
  @Test(arguments: Case.all) func report(_ item: Case) throws {
    let changes = SpecDiff.changes(from: try item.api("a"), to: try item.api("b"))
    let text = TerminalReport.text(Review([Review.Part(folder: item.name, module: "SampleAPI", changes: changes)]))
    if ProcessInfo.processInfo.environment["SPECWRIGHT_REWRITE"] != nil {
      try item.write("expected.txt", text)
      Issue.record("expected.txt was written")
    }
    #expect(text == item.text("expected.txt") ?? "")
  }

  /// A folder is named by the rule that it shows; what shows more has a name of its own.
  @Test(arguments: DiffRule.all.map(\.id)) func ruleIsShown(_ id: String) throws {
    // An API that comes or goes is no change of one spec.
    if ["api-added", "api-removed"].contains(id) { return }
    let item = try #require(Case.all.first { $0.name == id }, "there is no case for the rule \(id)")
    let changes = SpecDiff.changes(from: try item.api("a"), to: try item.api("b"))
    let change = try #require(changes.first { $0.rule.id == id })
    #expect(change.swift.verdict == change.rule.swift, "the usual verdict of the table")
  }
}

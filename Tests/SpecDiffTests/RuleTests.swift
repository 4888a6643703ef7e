import SpecDiff
import Testing

/// The table of rules is complete in itself.
@Suite struct RuleTests {
  @Test func idsAreUnique() {
    #expect(Set(DiffRule.all.map(\.id)).count == DiffRule.all.count)
  }

  /// A rule for one side of a call has its counterpart on the other, or says why there is none.
  @Test(arguments: DiffRule.all.map(\.id)) func hasAMirror(_ id: String) throws {
    let rule = try #require(DiffRule.named(id))
    switch (rule.side, rule.mirror) {
    case (.request, .rule(let other)), (.answer, .rule(let other)):
      let mirror = try #require(DiffRule.named(other), "\(id) mirrors \(other), which is no rule")
      #expect(mirror.side == (rule.side == .request ? .answer : .request))
    case (.request, .waived(let reason)), (.answer, .waived(let reason)): #expect(!reason.isEmpty)
    case (.request, .sideless), (.answer, .sideless): Issue.record("\(id) has no mirror and no waiver")
    case (.call, .sideless), (.documentation, .sideless): break
    case (.call, _), (.documentation, _): Issue.record("\(id) has a mirror, but no side")
    }
  }

  /// Every rule says what, why and an example, in clauses without a full stop.
  @Test(arguments: DiffRule.all.map(\.id)) func isExplained(_ id: String) throws {
    let rule = try #require(DiffRule.named(id))
    for text in [rule.says, rule.wireReason, rule.swiftReason] {
      #expect(!text.isEmpty && !text.hasSuffix("."))
      #expect(text.first?.isUppercase == false || text.hasPrefix("Secret"))
    }
    #expect(rule.example.before != rule.example.after)
    #expect(RuleReport.page(rule).hasPrefix("\(id): "))
  }
}

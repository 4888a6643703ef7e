import PageDrift
import SpecModel
import Testing

/// Drift on the five pages, each edited as vendors do: what is of substance names its section and items, what is
/// cosmetic stays silent.
@Suite(.serialized, .enabled(if: Pages.folder != nil, Pages.comment)) struct MutationTests {
  /// How many edits of each page are made.
  private static let count = 50

  @Test(arguments: Pages.locked) func editsAreReported(name: String) async throws {
    let api = try Pages.api(name)
    let rules = try #require(api.sections)
    let page = try Pages.page(name)
    let basis = DriftBasis(api, PageLock(PageCut(page, by: rules), api))
    let edits = VendorEdits(page, by: rules).make(Self.count, seed: name)
    var score = Score()
    for edit in edits {
      // It takes long, and tests that wait for something share the machine with it.
      await Task.yield()
      let cut = PageCut(try PageText(Array(edit.text.utf8), name: "new.txt"), by: rules)
      #expect(PageDoubt.doubt(cut, api, lock: basis.lock) == nil, "\(edit.kind) \(edit.place)")
      score.add(edit, Drift(cut, from: basis), basis)
    }
    print("\(name): \(score)")
    #expect(edits.count >= 40)
    #expect(score.missed == [])
    #expect(score.precision >= 0.95, "\(score.tooMuch.joined(separator: "\n"))")
  }
}

/// What was reported of some edits, and what should have been.
private struct Score: CustomStringConvertible {
  var substantive = 0
  var cosmetic = 0
  /// Sections that were reported and had to be.
  var right = 0
  /// Edits that were not reported with their section and an item that cites it.
  var missed: [String] = []
  /// Sections that were reported and had not changed.
  var tooMuch: [String] = []

  var recall: Double { substantive == 0 ? 1 : Double(substantive - missed.count) / Double(substantive) }
  var precision: Double { right + tooMuch.count == 0 ? 1 : Double(right) / Double(right + tooMuch.count) }

  var description: String {
    "\(substantive) edits of substance, recall \(percent(recall)), and \(cosmetic) cosmetic ones; precision "
      + percent(precision)
  }

  mutating func add(_ edit: VendorEdit, _ drift: Drift, _ basis: DriftBasis) {
    let what = "\(edit.kind) \(edit.place)"
    if edit.kind.isCosmetic { cosmetic += 1 } else { substantive += 1 }
    let meant = drift.sections.filter { $0.name == edit.section || $0.formerName == edit.section }
    right += meant.count
    tooMuch += drift.sections.filter { $0.name != edit.section && $0.formerName != edit.section }
      .map { "\(what): \($0.change) \($0.name)" }
    guard let section = edit.section else { return }
    let citing = Set(Citations(basis.api).items.filter { $0.section == section && $0.kind != "example" }.map(\.listed))
    let named = Set(meant.flatMap(\.items).map(\.listed))
    if meant.isEmpty || !citing.isSubset(of: named) { missed.append(what) }
    guard let member = edit.member, !citing.isEmpty, edit.kind == .addMember else { return }
    if !meant.flatMap(\.trials).contains(where: { $0.summary.contains(member) || $0.misfits.count > 3 }) {
      missed.append("\(what): '\(member)' is not named")
    }
  }

  private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}

import PageDrift
import SpecModel
import Testing

/// How much of the committed specs a draft of each section of the five pages gives, and that what is drafted is correct.
@Suite(.enabled(if: Pages.folder != nil, Pages.comment)) struct DraftShareTests {
  /// The least share of fields whose name and kind on the wire are those of the spec, in percent.
  private static let least = ["cloudflare": 80, "fornex": 90, "qrator": 45, "zoneid": 90, "zonemaster": 70]

  @Test(arguments: Pages.locked) func draftsGiveTheFieldsOfTheSpec(name: String) throws {
    let api = try Pages.api(name)
    let cut = PageCut(try Pages.page(name), by: try #require(api.sections))
    let drafter = SectionDraft(cut, api)
    var (all, same, more) = (0, 0, 0)
    var missed: [String] = []
    for section in cut.sections {
      let operations = api.operations.filter { $0.at == section.name && $0.from == nil }
      let types = api.types.filter { $0.at == section.name && $0.from == nil }
      // A section of several calls has no one draft.
      // Nor has a title without a text.
      guard section.substance.count > 1, operations.count == 1 || operations.isEmpty && !types.isEmpty else { continue }
      let draft = drafter.draft(section)
      var (expected, found) = (WirePlaces(api), WirePlaces(nil))
      if let operation = operations.first {
        expected.add(operation)
        draft.operation.map { found.add($0) }
      } else if let type = types.first(where: { $0.name == section.name }) ?? types.first {
        expected.add(type)
        draft.type.map { found.add($0) }
      }
      all += expected.kinds.count
      more += found.kinds.keys.count { expected.kinds[$0] == nil }
      for (place, kind) in expected.kinds.sorted(by: { $0.key < $1.key }) {
        if found.kinds[place] == kind {
          same += 1
        } else {
          missed.append("\(section.name): \(place): \(kind), drafted \(found.kinds[place] ?? "nothing")")
        }
      }
    }
    let share = all == 0 ? 0 : same * 1000 / all
    print(
      "\(name): \(same) of \(all) fields drafted as they are in the spec, \(share / 10).\(share % 10) %; \(more) others"
    )
    #expect(share >= (Self.least[name] ?? 0) * 10, "\(missed.joined(separator: "\n"))")
  }
}

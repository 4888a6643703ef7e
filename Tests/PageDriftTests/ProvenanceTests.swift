import Foundation
import PageDrift
import SpecModel
import Testing

/// Where items are from, and what they are in Swift.
@Suite struct ProvenanceTests {
  private func places(of item: String, on page: String) throws -> [String] {
    let api = try SmallSpec().api()
    let cut = PageCut(try PageText(Array(page.utf8), name: "page.txt"), by: try #require(api.sections))
    return ItemPlaces(api).places(of: item, in: cut).map {
      "\($0.lines.lowerBound)-\($0.lines.upperBound) \($0.text ?? $0.section)"
    }
  }

  @Test(arguments: [
    ("read", ["2-5 == Read"]), ("operation read", ["2-5 == Read"]), ("Item", ["2-5 == Read"]),
    ("Item.item_id", ["3-3 The item_id, and 12.", "5-5 item_id, size"]),
    ("Item.itemID", ["3-3 The item_id, and 12.", "5-5 item_id, size"]), ("Item.size", ["5-5 item_id, size"]),
    ("Item.sise", []), ("nothing", []),
  ])
  func itemsAreFound(item: String, lines: [String]) throws {
    #expect(try places(of: item, on: "Top\n== Read\nThe item_id, and 12.\n\nitem_id,  size\n== More\nsize\n") == lines)
  }

  /// A member that no line names is somewhere in its section.
  @Test func membersThatNoLineNames() throws {
    #expect(try places(of: "Item.size", on: "== Read\nAll of it.\n") == ["1-2 == Read"])
  }

  /// Whatever a report names as Swift begins a line of API.txt, and the suites of tests that it names are there.
  @Test(arguments: Pages.locked) func declarationsAndTestsAreThere(name: String) throws {
    let api = try Pages.api(name)
    let basis = DriftBasis(api, try PageLock(reading: try Pages.lockFile(name)))
    let cut = PageCut(try PageText(Array("nothing is left".utf8), name: "new.txt"), by: try #require(api.sections))
    let items = Drift(cut, from: basis).sections.filter { $0.change == .gone }.flatMap(\.items)
    #expect(items.count > 20)
    let generated = Pages.top.appending(path: "Generated")
    let listing = try String(contentsOf: generated.appending(path: "\(api.name)API/API.txt"), encoding: .utf8)
    let lines = Set(listing.split(separator: "\n").map(String.init))
    let types = Set(lines.map { String($0.prefix { $0 != ":" }) })
    for declaration in Set(items.flatMap(\.declarations)) {
      #expect(lines.contains(declaration) || types.contains(declaration), "\(declaration)")
    }
    for suite in Set(items.filter { $0.kind != "example" }.flatMap(\.tests)) {
      let parts = suite.split(separator: "/")
      let file = generated.appending(path: "\(api.name)API/Tests/\(parts.last ?? "").swift")
      #expect(FileManager.default.fileExists(atPath: file.path(percentEncoded: false)), "\(suite)")
    }
  }
}

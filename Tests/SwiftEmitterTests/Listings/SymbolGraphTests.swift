import Foundation
import Testing
import Toolchain

/// API.txt is what reviewers read first: it says exactly what the compiler says about the built module.
@Suite(
  .enabled(if: Toolchain.tool("swift-symbolgraph-extract") != nil, "the toolchain has no swift-symbolgraph-extract"))
struct SymbolGraphTests {
  @Test(arguments: Repository.modules.map(\.module)) func listingEqualsTheSymbolGraph(module: String) async throws {
    let place = try #require(Repository.modules.first { $0.module == module })
    let listing = PublicListing(try Repository.text("\(place.folder)/\(module)/API.txt"))
    try expectEqual(listing, await SymbolGraph(of: module, in: [try #require(Toolchain.modules)]))
  }
}

/// Compares a listing with what the compiler says, both ways.
func expectEqual(
  _ listing: PublicListing, _ graph: SymbolGraph, at place: SourceLocation = #_sourceLocation
) throws {
  // Where a keyword needs backticks depends on the place; the compiler's listing has fewer than Swift demands.
  func plain(_ lines: Set<String>) -> Set<String> { Set(lines.map { $0.filter { $0 != "`" } }) }
  let (listed, lines) = (plain(listing.lines), plain(graph.lines))
  try #require(!lines.isEmpty, sourceLocation: place)
  #expect(listed.subtracting(lines).sorted() == [], "only API.txt has these", sourceLocation: place)
  #expect(lines.subtracting(listed).sorted() == [], "only the module has these", sourceLocation: place)
  let conformances = graph.conformances
  for (type, protocols) in listing.conformances {
    for name in protocols where conformances[type]?.contains(name) != true {
      Issue.record("'\(type)' does not conform to '\(name)'", sourceLocation: place)
    }
  }
}

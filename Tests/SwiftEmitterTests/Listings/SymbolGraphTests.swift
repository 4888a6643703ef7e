import Foundation
import Testing

/// API.txt is what reviewers read first: it says exactly what the compiler says about the built module.
@Suite(
  .enabled(if: Toolchain.tool("swift-symbolgraph-extract") != nil, "the toolchain has no swift-symbolgraph-extract"))
struct SymbolGraphTests {
  @Test(arguments: Repository.modules.map(\.module)) func listingEqualsTheSymbolGraph(module: String) throws {
    let place = try #require(Repository.modules.first { $0.module == module })
    let listing = PublicListing(try Repository.text("\(place.folder)/\(module)/API.txt"))
    try expectEqual(listing, SymbolGraph(of: module, in: [try #require(Toolchain.modules)]))
  }
}

/// Compares a listing with what the compiler says, both ways.
func expectEqual(
  _ listing: PublicListing, _ graph: SymbolGraph, at place: SourceLocation = #_sourceLocation
) throws {
  let lines = graph.lines
  try #require(!lines.isEmpty, sourceLocation: place)
  #expect(listing.lines.subtracting(lines).sorted() == [], "only API.txt has these", sourceLocation: place)
  #expect(lines.subtracting(listing.lines).sorted() == [], "only the module has these", sourceLocation: place)
  let conformances = graph.conformances
  for (type, protocols) in listing.conformances {
    for name in protocols where conformances[type]?.contains(name) != true {
      Issue.record("'\(type)' does not conform to '\(name)'", sourceLocation: place)
    }
  }
}

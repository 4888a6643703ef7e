import Foundation
import Testing

@testable import SwiftNames

/// The names that no spec may use are exactly those that the built runtime has.
@Suite(
  .enabled(if: Toolchain.tool("swift-symbolgraph-extract") != nil, "the toolchain has no swift-symbolgraph-extract"))
struct RuntimeNamesTests {
  private static func symbols(_ modules: String...) throws -> [SymbolGraph.Symbol] {
    let folder = try #require(Toolchain.modules)
    return try modules.flatMap { try SymbolGraph(of: $0, in: [folder]).symbols }
  }

  /// The members of a type by name alone.
  private static func members(of type: String) throws -> Set<String> {
    Set(
      try symbols("SpecwrightRuntime").filter { $0.pathComponents.count == 2 && $0.owner == type }
        .map { String($0.pathComponents[1].prefix { $0 != "(" }) })
  }

  @Test func types() throws {
    // Extensions of other modules' types are listed below those types, which are not the runtime's own.
    let own = ["struct ", "enum ", "protocol ", "typealias ", "actor ", "class "]
    let types = try Self.symbols("WireJSON", "SpecwrightRuntime").filter { symbol in
      symbol.pathComponents.count == 1 && own.contains { symbol.declaration.contains($0) }
    }
    #expect(Set(types.map(\.pathComponents[0])) == SwiftKeywords.runtime)
  }

  @Test func membersOfClients() throws {
    let emitted: Set = ["examples", "init", "requests"]
    #expect(try Self.members(of: "APIService").union(emitted) == SwiftKeywords.clientMembers)
  }

  @Test func membersOfRequestsAnswersAndErrors() throws {
    let request = try Self.members(of: "APIRequest")
    #expect(request == SwiftKeywords.requestMembers)
    #expect(try Self.members(of: "APIResponse") == SwiftKeywords.responseMembers)
    #expect(try Self.members(of: "APIError") == SwiftKeywords.errorMembers)
  }
}

import Foundation
import Testing
import Toolchain

@testable import SwiftNames

/// The names that no spec may use are exactly those that the built runtime has.
@Suite(
  .enabled(if: Toolchain.tool("swift-symbolgraph-extract") != nil, "the toolchain has no swift-symbolgraph-extract"))
struct RuntimeNamesTests {
  private static func symbols(_ modules: String...) async throws -> [SymbolGraph.Symbol] {
    let folder = try #require(Toolchain.modules)
    var symbols: [SymbolGraph.Symbol] = []
    for module in modules { symbols += try await SymbolGraph(of: module, in: [folder]).symbols }
    return symbols
  }

  /// The members of a type by name alone.
  private static func members(of type: String) async throws -> Set<String> {
    Set(
      try await symbols("SpecwrightRuntime").filter { $0.pathComponents.count == 2 && $0.owner == type }
        .map { String($0.pathComponents[1].prefix { $0 != "(" }) })
  }

  @Test func types() async throws {
    // Extensions of other modules' types are listed below those types, which are not the runtime's own.
    let own = ["struct ", "enum ", "protocol ", "typealias ", "actor ", "class "]
    let types = try await Self.symbols("WireJSON", "SpecwrightRuntime").filter { symbol in
      symbol.pathComponents.count == 1 && own.contains { symbol.declaration.contains($0) }
    }
    #expect(Set(types.map(\.pathComponents[0])) == SwiftKeywords.runtime)
  }

  @Test func membersOfClients() async throws {
    let emitted: Set = ["examples", "init", "requests"]
    #expect(try await Self.members(of: "APIService").union(emitted) == SwiftKeywords.clientMembers)
  }

  @Test func membersOfRequestsAnswersAndErrors() async throws {
    let request = try await Self.members(of: "APIRequest")
    #expect(request == SwiftKeywords.requestMembers)
    #expect(try await Self.members(of: "APIResponse") == SwiftKeywords.responseMembers)
    #expect(try await Self.members(of: "APIError") == SwiftKeywords.errorMembers)
  }
}

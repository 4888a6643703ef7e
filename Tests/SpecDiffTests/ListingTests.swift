import SpecDiff
import SwiftEmitter
import Testing

/// What `diff` says against the listings of generated code, which are made without it: no declaration and no call
/// changes unsaid.
@Suite struct ListingTests {
  /// Cases whose listing changes although no source does, with the reason.
  private static let sameSource: [String: String] = [
    "argument-name-changed": "an argument without a label is named for readers only",
    "path-parameter-renamed": "an argument without a label is named for readers only",
    "default-server-changed": "the default value of an argument",
    "effect-loosened": "the result of a call may be ignored without a warning",
    "effect-tightened": "the result of a call may be ignored without a warning",
  ]

  private func listing(_ name: String, _ item: Case, _ side: String) throws -> String {
    let file = try #require(SwiftEmitter.emit(try item.api(side)).files.first { $0.path == name })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test(arguments: Case.all) func everyDeclarationThatChangesIsSaid(_ item: Case) throws {
    let difference = LineDifference(try listing("API.txt", item, "a"), try listing("API.txt", item, "b"))
    let verdict = SpecDiff.changes(from: try item.api("a"), to: try item.api("b")).map(\.swift.verdict).max() ?? .none
    if difference.removed.isEmpty, difference.added.isEmpty {
      #expect(verdict == .none || item.name == "credential-order-changed", "no declaration changes")
    } else if Self.sameSource[item.name] == nil {
      #expect(verdict != .none, "gone: \(difference.removed), new: \(difference.added)")
    }
  }

  @Test(arguments: Case.all) func everyCallThatChangesIsSaid(_ item: Case) throws {
    let difference = LineDifference(try listing("WIRE.txt", item, "a"), try listing("WIRE.txt", item, "b"))
    let changes = SpecDiff.changes(from: try item.api("a"), to: try item.api("b"))
    if !difference.isEmpty, changes.allSatisfy({ $0.wire == .none }) {
      let keys = difference.removed + difference.added
      #expect(
        ["operation-renamed", "type-renamed", "path-parameter-renamed", "order-changed", "chapter-changed"].contains(
          item.name)
          || changes.contains { $0.rule.id.hasSuffix("order-changed") || $0.rule.id == "arguments-changed" },
        "\(keys)")
    }
  }
}

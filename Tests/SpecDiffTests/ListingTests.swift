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

  /// What a diff of one listing shows of a case.
  private func difference(_ name: String, _ files: [[EmittedFile]]) throws -> LineDifference {
    let texts = try files.map { String(decoding: try #require($0.first { $0.path == name }).bytes, as: UTF8.self) }
    return LineDifference(texts[0], texts[1])
  }

  @Test(arguments: Case.all) func everythingThatChangesIsSaid(_ item: Case) throws {
    let apis = try ["a", "b"].map(item.api)
    let files = apis.map { SwiftEmitter.emit($0).files }
    let changes = SpecDiff.changes(from: apis[0], to: apis[1])
    checkDeclarations(item, try difference("API.txt", files), changes)
    checkCalls(item, try difference("WIRE.txt", files), changes)
  }

  private func checkDeclarations(_ item: Case, _ difference: LineDifference, _ changes: [Change]) {
    let verdict = changes.map(\.swift.verdict).max() ?? .none
    if difference.isEmpty {
      #expect(verdict == .none || item.name == "credential-order-changed", "no declaration changes")
    } else if Self.sameSource[item.name] == nil {
      #expect(verdict != .none, "gone: \(difference.removed), new: \(difference.added)")
    }
  }

  private func checkCalls(_ item: Case, _ difference: LineDifference, _ changes: [Change]) {
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

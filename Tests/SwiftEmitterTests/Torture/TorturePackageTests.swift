import Foundation
import SpecModel
import SwiftEmitter
import SwiftNames
import Testing
import Toolchain

/// What is emitted from `Tests/Torture` can never become anything but what it should be: it compiles without a warning,
/// passes its own tests and the linter, declares exactly what API.txt lists, and hides nothing.
@Suite struct TorturePackageTests {
  /// The SDKs, each with a million characters without a break in its documentation.
  private static func emitted() throws -> [EmittedAPI] {
    try TortureSpecTests.folders.map { folder in
      var api = try Repository.api("Tests/Torture/\(folder)")
      api.doc.append(String(repeating: "a", count: 1 << 20))
      #expect(SwiftCollisions.diagnostics(for: api).map(\.description) == [])
      return SwiftEmitter.emit(api)
    }
  }

  @Test(
    .enabled(
      if: Toolchain.tool("swift-build") != nil && Toolchain.tool("swift-symbolgraph-extract") != nil,
      "the toolchain has no swift-build or no swift-symbolgraph-extract"))
  func compilesRunsAndDeclaresWhatItLists() async throws {
    let emitted = try Self.emitted()
    let package = try TorturePackage(emitted)
    let build = try await package.run("swift-build", ["--build-tests"])
    try #require(build.status == 0, Comment(rawValue: Self.errors(build.output)))
    let test = try await package.run("swift-test", ["--skip-build", "--disable-xctest"])
    #expect(test.status == 0, Comment(rawValue: Self.errors(test.output)))
    #expect(test.output.contains(" passed after "))
    for api in emitted {
      let listing = try #require(api.files.first { $0.path == "API.txt" })
      try expectEqual(
        PublicListing(String(decoding: listing.bytes, as: UTF8.self)),
        await SymbolGraph(of: api.module, in: [TorturePackage.modules]))
    }
  }

  @Test(.enabled(if: Toolchain.tool("swift-format") != nil, "the toolchain has no swift-format"))
  func passesTheLinter() async throws {
    let scratch = try Scratch()
    for api in try Self.emitted() {
      for file in api.files where file.path.hasSuffix(".swift") {
        try scratch.write("\(api.module)/\(file.path)", file.bytes)
      }
    }
    let rules = Repository.top.appendingPathComponent(".swift-format").path
    let run = try await Toolchain.run(
      "swift-format", ["lint", "--strict", "--parallel", "--recursive", "--configuration", rules, scratch.url.path],
      in: scratch.url)
    #expect(run.status == 0, Comment(rawValue: Self.errors(run.output)))
  }

  /// Nothing that is emitted holds what cannot be seen, ends a line in a space, or tells where it was made.
  @Test func isPlainText() throws {
    let place = Array(Repository.top.path.utf8)
    for file in try Self.emitted().flatMap(\.files) where !file.path.hasPrefix("Testing/examples/") {
      let text = try #require(String(bytes: file.bytes, encoding: .utf8))
      let hidden = text.unicodeScalars.first { $0 != "\n" && !Self.isVisible($0) }
      #expect(hidden == nil, "\(file.path): U+\(String(hidden?.value ?? 0, radix: 16))")
      let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      #expect(!lines.contains { $0.last == UInt8(ascii: " ") }, "\(file.path)")
      #expect(lines.last == [] && lines.dropLast().last != [], "\(file.path)")
      #expect(!file.bytes.contains(place), "\(file.path)")
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  /// What a failing run says, without its progress.
  private static func errors(_ output: String) -> String {
    output.split(separator: "\n").filter { $0.contains("error:") || $0.contains("recorded an issue") }.prefix(20)
      .map { $0.prefix(400) }.joined(separator: "\n")
  }
}

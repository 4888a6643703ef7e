// The runtime is re-exported to users: its names must not collide with theirs.

import Foundation
import Testing

@Suite struct NamesTests {
  private static let runtime = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Generator/Runtime")

  private func sources(_ library: String) throws -> [(name: String, text: String)] {
    let folder = NamesTests.runtime.appendingPathComponent(library)
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map {
      ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
    }
  }

  @Test(arguments: ["WireJSON", "SpecwrightRuntime", "SpecwrightTesting"])
  func exportedTypesCarryAPrefix(library: String) throws {
    let declaration = /^public (?:final |indirect )*(?:struct|class|enum|protocol|actor|typealias|func|var|let) (\w+)/
    var count = 0
    for source in try sources(library) {
      for line in source.text.split(separator: "\n") {
        guard let match = line.firstMatch(of: declaration) else { continue }
        count += 1
        let name = match.1
        #expect(
          ["API", "JSON", "Wire"].contains { name.contains($0) } || ["Secret", "Patch"].contains(name),
          "\(source.name): \(name)")
      }
    }
    #expect(count > 5)
  }

  @Test func foundationIsNotHandedOn() throws {
    for library in ["SpecwrightRuntime", "SpecwrightTesting"] {
      for source in try sources(library) {
        #expect(!source.text.contains("@_exported import Foundation"), "\(source.name)")
      }
    }
    for source in try sources("WireJSON") {
      #expect(!source.text.contains("import Foundation"), "\(source.name)")
    }
    for source in try sources("SpecwrightTesting") {
      #expect(!source.text.contains("import Testing"), "\(source.name)")
    }
  }

  @Test func uncheckedSendableIsNowhere() throws {
    for library in ["WireJSON", "SpecwrightRuntime", "SpecwrightTesting"] {
      for source in try sources(library) {
        // A subclass of a Foundation class has to restate it; the file proves it safe.
        let isQueue = source.name == "BoundedQueue.swift"
        for word in ["fatalError(", "try!", "preconditionFailure("] + (isQueue ? [] : ["@unchecked Sendable"]) {
          #expect(!source.text.contains(word), "\(source.name): \(word)")
        }
      }
    }
  }
}

import SpecModel
import SwiftEmitter
import Testing

/// What is emitted for an API of a few lines.
enum SampleAPI {
  /// All emitted sources of an API whose types and operations are given.
  static func sources(
    _ types: String, _ operations: String, extra: String = "", server: String = "", wire: String = "rest"
  ) throws -> String {
    let text = """
      {"format": 1, "name": "Sample", "title": "Sample", "version": "1", "doc": "A sample.",
      "servers": [{"url": "https://example.com"\(server)}], "wire": "\(wire)",
      \(extra)
      "types": {\(types)}, "operations": {\(operations)}}
      """
    let files = [SpecFile(path: "Specs/sample/api.json", bytes: Array(text.utf8))]
    let reading = SpecReader.read(folder: "sample", files: files)
    let api = try #require(
      reading.api, Comment(rawValue: reading.diagnostics.map(\.description).joined(separator: "\n")))
    let emitted = SwiftEmitter.emit(api).files.filter { $0.path.hasSuffix(".swift") }
    return emitted.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  /// Expects each of the lines, or runs of lines, in a text.
  static func expect(_ text: String, holds lines: [String], at place: Testing.SourceLocation = #_sourceLocation) {
    for line in lines { #expect(text.contains(line), sourceLocation: place) }
  }
}

import SpecModel
import SwiftNames
import Testing

/// A small spec made of fragments. Markers such as 1️⃣ are taken out before it is read; findings name places by them.
struct SampleSpec {
  var name = "Sample"
  var wire = "rest"
  /// Members of `types`.
  var types = ""
  /// Members of `operations`; nil: one that answers with text.
  var operations = #""read": {"at": "S", "doc": "D", "http": "GET /x", "result": "text"}"#
  /// Further members of `api.json`, each with a comma behind it.
  var extra = ""
  /// Other chapters by file name.
  var chapters: [String: String] = [:]

  private var texts: [(path: String, text: String)] {
    let api = """
      {"format": 1, "name": "\(name)", "title": "Sample", "version": "1", "doc": "A sample.",
      "servers": [{"url": "https://example.com/v1"}], "wire": "\(wire)",
      \(extra)
      "types": {
      \(types)
      },
      "operations": {
      \(operations)
      }}
      """
    return [("api.json", api)] + chapters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The checked API; warnings are of no interest here.
  func api(at place: Testing.SourceLocation = #_sourceLocation) throws -> API {
    try read().reading.api(at: place)
  }

  /// The names that the API has in Swift.
  func swift(at place: Testing.SourceLocation = #_sourceLocation) throws -> SwiftAPI { SwiftAPI(try api(at: place)) }

  /// Expects exactly these findings, one a line; markers stand for places, the first for that of the finding.
  func expectCollisions(_ expected: String..., at place: Testing.SourceLocation = #_sourceLocation) throws {
    let (reading, markers) = read()
    let found = SwiftCollisions.diagnostics(for: try reading.api(at: place)).map(\.description)
    let wanted = expected.map { line in
      markers.reduce(line) { $0.replacingOccurrence(of: $1.key, with: $1.value) }
    }
    #expect(found == wanted, sourceLocation: place)
  }

  private func read() -> (reading: SpecReading, markers: [Character: String]) {
    var markers: [Character: String] = [:]
    var files: [SpecFile] = []
    for (path, marked) in texts {
      var text = ""
      var (line, column) = (1, 1)
      for character in marked {
        if character.unicodeScalars.contains("\u{20E3}") {
          markers[character] = "Specs/sample/\(path):\(line):\(column)"
        } else {
          text.append(character)
          (line, column) = character == "\n" ? (line + 1, 1) : (line, column + character.unicodeScalars.count)
        }
      }
      files.append(SpecFile(path: "Specs/sample/\(path)", bytes: Array(text.utf8)))
    }
    return (SpecReader.read(folder: "sample", files: files), markers)
  }
}

extension SpecReading {
  fileprivate func api(at place: Testing.SourceLocation) throws -> API {
    try #require(api, Comment(rawValue: diagnostics.map(\.description).joined(separator: "\n")), sourceLocation: place)
  }
}

extension String {
  fileprivate func replacingOccurrence(of marker: Character, with text: String) -> String {
    split(separator: marker, omittingEmptySubsequences: false).joined(separator: text)
  }
}

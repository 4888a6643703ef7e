import SpecModel
import Testing

/// A small API with a page of its own, for tests that need both.
struct SmallSpec {
  /// Members of `api.json` behind `wire`, each with a comma behind it.
  var more = ""
  var sections = #"{"first": "Start", "rules": [{"pattern": "== .*"}]}"#
  var at = "== Read"
  /// Members of the operation, each with a comma before it.
  var defects = ""
  var examples: [String: String] = [:]

  /// The spec, which must be correct.
  func api(_ location: Testing.SourceLocation = #_sourceLocation) throws -> API {
    let text = """
      {
        "format": 1, "name": "Small", "title": "Small API", "version": "1", "doc": "Small.",
        "servers": [{"url": "https://api.example.com"}], "wire": "rest", \(more)
        "sections": \(sections),
        "types": {"Item": {"at": "\(at)", "doc": "An item.", "fields": [
          {"name": "item_id", "type": "int", "max": 50, "doc": "What names it."},
          {"name": "size", "type": "int", "doc": "In `bytes`."}
        ]}},
        "operations": {"read": {"at": "\(at)", "doc": "Reads.", "http": "GET /read", "result": "Item"\(defects)}}
      }
      """
    var files = [SpecFile(path: "Specs/small/api.json", bytes: Array(text.utf8))]
    for (name, text) in examples {
      files.append(SpecFile(path: "Specs/small/examples/\(name).http", bytes: Array(text.utf8)))
    }
    let reading = SpecReader.read(folder: "small", files: files)
    #expect(reading.diagnostics.map(\.description) == [], sourceLocation: location)
    return try #require(reading.api, sourceLocation: location)
  }
}

import SpecModel
import Testing

/// A small spec made of fragments, in which everything that a test does not say is right.
struct SpecText {
  var wire = "rest"
  /// Members of `types`.
  var types = ""
  /// Members of `operations`; nil: one operation that answers with `T`, or with text if there are no types.
  var operations: String?
  /// Further members of `api.json`, each with a comma behind it.
  var extra = ""
  /// Other files by path below the folder.
  var files: [String: String] = [:]

  /// `api.json` with its markers.
  var api: String {
    let result = types.isEmpty ? "text" : "T"
    let call = wire.hasPrefix("json-rpc") ? #""rpc": "m""# : #""http": "GET /x""#
    let effect = wire == "rest" ? "" : #", "effect": "none""#
    let standard = #""read": {"at": "S", "doc": "D", \#(call), "result": "\#(result)"\#(effect)}"#
    return """
      {"format": 1, "name": "Sample", "title": "Sample", "version": "1", "doc": "A sample.",
      "servers": [{"url": "https://example.com/v1"}], "wire": "\(wire)",
      \(extra)
      "types": {
      \(types)
      },
      "operations": {
      \(operations ?? standard)
      }}
      """
  }

  /// All files with their markers.
  var marked: [String: String] { files.merging(["api.json": api]) { first, _ in first } }
}

/// Reads marked files and compares the findings with what is expected at each marker: `error: message`.
func expect(
  _ spec: SpecText, _ expected: [Character: String] = [:], at place: Testing.SourceLocation = #_sourceLocation
) {
  expect(files: spec.marked, expected, at: place)
}

/// The same for files that are given whole.
func expect(
  files: [String: String], _ expected: [Character: String], at place: Testing.SourceLocation = #_sourceLocation
) {
  var wanted: [String] = []
  var plain: [SpecFile] = []
  for (name, text) in files.sorted(by: { $0.key < $1.key }) {
    let marked = MarkedText(text)
    plain.append(SpecFile(path: "Specs/sample/\(name)", bytes: Array(marked.text.utf8)))
    for (marker, position) in marked.markers {
      let message = expected[marker] ?? "a marker without an expectation"
      for line in message.split(separator: "\n") {
        wanted.append("Specs/sample/\(name):\(position.line):\(position.column): \(line)")
      }
    }
  }
  let found = SpecReader.read(folder: "sample", files: plain).diagnostics.map(\.description)
  #expect(found.sorted() == wanted.sorted(), sourceLocation: place)
}

/// Reads a spec that is right.
func api(_ spec: SpecText, at place: Testing.SourceLocation = #_sourceLocation) throws -> API {
  let files = spec.marked.map { SpecFile(path: "Specs/sample/\($0.key)", bytes: Array($0.value.utf8)) }
  let reading = SpecReader.read(folder: "sample", files: files)
  #expect(reading.diagnostics.map(\.description) == [], sourceLocation: place)
  return try #require(reading.api, sourceLocation: place)
}

import Foundation
import SpecModel
import Testing

/// The canonical layout.
@Suite struct FormatTests {
  private func format(_ texts: [String: String]) -> (files: [String: String], findings: [String]) {
    let files = texts.map { SpecFile(path: "Specs/sample/\($0.key)", bytes: Array($0.value.utf8)) }
    let formatting = SpecFormatter.format(folder: "sample", files: files)
    let pairs = formatting.files.map { (String($0.path.dropFirst(13)), String(decoding: $0.bytes, as: UTF8.self)) }
    return (Dictionary(uniqueKeysWithValues: pairs), formatting.diagnostics.map(\.description))
  }

  @Test func keysAreOrderedAndShortContainersStandOnALine() throws {
    let text = """
      {"operations": {"b": {"result": "null", "http": "GET /b", "doc": "D", "at": "S"}}, "chapter":"C",
       "types": {"T": {"doc": ["One.", "\\u00e9 \\"two\\"\\n"], "fields": [ {"type":"int","name":"a"}, {"type": "[int]",
       "name": "b", "lengths": [], "zzz": {"q": 1.50, "p": [1,2]}}], "at": "S"}}}
      """
    #expect(
      format(["c.json": text]).files["c.json"] == #"""
        {
          "chapter": "C",
          "types": {
            "T": {
              "at": "S",
              "doc": ["One.", "é \"two\"\n"],
              "fields": [
                {"name": "a", "type": "int"},
                {
                  "name": "b",
                  "type": "[int]",
                  "lengths": [],
                  "zzz": {
                    "q": 1.50,
                    "p": [1, 2]
                  }
                }
              ]
            }
          },
          "operations": {
            "b": {"at": "S", "doc": "D", "http": "GET /b", "result": "null"}
          }
        }

        """#)
  }

  @Test func aLineHasAtMost120Columns() throws {
    /// A member whose line is as long as asked for, the comma behind it included.
    func member(_ width: Int) -> String {
      let frame = #"    {"at": "", "reason": "R"},"#
      return #"{"at": "\#(String(repeating: "é", count: width - frame.count))", "reason": "R"}"#
    }
    let text = #"{"omitted": [\#(member(120)), \#(member(121)), \#(member(120))]}"#
    let lines = try #require(format(["api.json": text]).files["api.json"]).split(separator: "\n")
    #expect(lines.map(\.count) == [1, 14, 120, 5, 106, 19, 6, 119, 3, 1])
  }

  @Test func missingArgumentsAreWritten() throws {
    func field(_ index: Int) -> String { #"{"name": "f\#(index)", "type": "int"}"# }
    func type(_ count: Int) -> String {
      #"{"at": "S", "doc": "D", "fields": [\#((0..<count).map(field).joined(separator: ","))]}"#
    }
    func operation(_ body: String, _ more: String = "") -> String {
      #"{"at": "S", "doc": "D", "http": "POST /x", "body": \#(body), "result": "null"\#(more)}"#
    }
    let spec = SpecText(
      types: #""Eight": \#(type(8)), "Nine": \#(type(9))"#,
      operations: """
        "a": \(operation(#""Eight""#)), "b": \(operation(#""Nine""#)),
        "c": \(operation(#""Nine""#, #", "arguments": "members""#)),
        "d": \(operation(#"{"type": "[Nine]", "name": "all"}"#))
        """,
      extra: #"""
        "templates": {"t": {"parameters": ["p"], "types": {}, "operations": {"e.$p": \#(operation(#""Nine""#))}}},
        "use": [{"template": "t", "with": {"p": "one"}}, {"template": "t", "with": {"p": "two"}}],
        """#)
    let formatted = try #require(format(["api.json": spec.api]).files["api.json"])
    let lines = formatted.split(separator: "\n").filter { $0.contains("arguments") || $0.contains("\"http\"") }
    #expect(
      lines.map { $0.drop { $0 == " " } } == [
        #""e.$p": {"at": "S", "doc": "D", "http": "POST /x", "body": "Nine", "result": "null", "arguments": "struct"}"#,
        #""a": {"at": "S", "doc": "D", "http": "POST /x", "body": "Eight", "result": "null", "arguments": "members"},"#,
        #""b": {"at": "S", "doc": "D", "http": "POST /x", "body": "Nine", "result": "null", "arguments": "struct"},"#,
        #""c": {"at": "S", "doc": "D", "http": "POST /x", "body": "Nine", "result": "null", "arguments": "members"},"#,
        #""http": "POST /x","#,
      ])
    #expect(format(["api.json": formatted]).files["api.json"] == formatted)
  }

  @Test func whatIsNoJSONIsNamedAndLeftOut() {
    let (files, findings) = format([
      "a.json": "{", "b.json": "{\"chapter\": \"B\"}", "examples/x.http": "", "page.lock.json": "{",
    ])
    #expect(files == ["b.json": "{\"chapter\": \"B\"}\n"])
    #expect(findings == ["Specs/sample/a.json:1:2: error: expected a member name or '}', found end of input"])
  }

  /// Order, places and layout aside, formatting changes nothing of what a spec says.
  @Test(arguments: ["zoneid", "qrator", "cloudflare"]) func formattingKeepsTheAPI(name: String) throws {
    let files = try Folders.files(of: name)
    let squeezed = files.map { file in
      guard file.path.hasSuffix(".json") else { return file }
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map { $0.drop { $0 == " " } }
      return SpecFile(path: file.path, bytes: Array(lines.joined().utf8))
    }
    #expect(SpecReader.read(folder: name, files: squeezed).api != nil)
    let formatted = SpecFormatter.format(folder: name, files: squeezed).files
    #expect(
      formatted.sorted { $0.path < $1.path } == files.filter { $0.path.hasSuffix(".json") }.sorted { $0.path < $1.path }
    )
  }
}

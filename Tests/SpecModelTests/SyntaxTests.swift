import Testing

@testable import SpecModel

/// What is wrong before anything is known about the API.
@Suite struct SyntaxTests {
  @Test func syntaxErrorsNameTheirPlaceAndStopOnlyTheirFile() {
    expect(
      SpecText(
        extra: #""omitted": [{"at": "X", "reason": 1️⃣3}],"#,
        files: [
          "a.json": #"{"chapter": "A", "types": {"A": {"doc": "x",2️⃣}}}"#,
          "b.json": #"{"chapter": "B 3️⃣\q"}"#,
          "c.json": "{\"chapter\": \"C\"4️⃣",
        ]),
      [
        "1️⃣": "error: expected a string or a list, found a number",
        "2️⃣": "error: trailing comma before '}'",
        "3️⃣": "error: bad escape '\\q' in a string",
        "4️⃣": "error: expected ',' or '}' after a member, found end of input",
      ])
  }

  /// A line ends at a line feed, a return or both, and a column is a Unicode scalar, which `ß` is and a flag is two.
  @Test(arguments: [("\n", 2, 11), ("\r\n", 2, 11), ("\r", 2, 11), ("\n\r", 3, 11), ("\r\r\n\n", 4, 11), (" ", 1, 13)])
  func placesCountLinesAndScalars(end: String, line: Int, column: Int) {
    let findings = Findings()
    let file = SpecFile(path: "a.json", bytes: Array("{\(end)\"ß🇩🇪\": 1, \"b\": [2]}".utf8))
    let node = NodeParser.parse(file, findings)
    #expect(node?.members.last?.keyLocation == SourceLocation("a.json", line, column))
    #expect(node?["b"]?.elements.first?.location == SourceLocation("a.json", line, column + 6))
    #expect(findings.all.isEmpty)
  }

  /// One missing comma is one finding: what the other files name may stand in the file that cannot be read.
  @Test func whatStandsInAnUnreadableFileIsNotCalledMissing() {
    expect(
      SpecText(
        operations: #"""
          "read": {"at": "S", "doc": "D", "http": "GET /x", "result": "Lost", "defects": ["d-1"]},
          "write": {"at": "S", "doc": "D", "http": "PUT /x", "body": "Lost", 2️⃣"retult": "Lost"}
          """#,
        extra: #"""
          "defects": [
            {"id": "d-1", "at": "S", "lines": [1, 2], "says": "X.", "spec": "Y."},
            {"id": "d-2", "at": "S", "lines": [3, 4], "says": "X.", "spec": "Y."}
          ],
          """#,
        files: [
          "a.json": #"{"chapter": "A", "use": [{"template": "lost", "with": {}}]}"#,
          "b.json": #"{"chapter": "B" 1️⃣"types": {}}"#,
          "examples/lost.http": "GET /lost HTTP/1.1\n\n###\nHTTP/1.1 200 OK\n\nx",
        ]),
      [
        "1️⃣": "error: expected ',' or '}' after a member, found '\"'",
        "2️⃣": "error: an operation has no key \"retult\"; did you mean 'result'?",
      ])
  }

  /// The same holds for declarations under a misspelt key, of a wrong kind, or of a template that is not there.
  @Test(arguments: [
    (
      #"1️⃣"typs": {"T": {"at": "S", "doc": "D", "scalar": "int", "newtype": true}}"#,
      "error: a chapter has no key \"typs\"; did you mean 'types'?"
    ),
    (#""types": {"T": 1️⃣[]}"#, "error: expected an object, found a list"),
    (#""types": 1️⃣[]"#, "error: expected an object, found a list"),
    (#""use": [{"template": 1️⃣"t", "with": {}}]"#, "error: unknown template 't'"),
  ])
  func whatCouldNotBeDeclaredIsNotCalledMissing(chapter: String, message: String) {
    let read = #""read": {"at": "S", "doc": "D", "http": "GET /x", "result": "T"}"#
    expect(
      SpecText(operations: read, files: ["a.json": #"{"chapter": "A", \#(chapter)}"#]), ["1️⃣": message])
  }

  /// What a spec holds can neither end a finding's line nor steer the terminal.
  @Test func findingsStayOnOneLine() throws {
    let file = SpecFile(path: "Specs/sample/api.json", bytes: [])
    var finding = try #require(SpecReader.read(folder: "sample", files: [file]).diagnostics.first)
    finding.location.file = "a\nb.json"
    finding.message = "unknown type 'a\r\n\u{1B}[31m\t\u{202E}b\u{2028}é'"
    #expect(
      finding.description
        == #"a\nb.json:1:1: error: unknown type 'a\r\n\u{1B}[31m\t\u{202E}b\u{2028}é'"#)
    let long = "unknown type '" + String(repeating: "x", count: 5_000) + "'; did you mean 'y'?"
    #expect(long.printable.unicodeScalars.count == 601)
    #expect(long.printable.hasPrefix("unknown type 'xxx"))
    #expect(long.printable.contains("x…x"))
    #expect(long.printable.hasSuffix("x'; did you mean 'y'?"))
  }

  @Test func nestingAndSizeAreBounded() {
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    let file = SpecFile(path: "Specs/sample/api.json", bytes: Array(#"{"format": \#(deep)}"#.utf8))
    #expect(
      SpecReader.read(folder: "sample", files: [file]).diagnostics.map(\.description) == [
        "Specs/sample/api.json:1:139: error: nesting deeper than 128"
      ])
    let large = SpecFile(path: "Specs/sample/a.json", bytes: Array(repeating: 0x20, count: (16 << 20) + 1))
    let found = SpecReader.read(folder: "sample", files: [large]).diagnostics.map(\.description)
    #expect(
      found == [
        "Specs/sample/a.json:1:1: error: the file is larger than 16 MiB",
        "Specs/sample/api.json:1:1: error: there is no api.json",
      ])
  }

  @Test func namesCannotLeaveTheirFolder() {
    let api = SpecFile(path: "Specs/sample/api.json", bytes: Array(SpecText().api.utf8))
    let found = SpecReader.read(folder: "../x", files: [api]).diagnostics.map(\.description)
    #expect(
      found == [
        "Specs/../x/api.json:1:1: error: '../x' cannot be the name of an API's folder: "
          + "lower-case letters, digits, '-' and '_'"
      ])
    expect(
      files: [
        "api.json": SpecText().api, "A b.json": #"1️⃣{"chapter": "A"}"#,
        "examples/read@..http": "2️⃣# section: S\nGET /v1/x HTTP/1.1\n\n",
      ],
      [
        "1️⃣": "error: 'A b.json' cannot be the name of a chapter: lower-case letters, digits, '-' and '_'",
        "2️⃣": "error: '.' is no name of a case: lower-case letters, digits, '-' and '_'",
      ])
  }

  @Test func aNewerFormatIsRefusedByName() {
    expect(
      files: ["api.json": #"{"format": 1️⃣2, "unknown": true}"#],
      ["1️⃣": "error: format 2 is newer than 1, the newest that this specwright reads; update it"])
  }

  @Test func theFormatStandsFirst() {
    let text = SpecText().api.replacing(#""format": 1, "name": "Sample""#, with: #""name": "Sample", 1️⃣"format": 1"#)
    expect(files: ["api.json": text], ["1️⃣": "error: \"format\" stands first"])
  }

  @Test(arguments: ["", "[]", "3", "nul", "{\"format\": 1}", "\u{FEFF}{}", "{\"format\": \"1\"}", "{\"format\": 0}"])
  func whatIsNoSpecGivesFindingsAndNeverCrashes(text: String) {
    let file = SpecFile(path: "Specs/sample/api.json", bytes: Array(text.utf8))
    let reading = SpecReader.read(folder: "sample", files: [file])
    #expect(reading.api == nil)
    #expect(!reading.diagnostics.isEmpty)
  }
}

import SpecModel
import Testing

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

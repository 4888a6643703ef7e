import Testing

@testable import specwright

/// `draft` as a user meets it.
@Suite struct DraftCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try TinySpec.scratch(page: "Numbers\n/number\nGET\nIt gives a number.\n{\"value\": 1.5}\n")
  }

  /// Names that the API has are not taken again.
  @Test func aSection() throws {
    let run = specwright("draft tiny --section Numbers --page page.txt", in: scratch)
    #expect(
      run.out == """
        {
          "chapter": "???",
          "types": {
            "Number": {
              "at": "Numbers",
              "doc": "??? line 1",
              "fields": [
                {"name": "value", "type": "double", "doc": "???"}
              ]
            }
          },
          "operations": {
            "number": {"at": "Numbers", "doc": "??? line 1", "http": "GET /number", "result": "Number"}
          }
        }

        """)
    #expect(run.code == 0)
    let spec = try scratch.text("Specs/tiny/api.json").replacing("number.get", with: "number")
    try scratch.write("Specs/tiny/api.json", spec)
    #expect(specwright("draft tiny --section Numbers --page page.txt", in: scratch).out.contains("\"number_2\": {"))
  }

  /// A draft that is pasted as it is keeps anything from being generated.
  @Test func aDraftIsNoSpecYet() throws {
    let draft = specwright("draft tiny --section Numbers --page page.txt", in: scratch).out
    try scratch.write("Specs/tiny/numbers.json", draft)
    let run = specwright("check tiny", in: scratch)
    #expect(run.code == 1)
    #expect(
      run.error.contains(
        "Specs/tiny/numbers.json:2:14: error: '???' stands for what a draft could not know; write what it is\n"))
  }

  @Test(arguments: [
    ("draft", "'draft' takes an API or 'operation', found 0"),
    ("draft tiny --page page.txt", "'draft' of an API needs --section NAME and --page FILE"),
    ("draft tiny --page page.txt --section Number", "the page has no section 'Number'; did you mean 'Numbers'?"),
    ("draft operation", "'draft operation' needs --curl 'curl …'"),
    ("draft operation --curl wget", "expected a command line of curl with an address, found 'wget'"),
  ])
  func usage(line: String, message: String) {
    let run = specwright(line, in: scratch)
    #expect(run.error == "specwright: \(message)\nspecwright: 'specwright draft --help' tells more\n")
    #expect(run.code == 2)
  }
}

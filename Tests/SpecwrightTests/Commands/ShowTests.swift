import Foundation
import Testing

@testable import specwright

/// `show`, as people and as `git diff` call it.
@Suite struct ShowTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("Specs/tiny/api.json", TinySpec.text())
    try scratch.write("Specs/other/api.json", TinySpec.text(name: "Other"))
  }

  @Test func listsOneAPI() {
    let run = specwright("show tiny", in: scratch)
    #expect(run.code == 0 && run.error.isEmpty)
    #expect(
      run.out == """
        Tiny  Tiny API, version 1
          wire        rest
          server      https://api.example.com

        == Tiny API

        number.get  GET /number, no effect
          result      int

        """)
  }

  @Test func listsWhatIsUntyped() throws {
    let spec = TinySpec.text().replacingOccurrences(of: "\"int\"", with: "\"[json]\"")
    try scratch.write("Specs/tiny/api.json", spec)
    let refused = specwright("show --untyped tiny", in: scratch)
    #expect(refused.code == 1 && refused.out.isEmpty)
    #expect(
      refused.error == """
        Specs/tiny/api.json:12:5: error: operation number.get, result: 'json' needs a "note" that says why no type can \
        express what stands there

        """)
    let noted = spec.replacingOccurrences(of: "\"result\":", with: "\"note\": \"The page shows none.\", \"result\":")
    try scratch.write("Specs/tiny/api.json", noted)
    let run = specwright("show --untyped", in: scratch)
    #expect(run.code == 0 && run.error.isEmpty)
    #expect(run.out == "Specs/tiny/api.json:12:5: operation number.get, result: The page shows none.\n")
  }

  @Test func listsAll() {
    let one = specwright("show other", in: scratch).out
    let two = specwright("show tiny", in: scratch).out
    #expect(specwright("show", in: scratch).out == "\(one)\n\(two)")
  }

  @Test func aSpecWithErrorsIsNotListed() throws {
    try scratch.write("Specs/tiny/api.json", TinySpec.text().replacingOccurrences(of: "\"int\"", with: "\"itn\""))
    let run = specwright("show tiny", in: scratch)
    #expect(run.code == 1 && run.out.isEmpty)
    #expect(run.error == "Specs/tiny/api.json:12:90: error: unknown type 'itn'; did you mean 'int'?\n")
  }

  /// As git calls a textconv: any version of a file, in a temporary folder, far from `Specs`.
  @Test func listsAFileAnywhere() throws {
    let elsewhere = try Scratch()
    try elsewhere.write("git-blob-1/api.json", TinySpec.text().replacingOccurrences(of: "\"int\"", with: "\"itn\""))
    let run = specwright("show git-blob-1/api.json", in: elsewhere)
    #expect(run.code == 0 && run.error.isEmpty)
    #expect(
      run.out.hasSuffix(
        """

        operation number.get
          at Numbers
          # A number.
          http GET /number
          result itn

        """))
  }

  /// A failing textconv would make `git diff` fail.
  @Test func aFileThatIsNoSpecIsPrintedAsItIs() throws {
    try scratch.write("broken.json", "{\n<<<<<<< HEAD\n")
    let run = specwright("show broken.json", in: scratch)
    #expect(run.code == 0)
    #expect(run.out == "{\n<<<<<<< HEAD\n")
    #expect(run.error == "broken.json:1:1: warning: not a JSON object; printed as it is\n")
  }

  @Test func countsEverything() {
    #expect(
      specwright("show --counts", in: scratch).out == """
        API    operations  types
        Other           1      0
        Tiny            1      0

        """)
  }
}

import Foundation
import SpecModel
import Testing

@testable import specwright

/// `format`, `format --check` and `schema`.
@Suite struct FormatTests {
  private let scratch: Scratch
  private let canonical = TinySpec.text()

  init() throws {
    scratch = try Scratch()
    try scratch.write("Specs/tiny/api.json", canonical)
    try scratch.write("Specs/tiny/examples/number.get.http", "# section:   Numbers\n###\nHTTP/1.1 200 OK\n\n1\n")
  }

  @Test func leavesCanonicalFilesAlone() throws {
    let stamp = try scratch.stamp("Specs/tiny/api.json")
    #expect(specwright("format", in: scratch) == ("", "", 0))
    #expect(specwright("format --check", in: scratch) == ("", "", 0))
    #expect(try scratch.stamp("Specs/tiny/api.json") == stamp)
  }

  @Test func rewritesWhatIsNot() throws {
    let messy = canonical.replacingOccurrences(of: "\"version\": \"1\",\n", with: "\"version\":\"1\",\n")
    try scratch.write("Specs/tiny/api.json", messy)
    let check = specwright("format --check", in: scratch)
    #expect(check.code == 1 && check.out.isEmpty)
    #expect(
      check.error == """
        Specs/tiny/api.json:5:1: error: the layout is not canonical from this line on
        specwright: run 'specwright format'

        """)
    #expect(try scratch.text("Specs/tiny/api.json") == messy)

    #expect(specwright("format tiny", in: scratch) == ("Specs/tiny/api.json: formatted\n", "", 0))
    #expect(scratch.tree("Specs/tiny").keys.sorted() == ["api.json", "examples/", "examples/number.get.http"])
    #expect(try scratch.text("Specs/tiny/api.json") == canonical)
    #expect(try scratch.text("Specs/tiny/examples/number.get.http").hasPrefix("# section:   Numbers\n"))
  }

  @Test func namesFilesThatAreNoJSON() throws {
    try scratch.write("Specs/tiny/broken.json", "{\"chapter\": \"Broken\",}\n")
    let run = specwright("format", in: scratch)
    #expect(run.code == 1)
    #expect(run.error.hasPrefix("Specs/tiny/broken.json:1:"))
    #expect(run.error.split(separator: "\n").count == 1)
    #expect(try scratch.text("Specs/tiny/broken.json") == "{\"chapter\": \"Broken\",}\n")
  }

  @Test func findsFilesByAnotherPath() throws {
    try scratch.write("Other/tiny/api.json", canonical.replacingOccurrences(of: ": ", with: ":"))
    #expect(specwright("format --specs Other/", in: scratch) == ("Other/tiny/api.json: formatted\n", "", 0))
    #expect(try scratch.text("Other/tiny/api.json") == canonical)
  }

  @Test func printsTheSchema() {
    let run = specwright("schema", in: scratch)
    #expect(run.code == 0 && run.error.isEmpty)
    #expect(run.out == SpecSchema.json())
  }
}

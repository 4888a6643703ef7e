import Testing

@testable import specwright

/// `drift` and `where` as a user meets them.
@Suite struct DriftCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try TinySpec.scratch(page: "Numbers\nIt gives a number.\n")
    #expect(specwright("page lock tiny --page page.txt", in: scratch).code == 0)
  }

  @Test func exitCodes() throws {
    #expect(specwright("drift tiny page.txt", in: scratch).out == "tiny: no drift\n")
    #expect(specwright("drift tiny page.txt", in: scratch).code == 0)
    try scratch.write("new.txt", "Numbers\nIt gives two numbers.\n")
    let run = specwright("drift tiny new.txt", in: scratch)
    #expect(
      run.out == """
        new.txt:1  changed  Numbers
            + 2: It gives two numbers.
            - 1 line
            item   operation number.get  Specs/tiny/api.json:13:5
                   Tiny.NumberScope  func get() async throws -> Int
            tests  TinyAPITests/APITests
        tiny: 1 section changed

        """)
    #expect(run.error == "")
    #expect(run.code == 1)
    #expect(specwright("drift tiny none.txt", in: scratch).code == 3)
  }

  @Test(arguments: [
    ("drift", "'drift' takes an API and the new page, found 0"),
    ("drift tiny", "'drift' takes an API and the new page, found 1"),
    ("drift tiny page.txt --format html", "unknown value 'html' of '--format'; known: terminal, markdown, json"),
  ])
  func usage(line: String, message: String) {
    let run = specwright(line, in: scratch)
    #expect(run.error == "specwright: \(message)\nspecwright: 'specwright drift --help' tells more\n")
    #expect(run.code == 2)
  }

  @Test func withoutALock() throws {
    try scratch.remove("Specs/tiny/page.lock.json")
    let run = specwright("drift tiny page.txt", in: scratch)
    #expect(
      run.error
        == "Specs/tiny/page.lock.json:1:1: error: there is no lock; run 'specwright page lock' with --page FILE\n")
    #expect(run.code == 1)
  }

  /// What is no page of the API is said to be none, instead of all of the page being reported as gone.
  @Test func pagesThatAreNone() throws {
    try scratch.write("empty.txt", "")
    try scratch.write("other.txt", "<html>404: nothing here</html>\n")
    #expect(
      specwright("drift tiny empty.txt", in: scratch).error
        == "empty.txt:1:1: error: the page is empty: the file has no bytes\n")
    let other = specwright("drift tiny other.txt", in: scratch)
    #expect(other.out == "")
    #expect(
      other.error == """
        other.txt:1:1: error: this does not look like the page of 'tiny': 0 of its 1 sections are there
        specwright: nothing was done; give --force if this is the page

        """)
    #expect(other.code == 1)
    #expect(specwright("drift tiny other.txt --force", in: scratch).out.hasSuffix("\ntiny: 1 section new, 1 gone\n"))
  }

  /// The old page is held to the lock, too: its words might be others.
  @Test func anotherOldPage() throws {
    try scratch.write("old.txt", "Numbers\nIt gives numbers.\n")
    try scratch.write("new.txt", "Numbers\nIt gives two numbers.\n")
    let run = specwright("drift tiny new.txt --old old.txt", in: scratch)
    #expect(run.out.hasPrefix("new.txt:1  changed  Numbers\n    ~ 2: It gives {+two+} numbers.\n"))
    #expect(
      run.error
        == "old.txt:1:1: warning: this is not the page that the lock was written from: the section 'Numbers' differs\n")
  }

  @Test func theSchemaOfTheJSON() {
    let run = specwright("drift --schema", in: scratch)
    #expect(run.code == 0)
    #expect(run.out.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"))
  }

  @Test func whereItemsAreFrom() throws {
    #expect(specwright("where number.get --page page.txt", in: scratch).out == "page.txt:1-2  Numbers\n")
    let typo = specwright("where number.got --page page.txt", in: scratch)
    #expect(typo.error.hasPrefix("specwright: no spec has an item 'number.got'; did you mean 'number.get'?\n"))
    #expect(typo.code == 2)
    #expect(specwright("where number.get", in: scratch).error.hasPrefix("specwright: 'where' needs --page FILE\n"))
    try scratch.write("new.txt", "Figures\nIt gives two numbers.\n")
    let gone = specwright("where number.get --page new.txt", in: scratch)
    #expect(
      gone.error
        == "new.txt:1:1: error: the page has none of the sections of 'number.get'; 'specwright drift' says what became of "
        + "them\n")
    #expect(gone.code == 1)
    let other = try scratch.text("Specs/tiny/api.json").replacing("\"Tiny\"", with: "\"Other\"")
    try scratch.write("Specs/other/api.json", other)
    let both = specwright("where number.get --page page.txt", in: scratch)
    #expect(both.error.hasPrefix("specwright: 'number.get' is in other, tiny; say which with --api\n"))
    #expect(specwright("where number.get --page page.txt --api tiny", in: scratch).code == 0)
  }
}

import Testing

@testable import specwright

/// `page` and `coverage` as a user meets them.
@Suite struct PageCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try TinySpec.scratch(page: "Numbers\nIt gives a number.\n")
  }

  @Test func sections() throws {
    #expect(
      specwright("page sections tiny --page page.txt", in: scratch).out == """
        lines  items  section
          1-2      1  Numbers

        """)
  }

  /// A lock is written, found current, found stale after an edit, and accounted for without the page.
  @Test func theLoop() throws {
    let lock = "Specs/tiny/page.lock.json"
    #expect(
      specwright("coverage tiny", in: scratch).error
        == "\(lock):1:1: error: there is no lock; run 'specwright page lock' with --page FILE\n")
    #expect(
      specwright("page lock tiny", in: scratch).error.hasPrefix(
        "specwright: \(lock) is not there yet; give --page FILE\n"))
    #expect(specwright("page lock tiny --page page.txt", in: scratch).out == "\(lock): 1 section\n")
    #expect(specwright("page lock tiny --page page.txt", in: scratch).out == "\(lock): unchanged\n")
    #expect(specwright("check", in: scratch).out == "tiny: 1 operation, 0 types, 0 examples; no findings\n")
    #expect(
      specwright("coverage", in: scratch).out == """
        tiny: 100 %
          sections  1: 1 cited, 0 omitted
          JSON      0: 0 carried, 0 without a value

        """)
    let spec = try scratch.text("Specs/tiny/api.json")
    try scratch.write("Specs/tiny/api.json", spec.replacing("number.get", with: "number.read"))
    let check = specwright("check", in: scratch)
    #expect(
      check.error == """
        \(lock):1:1: error: what it says of the section 'Numbers' is not what the spec has now; \
        run 'specwright page lock' and review the difference

        """)
    #expect(check.code == 1)
    #expect(check.out == "tiny: 1 operation, 0 types, 0 examples; 1 error\n")
    #expect(specwright("page lock tiny", in: scratch).out == "\(lock): 1 section\n")
    #expect(specwright("check", in: scratch).code == 0)
  }

  /// A new page is accepted when the spec has all of it, not before.
  @Test func accepting() throws {
    let lock = "Specs/tiny/page.lock.json"
    #expect(specwright("page lock tiny --page page.txt", in: scratch).code == 0)
    try scratch.write("new.txt", "Numbers\nIt gives a number with a \"sign\".\n")
    let refused = specwright("page accept tiny new.txt", in: scratch)
    #expect(
      refused.error == """
        new.txt:2:1: error: the section 'Numbers' names 'sign', which no item that cites it has
        specwright: nothing was written: the spec does not have all of the page yet

        """)
    #expect(refused.code == 1)
    #expect(specwright("page lock tiny", in: scratch).out == "\(lock): unchanged\n")
    try scratch.write("new.txt", "Numbers\nIt gives a number with a sign.\n")
    #expect(specwright("page accept tiny new.txt", in: scratch).out == "\(lock): 1 section\n")
    #expect(specwright("drift tiny new.txt", in: scratch).out == "tiny: no drift\n")
  }

  @Test func coverageOfAPage() throws {
    try scratch.write("page.txt", "Numbers\nIt has a \"sign\" of \"PLUS\".\nMore\n")
    let run = specwright("coverage tiny --page page.txt --hints", in: scratch)
    #expect(
      run.out == """
        tiny: 2 missing
          sections  2: 1 cited, 0 omitted
          JSON      0: 0 carried, 0 without a value
          names     1: 0 known
          hints     1
          Numbers
            line 2: word PLUS

        """)
    #expect(
      run.error == """
        page.txt:3:1: error: nothing in the spec cites the section 'More'; model it, or say in "omitted" why not
        page.txt:2:1: error: the section 'Numbers' names 'sign', which no item that cites it has

        """)
    #expect(run.code == 1)
  }

  @Test func pagesThatAreNone() throws {
    try scratch.write("empty.txt", "")
    try scratch.write("other.txt", "nothing of it\n")
    let empty = specwright("coverage tiny --page empty.txt", in: scratch)
    #expect(empty.error == "empty.txt:1:1: error: the page is empty: the file has no bytes\n")
    #expect(empty.code == 1)
    #expect(specwright("coverage tiny --page none.txt", in: scratch).code == 3)
    #expect(
      specwright("page lock tiny --page other.txt", in: scratch).error == """
        other.txt:1:1: error: this does not look like the page of 'tiny': 0 of its 1 sections are there
        specwright: nothing was done; give --force if this is the page

        """)
    #expect(specwright("page lock tiny --page other.txt --force", in: scratch).code == 0)
  }

  @Test(arguments: [
    ("page", "'page' needs one of: sections, lock, accept"),
    ("page loc tiny", "'page' has no 'loc'; did you mean 'lock'?"),
    ("page accept tiny", "'page accept' takes an API and the new page, found 1"),
    ("page lock", "'page lock' takes one API, found 0"), ("page sections tiny", "'page sections' needs --page FILE"),
  ])
  func usage(line: String, message: String) {
    let run = specwright(line, in: scratch)
    #expect(run.error == "specwright: \(message)\nspecwright: 'specwright page --help' tells more\n")
    #expect(run.code == 2)
  }

  @Test func aPageIsThatOfOneAPI() throws {
    try scratch.write("Specs/other/api.json", TinySpec.text(name: "Other"))
    let run = specwright("coverage --page page.txt", in: scratch)
    #expect(run.error.hasPrefix("specwright: --page is the page of one API; name it\n"))
    #expect(run.code == 2)
    #expect(
      specwright("page sections other --page page.txt", in: scratch).error
        == "Specs/other/api.json:1:1: error: \"sections\" is missing: it says how the page is cut\n")
  }
}

import PageDrift
import SpecModel
import Testing

/// What coverage finds: every kind of gap, and nothing where there is none.
@Suite struct CoverageTests {
  private func cut(_ text: String, _ api: API) throws -> PageCut {
    PageCut(try PageText(Array(text.utf8), name: "page.txt"), by: try #require(api.sections))
  }

  private func findings(_ text: String, _ spec: SmallSpec = SmallSpec()) throws -> [String] {
    let api = try spec.api()
    return Coverage(try cut(text, api), api).findings.map(\.description)
  }

  @Test func wholePages() throws {
    var spec = SmallSpec()
    spec.more = #""omitted": [{"at": "== About", "reason": "Words."}],"#
    spec.examples["read"] = "# section: == Read\n###\nHTTP/1.1 200 OK\n\n{\"item_id\": 1, \"size\": 2}\n"
    let api = try spec.api()
    let page = try cut(
      "== About\nWords.\n{\"a\": 1}\n== Read\n\"item_id\" and size, in \"bytes\".\n{\n\"item_id\": 1,\n\"size\": 2\n}\n[{}]\n",
      api)
    let coverage = Coverage(page, api)
    #expect(coverage.findings == [])
    #expect(coverage.isComplete)
    let counts = coverage.counts
    #expect([counts.sections, counts.cited, counts.omitted] == [2, 1, 1])
    #expect([counts.blocks, counts.carried, counts.placeholders] == [3, 2, 1])
    #expect([counts.names, counts.known, counts.hints] == [2, 2, 0])
  }

  @Test func everyGap() throws {
    #expect(
      try findings("Hello.\n== Raed\n== Read\n\"colour\" of it\n{\"item_id\": 1}\n") == [
        "page.txt:1:1: error: nothing in the spec cites the section 'Start'; model it, or say in \"omitted\" why not",
        "page.txt:2:1: error: nothing in the spec cites the section '== Raed'; model it, or say in \"omitted\" why not",
        "page.txt:5:1: error: no example carries the JSON 1 of the section '== Read'; add it as it stands, with its "
          + "repairs stated",
        "page.txt:4:1: error: the section '== Read' names 'colour', which no item that cites it has",
      ])
  }

  /// Who mends what the page shows says so.
  @Test func repairsAreStated() throws {
    var spec = SmallSpec()
    let page = "== Read\n{\"item_id\": 1,\n...\n\"size\": 2}\n"
    let exchange = "###\nHTTP/1.1 200 OK\n\n{\"item_id\": 1, \"size\": 2}\n"
    spec.examples["read"] = "# section: == Read\n\(exchange)"
    #expect(
      try findings(page, spec) == [
        "page.txt:2:1: error: the JSON 1 of the section '== Read' is none as it stands; say in the example 'read' what "
          + "was mended, with '# repair: …'"
      ])
    spec.examples["read"] = "# section: == Read\n# repair: dropped an elision mark\n\(exchange)"
    #expect(try findings(page, spec) == [])
    // The same in Python, beside the JSON, needs no mending.
    spec.examples["read"] = "# section: == Read\n\(exchange)"
    #expect(try findings("== Read\n{\"item_id\": 1, \"size\": 2,}\n{\"item_id\": 1, \"size\": 2}\n", spec) == [])
  }

  @Test func sectionsThatAreNotThere() throws {
    #expect(
      try findings("== Raed\n").filter { $0.contains("has no section") } == [
        "Specs/small/api.json:5:13: error: the page has no section '== Read'; did you mean '== Raed'?",
        "Specs/small/api.json:9:18: error: the page has no section '== Read'; did you mean '== Raed'?",
      ])
    var spec = SmallSpec()
    spec.more = #"""
      "errors": [{"status": 404, "category": "notFound", "at": "== Read", "defects": ["d-1"], "doc": "None."}],
      "omitted": [{"at": "== Gone", "reason": "Words."}],
      "defects": [{"id": "d-1", "at": "== Lost", "lines": [1], "says": "One.", "spec": "Two."}],
      """#
    #expect(
      try findings("== Read\n", spec).map { $0.drop { $0 != " " } } == [
        " error: the page has no section '== Gone'", " error: the page has no section '== Lost'",
      ])
  }

  /// A name is known where a citing item has it, in its documentation or note, in a registered defect or an omission.
  @Test func namesAreKnownByWhatSpeaksOfThem() throws {
    let page = "== Read\nIt has \"colour\", \"weight\" and \"bytes\".\n"
    #expect(try findings(page).count == 2)
    var spec = SmallSpec()
    spec.more = #"""
      "errors": [{"status": 404, "category": "notFound", "at": "== Read", "defects": ["d-1"], "doc": "None."}],
      "omitted": [{"at": "== Read", "reason": "colour is for people."}],
      "defects": [{"id": "d-1", "at": "== Read", "lines": [2], "says": "\"weight\" and \"mass\".", "spec": "None."}],
      """#
    #expect(try findings(page, spec) == [])
  }

  /// Every way in which pages write names.
  @Test(arguments: [
    ("See \"colour\".", "colour"), ("- colour - of it", "colour"), ("• colour: of it", "colour"),
    ("colour -- of it", "colour"), ("* colour_id", "colour_id"), ("colour\nstring", "colour"),
    ("colour\nrequired\nArray of strings", "colour"), ("colour\nstring <date>", "colour"),
    ("colour\n- of it", "colour"), ("/api/[colour]/", "colour"), ("[a] = 1 [colour] = 2", "a colour"),
    ("[colour] =2", "colour"),
  ])
  func namesThatCount(text: String, names: String) throws {
    let found = try findings("== Read\n\(text)\n")
    #expect(
      found.map { $0.split(separator: "'").map(String.init) }.map { $0.count > 3 ? $0[3] : $0.joined() }
        == names.split(separator: " ").map(String.init))
  }

  /// And what only looks similar.
  @Test(arguments: [
    "See \"COLOUR\".", "\"reuse time\"", "- Colour - of it", "- colour", "colour\nof it", "[colour]", "colour",
    "Colour\nstring", "match /[a-z]{2}/", "\"item_id\"", "100 -- percent",
  ])
  func wordsThatDoNotCount(text: String) throws {
    #expect(try findings("== Read\n\(text)\n") == [])
  }

  @Test func hintsNeverFail() throws {
    let api = try SmallSpec().api()
    let page = try cut(
      "== Read\nOne of \"RED\" or `blue` or a|b, at most 50 or 70 items.\nIn 90 days.\n[]\n", api)
    let coverage = Coverage(page, api)
    #expect(coverage.isComplete)
    #expect(
      coverage.hints.flatMap(\.mentions).map { "\($0.line) \($0.kind) \($0.text)" } == [
        "2 word RED", "2 word blue", "2 word a", "2 word b", "2 number 70",
      ])
  }
}

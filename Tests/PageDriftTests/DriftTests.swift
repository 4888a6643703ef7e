import PageDrift
import SpecModel
import Testing

/// What a new page means: every kind of difference, word for word, and nothing where only the form differs.
@Suite struct DriftTests {
  private let page = """
    Small API
    == About
    It is “small” – and
    stays so.
    == Read
    Reads an item.
    "item_id": at most 50
    {"item_id": 1, "size": 2}
    == Sizes
    Sizes are counted in bytes.
    They are never negative.
    == Legal
    • Be kind.
    • Be careful.
    """

  private func api() throws -> API {
    var spec = SmallSpec()
    spec.more = #"""
      "omitted": [{"at": "Start", "reason": "A title."}, {"at": "== About", "reason": "Words."},
        {"at": "== Sizes", "reason": "More words."}, {"at": "== Legal", "reason": "No API."}],
      "defects": [{"id": "sm-1", "at": ["== Read"], "lines": [6, 7], "says": "Two things.", "spec": "The second."}],
      """#
    spec.defects = #", "defects": ["sm-1"]"#
    spec.examples["read"] = "# section: == Read\n###\nHTTP/1.1 200 OK\n\n{\"item_id\": 1, \"size\": 2}\n"
    return try spec.api()
  }

  private func cut(_ text: String, _ api: API, _ name: String = "new.txt") throws -> PageCut {
    PageCut(try PageText(Array(text.utf8), name: name), by: try #require(api.sections))
  }

  private func drift(to text: String, name: String = "new.txt", withOld: Bool = false) throws -> Drift {
    let api = try api()
    let old = try cut(page, api)
    return Drift(try cut(text, api, name), from: DriftBasis(api, PageLock(old, api)), old: withOld ? old : nil)
  }

  private func report(_ text: String, withOld: Bool = false) throws -> String {
    DriftTerminalReport.text(try drift(to: text, withOld: withOld))
  }

  @Test func theSamePage() throws {
    #expect(try report(page) == "small: no drift\n")
  }

  /// White space, quotes, dashes, bullets, the ends of lines, and the order of sections.
  @Test func cosmeticsAreNoDrift() throws {
    let other = page.replacing("“small” –", with: "\"small\" -").replacing("and\nstays", with: "and stays")
      .replacing("•", with: "*").replacing("\n", with: "  \r\n\r\n")
    #expect(other != page)
    #expect(try report(other) == "small: no drift\n")
    let legal = "== Legal\n• Be kind.\n• Be careful."
    let moved = page.replacing("\n\(legal)", with: "").replacing("== About", with: "\(legal)\n== About")
    #expect(try report(moved) == "moved  == Legal\nsmall: no drift; 1 only moved\n")
    #expect(try !drift(to: moved).isThere)
  }

  @Test func otherFormsOfThePage() throws {
    let html = """
      <!doctype html><h1>Small API</h1><h2>== About</h2><p>It is &ldquo;small&rdquo; &ndash; <b>and</b> stays so.</p>
      <h2>== Read</h2><p>Reads an item.</p><div>"item_id": at most 50</div><pre>{"item_id": 1,
       "size": 2}</pre><h2>== Sizes</h2><p>Sizes are counted in bytes. They are never negative.</p>
      <h2>== Legal</h2><ul><li>Be kind.</li><li>Be careful.</li></ul>
      """
    #expect(DriftTerminalReport.text(try drift(to: html, name: "new.html")) == "small: no drift\n")
    let markdown = """
      # Small API
      ## == About
      It is "small" - *and* stays so.
      ## == Read
      Reads an item.
      `"item_id"`: at most 50
      ```json
      {"item_id": 1, "size": 2}
      ```
      ## == Sizes
      Sizes are counted in bytes.
      They are never negative.
      ***
      ## == Legal
      - Be kind.
      - Be careful.
      """
    #expect(DriftTerminalReport.text(try drift(to: markdown, name: "new.md")) == "small: no drift\n")
  }

  @Test func changedSections() throws {
    let new = page.replacing("at most 50", with: "at most 60").replacing(
      "\"size\": 2}", with: "\"size\": 2, \"unit\": 3}"
    )
    .replacing("Be kind.", with: "Be very kind.")
    let found = try report(new)
    #expect(
      found == """
        new.txt:5  changed  == Read
            + 7: "item_id": at most 60
            + 8: {"item_id": 1, "size": 2, "unit": 3}
            - 2 lines
            see whether the page mended this: sm-1
            JSON   line 8: the answer of `read` no longer fits: new member `unit`; replace the example 'read'
            item   type Item  Specs/small/api.json:7:13
                   Small  struct Item
                   Small.Item  let itemID: Int
                   Small.Item  let size: Int
            item   operation read  Specs/small/api.json:11:18
                   Small  func read() async throws -> Small.Item
            item   example read  Specs/small/examples/read.http:1:1
            tests  SmallAPITests/APITests, example read
        new.txt:12  changed  == Legal
            + 13: Be very kind.
            - 1 line
            left out of the spec: No API.
        small: 2 sections changed

        """)
  }

  /// With the old page the words are shown that differ.
  @Test func changedWords() throws {
    let new = page.replacing("Reads an item.", with: "Reads one item from the store.")
      .replacing("They are never negative.\n", with: "").replacing("Be kind.", with: "Be kind.\nBe quick.")
    let found = try report(new, withOld: true)
    #expect(
      found == """
        new.txt:5  changed  == Read
            ~ 6: Reads [-an item.-] {+one item from the store.+}
            see whether the page mended this: sm-1
            item   type Item  Specs/small/api.json:7:13
                   Small  struct Item
            item   operation read  Specs/small/api.json:11:18
                   Small  func read() async throws -> Small.Item
            also   example read
            tests  SmallAPITests/APITests
        new.txt:9  changed  == Sizes
            ~ [-They are never negative.-]
            left out of the spec: More words.
        new.txt:11  changed  == Legal
            ~ 13: {+Be quick.+}
            left out of the spec: No API.
        small: 3 sections changed

        """)
  }

  @Test func newGoneAndRenamedSections() throws {
    let new = page.replacing("== Sizes", with: "== Measures").replacing("== Legal\n• Be kind.\n• Be careful.", with: "")
      .replacing("== Read", with: "== Write\nWrites.\n== Read")
    let found = try report(new)
    #expect(
      found == """
        new.txt:5  new  == Write
            nothing in the spec cites it; 'specwright draft' prints items to begin with
        new.txt:11  renamed from '== Sizes'  == Measures
            + 11: == Measures
            - 1 line
            left out of the spec: More words.
        new.txt  gone  == Legal
            left out of the spec: No API.
        small: 1 section renamed, 1 new, 1 gone

        """)
  }

  /// A title that the rules of the spec do not find hides its section in the one above.
  @Test func hiddenSections() throws {
    let new = page.replacing("== Sizes", with: "Sizes of items")
    let found = try report(new)
    #expect(
      found == """
        new.txt:9  renamed from '== Sizes'  Sizes of items
            + 9: Sizes of items
            - 1 line
            no rule of "sections" in api.json finds its title 'Sizes of items'; add it there
            left out of the spec: More words.
        small: 1 section renamed

        """)
  }

  /// Of lines that stand there several times, the one that was inserted is new.
  @Test func repeatedLines() throws {
    let new = page.replacing("Reads an item.", with: "Reads an item.\nStart\nWords")
      .replacing("== Sizes", with: "Start\n== Sizes")
    let api = try api()
    let old = try cut(new, api)
    let newer = try cut(new.replacing("Reads an item.", with: "Words\nReads an item."), api)
    let drift = Drift(newer, from: DriftBasis(api, PageLock(old, api)))
    #expect(drift.sections.map { $0.newLines.map(\.number) } == [[6]])
    #expect(drift.sections.map(\.goneLines) == [0])
  }

  @Test func anotherOrderOfLines() throws {
    let new = page.replacing("• Be kind.\n• Be careful.", with: "• Be careful.\n• Be kind.")
    let found = try report(new)
    #expect(
      found == """
        new.txt:12  changed  == Legal
            the same lines in another order
            left out of the spec: No API.
        small: 1 section changed

        """)
  }

  /// What is read with tolerance is told from what is not, and from other values.
  @Test(arguments: [
    (
      #"{"item_id": "1", "size": 2}"#,
      "the answer of `read` no longer fits: `item_id`: expected an integer, found a string (read all the same, as `string-as-int`)"
    ),
    (
      #"{"item_id": [1], "size": 2}"#,
      "the answer of `read` no longer fits: `item_id`: expected an integer, found a list"
    ),
    (
      #"{"item_id": 1}"#,
      "the answer of `read` no longer fits: `size`: the member is missing (read all the same, as `missing-member`)"
    ),
    (#"{"item_id": 4, "size": 5}"#, "the answer of `read` has other values"),
    (
      #"{"item_id": 4, "a": 1, "b": 1, "c": 1, "d": 1, "size": 5}"#,
      "the answer of `read` no longer fits: new member `a`, new member `b`, new member `c`, and 1 more"
    ),
  ])
  func newJSON(json: String, words: String) throws {
    let drift = try drift(to: page.replacing(#"{"item_id": 1, "size": 2}"#, with: json))
    #expect(drift.sections.flatMap(\.trials).map(\.summary) == [words])
  }

  /// What comes from a page cannot steer a terminal.
  @Test func foreignTextIsPrintable() throws {
    let new = page.replacing("Be kind.", with: "Be \u{1B}[31mkind.")
    #expect(try report(new).contains(#"    + 13: Be \u{1B}[31mkind."#))
  }

  @Test func aListOfWhatThereIsToDo() throws {
    let new = page.replacing("\"size\": 2}", with: "\"size\": 2, \"unit\": 3}").replacing("kind", with: "*kind* @all")
    let found = DriftMarkdownReport.text(try drift(to: new))
    #expect(
      found == """
        **Page of small**: 2 sections changed

        - [ ] **== Read**: changed, lines 5 to 8
          - see whether the page mended this: sm-1
          - new line 8: {"item\\_id": 1, "size": 2, "unit": 3}
          - lines gone: 1
          - line 8: the answer of `read` no longer fits: new member `unit`; replace the example `read`
          - [ ] type Item (`Specs/small/api.json:7`)
            - `Small  struct Item`
            - `Small.Item  let itemID: Int`
            - `Small.Item  let size: Int`
          - [ ] operation read (`Specs/small/api.json:11`)
            - `Small  func read() async throws -> Small.Item`
          - [ ] example read (`Specs/small/examples/read.http:1`)
          - tests: SmallAPITests/APITests, example read
        - [ ] **== Legal**: changed, lines 12 to 14
          - left out of the spec: No API.
          - new line 13: Be \\*kind\\* &#64;all.
          - lines gone: 1
        - [ ] `make`, then `make diff`
        - [ ] `specwright page accept small new.txt`

        """)
    #expect(DriftMarkdownReport.text(try drift(to: page)) == "**Page of small**: no drift\n")
  }

  @Test func jsonForOtherTools() throws {
    let new = page.replacing("Be kind.", with: "Be \"kind\".")
    #expect(
      DriftJSONReport.text(try drift(to: new, withOld: true)) == """
        {
          "version": 1,
          "api": "small",
          "page": "new.txt",
          "drift": true,
          "sections": [
            {
              "name": "== Legal",
              "change": "changed",
              "formerName": null,
              "firstLine": 12,
              "lastLine": 14,
              "isHidden": false,
              "isReordered": false,
              "goneLines": 1,
              "newLines": [
                {
                  "line": 13,
                  "text": "Be \\"kind\\"."
                }
              ],
              "wordings": [
                {
                  "oldLine": 13,
                  "newLine": 13,
                  "before": "Be kind.",
                  "after": "Be \\"kind\\"."
                }
              ],
              "json": [],
              "items": [],
              "tests": [],
              "defects": [],
              "omission": "No API."
            }
          ],
          "moved": []
        }

        """)
  }
}

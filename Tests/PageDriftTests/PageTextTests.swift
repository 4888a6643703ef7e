import PageDrift
import Testing

/// What is taken for a page, and what is said of files that are none.
@Suite struct PageTextTests {
  private func problem(_ bytes: [UInt8], _ name: String = "page.txt") -> String? {
    do throws(PageError) {
      _ = try PageText(bytes, name: name)
      return nil
    } catch { return error.description }
  }

  @Test func filesThatAreNoPages() {
    #expect(problem([]) == "page.txt:1:1: error: the page is empty: the file has no bytes")
    #expect(problem(Array(" \n\t\n".utf8)) == "page.txt:1:1: error: the page is empty")
    #expect(problem(Array("<html><script>x()</script></html>".utf8)) == "page.txt:1:1: error: the page is empty")
    #expect(
      problem(Array("one\ntwo\n".utf8) + [0x89, 0x50, 0x00])
        == "page.txt:3:1: error: the page is no text: it holds the byte 0x00")
    #expect(problem([0x25, 0x50, 0x01]) == "page.txt:1:1: error: the page is no text: it holds the byte 0x01")
    #expect(
      problem([0xFF, 0xFE, 0x41, 0x00]) == "page.txt:1:1: error: the page is written in UTF-16; save it as UTF-8")
    #expect(
      problem(Array("Title\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
        == "page.txt:1:1: error: the page is written in UTF-16; save it as UTF-8")
    #expect(
      problem(Array("Titel\nGr".utf8) + [0xFC] + Array("n\n".utf8))
        == "page.txt:2:1: error: the page is not written in UTF-8: it holds the byte 0xFC; convert it first")
    #expect(
      problem(Array("cut in a letter: ".utf8) + [0xC3])
        == "page.txt:1:1: error: the page is not written in UTF-8: it holds the byte 0xC3; convert it first")
  }

  @Test func linesEndInAnyWay() throws {
    #expect(try PageText(Array("a\r\nb\nc\n\n".utf8), name: "p").lines == ["a", "b", "c", ""])
    #expect(try PageText([0xEF, 0xBB, 0xBF] + Array("a".utf8), name: "p").lines == ["a"])
  }

  @Test func markdownLosesItsMarks() throws {
    let text = """
      # Title #
      ## API method: `read`
      * *one* of **two** [three](http://x/y)
      a\\_b, 2 * 3
      ```json
      {"a": "*`#"}
      ```
      """
    #expect(
      try PageText(Array(text.utf8), name: "page.md").lines == [
        "Title", "API method: read", "* one of two three", "a_b, 2  3", "", #"{"a": "*`#"}"#, "",
      ])
  }

  @Test func htmlBecomesLines() throws {
    let text = """
      <!doctype html><html><head><title>No</title></head><body><!-- no --><h1 class="a>b">Title</h1>
      <p>Some <b>words</b>
         &amp; &lt;more&gt; &#x41;&#66; &unknown; 1 < 2</p><script>if (a < b) {}</script>
      <ul><li>one</li><li>two</li></ul><table><tr><td>200</td><td>fine</td></tr></table>
      <pre>{
        "a": 1
      }</pre></body></html>
      """
    #expect(
      try PageText(Array(text.utf8), name: "page").lines.map { PageLine.normalised($0) }.filter { !$0.isEmpty } == [
        "Title", "Some words & <more> AB &unknown; 1 < 2", "one", "two", "200 | fine |", "{", "\"a\": 1", "}",
      ])
    #expect(try PageText(Array(text.utf8), name: "page").lines.contains("  \"a\": 1"))
  }

  /// What only looks different hashes alike.
  @Test func cosmeticsDoNotCount() {
    #expect(PageLine.normalised("  • “a”\u{A0}\t–  ‘b’ ") == "- \"a\" - 'b'")
    #expect(PageLine.hash(PageLine.normalised("a  b")) == PageLine.hash(PageLine.normalised(" a b")))
    #expect(PageLine.hash("a b") != PageLine.hash("a c"))
  }
}

import Foundation
import PageDrift
import SpecModel
import Testing

/// The lock: what stands in it, how it is read, and what a spec owes it.
@Suite struct LockTests {
  private let page = "== About\nWords.\n== Read\nText.\n{\"item_id\": 1, \"size\": 2}\n[{}]\n"

  private func spec() -> SmallSpec {
    var spec = SmallSpec()
    spec.more = #""omitted": [{"at": "== About", "reason": "Words."}],"#
    spec.examples["read"] = "# section: == Read\n###\nHTTP/1.1 200 OK\n\n{\"item_id\": 1, \"size\": 2}\n"
    return spec
  }

  private func lock(_ text: String, _ api: API) throws -> PageLock {
    PageLock(PageCut(try PageText(Array(text.utf8), name: "page.txt"), by: try #require(api.sections)), api)
  }

  private func file(_ text: String) -> SpecFile {
    SpecFile(path: "Specs/small/page.lock.json", bytes: Array(text.utf8))
  }

  private let text = """
    {
      "format": 1,
      "sections": [
        {
          "name": "== About",
          "digest": "d2041f0b3dad02b7",
          "lines": ["b9d6a6b5 0c2a8cb9"],
          "items": [],
          "omitted": true
        },
        {
          "name": "== Read",
          "digest": "a8d7ac4b8ab9e9a2",
          "lines": ["d8a2c1f4 b4d2ad21 2f4e19f9 f1a3f2a1"],
          "items": ["type Item", "operation read", "example read"],
          "blocks": [
            {"digest": "0000000000000000", "by": ["read"]},
            {"digest": "0000000000000000", "by": "placeholder"}
          ]
        }
      ]
    }

    """

  /// The digests aside, which a golden file of a real page holds.
  private func masked(_ text: String) -> String {
    text.replacing(#/\b[0-9a-f]{16}\b/#, with: "D").replacing(#/\b[0-9a-f]{8}\b/#, with: "L")
  }

  @Test func whatStandsInIt() throws {
    let lock = try lock(page, try spec().api())
    #expect(masked(lock.text) == masked(text))
    #expect(!lock.text.contains("Words") && !lock.text.contains("item_id"))
    #expect(try PageLock(reading: file(lock.text)) == lock)
  }

  /// FNV-1a as published: a lock outlives the tool that wrote it.
  @Test func hashesAreFNV1a() {
    #expect(PageLine.hash("") == "84222325")
    #expect(PageLine.hash("a") == "8601ec8c")
    #expect(PageLine.hash("foobar") == "f73967e8")
  }

  @Test func aSpecThatKeepsToIt() throws {
    let api = try spec().api()
    #expect(LockCheck.findings(file(try lock(page, api).text), api) == [])
  }

  @Test func aSpecThatDoesNot() throws {
    let locked = file(try lock(page, try spec().api()).text)
    var other = spec()
    other.examples = [:]
    let path = "Specs/small/page.lock.json:1:1: error:"
    let stale =
      "\(path) what it says of the section '== Read' is not what the spec has now; "
      + "run 'specwright page lock' and review the difference"
    #expect(
      LockCheck.findings(locked, try other.api()).map(\.description) == [
        "\(path) no example carries the JSON 1 of the section '== Read'; add it as it stands, with its repairs stated",
        stale,
      ])
    other = spec()
    other.more = ""
    #expect(
      LockCheck.findings(locked, try other.api()).map(\.description) == [
        "\(path) nothing in the spec cites the section '== About'; model it, or say in \"omitted\" why not",
        "\(path) what it says of the section '== About' is not what the spec has now; "
          + "run 'specwright page lock' and review the difference",
      ])
    var loose = locked
    loose.bytes += Array(" ".utf8)
    #expect(
      LockCheck.findings(loose, try spec().api()).map(\.description) == [
        "\(path) its layout is not the one that is written; run 'specwright page lock' and review the difference"
      ])
  }

  @Test func filesThatAreNoLocks() throws {
    let api = try spec().api()
    func finding(_ text: String) -> [String] { LockCheck.findings(file(text), api).map(\.description) }
    let again = "; run 'specwright page lock' to write it anew"
    let path = "Specs/small/page.lock.json"
    #expect(finding("{}") == ["\(path):1:1: error: expected an object with \"format\"\(again)"])
    #expect(
      finding("{\"format\": 2, \"sections\": []}") == [
        "\(path):1:1: error: the lock has format 2, newer than 1; update specwright"
      ])
    #expect(finding("{\"format\": 1,\n\"sections\": 3}") == ["\(path):2:13: error: expected a list\(again)"])
    #expect(
      finding(text.replacing("\"b9d6a6b5 ", with: "\"b9d6a6b ")) == [
        "\(path):7:17: error: expected hashes of lines\(again)"
      ])
    #expect(
      finding(text.replacing("a8d7ac4b8ab9e9a2", with: "a8d7")) == [
        "\(path):13:17: error: expected a digest of 16 hexadecimal digits\(again)"
      ])
    #expect(
      finding(text.replacing("\"placeholder\"", with: "\"nobody\"")) == [
        "\(path):18:46: error: expected names of examples, \"omitted\" or \"placeholder\"\(again)"
      ])
  }

  /// White space, quotes, furniture and empty lines change nothing; a word does.
  @Test func cosmeticsDoNotChangeIt() throws {
    let api = try spec().api()
    let locked = try lock(page, api)
    #expect(try lock(page.replacing("\n", with: "  \n\n"), api) == locked)
    #expect(try lock(page.replacing("Text.", with: "Text!"), api).sections[1] != locked.sections[1])
    #expect(try lock(page.replacing("Text.", with: "Text!"), api).sections[0] == locked.sections[0])
  }

  @Test func wrongAndTruncatedPages() throws {
    var spec = SmallSpec()
    spec.sections = #"{"rules": [{"pattern": "== .*"}]}"#
    let api = try spec.api()
    let whole = "== Read\na\nb\n== B\nc\n== C\nd\n== D\ne\n== E\nf\n"
    let locked = try lock(whole, api)
    func doubt(_ text: String, _ others: [(folder: String, lock: PageLock)] = []) throws -> String? {
      let cut = PageCut(try PageText(Array(text.utf8), name: "new.txt"), by: try #require(api.sections))
      return PageDoubt.doubt(cut, api, lock: locked, others: others)?.description
    }
    #expect(try doubt(whole) == nil)
    #expect(try doubt("== New\nx\n" + whole) == nil)
    #expect(try doubt(whole.replacing("== C\nd\n", with: "")) == nil)
    #expect(
      try doubt("== Read\na\nb\n== B\nc\n== C\n")
        == "new.txt:6:1: error: the page seems to be cut off in the section '== C': the 2 behind it are not there")
    #expect(
      try doubt("== Read\na\nb\n== B\nc changed in the mid")
        == "new.txt:5:1: error: the page seems to be cut off in the section '== B': the 3 behind it are not there")
    #expect(
      try doubt("== X\n== Y\n")
        == "new.txt:1:1: error: this does not look like the page of 'small': 0 of its 5 sections are there")
    #expect(
      try doubt("== Read\na\nb\n== B\nanother\n== C\nd\n== D\n")
        == "new.txt:8:1: error: the page seems to be cut off in the section '== D': the one behind it is not there")
    // The last sections may be gone for good, where what stands above is whole.
    #expect(try doubt("== Read\na\nb\n== B\nc\n== C\nd\n") == nil)
    let other = try lock("== X\none\ntwo\n== Y\nthree\n", api)
    #expect(
      try doubt("== X\none\ntwo\n== Y\nthree\n== Z\n", [("other", other)])
        == "new.txt:1:1: error: this is the page of 'other', not of 'small'")
  }

  /// The lock that the reference shows is one.
  @Test func theReferenceShowsALock() throws {
    let page = try String(contentsOf: Pages.top.appending(path: "Specs/README.md"), encoding: .utf8)
    let lines = page.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "      \"format\": 1,")) - 1
    let block = lines[start...].prefix { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }.joined(separator: "\n")
    #expect(try PageLock(reading: file(block)).text == block + "\n")
  }
}

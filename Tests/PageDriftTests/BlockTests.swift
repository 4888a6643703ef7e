import PageDrift
import Testing

/// JSON on pages: what is found, and what counts as the same.
@Suite struct BlockTests {
  private func blocks(_ text: String) -> [JSONBlock] {
    JSONBlock.blocks(in: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...])
  }

  @Test func blocksStandOnLinesOfTheirOwn() {
    let found = blocks(
      "text {\"a\": 1}\n{\"a\": 1}\n[a] = stats [b] = x\n [\n 1,\n 2\n ]\n[1] is one\n{\"a\": 1} x\n{\n")
    #expect(found.map(\.lines) == [1..<2, 3..<7])
    #expect(found.map(\.keys) == [["a"], []])
  }

  /// What an example may repair does not count.
  @Test(arguments: [
    #"{"a":{"b":[1,2]},"c":null,"d":true}"#, "{\"a\": {\"b\": [1, 2,]}, \"c\": None, \"d\": True,}",
    "{a: {b: [1,\n2,\n...\n]},\n…\nc: null, d: true}", "{\n\"a\": {\n\"b\": [1, 2]}\n\"c\": null,\n\"d\": true\n};",
  ])
  func mangledJSONIsTheSame(text: String) throws {
    let plain = try #require(blocks(#"{"a": {"b": [1, 2]}, "c": null, "d": true}"#).first)
    #expect(blocks(text).map(\.digest) == [plain.digest])
    #expect(blocks(text).map(\.isMangled) == [text != #"{"a":{"b":[1,2]},"c":null,"d":true}"#])
  }

  @Test func stringsMayRunOverLines() {
    #expect(blocks("{\"a\": \"on\ne\"}").map(\.digest) == blocks(#"{"a": "one"}"#).map(\.digest))
  }

  @Test func hiddenAddressesAreAddresses() {
    #expect(blocks(#"{"a": "[email protected]"}"#).map(\.digest) == blocks(#"{"a": "me@example.com"}"#).map(\.digest))
  }

  /// Everything that an example may not change does count.
  @Test(arguments: [
    #"{"a": 1, "b": "x"}"#, #"{"b": "x", "a": 1}"#, #"{"a": 2, "b": "x"}"#, #"{"a": "1", "b": "x"}"#, #"{"a": 1}"#,
    #"[{"a": 1, "b": "x"}]"#, #"{"a": 1, "b": "X"}"#,
  ])
  func otherValuesAreOthers(text: String) {
    #expect(blocks(text).map(\.digest) != blocks(#"{"a": 1, "b": "y"}"#).map(\.digest))
    #expect(blocks(text).count == 1)
  }

  @Test func placeholdersHaveNoValue() {
    for text in ["[{}]", "[\n  • {\n    }\n]", "{}", "[]", "{\"a\": []}"] {
      #expect(blocks(text).map(\.isPlaceholder) == [true], "\(text)")
    }
    #expect(blocks("{\"a\": null}").map(\.isPlaceholder) == [false])
  }

  /// However deep or broken it is.
  @Test func nothingCrashes() {
    #expect(blocks(String(repeating: "[", count: 100_000)).isEmpty)
    #expect(blocks("{\"a\": \"\\").isEmpty)
    #expect(blocks("[\u{0}]").isEmpty)
  }
}

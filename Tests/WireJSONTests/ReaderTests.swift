// Reading models: what is read, what is tolerated, what is refused.

import Testing
import WireJSON

@Suite struct ReaderTests {
  static let record =
    #"{"destination":"203.0.113.7","id":7,"modify":true,"comment":null,"policy":"accept","tags":["a","b"]}"#

  @Test func readsARecordInTheDeclaredOrder() throws {
    let decoded = try decode(ARecord.self, Self.record, strict: true)
    #expect(decoded.value.destination == "203.0.113.7")
    #expect(decoded.value.id == 7)
    #expect(decoded.value.modify == true)
    #expect(decoded.value.comment == nil)
    #expect(decoded.value.policy == .accept)
    #expect(decoded.value.tags == ["a", "b"])
    #expect(decoded.value.unknownFields.isEmpty)
    #expect(decoded.deviations.isEmpty)
    #expect(text(decoded.value) == Self.record)
  }

  @Test func readsMembersInAnyOrder() throws {
    let json =
      #" { "tags" : [ ] , "policy":"drop", "comment":"x", "id" : 1 , "destination" : "d" } "#
    let value = try decode(ARecord.self, json, strict: true).value
    #expect(value.destination == "d")
    #expect(value.id == 1)
    #expect(value.modify == nil)
    #expect(value.comment == "x")
    #expect(value.policy == .drop)
    #expect(text(value) == #"{"destination":"d","id":1,"comment":"x","policy":"drop","tags":[]}"#)
  }

  /// The declared names are longer than what is left of the text.
  @Test(arguments: [#"{"id":7}"#, #"{"destination":"","id":7}"#, #" { "id" : 7 } "#])
  func readsTextsShorterThanTheNames(json: String) throws {
    #expect(try decode(ARecord.self, json).value.id == 7)
  }

  /// Strings with escapes are put together in memory that they share, one after the other.
  @Test func resolvesEscapes() throws {
    let long = String(repeating: "0123456789abcdef", count: 100)
    let json = #"["\"\\\/\b\f\n\r\t","\#(long)\u00e4\#(long)\n","","plain","\ud83d\ude00 ü\u0000"]"#
    let texts = ["\"\\/\u{8}\u{C}\n\r\t", "\(long)ä\(long)\n", "", "plain", "😀 ü\u{0}"]
    #expect(try decode([String].self, json).value == texts)
    #expect(try decode(JSONValue.self, json).value == .array(texts.map { .string($0) }))
  }

  @Test(arguments: ["tru", "true1", "trueX", "fals", "falsey", "f", "nul", "nulll"])
  func refusesWordsThatAreNone(word: String) {
    let isWhole = word == "true1"
    let error = #expect(throws: JSONError.self) { try decode([Bool?].self, "[\(word)]") }
    #expect(error?.message == (isWhole ? "expected ',' or ']' after an element" : "expected a value"))
  }
}

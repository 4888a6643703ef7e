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
}

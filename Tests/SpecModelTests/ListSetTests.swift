import SpecModel
import Testing

/// Value sets over lists, sets of which nothing else is sent, and records that have several spellings.
@Suite struct ListSetTests {
  @Test func oneListMakesASetOfLists() throws {
    let api = try api(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "closed": true, "values": [
            {"value": "http"}, {"value": ["tcp", "udp"], "name": "both"}, {"value": ["dns"], "name": "dns"}]}
          """#))
    guard case .values(let set) = try #require(api.types.first).kind else {
      Issue.record("a value set is expected")
      return
    }
    #expect(set.base == .list)
    #expect(set.closed)
    #expect(set.values.map(\.elements) == [["http"], ["tcp", "udp"], ["dns"]])
  }

  @Test func listsAreOfTexts() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "values": [
            {"value": 1️⃣[], "name": "a"}, {"value": 2️⃣["p+q"], "name": "b"}, {"value": 3️⃣["x", "y"]},
            {"value": 4️⃣5, "name": "c"}]}
          """#),
      [
        "1️⃣": "error: a list needs at least one element, and no element has a '+'",
        "2️⃣": "error: a list needs at least one element, and no element has a '+'",
        "3️⃣": "error: 'x+y' makes no Swift name; add \"name\"",
        "4️⃣": "error: a value set holds strings or integers, not both",
      ])
  }

  @Test func setsOfListsAreNoKeys() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": 1️⃣"[L: int]"}]},
          "L": {"at": "S", "doc": "D", "values": [{"value": "a"}, {"value": ["a", "b"], "name": "ab"}]}
          """#),
      ["1️⃣": "error: 'L' cannot be the key of a map; a key is a string, an integer or a value set"])
  }

  @Test func spellingsNameIntegers() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "spellings": ["object", "{a}-{b}", 1️⃣"{a}"], "tuple": [
            {"name": "a", "type": "int"}, {"name": "b", "type": "int"}]},
          "U": {"at": "S", "doc": "D", "alone": "a", "spellings": 2️⃣[3️⃣"{a}"], "tuple": [{"name": "a", "type": "string"}]}
          """#,
        operations: #"""
          "read": {"at": "S", "doc": "D", "http": "GET /x", "result": "[T]"},
          "other": {"at": "S", "doc": "D", "http": "GET /y", "result": "[U]"}
          """#),
      [
        "1️⃣": "error: '{a}' must have each member once: {a} {b}",
        "2️⃣": "error: \"alone\" and \"spellings\" exclude each other",
        "3️⃣": "error: a text is made of required integers only, which 'a' is not",
      ])
  }
}

import SpecModel
import Testing

/// Names that differ on the wire and not in Swift, and names that generated code needs itself.
@Suite struct CollisionTests {
  @Test func membersOfTypes() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "include": ["I"], "fields": [
            {"name": 1️⃣"aB", "type": "E"}, {"name": 2️⃣"unknown_fields", "type": "U"}, {"name": "c", "swift": "d", "type": "int"},
            {"name": 3️⃣"d", "type": "int"}, {"name": "e", "swift": "f", "type": "int"}]},
          "I": {"at": "S", "doc": "D", "fields": [{"name": "a_b", "type": "int"}]},
          "E": {"at": "S", "doc": "D", "values": [{"value": "x y"}, {"value": 4️⃣"x-y"}, {"value": 5️⃣"documented"}]},
          "U": {"at": "S", "doc": "D", "union": [{"name": "text", "type": "string"}, 6️⃣{"name": "other", "type": "int"}]}
          """#),
      [
        "1️⃣": "error: 'aB' and 'a_b' have the same name in Swift; give it \"swift\"",
        "2️⃣": "error: 'unknown_fields' is a name that generated code needs; give it \"swift\"",
        "3️⃣": "error: 'd' and 'c' have the same name in Swift; give it \"swift\"",
        "4️⃣": "error: 'x-y' and 'x y' have the same name in Swift; give it \"name\"",
        "5️⃣": "error: 'documented' is a name that generated code needs; give it \"name\"",
        "6️⃣": "error: 'other' is a name that generated code needs; call it something else",
      ])
  }

  @Test func typesOperationsAndCredentials() {
    expect(
      SpecText(
        types: #"""
          "DNS": {"at": "S", "doc": "D", "scalar": "int"}, 1️⃣"Dns": {"at": "S", "doc": "D", "scalar": "int"}
          """#,
        operations: #"""
          "a.get_it": {"at": "S", "doc": "D", "http": "GET /x", "result": "DNS"},
          2️⃣"a.getIt": {"at": "S", "doc": "D", "http": "GET /x", "result": "Dns"},
          "b.getIt": {"at": "S", "doc": "D", "http": "GET /x", "result": "Dns"},
          3️⃣"b": {"at": "S", "doc": "D", "http": "GET /x", "result": "Dns"}
          """#,
        extra: #"""
          "credentials": [{"name": "api_key", "header": "A"}, {"name": 4️⃣"apiKey", "header": "B"}, {"name": 5️⃣"2nd", "header": "C"}],
          "errors": [{"code": 6️⃣-7, "category": "conflict", "at": "S"}, {"code": "E_X", "category": "conflict", "at": "S"}],
          """#),
      [
        "1️⃣": "error: 'Dns' and 'DNS' have the same name in Swift; give it \"swift\"",
        "2️⃣": "error: 'getIt' and 'get_it' have the same name in Swift; give it \"swift\"",
        "3️⃣": "error: 'b' is an operation and a scope of 'b.getIt'; give it \"swift\"",
        "4️⃣": "error: 'apiKey' and 'api_key' have the same name in Swift; give it \"swift\"",
        "5️⃣": "error: '2nd' makes no Swift name; add \"swift\"",
        "6️⃣": "error: '-7' makes no Swift name; add \"swift\"",
      ])
  }

  @Test func theAPIAndHeaders() {
    for (name, message) in [
      ("sample", "error: 'sample' is no type name: it begins with a capital"),
      ("String", "error: 'String' is a name of Swift or of generated code"),
      ("A B", "error: 'A B' is no Swift identifier"),
    ] {
      let text = SpecText().api.replacing(#""name": "Sample""#, with: #""name": 1️⃣"\#(name)""#)
      expect(files: ["api.json": text], ["1️⃣": message])
    }
    expect(
      SpecText(
        operations: #"""
          "a": {"at": "S", "doc": "D", "http": "GET /x", "result": "null", "header": [
            {"name": 1️⃣"x y", "type": "int"}, {"name": "x-y", "swift": "z", "type": "int"}]}
          """#),
      ["1️⃣": "error: 'x y' is no name of a header"])
  }
}

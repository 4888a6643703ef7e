import SpecModel
import Testing

/// Keys, kinds and words: what the tables say.
@Suite struct StructureTests {
  @Test func unknownKeysNameTheNearestKnownOne() {
    expect(
      SpecText(
        types: #""T": {"at": "S", "doc": "D", 1️⃣"feilds": [], "scalar": "int", 2️⃣"zzz": 1}"#,
        operations: #"""
          "read": {"at": "S", 3️⃣"description": "D", "doc": "D", "http": "GET /x", "result": "T"}
          """#),
      [
        "1️⃣": "error: a type has no key \"feilds\"; did you mean 'fields'?",
        "2️⃣": "error: a type has no key \"zzz\"",
        "3️⃣": "error: an operation has no key \"description\"; did you mean 'doc'?",
      ])
  }

  @Test func duplicateKeys() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", 1️⃣"doc": "E", "scalar": "int"}, 2️⃣"T": {"at": "S", "doc": "D", "scalar": "int"}
          """#),
      [
        "1️⃣": "error: \"doc\" stands twice in this object",
        "2️⃣": "error: \"T\" stands twice in this object",
      ])
  }

  @Test func namesThatTwoFilesDeclare() {
    let type = #"{"at": "S", "doc": "D", "scalar": "int"}"#
    expect(
      SpecText(
        types: #""T": \#(type)"#,
        files: [
          "b.json": #"""
          {"chapter": "B", "types": {1️⃣"T": \#(type)}, "operations": {
          2️⃣"read": {"at": "S", "doc": "D", "http": "GET /y", "result": "null"}}}
          """#
        ]),
      [
        "1️⃣": "error: duplicate type 'T'; the first is at Specs/sample/api.json:5",
        "2️⃣": "error: duplicate operation 'read'; the first is at Specs/sample/api.json:8",
      ])
  }

  @Test func wrongKinds() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": 1️⃣7, "doc": "D", "fields": [{"name": "a", "type": "int", "optional": 2️⃣"yes", "min": 3️⃣"1"}, 4️⃣"x"]}
          """#),
      [
        "1️⃣": "error: expected a string, found a number",
        "2️⃣": "error: expected a boolean, found a string",
        "3️⃣": "error: expected a number, found a string",
        "4️⃣": "error: expected an object, found a string",
      ])
    expect(
      SpecText(extra: #""limits": [{"requests": 1️⃣1.5, "per": 2️⃣true, "by": "address", "at": "S"}],"#),
      [
        "1️⃣": "error: expected an integer, found 1.5",
        "2️⃣": "error: expected a string or an integer, found a boolean",
      ])
  }

  @Test func missingKeys() {
    expect(
      SpecText(
        types: #""T": 1️⃣{"scalar": "int"}, "U": 2️⃣{"at": "S", "doc": "D"}"#,
        operations: #""read": 3️⃣{"http": "GET /x", "result": "T"}, "write": 4️⃣{"at": "S", "doc": "D", "result": "U"}"#),
      [
        "1️⃣": "error: a type needs \"at\"\nerror: a type needs \"doc\"",
        "2️⃣": "error: a type needs one of \"fields\", \"values\", \"scalar\", \"list\", \"tuple\", \"union\"",
        "3️⃣": "error: an operation needs \"at\"\nerror: an operation needs \"doc\"",
        "4️⃣": "error: an operation needs one of \"http\", \"rpc\", \"action\"",
      ])
  }

  @Test func keysThatExcludeOrNeedEachOther() {
    expect(
      SpecText(
        types: #""T": {"at": "S", "doc": "D", "fields": [], 1️⃣"scalar": "int", 2️⃣"alone": "x"}"#),
      [
        "1️⃣": "error: a type has only one of \"fields\", \"scalar\"",
        "2️⃣": "error: \"alone\" means nothing without \"tuple\"",
      ])
  }

  @Test func closedWords() {
    expect(
      SpecText(
        wire: "form",
        types: #"""
          "T": {"at": "S", "doc": "D", "scalar": 1️⃣"integer"},
          "U": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int", "access": 2️⃣"read  wirte"}]}
          """#,
        operations: #"""
          "read": {"at": "S", "doc": "D", "http": "GET /x", "result": "[T: U]", "effect": 3️⃣"onse"}
          """#),
      [
        "1️⃣": "error: expected 'int', 'double', 'bool' or 'string', found 'integer'; did you mean 'int'?",
        "2️⃣": "error: expected words of 'read', 'create' or 'update', found ''\n"
          + "error: expected words of 'read', 'create' or 'update', found 'wirte'",
        "3️⃣": "error: expected 'none', 'repeatable' or 'once', found 'onse'; did you mean 'once'?",
      ])
  }

  @Test func namesThatAreNoSwift() {
    expect(
      SpecText(
        types: #"""
          1️⃣"t": {"at": "S", "doc": "D", "scalar": "int"},
          "T": {"at": "S", "doc": "D", "swift": 2️⃣"A B", "fields": [
            {"name": 3️⃣"2fa_enabled", "type": "bool"}, {"name": "4xx", "swift": "clientErrors", "type": "int"}]}
          """#,
        operations: #"""
          "read": {"at": "S", "doc": "D", "http": "GET /x", "result": "T"},
          4️⃣"a..b": {"at": "S", "doc": "D", "http": "GET /x", "result": "t"},
          5️⃣"2fa": {"at": "S", "doc": "D", "http": "GET /x", "result": "null"}
          """#),
      [
        "1️⃣": "error: 't' is no type name: it begins with a capital and holds letters and digits",
        "2️⃣": "error: 'A B' is no Swift identifier\nerror: 'A B' is no type name: it begins with a capital",
        "3️⃣": "error: '2fa_enabled' makes no Swift name; add \"swift\"",
        "4️⃣": "error: 'a..b' is no operation key: it is words of letters, digits, '_' and '-', joined by dots",
        "5️⃣": "error: '2fa' makes no Swift name; add \"swift\"",
      ])
  }

  /// A misspelt key is one finding, though the key that it was meant for is missing, too.
  @Test func aMisspeltKeyIsNotMissingToo() {
    expect(
      SpecText(
        wire: "form",
        types: #""T": {"at": "S", "doc": "D", "fields": [{1️⃣"nmae": "id", "type": "int"}]}, "#
          + #""U": {"at": "S", "doc": "D", 2️⃣"scaler": "int"}"#,
        operations: #""read": {"at": "S", 3️⃣"dco": "D", "http": "GET /x", 4️⃣"reslut": "T", 5️⃣"efect": "none"}"#),
      [
        "1️⃣": "error: a field has no key \"nmae\"; did you mean 'name'?",
        "2️⃣": "error: a type has no key \"scaler\"; did you mean 'scalar'?",
        "3️⃣": "error: an operation has no key \"dco\"; did you mean 'doc'?",
        "4️⃣": "error: an operation has no key \"reslut\"; did you mean 'result'?",
        "5️⃣": "error: an operation has no key \"efect\"; did you mean 'effect'?",
      ])
  }
}

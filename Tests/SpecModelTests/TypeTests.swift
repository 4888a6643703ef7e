import SpecModel
import Testing

/// Types: names that are used, tuples, unions, scalars, recursion.
@Suite struct TypeTests {
  @Test func unknownTypesNameTheNearestKnownOne() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [
            {"name": "a", "type": 1️⃣"[ARecrod]"}, {"name": "b", "type": 2️⃣"integer?"}, {"name": "c", "type": 3️⃣"Zzz"}]},
          "ARecord": {"at": "S", "doc": "D", "scalar": "int", "include": [4️⃣"Tt"]}
          """#,
        operations: #""read": {"at": "S", "doc": "D", "http": "GET /x", "result": 5️⃣"one ARecords"}"#),
      [
        "1️⃣": "error: unknown type 'ARecrod'; did you mean 'ARecord'?",
        "2️⃣": "error: unknown type 'integer'; did you mean 'int'?",
        "3️⃣": "error: unknown type 'Zzz'",
        "4️⃣": "error: unknown type 'Tt'; did you mean 'T'?",
        "5️⃣": "error: unknown type 'ARecords'; did you mean 'ARecord'?",
      ])
  }

  /// Types that require each other several times have values of no size that a test can hold.
  @Test func valuesAreNotTooLarge() {
    let doubled = (0..<30).map { index in
      #""D\#(index)": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "D\#(index + 1)"}, "#
        + #"{"name": "b", "type": "D\#(index + 1)"}]}"#
    }
    let marked = doubled.enumerated().map { $0 == 18 ? "1️⃣" + $1 : $1 }
    expect(
      SpecText(
        types: marked.joined(separator: ",\n") + #"""
          ,
          "D30": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int"}]},
          2️⃣"T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "[U]", "minCount": 4096}]},
          "U": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "[V]", "minCount": 3}]},
          "V": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int"}, {"name": "t", "type": "T", "optional": true}]},
          3️⃣"W": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "[W]", "minCount": 1}]}
          """#,
        operations: #"""
          "a": {"at": "S", "doc": "D", "http": "GET /a", "result": "D0"},
          "b": {"at": "S", "doc": "D", "http": "GET /b", "result": "T"},
          "c": {"at": "S", "doc": "D", "http": "GET /c", "result": "W"}
          """#),
      [
        "1️⃣":
          "error: the smallest value of 'D18' has more than 10000 members and elements, which no test can hold",
        "2️⃣": "error: the smallest value of 'T' has more than 10000 members and elements, which no test can hold",
        "3️⃣": "error: no value of 'W' is finite: 'W' requires 'W'",
      ])
  }

  @Test func anyJSONNeedsAReason() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [{"name": 1️⃣"a", "type": "[json]"}, {"name": "b", "type": "json", "note": "N"}]},
          "U": {"at": "S", "doc": "D", "include": ["T"], "fields": []}
          """#,
        operations: #"""
          2️⃣"read": {"at": "S", "doc": "D", "http": "PUT /x", "result": "[json]", "body": "U", "arguments": "struct"}
          """#),
      [
        "1️⃣": "error: type T, member a: 'json' needs a \"note\" that says why no type can express what stands there",
        "2️⃣":
          "error: operation read, result: 'json' needs a \"note\" that says why no type can express what stands there",
      ])
  }

  @Test func textsThatAreNoTypes() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [
            {"name": "a", "type": 1️⃣"[int"}, {"name": "b", "type": 2️⃣"int??"}, {"name": "c", "type": 3️⃣""},
            {"name": "d", "type": 4️⃣"[string: int"}, {"name": "e", "type": 5️⃣"list<int>"}]}
          """#),
      [
        "1️⃣": "error: '[int' is no type: expected ']' or ':', found the end",
        "2️⃣": "error: 'int??' is no type: expected the end, found '?'",
        "3️⃣": "error: '' is no type: expected a type, found the end",
        "4️⃣": "error: '[string: int' is no type: expected ']', found the end",
        "5️⃣": "error: 'list<int>' is no type: expected the end, found '<'",
      ])
  }

  @Test func keysOfMaps() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [
            {"name": "a", "type": 1️⃣"[bool: int]"}, {"name": "b", "type": 2️⃣"[[T: int]]"}, {"name": "c", "type": "[K: int]"}]},
          "K": {"at": "S", "doc": "D", "scalar": "int", "newtype": true}
          """#),
      [
        "1️⃣": "error: 'bool' cannot be the key of a map; a key is a string, an integer or a value set",
        "2️⃣": "error: 'T' cannot be the key of a map; a key is a string, an integer or a value set",
      ])
  }

  @Test func reservedNamesAndUnusedTypes() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "String"}, {"name": "b", "type": "Sample"}]},
          1️⃣"String": {"at": "S", "doc": "D", "scalar": "int"},
          2️⃣"Sample": {"at": "S", "doc": "D", "scalar": "int"},
          3️⃣"U": {"at": "S", "doc": "D", "scalar": "int"}
          """#),
      [
        "1️⃣": "error: 'String' is a name of Swift or of generated code; add \"swift\"",
        "2️⃣": "error: 'Sample' is the name of the client; add \"swift\"",
        "3️⃣": "warning: type 'U' is used by nothing",
      ])
  }

  @Test func views() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [
            {"name": "a", "type": "int", "access": "read"},
            {"name": "b", "type": "int", "access": "create", "required": 1️⃣"create update"}]},
          "U": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int", "required": 2️⃣"create"}]},
          "V": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int", "access": "read"}]},
          "W": {"at": "S", "doc": "D", "tuple": [{"name": "a", "type": "int", 3️⃣"access": "read"}]}
          """#,
        operations: #"""
          "a": {"at": "S", "doc": "D", "http": "POST /x", "body": {"type": 4️⃣"[T]", "name": "all"}, "result": "[W]"},
          "b": {"at": "S", "doc": "D", "http": "PUT /x", "body": 5️⃣"U.Update", "arguments": "members", "result": "V"},
          "c": {"at": "S", "doc": "D", "http": "PUT /x", "body": 6️⃣"V.Create", "arguments": "members", "result": "U"},
          "d": {"at": "S", "doc": "D", "http": "PUT /x", "body": 7️⃣"T.Read", "result": "T"}
          """#),
      [
        "1️⃣": "error: 'b' is required for 'update', but its \"access\" lacks it",
        "2️⃣": "error: \"required\" means nothing here: no field of 'U' narrows \"access\"",
        "3️⃣": "error: \"access\" means nothing here: only objects have views",
        "4️⃣": "error: 'T' is what is read; write 'T.Create' or 'T.Update'",
        "5️⃣": "error: 'U' has no views: none of its fields narrows \"access\"",
        "6️⃣": "error: 'V.Create' is empty: no field of 'V' says \"access\": \"create\"",
        "7️⃣": "error: 'T.Read' is no view; there are 'T.Create' and 'T.Update'",
      ])
  }

  @Test func viewsAreSentAndNeverRead() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [
            {"name": "a", "type": "int", "access": "read"}, {"name": "b", "type": "int", "access": "create"}]},
          "U": {"at": "S", "doc": "D", "fields": [
            {"name": 1️⃣"t", "type": "[T.Create]"}, {"name": "s", "type": "T.Create", "access": "create"}]}
          """#,
        operations: #"""
          "a": {"at": "S", "doc": "D", "http": "POST /x", "body": "U.Create", "arguments": "members", "result": "U"},
          "b": {"at": "S", "doc": "D", "http": "GET /x", "result": 2️⃣"[T.Create]"}
          """#),
      [
        "1️⃣": "error: 'T.Create' is what is sent, and 'U' is read; write 'T'",
        "2️⃣": "error: 'T.Create' is what is sent; write 'T'",
      ])
  }

  @Test func includes() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "include": ["U", 1️⃣"E"], "fields": [{"name": "t", "type": "int"}]},
          "U": {"at": "S", "doc": "D", "include": [2️⃣"V"], "fields": [{"name": "u", "type": "int"}]},
          "V": {"at": "S", "doc": "D", "include": ["W"], "fields": [{"name": "u", "type": "int"}]},
          "W": {"at": "S", "doc": "D", "fields": []},
          "E": {"at": "S", "doc": "D", "values": [{"value": "e"}]}
          """#),
      [
        "1️⃣": "error: 'T' cannot include 'E': only fields and tuples of the same kind",
        "2️⃣": "error: 'V' brings 'u', which stands here too",
      ])
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "include": ["U"], "fields": []},
          "U": {"at": "S", "doc": "D", "include": [1️⃣"T"], "fields": []}
          """#),
      ["1️⃣": "error: cyclic include: 'T' includes 'U' includes 'T'"])
  }

  @Test func recursion() {
    expect(
      SpecText(
        types: #"""
          1️⃣"T": {"at": "S", "doc": "D", "fields": [{"name": "u", "type": "U"}, {"name": "list", "type": "[T]"}]},
          "U": {"at": "S", "doc": "D", "tuple": [{"name": "n", "type": "int"}, {"name": "t", "type": "T"}]},
          2️⃣"R": {"at": "S", "doc": "D", "fields": [{"name": "r", "type": "R"}]},
          "Fine": {"at": "S", "doc": "D", "fields": [
            {"name": "a", "type": "Fine", "optional": true}, {"name": "b", "type": "Fine?"}, {"name": "c", "type": "[int: Fine]"}]}
          """#,
        operations: #"""
          "a": {"at": "S", "doc": "D", "http": "GET /x", "result": "T"},
          "b": {"at": "S", "doc": "D", "http": "GET /x", "result": "R"},
          "c": {"at": "S", "doc": "D", "http": "GET /x", "result": "Fine"}
          """#),
      [
        "1️⃣": "error: no value of 'T' is finite: 'T' requires 'U' requires 'T'",
        "2️⃣": "error: no value of 'R' is finite: 'R' requires 'R'",
      ])
  }

  @Test func tuples() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "alone": 1️⃣"adress", "tuple": [
            {"name": "address", "type": "string"}, {"name": "a", "type": "U", "optional": true, "gap": 2️⃣"x"},
            {"name": 3️⃣"b", "type": "int", 4️⃣"gap": 0}]},
          "U": {"at": "S", "doc": "D", "alone": 5️⃣"b", "tuple": [
            {"name": "a", "type": "int"}, {"name": "b", "type": "V", "optional": true}]},
          "V": {"at": "S", "doc": "D", "alone": 6️⃣"a", "tuple": [{"name": "a", "type": "[int]"}]},
          "W": {"at": "S", "doc": "D", "alone": 7️⃣"a", "tuple": [{"name": "a", "type": "T"}, {"name": "b", "type": "T"}]}
          """#,
        operations: #""read": {"at": "S", "doc": "D", "http": "GET /x", "result": "W"}"#),
      [
        "1️⃣": "error: unknown member 'adress'; did you mean 'address'?",
        "2️⃣": "error: \"x\" does not fit: expected a list, found a string",
        "3️⃣": "error: 'b' is required but stands after the optional 'a'",
        "4️⃣": "error: \"gap\" means nothing here: only an optional member of a tuple is skipped",
        "5️⃣": "error: 'b' cannot stand alone: it is not the first member",
        "6️⃣": "error: 'a' cannot stand alone: it may be a list itself",
        "7️⃣": "error: 'a' cannot stand alone: 'b' is required too",
      ])
  }

  @Test func unionsThatCannotBeToldApart() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "union": [
            {"name": "text", "type": "string"}, 1️⃣{"name": "kind", "type": "E"}, {"name": "number", "type": "int"},
            {"name": "a", "type": "A"}, 2️⃣{"name": "b", "type": "B"}, 3️⃣{"name": "none", "type": "bool?"}]},
          "U": {"at": "S", "doc": "D", "union": [
            {"name": "a", "type": "A", "has": 4️⃣"z"}, {"name": "b", "type": "B", "has": 5️⃣"o"},
            {"name": "c", "type": "[T]", "has": 6️⃣"z"}, {"name": 7️⃣"c", "type": "bool"}]},
          "V": {"at": "S", "doc": "D", 8️⃣"union": [{"name": "a", "type": "A", "has": 9️⃣"x"}]},
          "E": {"at": "S", "doc": "D", "values": [{"value": "e"}]},
          "A": {"at": "S", "doc": "D", "fields": [{"name": "x", "type": "int", "optional": true}, {"name": "y", "type": "int"}]},
          "B": {"at": "S", "doc": "D", "fields": [{"name": "x", "type": "int"}, {"name": "o", "type": "int", "optional": true}]}
          """#,
        operations: #"""
          "a": {"at": "S", "doc": "D", "http": "GET /x", "result": "U"},
          "b": {"at": "S", "doc": "D", "http": "GET /x", "result": "V"}
          """#),
      [
        "1️⃣": "error: 'text' and 'kind' cannot be told apart: both are strings in JSON",
        "2️⃣": "error: 'a' and 'b' cannot be told apart: both are objects in JSON; "
          + "add \"has\", a member that only one of them has",
        "3️⃣": "error: a case cannot be null; write the union's name with '?' where it is used",
        "4️⃣": "error: 'A' has no member 'z'; did you mean 'x'?",
        "5️⃣": "error: 'o' may be absent, so it tells nothing",
        "6️⃣": "error: \"has\" means nothing here: '[T]' is no object with members",
        "7️⃣": "error: duplicate case 'c'",
        "8️⃣": "error: a union needs at least two cases",
        "9️⃣": "error: 'x' may be absent, so it tells nothing",
      ])
  }

  @Test func typesThatLeadBackToThemselves() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "union": [{"name": "text", "type": "string"}, 1️⃣{"name": "more", "type": "U"}]},
          "U": {"at": "S", "doc": "D", "union": [2️⃣{"name": "more", "type": "T"}, {"name": "flag", "type": "bool"}]},
          3️⃣"V": {"at": "S", "doc": "D", "alone": 5️⃣"v", "tuple": [{"name": "v", "type": "V"}]}
          """#,
        operations: #"""
          "t": {"at": "S", "doc": "D", "http": "GET /x", "result": "T"},
          "v": {"at": "S", "doc": "D", "http": "GET /x", "result": "V"}
          """#,
        files: [
          "examples/t.http": "# section: S\n###\nHTTP/1.1 200 OK\n\n4️⃣7",
          "examples/v.http": "# section: S\n###\nHTTP/1.1 200 OK\n\n7",
        ]),
      [
        "1️⃣": "error: the case 'more' leads back to 'T' itself",
        "2️⃣": "error: the case 'more' leads back to 'U' itself",
        "3️⃣": "error: no value of 'V' is finite: 'V' requires 'V'",
        "5️⃣": "error: 'v' cannot stand alone: it may be a list itself",
        "4️⃣": "error: $: a number is no case of 'T'",
      ])
  }

  @Test func valueSets() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "values": [
            {"value": "a"}, {"value": 1️⃣"a"}, {"value": 2️⃣7}, {"value": 3️⃣"1/0"},
            {"value": "x", "name": "one"}, {"value": 4️⃣"y", "name": "one"}]},
          "U": {"at": "S", "doc": "D", "values": 5️⃣[]},
          "V": {"at": "S", "doc": "D", "values": [{"value": 6️⃣1}, {"value": 2, "name": "two"}]}
          """#,
        operations: #"""
          "a": {"at": "S", "doc": "D", "http": "GET /x", "result": "[T: U]"},
          "b": {"at": "S", "doc": "D", "http": "GET /x", "result": "V"}
          """#),
      [
        "1️⃣": "error: duplicate value 'a'",
        "2️⃣": "error: a value set holds strings or integers, not both",
        "3️⃣": "error: '1/0' makes no Swift name; add \"name\"",
        "4️⃣": "error: 'y' and 'x' have the same name in Swift; give it another \"name\"",
        "5️⃣": "error: a value set needs at least one value",
        "6️⃣": "error: '1' makes no Swift name; add \"name\"",
      ])
  }

  @Test func times() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "A"}, {"name": "b", "type": "B"}, {"name": "c", "type": "C"},
            {"name": "d", "type": "D"}, {"name": "e", "type": "E"}]},
          "A": {"at": "S", "doc": "D", "scalar": "string", "format": 1️⃣"iso8061"},
          "B": {"at": "S", "doc": "D", "scalar": "int", "format": 2️⃣"iso8601"},
          "C": {"at": "S", "doc": "D", "scalar": "bool", "format": 3️⃣"unix"},
          "D": {"at": "S", "doc": "D", "scalar": "string", "format": "date", "zone": 4️⃣"UTC", "reads": ["unix", 5️⃣"yyyy-'Q", 9️⃣"EEE"]},
          "E": {"at": "S", "doc": "D", "scalar": "int", "sentinels": [
            {"value": 6️⃣"0", "name": "never"}, {"value": 1, "name": "one"}, {"value": 7️⃣1, "name": 8️⃣"one"}]}
          """#),
      [
        "1️⃣": "error: 'iso8061' is no time format: a date pattern has no letter 'i'; did you mean 'iso8601'?",
        "2️⃣": "error: a time of this format is a string, not an integer",
        "3️⃣": "error: a time in seconds is an int, a double or a string, not a bool",
        "4️⃣": "error: \"zone\" means nothing here: only a pattern has one",
        "5️⃣": "error: 'yyyy-'Q' is no time format: a quote is not closed",
        "6️⃣": "error: the sentinel '0' is no int",
        "7️⃣": "error: duplicate sentinel '1'",
        "8️⃣": "error: duplicate sentinel 'one'",
        "9️⃣": "error: 'EEE' is no time format: a date pattern has no letter 'E'",
      ])
  }
}

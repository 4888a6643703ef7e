import SpecModel
import Testing

/// Fields: names, limits, text forms, conditions.
@Suite struct FieldTests {
  @Test func names() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [
            {"name": 1️⃣"a,b", "type": "int"}, {"name": 2️⃣"a\"b", "type": "int"}, {"name": 3️⃣"a\\b", "type": "int"},
            {"name": 4️⃣"a\nb", "type": "int"}, {"name": 5️⃣"", "type": "int"}, {"name": "x", "type": "int"},
            {"name": 6️⃣"x", "type": "int", "label": 7️⃣"a b"}]}
          """#),
      [
        "1️⃣": "error: ',' cannot stand in the name of a field",
        "2️⃣": "error: '\"' cannot stand in the name of a field",
        "3️⃣": "error: '\\' cannot stand in the name of a field",
        "4️⃣": "error: U+000A cannot stand in the name of a field",
        "5️⃣": "error: the name of a field cannot be empty",
        "6️⃣": "error: duplicate field 'x'",
        "7️⃣": "error: 'a b' is no argument label",
      ])
  }

  /// Values that keep a limit are written into tests.
  @Test func limitsDemandNoMoreThanTestsCanHold() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [
            {"name": "a", "type": "string", "minLength": 1️⃣4097}, {"name": "b", "type": "[int]", "minCount": 2️⃣9223372036854775807},
            {"name": "c", "type": "string", "lengths": [4096, 3️⃣1099511627776]}, {"name": "d", "type": "[int]", "minCount": 4096},
            {"name": "e", "type": "string", "maxLength": 9223372036854775807}, {"name": "f", "type": "[int]", "minCount": 0}]}
          """#),
      [
        "1️⃣": "error: \"minLength\" is at most 4096, for tests write such values; found 4097",
        "2️⃣": "error: \"minCount\" is at most 4096, for tests write such values; found 9223372036854775807",
        "3️⃣": "error: a length is at most 4096, for tests write such values; found 1099511627776",
      ])
  }

  @Test func limitsFitTheirType() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [
            {"name": "a", "type": "string", 1️⃣"min": 1}, {"name": "b", "type": "int", 2️⃣"maxLength": 1},
            {"name": "c", "type": "U", 3️⃣"minCount": 1}, {"name": "d", "type": "[U]?", "minCount": 1, "unique": true},
            {"name": "e", "type": "int", "min": 4️⃣0.5}, {"name": "f", "type": "double", "min": 0.5},
            {"name": "g", "type": "int", 5️⃣"unchecked": true, 6️⃣"secret": true}, {"name": "h", "type": "U", "unchecked": true}]},
          "U": {"at": "S", "doc": "D", "scalar": "string", "minLength": 7️⃣-1, 8️⃣"max": 3}
          """#),
      [
        "1️⃣": "error: \"min\" limits a number, and this is a string",
        "2️⃣": "error: \"maxLength\" limits a string, and this is an integer",
        "3️⃣": "error: \"minCount\" limits a list, and this is a string",
        "4️⃣": "error: \"min\" of an integer is an integer, not 0.5",
        "5️⃣": "error: \"unchecked\" means nothing here: there are no limits",
        "6️⃣": "error: only strings can be secret",
        "7️⃣": "error: \"minLength\" cannot be negative",
        "8️⃣": "error: \"max\" limits a number, and this is a string",
      ])
  }

  /// A type that is missing, misspelt or no type is one finding: nothing is said of what might not fit it.
  @Test func unknownTypesHaveNoFurtherFindings() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [
            1️⃣{"name": "a", "min": 1}, {"name": "b", "type": 2️⃣"Strin", "minLength": 1, "secret": true},
            {"name": "c", "type": 3️⃣"[string", "minCount": 1, "writes": ["x"]}]}
          """#),
      [
        "1️⃣": "error: a field needs \"type\"",
        "2️⃣": "error: unknown type 'Strin'; did you mean 'string'?",
        "3️⃣": "error: '[string' is no type: expected ']' or ':', found the end",
      ])
  }

  @Test func limitsThatContradictEachOther() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [
            {"name": "a", "type": "int", 1️⃣"min": 5, "max": 3}, {"name": "b", "type": "[int]", 2️⃣"minCount": 2, "maxCount": 1},
            {"name": "c", "type": "string", "minLength": 2, "maxLength": 4, "lengths": [3, 3️⃣5, 4️⃣3]},
            {"name": "d", "type": "string", "pattern": 5️⃣"[a-z"}, {"name": "e", "type": "string", "pattern": 6️⃣"(?=a)"}]}
          """#),
      [
        "1️⃣": "error: \"min\" 5 is greater than \"max\" 3",
        "2️⃣": "error: \"minCount\" 2 is greater than \"maxCount\" 1",
        "3️⃣": "error: the length 5 contradicts \"minLength\" and \"maxLength\"",
        "4️⃣": "error: the length 3 stands twice",
        "5️⃣": "error: '[a-z' is no pattern: '[' without ']' at offset 0",
        "6️⃣": "error: '(?=a)' is no pattern: only plain groups and '(?:' are read at offset 0",
      ])
  }

  /// What elements keep together is told by members that they have.
  @Test func limitsOfMembers() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [
            {"name": "a", "type": "[E]?", "uniqueBy": "host", "includes": {"host": null, "port": 443}},
            {"name": "b", "type": "[E?]", "uniqueBy": 1️⃣"hots", "includes": {"porr": 2️⃣1, "port": 3️⃣"x"}},
            {"name": "c", "type": "[int]", 4️⃣"uniqueBy": "host"}, {"name": "d", "type": "E", 5️⃣"includes": {"port": 1}},
            {"name": "e", "type": "L", 6️⃣"minCount": 1}]},
          "E": {"at": "S", "doc": "D", "fields": [
            {"name": "host", "type": "string?"}, {"name": "port", "type": "int"}]},
          "L": {"at": "S", "doc": "D", "list": "E", "maxCount": 3, "uniqueBy": 7️⃣"name"},
          8️⃣"M": {"at": "S", "doc": "D", "list": "E", 9️⃣"min": 3}
          """#),
      [
        "1️⃣": "error: unknown member 'hots'; did you mean 'host'?",
        "2️⃣": "error: unknown member 'porr'; did you mean 'port'?",
        "3️⃣": "error: \"x\" does not fit: expected an integer, found a string",
        "4️⃣": "error: \"uniqueBy\" speaks of objects, and the elements are an integer",
        "5️⃣": "error: \"includes\" limits a list, and this is an object",
        "6️⃣": "error: \"minCount\" limits a list, and this is a list with limits of its own",
        "7️⃣": "error: unknown member 'name'",
        "8️⃣": "warning: type 'M' is used by nothing",
        "9️⃣": "error: \"min\" limits a number, and this is a list\nerror: \"min\" means nothing without \"scalar\"",
      ])
  }

  @Test func writtenValuesFitTheirType() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [
            {"name": "a", "type": "bool", "access": "read update", "writes": [false, 1️⃣"no"]},
            {"name": "b", "type": "int"}]}
          """#),
      ["1️⃣": "error: \"no\" does not fit: expected a boolean, found a string"])
  }

  @Test func conditions() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "include": ["U"], "fields": [
            {"name": "a", "type": "int", "when": 1️⃣"tpye == system"}, {"name": "b", "type": "int", "when": 2️⃣"type is system"},
            {"name": "c", "type": "int", "when": 3️⃣"type == sistem"}, {"name": "d", "type": "int", "when": "type != user"},
            {"name": "e", "type": "int", "when": 4️⃣"e == 1"}]},
          "U": {"at": "S", "doc": "D", "fields": [{"name": "type", "type": "E"}]},
          "E": {"at": "S", "doc": "D", "values": [{"value": "system"}, {"value": "user"}]}
          """#),
      [
        "1️⃣": "error: unknown member 'tpye'; did you mean 'type'?",
        "2️⃣": "error: expected a member, '==' or '!=' and a value, found 'type is system'",
        "3️⃣": "error: 'sistem' is no value of 'E'; did you mean 'system'?",
        "4️⃣": "error: unknown member 'e'; did you mean 'a'?",
      ])
  }

  @Test func textFormsOutsideJSON() {
    expect(
      SpecText(
        operations: #"""
          "read": {"at": "S", "doc": "D", "http": "GET /x/{id}", "result": "text", "query": [
            2️⃣{"name": "a", "type": "bool"}, {"name": "b", "type": "bool", "as": 3️⃣"comma"}, {"name": "c", "type": "int", "as": 4️⃣"1/0"},
            5️⃣{"name": "d", "type": "[string]"}, {"name": "e", "type": "bool", "as": "flag"}, {"name": "f", "type": 6️⃣"int?"}],
            "header": [{"name": "g", "type": "bool", "as": 7️⃣"flag"}]},
          "write": {"at": "S", "doc": "D", "http": "POST /x", "body": "T", "arguments": "struct", "result": "null"}
          """#,
        extra: #""parameters": {"id": {"type": "[int]", "as": "comma", 1️⃣"optional": true}},"#,
        files: [
          "a.json": #"""
          {"chapter": "A", "types": {"T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "bool", 8️⃣"as": "1/0"}]}}}
          """#
        ]),
      [
        "1️⃣": "error: a parameter of a path cannot be optional",
        "2️⃣": "error: a boolean outside JSON needs \"as\": '1/0', 'true/false' or 'flag'",
        "3️⃣": "error: a boolean cannot be written as 'comma'; use '1/0', 'true/false' or 'flag'",
        "4️⃣": "error: \"as\" means nothing here: this is an integer, which has one text form",
        "5️⃣": "error: a list outside JSON needs \"as\": 'comma' or 'json'",
        "6️⃣": "error: nothing is null outside JSON; use \"optional\"",
        "7️⃣": "error: a boolean cannot be written as 'flag'; use '1/0' or 'true/false'",
        "8️⃣": "error: \"as\" means nothing here: the value is JSON",
      ])
  }
}

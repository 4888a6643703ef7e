import SpecModel
import Testing

/// Findings that few specs ever have, each still word for word.
@Suite struct RareFindingTests {
  @Test func aboutTheAPI() {
    let text = SpecText(extra: #""headers": [{"name": "X", "swift": 1️⃣"a.b c", "type": "int", "at": "S"}],"#).api
      .replacing(#"[{"url": "https://example.com/v1"}]"#, with: "2️⃣[]")
      .replacing(#""format": 1"#, with: #""format": 3️⃣0"#)
    expect(
      files: ["api.json": text],
      [
        "1️⃣": "error: 'a.b c' is no Swift name",
        "2️⃣": "error: an API needs at least one server",
        "3️⃣": "error: there is no format 0",
      ])
    expect(
      SpecText(
        extra: #""templates": {"t": {"parameters": []}},"#,
        files: ["b.json": #"{"chapter": "B", "templates": {2️⃣"t": 3️⃣{"parameters": []}}}"#]),
      ["2️⃣": "error: duplicate template 't'", "3️⃣": "warning: template 't' is used by nothing"])
  }

  @Test func aboutMetadata() {
    expect(
      SpecText(
        extra: #"""
          "headers": [
            {"member": "a.b", "swift": 1️⃣"left.calls", "type": "int", "at": "S"},
            {"member": 2️⃣"a.b", "swift": "left", "type": "int", "at": "S"},
            {"name": "X", 3️⃣"member": "x", "swift": "x", "type": "int", "at": "S"},
            4️⃣{"swift": "y", "type": "int", "at": "S"}
          ],
          """#),
      [
        "1️⃣": "error: the Swift name of a member has no dot; only headers are grouped",
        "2️⃣": "error: duplicate member 'a.b'",
        "3️⃣": #"error: a header has only one of "name", "member""#,
        "4️⃣": #"error: a header needs one of "name", "member""#,
      ])
  }

  @Test func aboutTypes() {
    let deep = String(repeating: "[", count: 17) + "int" + String(repeating: "]", count: 17)
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": 1️⃣"\#(deep)"}, {"name": "u", "type": "U"}]},
          "U": {"at": "S", "doc": "D", "union": [{"name": "a", "type": "A", "has": 2️⃣"x"}, {"name": "b", "type": "B"}]},
          "A": {"at": "S", "doc": "D", "fields": [{"name": "x", "type": "int"}]},
          "B": {"at": "S", "doc": "D", "fields": [{"name": "x", "type": "int"}]}
          """#),
      [
        "1️⃣": "error: a type is nested deeper than 16",
        "2️⃣": "error: 'x' is a member of 'B' too",
      ])
  }

  @Test func aboutOperations() {
    expect(
      SpecText(
        wire: "form",
        operations: #"""
          "a": {"at": "S", "doc": "D", "http": 1️⃣"GET /a}", "result": "null", "effect": "none"},
          "b": {"at": "S", "doc": "D", "action": "b", 2️⃣"query": [], "result": "null", "effect": "none"},
          "c": {"at": "S", "doc": "D", "action": "c", "result": "int", "effect": "none",
            "waiter": {"swift": "wait", "member": 3️⃣"x", "done": [1]}}
          """#,
        extra: #""action": {"field": "a", "endpoint": "/x"},"#,
        files: [
          "examples/b.http": "# section: S\nPOST /v1/x HTTP/1.1\n\n4️⃣a=c\n"
        ]),
      [
        "1️⃣": "error: '}' without '{' in the path '/a}'",
        "2️⃣": "error: the parameters of an action are \"form\"",
        "3️⃣": "error: 'int' has no members",
        "4️⃣": "error: 'b' is the action 'b', not 'c'",
      ])
  }

  @Test func aboutExamples() {
    let spec = SpecText(
      types: #"""
        "T": {"at": "S", "doc": "D", "fields": [
          {"name": "map", "type": "[int: int]", "optional": true}, {"name": "tuple", "type": "U", "optional": true},
          {"name": "twice", "type": "int", "optional": true}, {"name": "any", "type": "json", "optional": true, "note": "N"},
          {"name": "text", "type": "string?", "optional": true}]},
        "U": {"at": "S", "doc": "D", "tuple": [{"name": "a", "type": "int"}, {"name": "b", "type": "int", "optional": true}]}
        """#,
      files: [
        "examples/read@a.http": "# section: S\n###\nHTTP/1.1 200 OK\n\n"
          + #"{"map": {"x": 1️⃣1}, "twice": 1, "twice": 2️⃣2, "tuple": [1, 3️⃣null], "any": null, "text": null}"#,
        "examples/read@b.http": "# section: S\n###\nHTTP/1.1 200 OK\n\n"
          + #"{"map": 4️⃣[], "twice": 5️⃣null, "tuple": [1, 2, 6️⃣3]}"#,
        "examples/read@c.http": "# section: S\n###\nHTTP/1.1 200 OK\n\n" + #"{"tuple": 7️⃣[]}"#,
      ])
    func state(_ path: String, _ problem: String, _ word: String) -> String {
      "error: \(path): \(problem); mend the type or state it: '# deviation: \(path) \(word)'"
    }
    expect(
      spec,
      [
        "1️⃣": "error: $.map.x: expected an integer as the key",
        "2️⃣": state("$.twice", "the member stands twice", "duplicate-key"),
        "3️⃣": state("$.tuple[1]", "expected a value or nothing, found null", "null-for-optional"),
        "4️⃣": state("$.map", "expected an object, found a list", "empty-array-as-object"),
        "5️⃣": state("$.twice", "expected a value or nothing, found null", "null-for-optional"),
        "6️⃣": state("$.tuple[2]", "expected the end of the list", "extra-elements"),
        "7️⃣": state("$.tuple[0]", "'a' is missing", "missing-member"),
      ])
  }
}

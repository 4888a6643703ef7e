import SpecModel
import Testing

/// What stands beside an operation's own parameters: constants, modifiers, texts of parts, words as answers.
@Suite struct ParameterTests {
  @Test func constantsAreParametersThatAreAlwaysSent() {
    expect(
      SpecText(
        wire: "form",
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int", 1️⃣"const": 1}]},
          "E": {"at": "S", "doc": "D", "values": [{"value": "low"}]}
          """#,
        operations: #"""
          "read": {"at": "S", "doc": "D", "http": "POST /x/{p}", "result": "T", "effect": "none",
            "query": [{"name": "q", "type": "int", "const": 2️⃣"x"}, {"name": "r", "type": "E", "const": "high"}],
            "header": [{"name": "h", "type": "string", "const": "x"}],
            "form": [{"name": "f", "type": "bool", "as": "1/0", "const": true},
              {"name": "g", "type": "string", "const": "x", 4️⃣"optional": true, 5️⃣"default": "y"}]}
          """#,
        extra: #""parameters": {"p": {"type": "string", 6️⃣"const": "x"}},"#),
      [
        "1️⃣": "error: \"const\" means nothing here: only a parameter is sent by itself",
        "2️⃣": "error: \"x\" does not fit: expected an integer, found a string",
        "4️⃣": "error: \"optional\" means nothing here: \"const\" is always sent",
        "5️⃣": "error: \"default\" means nothing here: \"const\" is always sent",
        "6️⃣": "error: \"const\" means nothing here: only a parameter is sent by itself",
      ])
  }

  @Test func constantsOutsideJSON() throws {
    let form = try api(
      SpecText(
        wire: "form",
        operations: #"""
          "read": {"at": "S", "doc": "D", "http": "POST /x", "result": "text", "effect": "none", "form": [
            {"name": "a", "type": "bool", "as": "1/0", "const": false}, {"name": "b", "type": "string", "const": "x y"},
            {"name": "c", "type": "int", "const": 7}, {"name": "d", "type": "int"}]}
          """#)
    ).operations[0].form
    #expect(form.map(\.constantText) == ["0", "x y", "7", nil])
  }

  @Test func examplesSendConstants() {
    var spec = SpecText(
      wire: "form",
      operations: #"""
        "read": {"at": "S", "doc": "D", "http": "POST /x", "result": "text", "effect": "none", "form": [
          {"name": "v", "type": "int", "const": 1}]}
        """#)
    let head = "HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\n"
    spec.files = [
      "examples/read.http": "# section: S\nPOST /v1/x \(head)1️⃣v=2",
      "examples/read@good.http": "# section: S\nPOST /v1/x \(head)v=1",
      "examples/read@none.http": "# section: S\nPOST /v1/x \(head)2️⃣w=1",
    ]
    expect(
      spec,
      [
        "1️⃣": "error: the parameter 'v' is always '1', not '2'",
        "2️⃣": "error: 'read' has no parameter 'w'; did you mean 'v'?\nerror: the parameter 'v' is missing",
      ])
  }

  @Test func modifiersNeedAPlace() {
    expect(
      SpecText(wire: "json-rpc-2.0", extra: #""modifiers": 1️⃣[{"name": "m", "type": "int", "optional": true}],"#),
      ["1️⃣": "error: \"modifiers\" needs the wire \"rest\" or \"form\"; this API's is \"json-rpc-2.0\""])
  }

  @Test func partsOfTexts() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [
            {"name": "a", "type": "A"}, {"name": "b", "type": "B"}, {"name": "c", "type": "C"}, {"name": "d", "type": "D"}]},
          "A": {"at": "S", "doc": "D", "scalar": "string", "separator": ":", "parts": [
            {"name": "x", "type": "string"}, {"name": "y", "type": 1️⃣"bool"}, {"name": 2️⃣"y", "type": 3️⃣"[int]"}]},
          "B": {"at": "S", "doc": "D", "scalar": "int", 4️⃣"parts": 5️⃣[{"name": "x", "type": "int"}]},
          "C": {"at": "S", "doc": "D", "scalar": "string", "format": "date", "separator": "-", 6️⃣"parts": [
            {"name": "x", "type": "int"}, {"name": "y", "type": "int"}]},
          "D": {"at": "S", "doc": "D", "scalar": "string", 7️⃣"separator": "-"}
          """#),
      [
        "1️⃣": "error: a part is read from text: use string, int, double or a declared type of these",
        "2️⃣": "error: duplicate part 'y'",
        "3️⃣": "error: a part is read from text: use string, int, double or a declared type of these",
        "4️⃣": "error: only a string has parts, not an integer",
        "5️⃣": "error: parts need \"separator\", the text that stands between them\n"
          + "error: a text of parts has at least two",
        "6️⃣": "error: a time has no parts",
        "7️⃣": "error: \"separator\" means nothing without \"parts\"",
      ])
  }

  /// The types of parts are read where their text is.
  @Test func partsAreUsed() throws {
    let types = try api(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "A"}]},
          "A": {"at": "S", "doc": "D", "scalar": "string", "separator": ":", "parts": [
            {"name": "mark", "type": "E"}, {"name": "score", "type": "int"}]},
          "E": {"at": "S", "doc": "D", "values": [{"value": "low"}]}
          """#)
    ).types
    #expect(types.map(\.usage) == Array(repeating: Usage(answers: true, inputs: false), count: 3))
    guard case .scalar(let scalar) = types[1].kind else {
      Issue.record("a scalar is expected")
      return
    }
    #expect(scalar.isStructure)
    #expect(scalar.parts.map(\.name) == ["mark", "score"])
  }

  @Test func wordsAsAnswers() {
    var spec = SpecText(
      operations: #""read": {"at": "S", "doc": "D", "http": "GET /x", "result": {"ack": "OK"}}"#,
      extra: #"""
        "envelope": {"success": {"path": "result", "value": "ok"}, "code": "code"},
        "errors": [{"code": "E_NO", "category": "forbidden", "at": "S", "doc": "D"}],
        """#)
    spec.files = Dictionary(
      uniqueKeysWithValues: [("a", "OK"), ("b", "E_NO"), ("c", "1️⃣E_ON"), ("d", "2️⃣E NO")].map {
        ("examples/read@\($0.0).http", "# section: S\n###\nHTTP/1.1 200 OK\n\n\($0.1)")
      })
    expect(
      spec,
      [
        "1️⃣": "error: 'E_ON' is neither the confirmation 'OK' nor an error that api.json lists; did you mean 'E_NO'?",
        "2️⃣": "error: expected a value, found 'E'",
      ])
  }
}

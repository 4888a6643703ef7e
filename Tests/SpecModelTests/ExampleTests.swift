import SpecModel
import Testing

/// Documented examples: parsing, annotations, and that they fit what is documented.
@Suite struct ExampleTests {
  private let spec = SpecText(
    types: #"""
      "T": {"at": "S", "doc": "D", "fields": [
        {"name": "id", "type": "int"}, {"name": "on", "type": "bool", "optional": true},
        {"name": "level", "type": "E"}, {"name": "tags", "type": "[string]"}, {"name": "note", "type": "string?"}]},
      "E": {"at": "S", "doc": "D", "values": [{"value": "low"}, {"value": "high"}]},
      "I": {"at": "S", "doc": "D", "fields": [
        {"name": "name", "type": "string", "maxLength": 3}, {"name": "level", "type": "E", "optional": true}]}
      """#,
    operations: #"""
      "read": {"at": "S", "doc": "D", "http": "GET /x/{id}", "query": [{"name": "q", "type": "string"}], "result": "T"},
      "write": {"at": "S", "doc": "D", "http": "POST /x", "body": "I", "arguments": "members", "result": {"201": "one T"}},
      "drop": {"at": "S", "doc": "D", "http": "DELETE /x/{id}", "result": {"204": "null"}, "errors": [404]}
      """#,
    extra: #"""
      "parameters": {"id": {"type": "int"}}, "errors": [
        {"status": 404, "category": "notFound", "at": "S"}, {"status": "5xx", "category": "internal", "at": "S"}],
      "defects": [{"id": "d-1", "at": "S", "lines": [1], "says": "A", "spec": "B"}],
      """#)

  private func check(
    _ examples: [String: String], _ expected: [Character: String], at place: Testing.SourceLocation = #_sourceLocation
  ) {
    var spec = spec
    spec.files = Dictionary(uniqueKeysWithValues: examples.map { ("examples/\($0.key).http", $0.value) })
    spec.files["examples/drop@cited.http"] = "# section: S\n# defect: d-1\nDELETE /v1/x/1 HTTP/1.1\n\n"
    expect(spec, expected, at: place)
  }

  @Test func messagesAreKeptByteForByte() throws {
    var spec = spec
    let text = """
      # section: A: B
      # defect: d-1
      # equality: json (why)
      POST /v1/x HTTP/1.1
      A: 1
      B:2

      {"name":
       "a"}

      ###
      HTTP/1.1 201 Created

      [{"id": 1, "level": "low", "tags": [], "note": null}]

      """
    spec.files = ["examples/write@case-1.http": text]
    let api = try api(spec)
    let example = try #require(api.examples.first)
    #expect(example.name == "write@case-1")
    #expect(example.operation == "write")
    #expect(example.label == "case-1")
    #expect(example.annotations.map(\.key) == ["section", "defect", "equality"])
    #expect(example.annotations.map(\.value) == ["A: B", "d-1", "json (why)"])
    #expect(example.equality == "json")
    let request = try #require(example.request)
    #expect(request.line == "POST /v1/x HTTP/1.1")
    #expect(request.headers.map { "\($0.name)=\($0.value)" } == ["A=1", "B=2"])
    #expect(String(decoding: request.body, as: UTF8.self) == "{\"name\":\n \"a\"}\n")
    #expect(request.bodyLine == 8)
    let response = try #require(example.response)
    #expect(response.line == "HTTP/1.1 201 Created")
    #expect(response.headers == [])
    #expect(
      String(decoding: response.body, as: UTF8.self) == #"[{"id": 1, "level": "low", "tags": [], "note": null}]"#)
    #expect(example.bytes == Array(text.utf8))
  }

  @Test func anAnswerAloneHasNoRequest() throws {
    var spec = spec
    spec.files = ["examples/drop.http": "# section: S\n# defect: d-1\n###\nHTTP/1.1 204 No Content\n\n"]
    let example = try #require(try api(spec).examples.first)
    #expect(example.request == nil)
    #expect(example.response?.body == [])
    check(
      ["drop": "# section: S\n1️⃣HTTP/1.1 204 No Content\n\n"],
      [
        "1️⃣": "error: an answer stands after a line '###', also where there is no request\n"
          + "error: expected a method, a path and 'HTTP/1.1', found 'HTTP/1.1 204 No Content'"
      ])
  }

  /// One finding, not one for every line.
  @Test func rewrittenLineEndsAreNamed() {
    check(
      ["drop": "1️⃣# section: S\r\nDELETE /v1/x/1 HTTP/1.1\r\n\r\n###\r\nHTTP/1.1 204 No Content\r\n\r\n"],
      ["1️⃣": "error: the lines of an example end with LF alone, found CR LF"])
  }

  @Test func annotationsAreClosed() {
    check(
      [
        "drop": """
        1️⃣# secton: S
        2️⃣# equality: jsn (why)
        3️⃣# equality: json
        4️⃣# repair: dropped an elision
        5️⃣# deviation: $.a string-as-integer
        6️⃣# defect: d-2
        7️⃣# note:
        8️⃣# nothing
        DELETE /v1/x/1 HTTP/1.1

        """
      ],
      [
        "1️⃣": "error: unknown annotation 'secton'; did you mean 'section'?\n"
          + "error: an example says where it is from: '# section: …', '# from: …' or '# synthesised: …'\n"
          + "error: 'equality' stands twice",
        "2️⃣": "error: expected 'bytes', 'json' or 'documented', found 'jsn'; did you mean 'json'?",
        "3️⃣": "error: 'json' needs its reason in parentheses: '# equality: json (why)'",
        "4️⃣": "error: unknown repair 'dropped an elision'; did you mean 'dropped an elision mark'?",
        "5️⃣": "error: expected a JSON path and one of 'integral-number-as-int', 'string-as-int', 'string-as-double', "
          + "'number-as-bool', 'string-as-bool', 'number-as-string', 'null-as-empty-list', 'empty-array-as-object', "
          + "'missing-member', 'null-for-optional', 'absent-for-nullable', 'duplicate-key', 'extra-elements' or "
          + "'byte-order-mark', found '$.a string-as-integer'",
        "6️⃣": "error: unknown defect 'd-2'; did you mean 'd-1'?",
        "7️⃣": "error: 'note' says nothing",
        "8️⃣": "error: expected '# key: value'",
      ])
  }

  @Test func requestsCallTheirOperation() {
    check(
      [
        "raed": "1️⃣# section: S\n",
        "read@a": "# section: S\n2️⃣POST /v1/y?z=1 HTTP/1.1\n\n",
        "read@b": "# section: S\n3️⃣GET /x/1?q=a+b HTTP/1.1\n\n",
        "read@c": "# section: S\n4️⃣GET /v1/x/1\n\n",
        "drop": "# section: S\nDELETE /v1/x/1 HTTP/1.1\n5️⃣What?\n\n6️⃣{}\n",
        "drop@none": "7️⃣# section: S\n",
      ],
      [
        "1️⃣": "error: unknown operation 'raed'; did you mean 'read'?",
        "2️⃣": "error: 'read' is a GET, not a POST\nerror: '/v1/y' does not fit the path '/x/{id}'\n"
          + "error: 'read' has no parameter 'z'; did you mean 'q'?\nerror: the parameter 'q' is missing",
        "3️⃣": "error: '/x/1' does not fit the path '/x/{id}'",
        "4️⃣": "error: expected a method, a path and 'HTTP/1.1', found 'GET /v1/x/1'",
        "5️⃣": "error: expected a header 'Name: value' or an empty line before the body",
        "6️⃣": "error: 'drop' has no body",
        "7️⃣": "error: the example has neither request nor answer",
      ])
  }

  @Test func bodiesFitTheirTypes() {
    let head = "# section: S\nPOST /v1/x HTTP/1.1\n\n"
    check(
      [
        "write@a": head + #"{"name": 1️⃣"long", "level": 2️⃣"hihg", "nmae": 3️⃣1}"#,
        "write@b": head + #"4️⃣{"level": 5️⃣7}"#,
        "write@c": head + "{\"name\": 6️⃣x}",
        "write@d": head.replacing("# section: S\n", with: "# section: S\n# equality: documented (why)\n") + "[]",
      ],
      [
        "1️⃣": "error: $.name: it is longer than 3",
        "2️⃣": "error: $.level: 'hihg' is no value of 'E'; did you mean 'high'?",
        "3️⃣": "error: $.nmae: 'I' has no member 'nmae'; did you mean 'name'?",
        "4️⃣": "error: $.name: the member is missing",
        "5️⃣": "error: $.level: expected a string, found a number",
        "6️⃣": "error: expected a value, found 'x'",
      ])
  }

  /// Keys of maps keep the limits of their type, too; what takes bad input on purpose takes it in examples as well.
  @Test func keysFitTheirTypesUnlessNothingIsChecked() {
    var spec = SpecText(
      wire: "json-rpc-1.0",
      types: #"""
        "Port": {"at": "S", "doc": "D", "scalar": "int", "min": 1, "max": 65535},
        "Name": {"at": "S", "doc": "D", "scalar": "string", "pattern": "[a-z]+"},
        "E": {"at": "S", "doc": "D", "closed": true, "values": [{"value": "low"}, {"value": "high"}]}
        """#,
      operations: #"""
        "set": {"at": "S", "doc": "D", "rpc": "set", "params": {"bare": "[Port: [Name: E]]", "name": "ports"},
          "result": {"ack": "ok"}, "effect": "once"},
        "test": {"at": "S", "doc": "D", "rpc": "test", "effect": "none", "result": {"ack": "ok"},
          "params": {"bare": "[Port: [Name: E]]", "name": "ports", "unchecked": true}}
        """#)
    func example(_ method: String, _ params: String) -> String {
      "# section: S\nPOST /v1 HTTP/1.1\n\n{\"method\": \"\(method)\", \"params\": \(params), \"id\": 1}"
    }
    spec.files = [
      "examples/set.http": example("set", #"{"0": 1️⃣{}, "80": {"a": "low", "B": 2️⃣"low", "c": 3️⃣"mid"}}"#),
      "examples/test.http": example("test", #"{"0": {}, "80": {"B": "mid"}, "x": 4️⃣{}}"#),
    ]
    expect(
      spec,
      [
        "1️⃣": "error: $.params[\"0\"]: it is smaller than 1",
        "2️⃣": "error: $.params[\"80\"].B: it does not match [a-z]+",
        "3️⃣": "error: $.params[\"80\"].c: 'mid' is no value of 'E'",
        "4️⃣": "error: $.params.x: expected an integer as the key",
      ])
  }

  @Test func answersFitTheirTypesOrStateTheDeviation() {
    let head = "# section: S\n###\nHTTP/1.1 200 OK\n\n"
    check(
      [
        "read@a": head + #"1️⃣{"id": 2️⃣"7", "on": 3️⃣"True", "level": 4️⃣5, "tags": 5️⃣null, "extra": 6️⃣1}"#,
        "read@b": #"""
        # section: S
        # deviation: $.id string-as-int
        # deviation: $.tags missing-member
        7️⃣# deviation: $.level number-as-string
        ###
        HTTP/1.1 200 OK

        {"id": "7", "level": "new", "note": null}
        """#,
        "read@c": head + #"{"id": 8️⃣"x", "level": "low", "tags": [9️⃣[]], "note": "n"}"#,
      ],
      [
        "1️⃣":
          "error: $.note: the member is missing; mend the type or state it: '# deviation: $.note absent-for-nullable'",
        "2️⃣": "error: $.id: expected an integer, found a string; mend the type or state it: "
          + "'# deviation: $.id string-as-int'",
        "3️⃣": "error: $.on: expected a boolean, found a string; mend the type or state it: "
          + "'# deviation: $.on string-as-bool'",
        "4️⃣": "error: $.level: expected a string, found a number; mend the type or state it: "
          + "'# deviation: $.level number-as-string'",
        "5️⃣": "error: $.tags: expected a list, found null; mend the type or state it: "
          + "'# deviation: $.tags null-as-empty-list'",
        "6️⃣": "error: $.extra: 'T' has no member 'extra'",
        "7️⃣": "error: the answer has no deviation 'number-as-string' at $.level",
        "8️⃣": "error: $.id: expected an integer, found a string",
        "9️⃣": "error: $.tags[0]: expected a string, found a list",
      ])
  }

  @Test func statusesAreDocumented() {
    check(
      [
        "write@a": "# section: S\n###\n1️⃣HTTP/1.1 200 OK\n\n[]",
        "write@b": "# section: S\n###\n2️⃣HTTP/1.1 418 Teapot\n\nx",
        "write@c": "# section: S\n###\n3️⃣200 OK\n\nx",
        "write@d": "# section: S\n###\nHTTP/1.1 201 Created\n\n4️⃣{}",
        "drop@a": "# section: S\n###\nHTTP/1.1 204 No Content\n\n5️⃣{}",
        "drop@b": "# section: S\n###\nHTTP/1.1 404 Not Found\n\nno such thing",
        "drop@c": "# section: S\n###\nHTTP/1.1 503 Unavailable\n\nlater",
      ],
      [
        "1️⃣": "error: 'write' answers with '201', not 200",
        "2️⃣": "error: the status 418 is documented neither for 'write' nor for the API",
        "3️⃣": "error: expected 'HTTP/1.1', a status and its reason, found '200 OK'",
        "4️⃣": "error: $: expected a list of one, found an object",
        "5️⃣": "error: 'drop' answers without a body",
      ])
  }

  @Test func remoteProceduresHaveTheirMethodParamsAndErrors() {
    var spec = SpecText(
      wire: "json-rpc-2.0",
      operations: #"""
        "ping": {"at": "S", "doc": "D", "rpc": "ping", "params": [{"name": "n", "type": "int"}], "result": "string", "effect": "none"},
        "add": {"at": "S", "doc": "D", "rpc": "add", "params": {"list": "int", "name": "all", "maxCount": 2}, "result": {"ack": {"ok": 1}}, "effect": "once",
          "credentials": "none"},
        "none": {"at": "S", "doc": "D", "rpc": "none", "result": "null", "effect": "none"}
        """#,
      extra: #"""
        "errors": [{"code": -32602, "swift": "invalid", "category": "invalidInput", "data": "[string]", "at": "S"}],
        """#)
    func request(_ body: String) -> String { "# section: S\nPOST /v1 HTTP/1.1\n\n\(body)\n" }
    func answer(_ body: String) -> String { "# section: S\n###\nHTTP/1.1 200 OK\n\n\(body)\n" }
    spec.files = [
      "examples/ping@a.http": request(#"{"method": 1️⃣"pong", "params": {"n": 2️⃣"1"}}"#),
      "examples/ping@b.http": request(#"3️⃣{"params": {"n": 1}}"#),
      "examples/add@a.http": request(#"{"method": "add", "params": 4️⃣[1, 2, 3]}"#),
      "examples/none@a.http": request(#"{"method": "none", "params": 5️⃣{"a": 1}}"#),
      "examples/ping@c.http": answer(#"6️⃣{"jsonrpc": "2.0", "result": "x"}"#),
      "examples/ping@d.http": answer(
        #"{"jsonrpc": "2.0", "id": 1, "error": {"code": 7️⃣"-32602", "data": [8️⃣1]}}"#),
      "examples/add@b.http": answer(#"{"jsonrpc": "2.0", "id": 1, "result": {"ok": 9️⃣2, "more": 1}}"#),
    ]
    expect(
      spec,
      [
        "1️⃣": "error: 'ping' is the method 'ping', not \"pong\"",
        "2️⃣": "error: $.params.n: expected an integer, found a string",
        "3️⃣": "error: the request has no \"method\"",
        "4️⃣": "error: $.params: it has more elements than 2",
        "5️⃣": "error: $.params: 'none' has no params",
        "6️⃣": "error: $.id: the member is missing; mend the type or state it: '# deviation: $.id missing-member'",
        "7️⃣": "error: $.error.code: expected an integer, found a string; mend the type or state it: "
          + "'# deviation: $.error.code string-as-int'",
        "8️⃣": "error: $.error.data[0]: expected a string, found a number; mend the type or state it: "
          + "'# deviation: $.error.data[0] number-as-string'",
        "9️⃣": "error: $.result.ok: expected 1, found a number",
      ])
    spec.files = [
      "examples/ping.http": answer(#"{"jsonrpc": "2.0", "id": 1, "error": {"code": 1️⃣5}}"#),
      "examples/add.http": answer(#"2️⃣{"jsonrpc": "2.0", "id": 1}"#),
    ]
    expect(
      spec,
      [
        "1️⃣": "error: unknown error '5': api.json does not list it",
        "2️⃣": "error: $.result: the payload is missing",
      ])
  }
}

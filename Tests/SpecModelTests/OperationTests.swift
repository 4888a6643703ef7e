import SpecModel
import Testing

/// Operations: calls, paths, results, and what they refer to.
@Suite struct OperationTests {
  @Test func paths() {
    expect(
      SpecText(
        operations: #"""
          "a": {"at": "S", "doc": "D", "http": 1️⃣"GET /x/{nmae}", "result": "null"},
          "b": {"at": "S", "doc": "D", "http": 2️⃣"FETCH /x", "result": "null"},
          "c": {"at": "S", "doc": "D", "http": 3️⃣"GET x", "result": "null"},
          "d": {"at": "S", "doc": "D", "http": 4️⃣"GET /{name}{id}", "result": "null"},
          "e": {"at": "S", "doc": "D", "http": 5️⃣"GET /{name", "result": "null"},
          "f": {"at": "S", "doc": "D", "http": 6️⃣"GET /x?y=1", "result": "null"},
          "g": {"at": "S", "doc": "D", "http": 7️⃣"GET /x/../y", "result": "null"},
          "h": {"at": "S", "doc": "D", "http": 8️⃣"GET /{name}/{name}", "result": "null"}
          """#,
        extra: #""parameters": {"name": {"type": "string"}, 9️⃣"id": {"type": "int"}},"#),
      [
        "1️⃣": "error: the path names 'nmae', which no \"parameters\" table has; did you mean 'name'?",
        "2️⃣": "error: expected a method (GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE), a space and a path template",
        "3️⃣": "error: the path 'x' does not begin with '/'",
        "4️⃣": "error: two parameters without anything between them in the path '/{name}{id}'",
        "5️⃣": "error: '{' without '}' in the path '/{name'",
        "6️⃣": "error: '?' cannot stand in the path '/x?y=1'",
        "7️⃣": "error: '..' cannot stand in the path '/x/../y'",
        "8️⃣": "error: the path names 'name' twice",
        "9️⃣": "error: parameter 'id' is used by nothing",
      ])
  }

  @Test func parametersOfChaptersComeBeforeThoseOfTheAPI() throws {
    let api = try api(
      SpecText(
        operations: #""a": {"at": "S", "doc": "D", "http": "GET /{id}", "result": "null"}"#,
        extra: #""parameters": {"id": {"type": "int"}},"#,
        files: [
          "b.json": #"""
          {"chapter": "B", "parameters": {"id": {"type": "string"}}, "operations": {
            "b": {"at": "S", "doc": "D", "http": "GET /b/{id}.json", "result": "null"}}}
          """#
        ]))
    #expect(api.operations.map { $0.path.map(\.field.type) } == [[.int], [.string]])
    #expect(api.operations.map(\.chapter) == ["api", "b"])
  }

  @Test func namesOfMethods() {
    expect(
      SpecText(
        wire: "json-rpc-2.0",
        operations: #"""
          "a": {"at": "S", "doc": "D", "rpc": 1️⃣"a /x", "result": "null", "effect": "none"},
          "b": {"at": "S", "doc": "D", "rpc": 2️⃣"", "result": "null", "effect": "none"},
          "c": {"at": "S", "doc": "D", "rpc": 3️⃣"a\nb", "result": "null", "effect": "none"}
          """#),
      [
        "1️⃣": "error: a space cannot stand in the name of a method",
        "2️⃣": "error: the name of a method cannot be empty",
        "3️⃣": "error: U+000A cannot stand in the name of a method",
      ])
  }

  @Test func scopes() throws {
    expect(
      SpecText(
        operations: #"""
          "dns.list": {"at": "S", "doc": "D", "http": "GET /dns", "result": "null"},
          "dns.get": {"at": "S", "doc": "D", "http": "GET /dns/{zone}/{id}", "result": "null"},
          1️⃣"dns.half": {"at": "S", "doc": "D", "http": "GET /dns/{zone}", "result": "null"},
          2️⃣"2x.get": {"at": "S", "doc": "D", "http": "GET /x", "result": "null"}
          """#,
        extra: #"""
          "parameters": {"zone": {"type": "string"}, "id": {"type": "int"}},
          "scopes": {"dns": {"parameters": ["zone", "id", 3️⃣"zoen"]}, 4️⃣"mail": {"doc": "D"}},
          """#),
      [
        "1️⃣": "error: 'dns.half' takes 'zone' but not 'id' of the scope 'dns'",
        "2️⃣": "error: '2x' makes no Swift name; add the scope '2x' with \"swift\"",
        "3️⃣": "error: unknown parameter 'zoen'; did you mean 'zone'?",
        "4️⃣": "error: no operation begins with 'mail.'",
      ])
    let api = try api(
      SpecText(
        wire: "json-rpc-1.0",
        operations: #""domain.ping": {"at": "S", "doc": "D", "rpc": "ping", "result": "string", "effect": "none"}"#,
        extra: #"""
          "parameters": {"domain_id": {"type": "int"}},
          "scopes": {"domain": {"parameters": ["domain_id"], "path": "/request/domain/{domain_id}"}},
          """#))
    #expect(api.operations.first?.call == .rpc(method: "ping", path: "/request/domain/{domain_id}"))
    #expect(api.operations.first?.path.map(\.scope) == ["domain"])
  }

  @Test func theParameterOfAScopeIsTheNearestToItsOperations() throws {
    func chapter(_ key: String, _ type: String) -> String {
      #"{"chapter": "C", "parameters": {"id": {"type": "\#(type)"}}, "operations": {"#
        + #"\#(key): {"at": "S", "doc": "D", "http": "GET /{id}", "result": "null"}}}"#
    }
    let scope = #""parameters": {"id": {"type": "int"}}, "scopes": {"x": {"parameters": ["id"]}},"#
    let own = #""a": {"at": "S", "doc": "D", "http": "GET /{id}", "result": "null"}"#
    let first = chapter(#""x.b""#, "string")
    let nearest = try api(SpecText(operations: own, extra: scope, files: ["b.json": first]))
    #expect(nearest.scopes.map { $0.parameters.map(\.type) } == [[.string]])
    expect(
      SpecText(
        operations: own, extra: scope, files: ["b.json": first, "c.json": chapter(#"1️⃣"x.c""#, "double")]),
      ["1️⃣": "error: 'x.c' takes another 'id' than 'x.b', but both are in the scope 'x'"])
  }

  @Test func effects() throws {
    expect(
      SpecText(
        wire: "form", operations: #""a": 1️⃣{"at": "S", "doc": "D", "http": "GET /x", "result": "null"}"#),
      ["1️⃣": "error: an operation needs \"effect\" here: only the wire \"rest\" takes it from the HTTP method"])
    let methods = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "POST", "PATCH"]
    let operations = methods.map { #""\#($0)": {"at": "S", "doc": "D", "http": "\#($0) /x", "result": "null"}"# }
    let api = try api(SpecText(operations: operations.joined(separator: ",\n")))
    #expect(api.operations.map(\.effect) == [.none, .none, .none, .repeatable, .repeatable, .once, .once])
  }

  @Test func keysOfOtherWires() {
    expect(
      SpecText(
        wire: "json-rpc-2.0",
        operations: #"""
          "a": {"at": "S", "doc": "D", 1️⃣"http": "GET /x", "result": "null", "effect": "none"},
          "b": {"at": "S", "doc": "D", "rpc": "b", 2️⃣"form": [], 3️⃣"body": "string", "result": 4️⃣{"200": "int"}, "effect": "none"}
          """#,
        extra: #"5️⃣"envelope": {"payload": "x"},"#),
      [
        "1️⃣": "error: \"http\" needs the wire \"rest\" or \"form\"; this API's is \"json-rpc-2.0\"",
        "2️⃣": "error: \"form\" needs the wire \"form\"; this API's is \"json-rpc-2.0\"",
        "3️⃣": "error: \"body\" needs the wire \"rest\"; this API's is \"json-rpc-2.0\"",
        "4️⃣": "error: a result by status needs \"http\"",
        "5️⃣": "error: \"envelope\" is built into the wire \"json-rpc-2.0\"",
      ])
    expect(
      SpecText(
        operations: #"""
          "a": {"at": "S", "doc": "D", "http": "GET /x", 1️⃣"body": "string", "result": "null"},
          "b": {"at": "S", "doc": "D", 2️⃣"rpc": "b", 3️⃣"params": "none", "result": "null", "effect": "none"},
          "c": {"at": "S", "doc": "D", 4️⃣5️⃣"action": "c", "result": "null", "effect": "none"}
          """#,
        extra: #""credentials": [{"name": "key", 6️⃣"params": "key"}],"#),
      [
        "1️⃣": "error: a GET has no body; use \"query\" instead of \"body\"",
        "2️⃣": "error: \"rpc\" needs the wire \"json-rpc-1.0\" or \"json-rpc-2.0\"; this API's is \"rest\"",
        "3️⃣": "error: \"params\" needs the wire \"json-rpc-1.0\" or \"json-rpc-2.0\"; this API's is \"rest\"",
        "4️⃣": "error: \"action\" needs the wire \"form\"; this API's is \"rest\"",
        "5️⃣": "error: \"action\" needs api.json's \"action\"",
        "6️⃣": "error: the wire \"rest\" has no place \"params\" for a credential",
      ])
  }

  @Test func results() {
    expect(
      SpecText(
        operations: #"""
          "a": 1️⃣{"at": "S", "doc": "D", "http": "GET /x"},
          "b": {"at": "S", "doc": "D", "http": "GET /x", "result": 2️⃣{"200": "int", "201": "string"}},
          "c": {"at": "S", "doc": "D", "http": "GET /x", "result": {3️⃣"abc": "int", "204": "null"}},
          "d": {"at": "S", "doc": "D", "http": "GET /x", "result": {4️⃣"ack": true, "204": "null"}},
          "e": {"at": "S", "doc": "D", "http": "GET /x", "result": "null", 5️⃣"payload": "x"},
          "f": {"at": "S", "doc": "D", "http": "GET /x", "result": 6️⃣{}},
          "g": {"at": "S", "doc": "D", "http": "GET /x", "result": {"ack": 7️⃣true, "value": "int"}},
          "h": {"at": "S", "doc": "D", "http": "GET /x", "result": {"ack": {"ok": true}, "value": 8️⃣"text"}},
          "i": {"at": "S", "doc": "D", "http": "GET /x", "result": {9️⃣"value": "int"}}
          """#),
      [
        "1️⃣": "error: an operation needs \"result\"; \"null\" says that the answer has no body",
        "2️⃣": "error: the statuses answer with different types (int, string); use a union",
        "3️⃣": "error: a result has no key \"abc\"",
        "4️⃣": "error: an acknowledgement for all statuses stands alone",
        "5️⃣": "error: \"payload\" means nothing here: the result has no type",
        "6️⃣": "error: a result by status needs a status",
        "7️⃣": "error: beside a value only members can confirm: expected an object of them",
        "8️⃣": "error: only a JSON value can be confirmed by what stands beside it",
        "9️⃣": "error: \"value\" means nothing without \"ack\"",
      ])
    expect(
      SpecText(
        wire: "json-rpc-2.0",
        operations: #"""
          "a": {"at": "S", "doc": "D", "rpc": "a", "effect": "none", "result": {"ack": {"ok": true}, "value": 1️⃣"int"}}
          """#),
      ["1️⃣": "error: nothing confirms a value in JSON-RPC, which says itself whether a call succeeded"])
  }

  /// An acknowledgement may confirm a value, whichever the status.
  @Test func confirmedValues() throws {
    let spec = SpecText(
      operations: #"""
        "a": {"at": "S", "doc": "D", "http": "GET /x", "result": {"ack": {"ok":true}, "value": "int"}, "payload": "id"},
        "b": {"at": "S", "doc": "D", "http": "GET /x", "result": {"201": {"ack": {"ok":true}, "value": "[int]"}}},
        "c": {"at": "S", "doc": "D", "http": "GET /x", "result": "secret text"}
        """#)
    let results = try api(spec).operations.flatMap(\.results)
    #expect(results.map(\.confirmation) == [#"{"ok": true}"#, #"{"ok": true}"#, nil])
    #expect(results.map(\.kind) == [.value(.int), .value(.list(.int)), .secretText])
    #expect(results.map(\.status) == [nil, 201, nil])
  }

  @Test func params() {
    expect(
      SpecText(
        wire: "json-rpc-2.0",
        operations: #"""
          "a": {"at": "S", "doc": "D", "rpc": "a", "params": {"positional": [
            {"name": "x", "type": "int", "optional": true}, {"name": 1️⃣"y", "type": "int"}]}, "result": "null", "effect": "none"},
          "b": {"at": "S", "doc": "D", "rpc": "b", "params": 2️⃣{"list": "int"}, "result": "null", "effect": "none"},
          "c": {"at": "S", "doc": "D", "rpc": "c", "params": 3️⃣"nothing", "result": "null", "effect": "none"},
          "d": {"at": "S", "doc": "D", "rpc": "d", "params": {"bare": "int", 4️⃣"list": "int", "name": "x"}, "result": "null", "effect": "none"},
          "e": {"at": "S", "doc": "D", "rpc": "e", "params": {"type": "int", "name": 5️⃣"1"}, "result": "null", "effect": "none"}
          """#),
      [
        "1️⃣": "error: 'y' is required but stands after the optional 'x'",
        "2️⃣": "error: params needs \"name\", the name of the argument",
        "3️⃣": "error: expected 'none', found 'nothing'",
        "4️⃣": "error: params has only one of \"bare\", \"list\"",
        "5️⃣": "error: '1' makes no Swift name",
      ])
  }

  @Test func argumentsAreStatedWhereThereIsAChoice() {
    expect(
      SpecText(
        types: #""T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int"}]}"#,
        operations: #"""
          1️⃣"a": {"at": "S", "doc": "D", "http": "POST /x", "body": "T", "result": "null"},
          "b": {"at": "S", "doc": "D", "http": "POST /x", "body": {"type": "[T]", "name": "all"}, "result": "null"},
          "c": {"at": "S", "doc": "D", "http": "POST /x", "body": "string", "result": "null", 2️⃣"arguments": "members"}
          """#),
      [
        "1️⃣": "error: missing \"arguments\"; run 'specwright format'",
        "2️⃣": "error: \"arguments\" means nothing here: no input is an object of a declared type",
      ])
  }

  @Test func argumentsOfOneMethodHaveDifferentNames() {
    expect(
      SpecText(
        operations: #"""
          1️⃣"a": {"at": "S", "doc": "D", "http": "GET /x/{id}", "query": [{"name": "id", "type": "int"}], "result": "null"},
          "b": {"at": "S", "doc": "D", "http": "GET /x/{id}", "query": [{"name": "id", "swift": "other", "type": "int"}], "result": "null"}
          """#,
        extra: #""parameters": {"id": {"type": "int"}},"#),
      ["1️⃣": "error: 'id' stands in two places of 'a'; give one of them \"swift\""])
  }

  @Test func errorsReplacementsAndCredentialsAreKnown() {
    expect(
      SpecText(
        operations: #"""
          "a": {"at": "S", "doc": "D", "http": "GET /x", "result": "null", "errors": [404, "5xx", 1️⃣405, 2️⃣404, {"code": 3️⃣"E_X"}],
            "deprecated": {"use": 4️⃣"bb"}, "credentials": [{"part": 5️⃣"tokne", "header": "X"}]},
          "b": {"at": "S", "doc": "D", "http": "GET /x", "result": "null", "credentials": "none"}
          """#,
        extra: #"""
          "errors": [{"status": 404, "category": "notFound", "at": "S"}, {"status": 6️⃣404, "category": "conflict", "at": "S"},
            {"status": "5xx", "category": "internal", "at": "S"}, {"status": 9️⃣"5xx", "category": "internal", "at": "S"},
            {"code": 7, "swift": "a", "category": "conflict", "at": "S"}, {"code": "7", "swift": "b", "category": "conflict", "at": "S"}],
          "credentials": [{"name": "token", "header": "T"}, {"name": 7️⃣"token", "header": "A", 8️⃣"query": "B"}],
          """#),
      [
        "1️⃣": "error: unknown error '405': api.json does not list it; did you mean '404'?",
        "2️⃣": "error: duplicate error '404'",
        "3️⃣": "error: unknown error 'E_X': api.json does not list it",
        "4️⃣": "error: unknown operation 'bb'; did you mean 'b'?",
        "5️⃣": "error: unknown credential 'tokne'; did you mean 'token'?",
        "6️⃣": "error: duplicate error '404'; tell them apart by \"swift\"",
        "7️⃣": "error: duplicate credential 'token'",
        "8️⃣": "error: a credential has only one of \"header\", \"query\"",
        "9️⃣": "error: duplicate error '5xx'; tell them apart by \"swift\"",
      ])
  }

  @Test func waitersAndSequences() {
    expect(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [{"name": "status", "type": "E"}]},
          "E": {"at": "S", "doc": "D", "values": [{"value": "done"}, {"value": "error"}]}
          """#,
        operations: #"""
          "a": {"at": "S", "doc": "D", "http": "GET /x", "result": "T",
            "waiter": {"swift": "waitA", "member": 1️⃣"stauts", "done": ["done"]}, "paging": 2️⃣3️⃣{"swift": "all"}},
          "b": {"at": "S", "doc": "D", "http": "GET /x", "result": "T",
            "waiter": {"swift": "waitB", "member": "status", "done": [4️⃣"doen", 5️⃣1], "failed": ["error", 6️⃣"error"]}},
          "c": {"at": "S", "doc": "D", "http": "GET /x", "result": "null", "waiter": 7️⃣{"swift": "waitC", "member": "", "done": [1]}},
          "d": {"at": "S", "doc": "D", "http": "GET /x", "result": "int", "waiter": {"swift": "waitD", "member": "", "done": 8️⃣[], "limit": 9️⃣0}}
          """#),
      [
        "1️⃣": "error: 'T' has no member 'stauts'; did you mean 'status'?",
        "2️⃣": "error: \"paging\" needs api.json's \"paging\"",
        "3️⃣": "error: \"paging\" needs a list as the result",
        "4️⃣": "error: \"doen\" does not fit: 'doen' is no value of 'E'; did you mean 'done'?",
        "5️⃣": "error: 1 does not fit: expected a string, found a number",
        "6️⃣": "error: the value \"error\" stands twice",
        "7️⃣": "error: a waiter needs a result with a type",
        "8️⃣": "error: a waiter needs a value that ends it",
        "9️⃣": "error: expected at least 1 second",
      ])
  }

  /// What a limit goes by, and where answers say what is left of it.
  @Test func namesInLimits() {
    expect(
      SpecText(
        operations: #"""
          "a.b": {"at": "S", "doc": "D", "http": "GET /{zone}", "query": [{"name": "day", "type": "string", "doc": "D"}],
            "result": "null", "limits": [
              {"requests": 1, "per": "day", "by": 1️⃣"zones", "remaining": 2️⃣"x-left", "at": "S"},
              {"requests": 1, "per": "day", "by": "zone", "remaining": "X-Left", "at": "S"},
              {"requests": 1, "per": "day", "by": "day", "remaining": 3️⃣"meta.mood", "at": "S"}]},
          "c": {"at": "S", "doc": "D", "http": "GET /", "result": "null"}
          """#,
        extra: #"""
          "parameters": {"zone": {"type": "string"}},
          "headers": [{"name": "X-Left", "swift": "left", "type": "int", "at": "S"},
            {"member": "meta.mood", "swift": "mood", "type": "string", "at": "S"}],
          "limits": [{"requests": 1, "per": "day", "by": 4️⃣"adress", "at": "S"},
            {"requests": 1, "per": "day", "by": 5️⃣"zonk", "remaining": 6️⃣"other", "at": "S"}],
          """#),
      [
        "1️⃣": "error: 'a.b' has no parameter 'zones' in path, query, headers or form; did you mean 'zone'?",
        "2️⃣": "error: none of the API's \"headers\" is 'x-left'; did you mean 'X-Left'?",
        "3️⃣": "error: 'meta.mood' is no number of calls: its type is string",
        "4️⃣":
          "error: no operation has a parameter 'adress' in path, query, headers or form; did you mean 'address'?",
        "5️⃣": "error: no operation has a parameter 'zonk' in path, query, headers or form; did you mean 'zone'?",
        "6️⃣": "error: none of the API's \"headers\" is 'other'",
      ])
  }

  @Test func serversAndLimits() {
    let text = SpecText(extra: #""limits": [{"requests": 1️⃣0, "per": "hour", "by": "address", "at": "S"}],"#).api
      .replacing(
        #"[{"url": "https://example.com/v1"}]"#,
        with:
          #"[{"url": 2️⃣"example.com"}, {"url": 3️⃣"https://a:b@example.com"}, {"url": 4️⃣"https:///x"}, {"url": 5️⃣"https://a/?x"}]"#
      )
    expect(
      files: ["api.json": text],
      [
        "1️⃣": "error: expected at least 1, found 0",
        "2️⃣": "error: 'example.com' is no absolute URL: it begins with neither https:// nor http://",
        "3️⃣": "error: 'https://a:b@example.com' holds a user; credentials do not stand in URLs",
        "4️⃣": "error: 'https:///x' has no host",
        "5️⃣": "error: '?' cannot stand in the URL of a server",
      ])
  }

  @Test func defects() {
    expect(
      SpecText(
        types: #""T": {"at": "S", "doc": "D", "scalar": "int", "defects": ["d-1", 1️⃣"d-3"]}"#,
        extra: #"""
          "defects": [{"id": "d-1", "at": "S", "lines": [1, 2], "says": "A", "spec": "B"},
            {"id": 2️⃣"d-2", "at": "S", "lines": [1, 2], "says": "A", "spec": "B"},
            {"id": 3️⃣"d-1", "at": "S", "lines": [1, 2], "says": "A", "spec": "B"}],
          """#),
      [
        "1️⃣": "error: unknown defect 'd-3'; did you mean 'd-1'?",
        "2️⃣": "error: defect 'd-2' is cited by nothing",
        "3️⃣": "error: duplicate defect 'd-1'",
      ])
  }
}

import Testing

/// Calls, arguments and scopes that Swift spells in a way of its own, each in a spec of a few lines.
@Suite struct CallCasesTests {
  @Test func labelsThatAreKeywords() throws {
    let text = try SampleAPI.sources(
      "",
      #"""
      "put": {"at": "S", "doc": "D", "http": "PUT /x", "result": "null", "query": [
        {"name": "inout", "type": "int"}, {"name": "var", "type": "int"}, {"name": "in", "type": "int"}]}
      """#)
    SampleAPI.expect(
      text,
      holds: [
        "public func put(`inout` inoutValue: Int, `var` varValue: Int, in: Int)",
        "requests.put(`inout`: inoutValue, var: varValue, in: `in`)",
        #"request.query("in", `in`)"#, "$0.put(`inout`: 1, var: 2, in: 3)",
      ])
  }

  /// Emitted bodies give way to the vendor's words, and never the other way round.
  @Test func argumentsThatBodiesHaveNamesOfTheirOwnFor() throws {
    let text = try SampleAPI.sources(
      "",
      #"""
      "list": {"at": "S", "doc": "D", "rpc": "list", "effect": "none", "result": "[int]",
        "params": [{"name": "request", "type": "int"}, {"name": "params", "type": "int"},
          {"name": "requests", "type": "int"}, {"name": "send", "type": "int"}]},
      "zone.state": {"at": "S", "doc": "D", "rpc": "state", "effect": "none", "result": "int",
        "params": [{"name": "service", "type": "int"}, {"name": "wait", "type": "int"},
          {"name": "request", "type": "int"}],
        "waiter": {"swift": "waitForState", "member": "", "done": [1]}}
      """#,
      wire: "json-rpc-1.0")
    SampleAPI.expect(
      text,
      holds: [
        "public func list(request: Int, params: Int, requests: Int, send: Int) ->",
        "let newRequest = APIRequestBuilder(", "newRequest.value(request)\n    newRequest.value(params)",
        "newRequest.end()\n    return Sample.Request(newRequest)",
        "try await self.send(self.requests.list(request: request, params: params, requests: requests, send: send))",
        "try await self.service.send(requests.state(service: service, wait: wait, request: request))",
        "let newRequest = requests.state(service: service, wait: wait, request: request)",
        "try await self.service.wait(for: newRequest, within: limit)",
      ])
  }

  /// A scope is reached through the requests of the same name, whatever its parameters are called.
  @Test func parametersOfScopesThatBodiesHaveNamesOfTheirOwnFor() throws {
    let text = try SampleAPI.sources(
      "", #""zone.get": {"at": "S", "doc": "D", "http": "GET /zones/{requests}/{request}", "result": "int"}"#,
      extra: #"""
        "parameters": {"requests": {"type": "string"}, "request": {"type": "int"}},
        "scopes": {"zone": {"parameters": ["requests", "request"]}},
        """#)
    SampleAPI.expect(
      text,
      holds: [
        "ZoneScope(service: self, requests: self.requests.zone(requests, request))",
        "newRequest.path(requests)\n    newRequest.path(request)\n    return Sample.Request(newRequest)",
      ])
  }

  /// Modifiers with a value go into the query; their tests give all of them to one call.
  @Test func modifiers() throws {
    let text = try SampleAPI.sources(
      #""Level": {"at": "S", "doc": "D", "values": [{"value": "low"}]}"#,
      #""get": {"at": "S", "doc": "D", "http": "GET /x", "result": "null"}"#,
      extra: #"""
        "modifiers": [{"name": "level", "type": "Level", "optional": true, "doc": "How much."},
          {"name": "request", "type": "int", "optional": true, "max": 9},
          {"name": "dry", "type": "bool", "optional": true, "as": "flag"}],
        """#)
    SampleAPI.expect(
      text,
      holds: [
        "public func level(_ level: Sample.Level) -> APIRequest<Service, Output> {",
        "let request = APIRequestBuilder(self)\n    request.query(\"level\", level.rawValue)",
        "public func request(_ request: Int) -> APIRequest<Service, Output> {\n    let newRequest = APIRequestBuilder(self)",
        "newRequest.query(\"request\", request, JSONRule(max: 9))\n    return APIRequest(newRequest)",
        "public func dry(_ isOn: Bool = true) -> APIRequest<Service, Output> {", "request.flag(\"dry\", isOn)",
        "$0.requests.get().level(.low).request(2).dry()", "https://example.com/x?level=low&request=2&dry",
      ])
  }

  @Test func deprecatedCallsAreTestedWithoutWarnings() throws {
    let text = try SampleAPI.sources(
      "",
      #"""
      "old": {"at": "S", "doc": "D", "http": "GET /x", "result": "null", "deprecated": true}
      """#)
    SampleAPI.expect(
      text,
      holds: [
        "  static let all = current + (APICalls.self as any DeprecatedAPICalls.Type).deprecated\n",
        "  @available(*, deprecated)\n  static var deprecated: [APICallCase<Sample>] {\n",
      ])
  }

  @Test func parametersKeepTheOrderOfThePage() throws {
    let text = try SampleAPI.sources(
      "",
      #"""
      "get": {"at": "S", "doc": "D", "http": "GET /x", "result": "null", "query": [
        {"name": "a", "type": "int", "optional": true}, {"name": "b", "type": "int"}]}
      """#)
    SampleAPI.expect(
      text,
      holds: [
        "public func get(b: Int, a: Int? = nil)", "    request.query(\"a\", a)\n    request.query(\"b\", b)\n",
      ])
  }

  @Test func waitersCompareWithNames() throws {
    let text = try SampleAPI.sources(
      #""State": {"at": "S", "doc": "D", "values": [{"value": "over", "name": "done"}, {"value": "bad"}]}"#,
      #"""
      "get": {"at": "S", "doc": "D", "http": "GET /x", "result": "State",
        "waiter": {"swift": "wait", "member": "", "done": ["over"], "failed": ["bad"]}},
      "text": {"at": "S", "doc": "D", "http": "GET /y", "result": "string",
        "waiter": {"swift": "waitForText", "member": "", "done": ["\\(x)"], "limit": 60, "doc": "Waits for a text."}}
      """#)
    SampleAPI.expect(
      text,
      holds: [
        "case .done: .done\n", "case .bad: .failed\n", #"case "\\(x)": .done"#,
        "public func wait(within limit: Duration = .seconds(600))", "limit: Duration = .seconds(60))",
        "/// Waits for a text.\n  ///\n  /// Asks again and again,",
      ])
  }

  /// What names something new, or holds a secret, cannot be had again; how things are now can be asked for.
  @Test func answersThatMayBeDropped() throws {
    let text = try SampleAPI.sources(
      #"""
      "Plain": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int"},
        {"name": "password", "type": "string", "secret": true, "access": "create"}]},
      "Key": {"at": "S", "doc": "D", "scalar": "string", "secret": true},
      "Holder": {"at": "S", "doc": "D", "fields": [{"name": "keys", "type": "[string: Keys]"}]},
      "Keys": {"at": "S", "doc": "D", "union": [{"name": "key", "type": "Key"}, {"name": "keys", "type": "[Key]"}]},
      "ID": {"at": "S", "doc": "D", "scalar": "int", "newtype": true},
      "Time": {"at": "S", "doc": "D", "scalar": "int", "format": "unix"}
      """#,
      #"""
      "made": {"at": "S", "doc": "D", "http": "POST /x", "result": "Plain"},
      "plain": {"at": "S", "doc": "D", "http": "PUT /x", "result": "[Plain]"},
      "held": {"at": "S", "doc": "D", "http": "PUT /x", "result": "Holder"},
      "number": {"at": "S", "doc": "D", "http": "PUT /x", "result": "ID?"},
      "time": {"at": "S", "doc": "D", "http": "PUT /x", "result": "Time"},
      "ask": {"at": "S", "doc": "D", "http": "GET /x", "result": "Time",
        "waiter": {"swift": "waitForTime", "member": "", "done": [1]}},
      "get": {"at": "S", "doc": "D", "http": "GET /z/{id}", "result": "Plain"},
      "restart": {"at": "S", "doc": "D", "http": "POST /z/{id}/restart", "result": "Plain"},
      "secret": {"at": "S", "doc": "D", "http": "GET /y", "result": "Key",
        "waiter": {"swift": "waitForKey", "member": "", "done": ["a"]}}
      """#, extra: #""parameters": {"id": {"type": "int"}},"#)
    let attribute = "  @discardableResult\n"
    let isDroppable = { (name: String) in
      text.contains(attribute + "  @_alwaysEmitIntoClient\n  public func \(name)(")
    }
    let names = ["made", "plain", "held", "number", "time", "ask", "get", "restart"]
    #expect(names.filter(isDroppable) == ["plain", "time", "restart"])
    #expect(text.contains(attribute + "  public func waitForTime("))
    #expect(!text.contains(attribute + "  public func waitForKey("))
  }

  /// What is deprecated names the declaration beside it by its Swift name, so that editors can put it in.
  @Test func replacements() throws {
    let text = try SampleAPI.sources(
      #"""
      "T": {"at": "S", "doc": "D", "fields": [{"name": "old", "type": "int", "deprecated": {"use": "new"}},
        {"name": "new", "swift": "current", "type": "int"}]}
      """#,
      #"""
      "zone.old": {"at": "S", "doc": "D", "http": "GET /x", "result": "T",
        "deprecated": {"use": "zone.new", "doc": "It is slow."}},
      "zone.new": {"at": "S", "doc": "D", "http": "GET /y", "result": "T", "query": [{"name": "a", "type": "int"}]},
      "top": {"at": "S", "doc": "D", "http": "GET /z", "result": "T", "deprecated": {"use": "zone.new"}}
      """#)
    SampleAPI.expect(
      text,
      holds: [
        #"@available(*, deprecated, renamed: "current")"# + "\n    public var old: Int",
        #"@available(*, deprecated, message: "It is slow.", renamed: "new(a:)")"#,
        #"@available(*, deprecated, message: "Use zone.new instead.")"#,
      ])
  }

  @Test func onePositionalParameterIsUnwrapped() throws {
    let text = try SampleAPI.sources(
      "",
      #"""
      "one": {"at": "S", "doc": "D", "rpc": "one", "effect": "none", "result": "int",
        "params": {"positional": [{"name": "mode", "type": "int", "optional": true}]}},
      "two": {"at": "S", "doc": "D", "rpc": "two", "effect": "none", "result": "int",
        "params": {"positional": [{"name": "a", "type": "int", "optional": true},
          {"name": "b", "type": "int", "optional": true}]}}
      """#, wire: "json-rpc-1.0")
    SampleAPI.expect(
      text,
      holds: [
        "if let mode {\n      request.tuple()\n      request.value(mode)\n", "if a != nil || b != nil {",
        "request.valueIfPresent(a)\n",
      ])
  }

  @Test func credentialsGoWhereTheirOwnPlaceIs() throws {
    let text = try SampleAPI.sources(
      "",
      #"""
      "get": {"at": "S", "doc": "D", "http": "GET /x", "result": "null",
        "credentials": [{"part": "c", "header": "X-C", "optional": true}, {"part": "b", "query": "b"}]}
      """#,
      extra: #"""
        "credentials": [{"name": "a"}, {"name": "b", "header": "X-B"}, {"name": "c", "query": "c"}],
        """#)
    SampleAPI.expect(
      text,
      holds: [
        #"credentials: [.header("X-B", "b").part(1), .query("c").part(2)]"#,
        #"request.credentials = [.header("X-C").part(2).ifGiven, .query("b")]"#,
        "credentials: [a, b, c]",
      ])
  }

  @Test func confirmationsAreTheWholeAnswer() throws {
    let text = try SampleAPI.sources(
      "",
      #"""
      "put": {"at": "S", "doc": "D", "http": "POST /x", "effect": "repeatable", "result": {"ack": {"done": 1}}},
      "get": {"at": "S", "doc": "D", "http": "GET /x", "effect": "none", "result": "int"}
      """#,
      extra: #""envelope": {"payload": "value", "success": {"path": "result", "value": "ok"}},"#, wire: "form")
    SampleAPI.expect(
      text, holds: [##"answer: #"{"result":"ok","done":1}"#"##, ##"answer: #"{"result":"ok","value":1}"#"##])
  }
}

import SpecModel
import SwiftEmitter
import Testing

/// Shapes and words that Swift spells in a way of its own, each in a spec of a few lines.
@Suite struct HardCasesTests {
  /// All emitted sources of an API whose types and operations are given.
  private func sources(
    _ types: String, _ operations: String, extra: String = "", wire: String = "rest"
  ) throws -> String {
    let text = """
      {"format": 1, "name": "Sample", "title": "Sample", "version": "1", "doc": "A sample.",
      "servers": [{"url": "https://example.com"}], "wire": "\(wire)",
      \(extra)
      "types": {\(types)}, "operations": {\(operations)}}
      """
    let files = [SpecFile(path: "Specs/sample/api.json", bytes: Array(text.utf8))]
    let reading = SpecReader.read(folder: "sample", files: files)
    let api = try #require(
      reading.api, Comment(rawValue: reading.diagnostics.map(\.description).joined(separator: "\n")))
    let emitted = SwiftEmitter.emit(api).files.filter { $0.path.hasSuffix(".swift") }
    return emitted.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  private func expect(_ text: String, holds lines: [String], at place: Testing.SourceLocation = #_sourceLocation) {
    for line in lines { #expect(text.contains(line), sourceLocation: place) }
  }

  @Test func labelsThatAreKeywords() throws {
    let text = try sources(
      "",
      #"""
      "put": {"at": "S", "doc": "D", "http": "PUT /x", "result": "null", "query": [
        {"name": "inout", "type": "int"}, {"name": "var", "type": "int"}, {"name": "in", "type": "int"}]}
      """#)
    expect(
      text,
      holds: [
        "public func put(`inout` inoutValue: Int, `var` varValue: Int, in: Int)",
        "requests.put(`inout`: inoutValue, var: varValue, in: `in`)",
        #"request.query("in", `in`)"#, "$0.put(`inout`: 1, var: 2, in: 3)",
      ])
  }

  /// Emitted bodies give way to the vendor's words, and never the other way round.
  @Test func argumentsThatBodiesHaveNamesOfTheirOwnFor() throws {
    let text = try sources(
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
    expect(
      text,
      holds: [
        "public func list(request: Int, params: Int, requests: Int, send: Int) ->",
        "var newRequest = Sample.Request<[Int]>",
        "var writer = JSONWriter()", "writer.int(request)\n    writer.int(params)",
        "newRequest.params(writer.finish())\n    return newRequest",
        "try await self.send(self.requests.list(request: request, params: params, requests: requests, send: send))",
        "try await self.service.send(requests.state(service: service, wait: wait, request: request))",
        "let newRequest = requests.state(service: service, wait: wait, request: request)",
        "try await self.service.wait(for: newRequest, within: limit)",
      ])
  }

  /// A scope is reached through the requests of the same name, whatever its parameters are called.
  @Test func parametersOfScopesThatBodiesHaveNamesOfTheirOwnFor() throws {
    let text = try sources(
      "", #""zone.get": {"at": "S", "doc": "D", "http": "GET /zones/{requests}/{request}", "result": "int"}"#,
      extra: #"""
        "parameters": {"requests": {"type": "string"}, "request": {"type": "int"}},
        "scopes": {"zone": {"parameters": ["requests", "request"]}},
        """#)
    expect(
      text,
      holds: [
        "ZoneScope(service: self, requests: self.requests.zone(requests, request))",
        "newRequest.path(requests)\n    newRequest.path(request)\n    return newRequest",
      ])
  }

  /// Modifiers with a value go into the query; their tests give all of them to one call.
  @Test func modifiers() throws {
    let text = try sources(
      #""Level": {"at": "S", "doc": "D", "values": [{"value": "low"}]}"#,
      #""get": {"at": "S", "doc": "D", "http": "GET /x", "result": "null"}"#,
      extra: #"""
        "modifiers": [{"name": "level", "type": "Level", "optional": true, "doc": "How much."},
          {"name": "request", "type": "int", "optional": true, "max": 9},
          {"name": "dry", "type": "bool", "optional": true, "as": "flag"}],
        """#)
    expect(
      text,
      holds: [
        "public func level(_ level: Sample.Level) -> APIRequest<Service, Output> {",
        "var request = self\n    request.query(\"level\", level.rawValue)",
        "public func request(_ request: Int) -> APIRequest<Service, Output> {\n    var newRequest = self",
        "newRequest.query(\"request\", request, JSONRule(max: 9))\n    return newRequest",
        "public func dry(_ isOn: Bool = true) -> APIRequest<Service, Output> {", "request.flag(\"dry\", isOn)",
        "$0.requests.get().level(.low).request(2).dry()", "https://example.com/x?level=low&request=2&dry",
      ])
  }

  @Test func keysOfMapsConformOnlyWhereTheyAreKeys() throws {
    let text = try sources(
      #"""
      "Key": {"at": "S", "doc": "D", "values": [{"value": "a"}]},
      "Other": {"at": "S", "doc": "D", "values": [{"value": "a"}]},
      "Day": {"at": "S", "doc": "D", "scalar": "string", "format": "date"},
      "T": {"at": "S", "doc": "D", "fields": [
        {"name": "a", "type": "[Key: [Day: int]]"}, {"name": "b", "type": "Other"}]}
      """#, #""get": {"at": "S", "doc": "D", "http": "GET /x", "result": "T"}"#)
    expect(
      text,
      holds: [
        "struct Key: JSONValueSet, JSONKey {", "struct Other: JSONValueSet {",
        "struct Day: APITime, JSONKey, ExpressibleByStringLiteral {",
      ])
  }

  /// A list with limits of its own is a type of its own, which a caller writes as a literal.
  @Test func listsWithLimitsOfTheirOwn() throws {
    let text = try sources(
      #"""
      "Link": {"at": "S", "doc": "D", "fields": [
        {"name": "host", "type": "string?"}, {"name": "port", "type": "int", "writes": [443]}]},
      "State": {"at": "S", "doc": "D", "list": "Link", "maxCount": 9, "uniqueBy": "port", "includes": {"host": null}}
      """#,
      #"""
      "put": {"at": "S", "doc": "D", "http": "PUT /x", "body": {"type": "State", "name": "state"}, "result": "State"}
      """#)
    expect(
      text,
      holds: [
        "public struct State: JSONScalar, ExpressibleByArrayLiteral {", "public let rawValue: [Sample.Link]",
        "public init(arrayLiteral elements: Sample.Link...) { self.init(rawValue: elements) }",
        ##"JSONRule(maxCount: 9, uniqueBy: "port", includes: #"{"host":null}"#)"##,
        "/// At most 9 elements, no two with the same `port`, one with `{\"host\":null}` unless there are none.",
        "public func put(_ state: Sample.State)", "$0.put([.init(host: nil, port: 443)])",
        #"APILimitCase(value: "the value must not hold two elements with the same port")"#,
        ##"APILimitCase(value: #"the value must hold an element with {"host":null}, unless it is empty"#)"##,
        #"APILimitCase(value: "port must be 443")"#,
      ])
  }

  @Test func viewsSpellTypesInFull() throws {
    let text = try sources(
      #"""
      "Level": {"at": "S", "doc": "D", "values": [{"value": "a"}]},
      "T": {"at": "S", "doc": "D", "fields": [
        {"name": "id", "type": "int", "access": "read"}, {"name": "level", "type": "Level", "required": "create"}]}
      """#,
      #"""
      "post": {"at": "S", "doc": "D", "http": "POST /x", "body": "T.Create", "arguments": "struct", "result": "T"}
      """#)
    expect(text, holds: ["    public var level: Sample.Level\n", "    public let level: Level\n"])
  }

  @Test func argumentsOfAViewAreViewsThemselves() throws {
    let text = try sources(
      #"""
      "Inner": {"at": "S", "doc": "D", "fields": [
        {"name": "id", "type": "int", "access": "read"}, {"name": "name", "type": "string", "required": "create"}]},
      "T": {"at": "S", "doc": "D", "fields": [
        {"name": "id", "type": "int", "access": "read"},
        {"name": "inner", "type": "[Inner]", "required": "create"}]}
      """#,
      #"""
      "post": {"at": "S", "doc": "D", "http": "POST /x", "body": "T.Create", "arguments": "members", "result": "T"}
      """#)
    expect(
      text,
      holds: [
        "public func post(inner: [Sample.Inner.Create])", ##"body: #"{"inner":[{"name":"name"}]}"#"##,
        #"$0.post(inner: [.init(name: "name")])"#,
      ])
  }

  @Test func deprecatedCallsAreTestedWithoutWarnings() throws {
    let text = try sources(
      "",
      #"""
      "old": {"at": "S", "doc": "D", "http": "GET /x", "result": "null", "deprecated": true}
      """#)
    expect(
      text,
      holds: [
        "  static let all = current + (APICalls.self as any DeprecatedAPICalls.Type).deprecated\n",
        "  @available(*, deprecated)\n  static var deprecated: [APICallCase<Sample>] {\n",
      ])
  }

  @Test func allowedValuesAreTexts() throws {
    let text = try sources(
      #"""
      "T": {"at": "S", "doc": "D", "fields": [
        {"name": "a", "type": "string", "writes": ["x", "\"y"]}, {"name": "b", "type": "bool", "writes": [false]}]}
      """#,
      #""put": {"at": "S", "doc": "D", "http": "PUT /x", "body": "T", "arguments": "struct", "result": "null"}"#)
    expect(
      text,
      holds: [
        ##"writer.string(a, JSONRule(only: ["x", #""y"#]))"##, #"writer.bool(b, JSONRule(only: ["false"]))"#,
      ])
  }

  @Test func parametersKeepTheOrderOfThePage() throws {
    let text = try sources(
      "",
      #"""
      "get": {"at": "S", "doc": "D", "http": "GET /x", "result": "null", "query": [
        {"name": "a", "type": "int", "optional": true}, {"name": "b", "type": "int"}]}
      """#)
    expect(
      text,
      holds: [
        "public func get(b: Int, a: Int? = nil)", "    request.query(\"a\", a)\n    request.query(\"b\", b)\n",
      ])
  }

  @Test func valuesThatContainTheirOwnType() throws {
    let text = try sources(
      #"""
      "Chain": {"at": "S", "doc": "D", "fields": [
        {"name": "other", "type": "Link"}, {"name": "next", "type": "Chain?"},
        {"name": "patch", "type": "Chain?", "optional": true}]},
      "Link": {"at": "S", "doc": "D", "fields": [{"name": "chain", "type": "Chain", "optional": true}]},
      "Coil": {"at": "S", "doc": "D", "tuple": [
        {"name": "writer", "type": "int"}, {"name": "rest", "type": "Coil", "optional": true}]}
      """#,
      #"""
      "put": {"at": "S", "doc": "D", "http": "PUT /x", "body": "Chain", "arguments": "struct", "result": "null"},
      "get": {"at": "S", "doc": "D", "http": "GET /x", "result": "Coil"}
      """#)
    expect(
      text,
      holds: [
        "    public var other: Link\n", "      get { _next.first }\n", "    private var _next: [Chain]\n",
        "      get { _patch.first ?? .keep }\n", "    private var _patch: [Patch<Chain>]\n",
        "      _rest = (reader.valueIfPresent() as Coil?).map { [$0] } ?? []\n", "      writer.int(self.writer)\n",
        #"      writer.object("other,next,patch")"# + "\n", "(.init(other: .init(), next: nil))",
      ])
  }

  @Test func gapsAreWrittenAsTheyAreGiven() throws {
    let text = try sources(
      #"""
      "T": {"at": "S", "doc": "D", "tuple": [{"name": "a", "type": "int"},
        {"name": "b", "type": "string", "optional": true, "gap": "\\(x)"},
        {"name": "c", "type": "bool?", "optional": true, "gap": null}, {"name": "d", "type": "int", "optional": true}]}
      """#, #""get": {"at": "S", "doc": "D", "http": "GET /x", "result": "T"}"#)
    expect(
      text,
      holds: [
        """
              if b == nil && (c != nil || d != nil) {
                writer.string("\\\\(x)")
              } else {
                writer.stringIfPresent(b)
              }
              if c == nil && d != nil {
                writer.null()

        """
      ])
  }

  @Test func waitersCompareWithNames() throws {
    let text = try sources(
      #""State": {"at": "S", "doc": "D", "values": [{"value": "over", "name": "done"}, {"value": "bad"}]}"#,
      #"""
      "get": {"at": "S", "doc": "D", "http": "GET /x", "result": "State",
        "waiter": {"swift": "wait", "member": "", "done": ["over"], "failed": ["bad"]}},
      "text": {"at": "S", "doc": "D", "http": "GET /y", "result": "string",
        "waiter": {"swift": "waitForText", "member": "", "done": ["\\(x)"], "limit": 60, "doc": "Waits for a text."}}
      """#)
    expect(
      text,
      holds: [
        "case .done: .done\n", "case .bad: .failed\n", #"case "\\(x)": .done"#,
        "public func wait(within limit: Duration = .seconds(600))", "limit: Duration = .seconds(60))",
        "/// Waits for a text.\n  ///\n  /// Asks again and again,",
      ])
  }

  /// What names something new, or holds a secret, cannot be had again; how things are now can be asked for.
  @Test func answersThatMayBeDropped() throws {
    let text = try sources(
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

  /// A record that only stands for a method's arguments has no type in Swift.
  @Test func typesThatHoldNothingAreNotThere() throws {
    let text = try sources(
      #""Input": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int"}]}"#,
      #"""
      "put": {"at": "S", "doc": "D", "http": "PUT /x", "body": "Input", "arguments": "members", "result": "null"}
      """#)
    #expect(text.contains("public func put(a: Int)"))
    #expect(!text.contains("Input"))
  }

  /// What is deprecated names the declaration beside it by its Swift name, so that editors can put it in.
  @Test func replacements() throws {
    let text = try sources(
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
    expect(
      text,
      holds: [
        #"@available(*, deprecated, renamed: "current")"# + "\n    public var old: Int",
        #"@available(*, deprecated, message: "It is slow.", renamed: "new(a:)")"#,
        #"@available(*, deprecated, message: "Use zone.new instead.")"#,
      ])
  }

  @Test func onePositionalParameterIsUnwrapped() throws {
    let text = try sources(
      "",
      #"""
      "one": {"at": "S", "doc": "D", "rpc": "one", "effect": "none", "result": "int",
        "params": {"positional": [{"name": "mode", "type": "int", "optional": true}]}},
      "two": {"at": "S", "doc": "D", "rpc": "two", "effect": "none", "result": "int",
        "params": {"positional": [{"name": "a", "type": "int", "optional": true},
          {"name": "b", "type": "int", "optional": true}]}}
      """#, wire: "json-rpc-1.0")
    expect(
      text,
      holds: [
        "if let mode {\n      var params = JSONWriter()", "params.int(mode)\n", "if a != nil || b != nil {",
        "params.intIfPresent(a)\n",
      ])
  }

  /// What is wrong with what was sent has its structure, and is walked as that.
  @Test func unionsOfTheirOwnKindAreWalked() throws {
    let text = try sources(
      #"""
      "Wrong": {"at": "S", "doc": "D", "union": [{"name": "text", "type": "string"},
        {"name": "elements", "type": "[Wrong]"}, {"name": "members", "type": "[string: Wrong]"}]},
      "Other": {"at": "S", "doc": "D", "union": [{"name": "text", "type": "string"},
        {"name": "numbers", "type": "[int]"}]}
      """#,
      #"""
      "get": {"at": "S", "doc": "D", "http": "GET /x", "result": "Wrong"},
      "other": {"at": "S", "doc": "D", "http": "GET /y", "result": "Other"}
      """#)
    expect(
      text,
      holds: [
        """
            public subscript(index: Int) -> Wrong? {
              guard case .elements(let value) = self, value.indices.contains(index) else { return nil }
              return value[index]
            }

        """,
        """
            public subscript(name: String) -> Wrong? {
              guard case .members(let value) = self else { return nil }
              return value[name]
            }

        """,
      ])
    #expect(!text.contains("-> Other?"))
  }

  /// The limits of elements are a sentence of their own.
  @Test func limitsOfElements() throws {
    let text = try sources(
      #"""
      "Word": {"at": "S", "doc": "D", "scalar": "string", "maxLength": 9, "pattern": "[a-z]*"},
      "Mark": {"at": "S", "doc": "D", "scalar": "string", "pattern": "x+"},
      "Size": {"at": "S", "doc": "D", "scalar": "int", "min": 1, "max": 5}
      """#,
      #"""
      "get": {"at": "S", "doc": "D", "http": "GET /x", "result": "null", "query": [
        {"name": "words", "type": "[Word]", "as": "comma", "maxCount": 3, "doc": "Words."},
        {"name": "marks", "type": "[Mark]", "as": "comma", "doc": "Marks."},
        {"name": "sizes", "type": "[Size]", "as": "comma", "doc": "Sizes."},
        {"name": "isNew", "type": "bool", "as": "true/false", "doc": "New."}]}
      """#)
    expect(
      text,
      holds: [
        "Words. At most 3 elements. Each has at most 9 characters, matching `[a-z]*`.", "Marks. Each matches `x+`.",
        "Sizes. Each is 1 to 5.", #"request.query("isNew", isNew)"#,
      ])
  }

  @Test func textOutsideJSONIsHeldToAllLimits() throws {
    let text = try sources(
      #"""
      "ID": {"at": "S", "doc": "D", "scalar": "string", "newtype": true, "pattern": "[0-9]+"},
      "T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int"}]}
      """#,
      #"""
      "get": {"at": "S", "doc": "D", "http": "GET /x", "result": "bytes", "query": [
        {"name": "id", "type": "ID"}, {"name": "ids", "type": "[ID]", "as": "comma", "maxCount": 3},
        {"name": "map", "type": "[string: int]", "as": "json", "optional": true},
        {"name": "t", "type": "T", "as": "json"}]}
      """#)
    expect(
      text,
      holds: [
        #"request.query("id", id.rawValue, Sample.ID.rule)"#,
        #"request.query("ids", APIText(comma: ids, JSONRule(maxCount: 3, each: Sample.ID.rule)))"#,
        #"request.query("map", map.map { APIText(json: $0) })"#, #"request.query("t", APIText(json: t))"#,
        "import Foundation\nimport SpecwrightRuntime\n", "async throws -> Data {",
      ])
  }

  @Test func credentialsGoWhereTheirOwnPlaceIs() throws {
    let text = try sources(
      "",
      #"""
      "get": {"at": "S", "doc": "D", "http": "GET /x", "result": "null",
        "credentials": [{"part": "c", "header": "X-C", "optional": true}, {"part": "b", "query": "b"}]}
      """#,
      extra: #"""
        "credentials": [{"name": "a"}, {"name": "b", "header": "X-B"}, {"name": "c", "query": "c"}],
        """#)
    expect(
      text,
      holds: [
        #"credentials: [.header("X-B", "b").part(1), .query("c").part(2)]"#,
        #"request.credentials = [.header("X-C").part(2).ifGiven, .query("b")]"#,
        "credentials: [a, b, c]",
      ])
  }

  /// A bound that no test can hold has no row, and the last integer is a value.
  @Test func boundsAreAsFarAsNumbersReach() throws {
    let text = try sources(
      "",
      #"""
      "put": {"at": "S", "doc": "D", "http": "PUT /x", "result": "null", "query": [
        {"name": "a", "type": "[int]", "as": "comma", "minCount": 0, "maxCount": 9223372036854775807},
        {"name": "b", "type": "string", "maxLength": 9223372036854775807}, {"name": "c", "type": "string", "maxLength": 4096},
        {"name": "d", "type": "int", "min": 9223372036854775807}, {"name": "e", "type": "int", "max": -9223372036854775808}]}
      """#)
    expect(
      text,
      holds: [
        "parameter 'c' must be at most 4096 characters", "d: 9223372036854775807, e: -9223372036854775808",
        #"c: String(repeating: "a", count: 4097)"#,
      ])
    #expect(!text.contains("parameter 'a'") && !text.contains("parameter 'b'"))
  }

  /// Types that name each other are not made up in every order.
  @Test func samplesDoNotMultiply() throws {
    let names = (0..<12).map { "T\($0)" }
    let types = names.map { name in
      let fields = names.map { #"{"name": "\#($0.lowercased())", "type": "[\#($0)]", "optional": true}"# }
      return #""\#(name)": {"at": "S", "doc": "D", "fields": [\#(fields.joined(separator: ", "))]}"#
    }
    let text = try sources(
      types.joined(separator: ",\n"), #""get": {"at": "S", "doc": "D", "http": "GET /x", "result": "T0"}"#)
    #expect(text.utf8.count < 5_000_000)
  }

  /// Emitted code names the type, and must not warn about itself.
  @Test func deprecatedTypesSayIt() throws {
    let deprecated = #""deprecated": {"use": "New", "since": "2.0", "doc": "It is slow."}"#
    let text = try sources(
      #"""
      "A": {"at": "S", "doc": "D", \#(deprecated), "fields": [{"name": "b", "type": "B"}, {"name": "c", "type": "C"}]},
      "B": {"at": "S", "doc": "D", \#(deprecated), "values": [{"value": "x"}]},
      "C": {"at": "S", "doc": "D", \#(deprecated), "union": [{"name": "a", "type": "int"}, {"name": "b", "type": "D"}]},
      "D": {"at": "S", "doc": "D", \#(deprecated), "tuple": [{"name": "a", "type": "E"}]},
      "E": {"at": "S", "doc": "D", \#(deprecated), "scalar": "int", "newtype": true},
      "New": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "A"}]}
      """#, #""get": {"at": "S", "doc": "D", "http": "GET /x", "result": "New"}"#)
    #expect(!text.contains("@available"))
    let warning = "- Warning: Deprecated since 2.0. Use New instead. It is slow."
    #expect(text.split(separator: "\n").filter { $0.hasSuffix(warning) }.count == 5)
  }

  /// Texts that do not fit a line are literals of several.
  @Test func longTextsStandOnSeveralLines() throws {
    let long = String(repeating: "word ", count: 40)
    let text = try sources(
      #""T": {"at": "S", "doc": "D", "values": [{"value": "\#(long)", "name": "long"}]}"#,
      #"""
      "old": {"at": "S", "doc": "D", "http": "GET /x", "result": "T", "deprecated": {"doc": "\#(long)"},
        "waiter": {"swift": "wait", "member": "", "done": ["\#(long)"]}}
      """#)
    let lines = text.split(separator: "\n")
    #expect(lines.filter { $0.count > 120 } == [])
    #expect(
      lines.filter { $0.contains("@available(") }.count == 5, "request, call and waiter; calls and waiters of the tests"
    )
  }

  @Test func confirmationsAreTheWholeAnswer() throws {
    let text = try sources(
      "",
      #"""
      "put": {"at": "S", "doc": "D", "http": "POST /x", "effect": "repeatable", "result": {"ack": {"done": 1}}},
      "get": {"at": "S", "doc": "D", "http": "GET /x", "effect": "none", "result": "int"}
      """#,
      extra: #""envelope": {"payload": "value", "success": {"path": "result", "value": "ok"}},"#, wire: "form")
    expect(text, holds: [##"answer: #"{"result":"ok","done":1}"#"##, ##"answer: #"{"result":"ok","value":1}"#"##])
  }

  @Test func anAPIWithoutExamplesHasTheirFolder() throws {
    let text = #"""
      {"format": 1, "name": "Sample", "title": "Sample", "version": "1", "doc": "A sample.",
      "servers": [{"url": "https://example.com"}], "wire": "rest",
      "operations": {"get": {"at": "S", "doc": "D", "http": "GET /x", "result": "null"}}}
      """#
    let reading = SpecReader.read(
      folder: "sample", files: [SpecFile(path: "Specs/sample/api.json", bytes: Array(text.utf8))])
    let paths = SwiftEmitter.emit(try #require(reading.api)).files.map(\.path)
    #expect(paths.filter { $0.hasPrefix("Testing/examples/") } == ["Testing/examples/README.txt"])
  }
}

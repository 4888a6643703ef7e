import Testing

/// Shapes that Swift spells in a way of its own, each in a spec of a few lines.
@Suite struct TypeCasesTests {
  @Test func keysOfMapsConformOnlyWhereTheyAreKeys() throws {
    let text = try SampleAPI.sources(
      #"""
      "Key": {"at": "S", "doc": "D", "values": [{"value": "a"}]},
      "Other": {"at": "S", "doc": "D", "values": [{"value": "a"}]},
      "Day": {"at": "S", "doc": "D", "scalar": "string", "format": "date"},
      "T": {"at": "S", "doc": "D", "fields": [
        {"name": "a", "type": "[Key: [Day: int]]"}, {"name": "b", "type": "Other"}]}
      """#, #""get": {"at": "S", "doc": "D", "http": "GET /x", "result": "T"}"#)
    SampleAPI.expect(
      text,
      holds: [
        "struct Key: JSONValueSet, JSONKey {", "struct Other: JSONValueSet {",
        "struct Day: APITime, JSONKey, ExpressibleByStringLiteral {",
      ])
  }

  /// A list with limits of its own is a type of its own, which a caller writes as a literal.
  @Test func listsWithLimitsOfTheirOwn() throws {
    let text = try SampleAPI.sources(
      #"""
      "Link": {"at": "S", "doc": "D", "fields": [
        {"name": "host", "type": "string?"}, {"name": "port", "type": "int", "writes": [443]}]},
      "State": {"at": "S", "doc": "D", "list": "Link", "maxCount": 9, "uniqueBy": "port", "includes": {"host": null}}
      """#,
      #"""
      "put": {"at": "S", "doc": "D", "http": "PUT /x", "body": {"type": "State", "name": "state"}, "result": "State"}
      """#)
    SampleAPI.expect(
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
    let text = try SampleAPI.sources(
      #"""
      "Level": {"at": "S", "doc": "D", "values": [{"value": "a"}]},
      "T": {"at": "S", "doc": "D", "fields": [
        {"name": "id", "type": "int", "access": "read"}, {"name": "level", "type": "Level", "required": "create"}]}
      """#,
      #"""
      "post": {"at": "S", "doc": "D", "http": "POST /x", "body": "T.Create", "arguments": "struct", "result": "T"}
      """#)
    SampleAPI.expect(text, holds: ["    public var level: Sample.Level\n", "    public let level: Level\n"])
  }

  @Test func argumentsOfAViewAreViewsThemselves() throws {
    let text = try SampleAPI.sources(
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
    SampleAPI.expect(
      text,
      holds: [
        "public func post(inner: [Sample.Inner.Create])", ##"body: #"{"inner":[{"name":"name"}]}"#"##,
        #"$0.post(inner: [.init(name: "name")])"#,
      ])
  }

  @Test func allowedValuesAreTexts() throws {
    let text = try SampleAPI.sources(
      #"""
      "T": {"at": "S", "doc": "D", "fields": [
        {"name": "a", "type": "string", "writes": ["x", "\"y"]}, {"name": "b", "type": "bool", "writes": [false]}]}
      """#,
      #""put": {"at": "S", "doc": "D", "http": "PUT /x", "body": "T", "arguments": "struct", "result": "null"}"#)
    SampleAPI.expect(
      text,
      holds: [
        ##"writer.string(a, JSONRule(only: ["x", #""y"#]))"##, #"writer.bool(b, JSONRule(only: ["false"]))"#,
      ])
  }

  @Test func valuesThatContainTheirOwnType() throws {
    let text = try SampleAPI.sources(
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
    SampleAPI.expect(
      text,
      holds: [
        "    public var other: Link\n", "      get { _next.first }\n", "    private var _next: [Chain]\n",
        "      get { _patch.first ?? .keep }\n", "    private var _patch: [Patch<Chain>]\n",
        "      _rest = (reader.valueIfPresent() as Coil?).map { [$0] } ?? []\n", "      writer.int(self.writer)\n",
        #"      writer.object("other,next,patch")"# + "\n", "(.init(other: .init(), next: nil))",
      ])
  }

  @Test func gapsAreWrittenAsTheyAreGiven() throws {
    let text = try SampleAPI.sources(
      #"""
      "T": {"at": "S", "doc": "D", "tuple": [{"name": "a", "type": "int"},
        {"name": "b", "type": "string", "optional": true, "gap": "\\(x)"},
        {"name": "c", "type": "bool?", "optional": true, "gap": null}, {"name": "d", "type": "int", "optional": true}]}
      """#, #""get": {"at": "S", "doc": "D", "http": "GET /x", "result": "T"}"#)
    SampleAPI.expect(
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

  /// A record that only stands for a method's arguments has no type in Swift.
  @Test func typesThatHoldNothingAreNotThere() throws {
    let text = try SampleAPI.sources(
      #""Input": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int"}]}"#,
      #"""
      "put": {"at": "S", "doc": "D", "http": "PUT /x", "body": "Input", "arguments": "members", "result": "null"}
      """#)
    #expect(text.contains("public func put(a: Int)"))
    #expect(!text.contains("Input"))
  }

  /// What is wrong with what was sent has its structure, and is walked as that.
  @Test func unionsOfTheirOwnKindAreWalked() throws {
    let text = try SampleAPI.sources(
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
    SampleAPI.expect(
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

  /// Emitted code names the type, and must not warn about itself.
  @Test func deprecatedTypesSayIt() throws {
    let deprecated = #""deprecated": {"use": "New", "since": "2.0", "doc": "It is slow."}"#
    let text = try SampleAPI.sources(
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
}

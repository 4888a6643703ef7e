// Documented limits: what breaks them, and in which words.

import Testing
import WireJSON

@Suite struct RuleTests {
  @Test func limitsLengthInScalars() {
    let rule = JSONRule(minLength: 1, maxLength: 3)
    #expect(rule.violation(of: "") == "must be 1 to 3 characters")
    #expect(rule.violation(of: "abcd") == "must be 1 to 3 characters")
    #expect(rule.violation(of: "abc") == nil)
    #expect(rule.violation(of: "éé😀") == nil)
    #expect(rule.violation(of: "e\u{301}e\u{301}") != nil)
    #expect(JSONRule(minLength: 2).violation(of: "a") == "must be at least 2 characters")
    #expect(JSONRule(maxLength: 1).violation(of: "ab") == "must be at most 1 character")
    #expect(JSONRule(minLength: 2, maxLength: 2).violation(of: "a") == "must be exactly 2 characters")
    #expect(JSONRule(lengths: [16]).violation(of: "a") == "must be 16 characters")
    #expect(JSONRule(lengths: [2, 4, 8]).violation(of: "abc") == "must be 2, 4 or 8 characters")
    #expect(JSONRule(lengths: [2, 4, 8]).violation(of: "abcd") == nil)
  }

  @Test func limitsNumbers() {
    let rule = JSONRule(min: 1, max: 100)
    #expect(rule.violation(of: 0) == "must be 1 to 100")
    #expect(rule.violation(of: 1) == nil)
    #expect(rule.violation(of: 100) == nil)
    #expect(rule.violation(of: 100.5) == "must be 1 to 100")
    #expect(JSONRule(min: 0.5).violation(of: 0.4) == "must be at least 0.5")
    #expect(JSONRule(max: -1).violation(of: 0) == "must be at most -1")
    #expect(JSONRule(min: 7, max: 7).violation(of: 8) == "must be exactly 7")
  }

  @Test func limitsValues() {
    #expect(JSONRule(only: ["false"]).violation(of: true) == "must be false")
    #expect(JSONRule(only: ["false"]).violation(of: false) == nil)
    #expect(JSONRule(only: ["1", "2"]).violation(of: 3) == "must be 1 or 2")
    #expect(JSONRule(only: ["1", "2"]).violation(of: 2) == nil)
    #expect(JSONRule(only: ["0.5"]).violation(of: 0.5) == nil)
    #expect(JSONRule(only: ["a", "b", "c"]).violation(of: "d") == "must be a, b or c")
  }

  @Test func limitsCounts() {
    let rule = JSONRule(minCount: 1, maxCount: 5)
    #expect(rule.violation(count: 0) == "must have 1 to 5 elements")
    #expect(rule.violation(count: 5) == nil)
    #expect(JSONRule(maxCount: 1).violation(count: 2) == "must have at most 1 element")
  }

  @Test func limitsPatterns() {
    #expect(JSONRule(pattern: "[a-z]{2}").violation(of: "en") == nil)
    #expect(JSONRule(pattern: "[a-z]{2}").violation(of: "eng") == "must match [a-z]{2}")
    #expect(JSONRule(pattern: "[a-z").violation(of: "a") == "has the pattern [a-z, which cannot be read")
  }

  @Test func nothingGivenLimitsNothing() {
    let rule = JSONRule()
    #expect(rule.violation(of: "") == nil)
    #expect(rule.violation(of: Int.min) == nil)
    #expect(rule.violation(of: Double.infinity) == nil)
    #expect(rule.violation(of: true) == nil)
    #expect(rule.violation(count: 0) == nil)
  }

  @Test func writersNameTheFirstViolation() {
    let short = JSONRule(minLength: 1, maxLength: 5)
    func fragment(checksLimits: Bool) -> JSONFragment {
      var writer = JSONWriter(checksLimits: checksLimits)
      writer.object("a,b,c,d")
      writer.string("ok", short)
      writer.stringIfPresent("far too long", short)
      writer.intOrNull(7, JSONRule(max: 5))
      writer.boolIfPresent(nil, JSONRule(only: ["true"]))
      writer.end()
      return writer.finish()
    }
    #expect(fragment(checksLimits: true).violation == JSONViolation(path: "b", rule: "must be 1 to 5 characters"))
    #expect(fragment(checksLimits: true).violation?.description == "b must be 1 to 5 characters")
    #expect(fragment(checksLimits: false).violation == nil)
    #expect(fragment(checksLimits: true).bytes == fragment(checksLimits: false).bytes)
  }

  @Test func everyAccessorChecksItsRule() {
    func violation(_ body: (inout JSONWriter) -> Void) -> String? {
      var writer = JSONWriter()
      writer.object("a")
      body(&writer)
      writer.end()
      return writer.finish().violation?.description
    }
    let text = JSONRule(maxLength: 1)
    let number = JSONRule(max: 1)
    let flag = JSONRule(only: ["true"])
    #expect(violation { $0.string("xx", text) } == "a must be at most 1 character")
    #expect(violation { $0.stringIfPresent("xx", text) } == "a must be at most 1 character")
    #expect(violation { $0.stringOrNull("xx", text) } == "a must be at most 1 character")
    #expect(violation { $0.int(2, number) } == "a must be at most 1")
    #expect(violation { $0.intIfPresent(2, number) } == "a must be at most 1")
    #expect(violation { $0.intOrNull(2, number) } == "a must be at most 1")
    #expect(violation { $0.double(2, number) } == "a must be at most 1")
    #expect(violation { $0.doubleIfPresent(2, number) } == "a must be at most 1")
    #expect(violation { $0.doubleOrNull(2, number) } == "a must be at most 1")
    #expect(violation { $0.bool(false, flag) } == "a must be true")
    #expect(violation { $0.boolIfPresent(false, flag) } == "a must be true")
    #expect(violation { $0.boolOrNull(false, flag) } == "a must be true")
    #expect(violation { $0.value(AccessPolicy.drop, text) } == "a must be at most 1 character")
    #expect(violation { $0.value(Level.high, number) } == "a must be at most 1")
    #expect(violation { $0.value(Ratio(rawValue: 2), number) } == "a must be at most 1")
    #expect(violation { $0.valueIfPresent("xx", text) } == "a must be at most 1 character")
    #expect(violation { $0.valueOrNull("xx", text) } == "a must be at most 1 character")
    #expect(violation { $0.patch(.value("xx"), text) } == "a must be at most 1 character")
    #expect(violation { $0.patch(Patch<String>.keep, text) } == nil)
    #expect(violation { $0.stringOrNull(nil, text) } == nil)
  }

  @Test func rulesReachIntoListsAndMaps() {
    func violation(_ value: some JSONWritable, _ rule: JSONRule) -> String? {
      var writer = JSONWriter()
      writer.object("list")
      writer.value(value, rule)
      writer.end()
      return writer.finish().violation?.description
    }
    let names = JSONRule(minCount: 1, maxCount: 3, unique: true, each: JSONRule(maxLength: 2))
    #expect(violation(["a", "b"], names) == nil)
    #expect(violation([String](), names) == "list must have 1 to 3 elements")
    #expect(violation(["a", "bbb"], names) == "list[1] must be at most 2 characters")
    #expect(violation(["a", "b", "a"], names) == "list must not hold an element twice")
    #expect(violation([1, 5], JSONRule(each: JSONRule(max: 3))) == "list[1] must be at most 3")
    #expect(violation([1, nil, 5], JSONRule(each: JSONRule(max: 3))) == "list[2] must be at most 3")
    #expect(
      violation(["k": ["a", "xxx"]], JSONRule(each: JSONRule(each: JSONRule(maxLength: 2))))
        == "list.k[1] must be at most 2 characters")
    #expect(violation([["a"], ["a", "xxx"]], JSONRule(each: names)) == "list[1][1] must be at most 2 characters")
    #expect(violation(["k": 1, "l": 2], JSONRule(maxCount: 1)) == "list must have at most 1 element")
    #expect(violation([AccessPolicy.drop], JSONRule(each: JSONRule(only: ["accept"]))) == "list[0] must be accept")
  }

  /// What elements must keep together: no two alike in a member, and one that must be there.
  @Test func rulesOfMembers() {
    func violation(_ list: [some JSONWritable], _ rule: JSONRule) -> String? {
      var writer = JSONWriter()
      writer.object("a")
      writer.value(list, rule)
      writer.end()
      return writer.finish().violation?.description
    }
    let unique = JSONRule(uniqueBy: "host")
    #expect(violation([["host": "a"], ["host": "b"], ["host": nil]] as [JSONValue], unique) == nil)
    #expect(violation([JSONValue](), unique) == nil)
    #expect(
      violation([["host": "a", "port": 1], ["host": "b"], ["port": 2, "host": "a"]] as [JSONValue], unique)
        == "a must not hold two elements with the same host")
    #expect(
      violation([["host": nil], ["port": 1]] as [JSONValue], unique)
        == "a must not hold two elements with the same host")
    let `default` = JSONRule(maxCount: 2, includes: #"{"host":null,"port":443}"#)
    #expect(violation([JSONValue](), `default`) == nil)
    #expect(violation([["host": "a"], ["port": 443, "host": nil, "more": 1]] as [JSONValue], `default`) == nil)
    let words = #"a must hold an element with {"host":null,"port":443}, unless it is empty"#
    #expect(violation([["host": nil, "port": 80], ["host": "a", "port": 443]] as [JSONValue], `default`) == words)
    #expect(violation([1, "host"] as [JSONValue], `default`) == words)
    #expect(violation([1, 2, 3], `default`) == "a must have at most 2 elements")
    #expect(
      violation([[["host": "a"]], [["host": "b"], ["host": "b"]]] as [[JSONValue]], JSONRule(each: unique))
        == "a[1] must not hold two elements with the same host")
  }

  @Test func rulesDoNotReachPastTheirValue() throws {
    let owner = try decode(Account.Owner.self, #"{"name":"long","aliases":["longer"]}"#).value
    var writer = JSONWriter()
    writer.object("a,b")
    writer.value([owner], JSONRule(maxCount: 5, each: JSONRule(maxLength: 1)))
    writer.string("after")
    writer.end()
    #expect(writer.finish().violation == nil)
  }

  @Test func whatJSONForbidsOutranksALimit() {
    let short = JSONRule(maxLength: 1)
    var writer = JSONWriter()
    writer.object("a,b,c")
    writer.string("too long", short)
    writer.value(["k": [0.5, Double.nan]])
    writer.value([Double.infinity])
    writer.end()
    let fragment = writer.finish()
    #expect(fragment.violation == JSONViolation(path: "b.k[1]", rule: "must be a finite number", isAbsolute: true))
    var second = JSONWriter()
    second.object("a")
    second.string("too long", short)
    second.end()
    let limited = second.finish()
    #expect(limited.violation?.isAbsolute == false)
    #expect(limited.inserting(members: fragment).violation == fragment.violation)
    #expect(fragment.inserting(members: limited).violation == fragment.violation)
    #expect(JSONFragment(["x": 1]).inserting(members: limited).violation == limited.violation)
    var envelope = JSONWriter()
    envelope.object("method,params")
    envelope.string("too long", short)
    envelope.fragment(fragment)
    envelope.end()
    #expect(envelope.finish().violation?.path == "params.b.k[1]")
  }
}

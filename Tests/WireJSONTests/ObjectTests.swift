// Objects as servers send them: any order, escaped names, members twice, members nobody declared.

import Testing
import WireJSON

@Suite struct ObjectTests {
  @Test func everyOrderOfMembersIsRead() throws {
    let members = [
      #""destination":"d""#, #""id":7"#, #""modify":false"#, #""comment":"c""#, #""policy":"drop""#, #""tags":["t"]"#,
    ]
    let expected = "{" + members.joined(separator: ",") + "}"
    for order in permutations(Array(members.indices)) {
      let json = "{" + order.map { members[$0] }.joined(separator: ",") + "}"
      #expect(text(try decode(ARecord.self, json, strict: true).value) == expected, "\(json)")
    }
  }

  @Test func everySubsetOfMembersIsReadAndTheRestIsNamed() throws {
    let members = [("destination", "\"d\""), ("id", "7"), ("modify", "true"), ("comment", "null"), ("policy", "\"x\"")]
    for mask in 1..<(1 << members.count) {
      let present = members.indices.filter { mask >> $0 & 1 == 1 }
      let json = "{" + present.map { "\"\(members[$0].0)\":\(members[$0].1)" }.joined(separator: ",") + ",\"tags\":[]}"
      let decoded = try decode(ARecord.self, json)
      let missing = members.indices.filter { mask >> $0 & 1 == 0 && members[$0].0 != "modify" }
      #expect(decoded.deviations.map(\.path) == missing.map { "$.\(members[$0].0)" })
      #expect(decoded.value.id == (present.contains(1) ? 7 : 0))
      #expect(decoded.value.modify == (present.contains(2) ? true : nil))
    }
  }

  @Test func escapedNamesAreRecognised() throws {
    let json = #"{"\u0064estination":"d","id":1,"com\u006dent":"c","policy":"p","tags":[],"n\u0065w":1}"#
    let value = try decode(ARecord.self, json, strict: true).value
    #expect(value.destination == "d")
    #expect(value.comment == "c")
    #expect(value.unknownFields.names == ["new"])
  }

  @Test func ofDuplicateMembersTheFirstCounts() throws {
    let json =
      #"{"destination":"first","id":1,"id":2,"comment":null,"policy":"p","tags":[],"x":1,"x":2,"destination":"second"}"#
    let decoded = try decode(ARecord.self, json)
    #expect(decoded.value.destination == "first")
    #expect(decoded.value.id == 1)
    #expect(decoded.value.unknownFields.names == ["x"])
    #expect(decoded.value.unknownFields["x"] == 1)
    #expect(
      decoded.deviations.map(\.description) == [
        "$.id: stands here again; the first one counts", "$.x: stands here again; the first one counts",
        "$.destination: stands here again; the first one counts",
      ])
    #expect(failure(ARecord.self, json, strict: true).contains("$.id: expected each member once, found it again"))
  }

  @Test func ofDuplicateMapKeysTheFirstCounts() throws {
    let decoded = try decode([String: Int].self, #"{"a":1,"\u0061":2,"b":3}"#)
    #expect(decoded.value == ["a": 1, "b": 3])
    #expect(decoded.deviations.map(\.path) == ["$.a"])
    let many = "{" + (0..<100).map { "\"k\($0 % 50)\":\($0)" }.joined(separator: ",") + "}"
    let counted = try decode([String: Int].self, many)
    #expect(counted.value.count == 50)
    #expect(counted.value["k7"] == 7)
    #expect(counted.deviationCount == 50)
  }

  @Test func ofDuplicateMembersInATreeTheFirstCounts() throws {
    let decoded = try decode(JSONValue.self, #"{"a":1,"b":[{"c":1,"c":{"d":2}}],"a":2}"#)
    #expect(decoded.value.description == #"{"a":1,"b":[{"c":1}]}"#)
    #expect(decoded.deviations.map(\.path) == ["$.b[0].c", "$.a"])
    #expect(failure(JSONValue.self, #"{"a":1,"a":tru}"#).contains("expected a value"))
  }

  @Test func unknownMembersAreKeptAsTheyStand() throws {
    let json =
      #"{"new":{"a": [1, 2.50]},"destination":"d","id":1,"comment":null,"policy":"p","tags":[],"e\u0078tra":"\u00e9"}"#
    let value = try decode(ARecord.self, json, strict: true).value
    #expect(value.unknownFields.names == ["new", "extra"])
    #expect(value.unknownFields["new"] == ["a": [1, .number(try #require(JSONNumber("2.50")))]])
    #expect(value.unknownFields["extra"] == "é")
    #expect(value.unknownFields["none"] == nil)
    let written =
      #"{"destination":"d","id":1,"comment":null,"policy":"p","tags":[],"new":{"a": [1, 2.50]},"e\u0078tra":"\u00e9"}"#
    #expect(text(value) == written)
    #expect(try decode(ARecord.self, written, strict: true).value == value)
    #expect(value.unknownFields.description == #"{"new":{"a":[1,2.50]},"extra":"é"}"#)
  }

  @Test func unknownMembersAloneSurvive() throws {
    let value = try decode(Presence<Int>.self, #"{"required":1,"nullable":null,"x":1}"#, strict: true).value
    #expect(value.required == 1)
    #expect(JSONUnknownFields().isEmpty)
    #expect(JSONUnknownFields().names.isEmpty)
    #expect(JSONUnknownFields() == (try decode(ARecord.self, ReaderTests.record)).value.unknownFields)
  }

  @Test(arguments: ["{}", #"{"other":1}"#, "[]"])
  func anObjectWithoutItsMembersIsAnError(json: String) {
    let message = "$: expected an object with destination, id, modify, comment, …; it holds none of its members"
    #expect(failure(ARecord.self, json) == message + " (line 1, column 1)")
    #expect(!failure(ARecord.self, json, strict: true).isEmpty)
  }

  @Test func anObjectOfOptionalMembersMayBeEmpty() throws {
    #expect(try decode(AllOptional.self, "{}", strict: true).value.a == nil)
    let decoded = try decode(AllOptional.self, "[]")
    #expect(decoded.deviations.map(\.tolerance) == [.emptyArrayAsObject])
    #expect(try decode(AllOptional.self, #"{"z":1}"#, strict: true).value.a == nil)
  }

  @Test(arguments: ["null", "1", "\"x\"", "true", "[1]", "[{}]"])
  func otherValuesAreNoObject(json: String) {
    #expect(failure(ARecord.self, json).hasPrefix("$: expected object, found "))
  }

  @Test func whitespaceMayStandAnywhere() throws {
    let json =
      "\n{ \"destination\"\t:\r\"d\" , \"id\" : 1 ,\"comment\":null, \"policy\" : \"p\" , \"tags\" : [ \"a\" , \"b\" ] }\n"
    #expect(
      text(try decode(ARecord.self, json, strict: true).value)
        == #"{"destination":"d","id":1,"comment":null,"policy":"p","tags":["a","b"]}"#)
  }

  @Test(arguments: [
    (#"{"destination":"d" "id":1}"#, "expected ',' or '}' after a member"),
    (#"{"destination":"d",}"#, "trailing comma before '}'"),
    (#"{"destination" "d"}"#, "expected ':' after a member name"),
    (#"{"destination":}"#, "expected a value"),
    (#"{"id":1,"destination":tru}"#, "expected a value"),
    (
      #"{"destination":"d","id":1,"comment":null,"policy":"p","tags":[]"#,
      "expected ',' or '}' after a member, found end of input"
    ),
    (#"{"destination":"d","id":1,"comment":null,"policy":"p","tags":[]}x"#, "expected end of input"),
    (#"{"destination":"d","id":1,"comment":null,"policy":"p","tags":[],"new":01}"#, "bad number: a leading zero"),
  ])
  func faultsAreFoundOnEveryPath(json: String, message: String) throws {
    let error = try #require(throws: JSONError.self) { try decode(ARecord.self, json) }
    #expect(error.message == message)
  }

  @Test func everyByteChangedIsReadOrRefusedLikeTheTree() {
    let json = Array(#"{"id":7,"destination":"é\n","comment":null,"x":[1.5],"policy":"p","tags":["a"]}"#.utf8)
    for place in json.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = json
        changed[place] = byte
        let isJSON = (try? JSONValue(parsing: changed)) != nil
        let isRecord = (try? JSONReader.decode(ARecord.self, from: changed)) != nil
        #expect(isJSON || !isRecord, "byte \(byte) at \(place)")
      }
    }
  }

  @Test func nestedObjectsOutOfOrderKeepTheirMembersApart() throws {
    let json = """
      {"extra":{"name":"no"},"addresses":[["a",1],"b"],"parent":{"x":[],"aliases":["p"],"name":"n"},
       "limits":{"10":1.5,"1":2},"owner":{"aliases":[],"y":{"name":1},"name":"o"},"name":"outer"}
      """
    let value = try decode(Account.self, json, strict: true).value
    #expect(value.owner.name == "o")
    #expect(value.owner.unknownFields.names == ["y"])
    #expect(value.parent?.name == "n")
    #expect(value.parent?.aliases == ["p"])
    #expect(value.limits == [.low: 2, .high: 1.5])
    #expect(value.addresses.map(\.address) == ["a", "b"])
    #expect(value.unknownFields.names == ["name"])
    #expect(value.extra == ["name": "no"])
    #expect(try decode(Account.self, text(value), strict: true).value == value)
  }

  @Test func mapKeysMustFitTheirType() throws {
    #expect(try decode([Int: Bool].self, #"{"1":true,"-20":false}"#, strict: true).value == [1: true, -20: false])
    #expect(
      failure([Int: Bool].self, #"{"1":true,"01":false}"#)
        == "$[\"01\"]: expected a member name that is an integer (line 1, column 16)")
    #expect(failure([Level: Bool].self, #"{"x":true}"#).contains("expected a member name that is an integer"))
    #expect(try decode([AccessPolicy: Int].self, #"{"drop":1}"#, strict: true).value == [.drop: 1])
  }

  @Test func depthIsBoundedOnEveryPath() {
    func deep(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    for path in ["extra", "unknown"] {
      let json = #"{"owner":{"name":"","aliases":[]},"limits":{},"addresses":[],"\#(path)":"#
      #expect(failure(Account.self, json + deep(127) + "}") == "")
      #expect(failure(Account.self, json + deep(128) + "}").contains("nesting deeper than 128"))
    }
    #expect(failure([[[Int]]].self, deep(5000)).contains("expected int, found array"))
    #expect(failure(Endless.self, deep(128)) == "")
    #expect(failure(Endless.self, deep(129)).contains("nesting deeper than 128"))
    #expect(JSONReadOptions(maxDepth: 1000).maxDepth == 128)
    #expect(JSONReadOptions(maxDepth: 0).maxDepth == 1)
    #expect(failure(Twice.self, deep(128)) == "")
    #expect(failure(Twice.self, deep(100_000)).contains("nesting deeper than 128"))
  }
}

/// An object that may lack everything.
private struct AllOptional: JSONCoding {
  let a: Int?
  init(json reader: inout JSONReader) {
    reader.object("a")
    a = reader.intIfPresent()
    reader.end()
  }
  func write(to writer: inout JSONWriter) { writer.null() }
}

/// A list of lists of lists….
private struct Endless: JSONCoding {
  let inner: [Endless]
  init(json reader: inout JSONReader) { inner = reader.value() }
  func write(to writer: inout JSONWriter) { writer.value(inner) }
}

/// The same, looking at its value twice.
private struct Twice: JSONCoding {
  let inner: [Twice]
  init(json reader: inout JSONReader) {
    let start = reader.offset
    let isList = reader.kind == .array
    reader.seek(to: start)
    inner = isList ? reader.value() : []
  }
  func write(to writer: inout JSONWriter) { writer.value(inner) }
}

/// All orders of a list.
private func permutations(_ items: [Int]) -> [[Int]] {
  if items.isEmpty { return [[]] }
  return items.indices.flatMap { place in
    var rest = items
    let item = rest.remove(at: place)
    return permutations(rest).map { [item] + $0 }
  }
}

// What every emitted type is besides JSON: codable, hashable, printable.

import Foundation
import Testing
import WireJSON

@Suite struct ModelTests {
  private let record = #"{"destination":"d","id":1,"comment":null,"policy":"accept","tags":["t"],"new":[1]}"#

  @Test func modelsAreEqualIfTheyAreWrittenAlike() throws {
    let first = try decode(ARecord.self, record).value
    let reordered = #"{"new":[1],"tags":["t"],"policy":"accept","comment":null,"id":1.0,"destination":"d"}"#
    let second = try decode(ARecord.self, reordered).value
    let third = try decode(ARecord.self, record.replacing("[1]", with: "[2]")).value
    #expect(first == second)
    #expect(first != third)
    #expect(Set([first, second, third]).count == 2)
    let copy = first
    #expect(copy == first && copy.hashValue == first.hashValue)
  }

  @Test func modelsGoThroughTheStandardCoders() throws {
    let value = try decode(ARecord.self, record).value
    let data = try JSONEncoder().encode(["a": value])
    let again = try #require(try JSONDecoder().decode([String: ARecord].self, from: data)["a"])
    #expect(again == value)
    #expect(again.unknownFields["new"] == [1])
    let list = try PropertyListEncoder().encode([value.policy])
    #expect(try PropertyListDecoder().decode([AccessPolicy].self, from: list) == [.accept])
  }

  @Test(arguments: [
    ("BAD:11", "BAD", 11), ("SE", "SE", nil), ("", "", nil), ("BAD:", "BAD", nil), (":7", "", 7), ("a:x", "a", nil),
    ("a:1:2", "a", 1), ("a::2", "a", nil),
  ])
  func partsOfTexts(text: String, first: String, second: Int?) {
    let policy = AccessPolicy(text)
    #expect(policy.part(0, separator: ":", as: AccessPolicy.self)?.rawValue == first)
    #expect(policy.part(0, separator: ":", as: String.self) == first)
    #expect(policy.part(1, separator: ":", as: Int.self) == second)
    #expect(policy.part(3, separator: ":", as: String.self) == nil)
    #expect(policy.part(-1, separator: ":", as: String.self) == nil)
    #expect(policy.part(0, separator: "", as: String.self) == nil)
    #expect(policy.part(0, separator: "::", as: String.self) == (text == "a::2" ? "a" : text))
  }

  /// What an answer holds beyond its declaration is kept, but never sent back.
  @Test func requestsHoldOnlyWhatIsDeclared() throws {
    let value = try decode(ARecord.self, record).value
    #expect(value.unknownFields["new"] == [1])
    let kept = JSONFragment([value], checksLimits: false)
    #expect(try JSONValue(parsing: kept.bytes)[0]?["new"] == [1])
    let sent = try JSONValue(parsing: JSONFragment([value]).bytes)[0]
    #expect(sent?["new"] == nil && sent?["destination"] == "d")
  }

  /// The kinds of members are asked for as the type declares them; what is of another kind is found all the same.
  @Test(arguments: [
    #"{"destination":"d","id":1,"modify":true,"comment":"c","policy":"accept","tags":["t"]}"#,
    #"{"destination":7,"id":"1","modify":1,"comment":null,"policy":2,"tags":null}"#,
    #"{"destination":"d","id":1.0,"policy":"x","tags":[],"a":{"b":[1.5,{}]},"é":null}"#,
    #"{"id":9007199254740993,"new":18446744073709551615}"#,
  ])
  func otherCodersGiveWhatStandsThere(json: String) throws {
    let direct = try decode(ARecord.self, json)
    let bridged = try JSONDecoder().decode(ARecord.self, from: Data(json.utf8))
    #expect(bridged == direct.value)
  }

  @Test func doublesComeFromOtherCodersInEveryForm() throws {
    let json = Data(#"[{"ratio":0.1},{"ratio":2},{"ratio":"3.5"},{"ratio":1e300}]"#.utf8)
    #expect(try JSONDecoder().decode([Measured].self, from: json).map(\.ratio) == [0.1, 2, 3.5, 1e300])
  }

  @Test func objectsInObjectsComeFromOtherCoders() throws {
    let json =
      #"{"owner":{"name":"o","aliases":["a","b"],"x":1},"limits":{"1":1,"10":2.5},"addresses":[],"parent":null}"#
    let direct = try decode(Account.self, json).value
    #expect(try JSONDecoder().decode(Account.self, from: Data(json.utf8)) == direct)
    let list = try PropertyListEncoder().encode([direct])
    #expect(try PropertyListDecoder().decode([Account].self, from: list) == [direct])
  }

  @Test func whatDoesNotFitIsADecodingError() throws {
    let error = try #require(throws: DecodingError.self) {
      try JSONDecoder().decode([ARecord].self, from: Data(#"[{"id":[]}]"#.utf8))
    }
    guard case .dataCorrupted(let context) = error else { throw error }
    #expect(context.debugDescription == "$.id: expected int, found array")
    #expect(context.underlyingError is JSONError)
  }

  @Test func whatJSONCannotSayIsAnEncodingError() throws {
    #expect(throws: EncodingError.self) { try JSONEncoder().encode(Measured(ratio: .infinity)) }
    #expect(String(decoding: try JSONEncoder().encode(Measured(ratio: 0.5)), as: UTF8.self) == #"{"ratio":0.5}"#)
  }

  @Test func printingShowsTypeAndJSONButNoSecret() throws {
    let value = try decode(ARecord.self, record).value
    #expect(
      "\(value)" == #"ARecord({"destination":"d","id":1,"comment":null,"policy":"accept","tags":["t"],"new":[1]})"#)
    let login = try decode(Login.self, #"{"user":"me","password":"hunter2"}"#).value
    #expect("\(login)" == #"Login({"user":"me","password":"•••"})"#)
    #expect(text(login) == #"{"user":"me","password":"hunter2"}"#)
  }

  @Test func valueSetsStayOpen() throws {
    let values = try decode([AccessPolicy].self, #"["accept","tomorrow"]"#, strict: true).value
    #expect(values.map(\.isDocumented) == [true, false])
    #expect(values[0] == .accept && values[1] != .accept)
    #expect("\(values)" == "[accept, tomorrow]")
    #expect(text(values) == #"["accept","tomorrow"]"#)
    #expect(Set(values + [.accept]).count == 2)
    let levels = try decode([Level].self, "[1,7]", strict: true).value
    #expect(levels.map(\.isDocumented) == [true, false])
    #expect("\(levels)" == "[1, 7]")
    #expect(AccessPolicy.documented == [.accept, .drop])
  }

  @Test func scalarsAreCodedAsTheirRawValue() throws {
    let data = Data(#"{"p":["drop"],"l":[10],"r":[0.5]}"#.utf8)
    struct All: Codable, Equatable {
      var p: [AccessPolicy]
      var l: [Level]
      var r: [Ratio]
    }
    let all = try JSONDecoder().decode(All.self, from: data)
    #expect(all == All(p: [.drop], l: [.high], r: [Ratio(rawValue: 0.5)]))
    #expect(try JSONDecoder().decode(All.self, from: try JSONEncoder().encode(all)) == all)
    #expect(text(all.r) == "[0.5]")
    #expect(try decode(Ratio.self, "\"0.5\"").deviations.map(\.tolerance) == [.stringAsDouble])
  }

  @Test func scalarsOverListsAreJSONToo() throws {
    let value = try decode(Flags.self, #"["a","b"]"#, strict: true).value
    #expect(value == Flags.both && value.isDocumented)
    #expect(text(value) == #"["a","b"]"#)
    #expect(String(decoding: try JSONEncoder().encode(value), as: UTF8.self) == #"["a","b"]"#)
  }

  @Test func publicTypesAreSendable() {
    func requireSendable(_ type: (some Sendable).Type) {}
    requireSendable(JSONValue.self)
    requireSendable(JSONDocument.self)
    requireSendable(JSONError.self)
    requireSendable(JSONFragment.self)
    requireSendable(JSONRule.self)
    requireSendable(JSONPattern.self)
    requireSendable(JSONUnknownFields.self)
    requireSendable(JSONDecoded<Int>.self)
    requireSendable(Patch<String>.self)
  }
}

private struct Measured: JSONModel {
  let ratio: Double
  init(ratio: Double) { self.ratio = ratio }
  init(json reader: inout JSONReader) {
    reader.object("ratio")
    ratio = reader.double()
    reader.end()
  }
  func write(to writer: inout JSONWriter) {
    writer.object("ratio")
    writer.double(ratio)
    writer.end()
  }
}

private struct Login: JSONModel {
  let user: String
  let password: String
  init(json reader: inout JSONReader) {
    reader.object("user,password")
    user = reader.string()
    password = reader.string()
    reader.end()
  }
  func write(to writer: inout JSONWriter) {
    writer.object("user,password")
    writer.string(user)
    writer.secret(password)
    writer.end()
  }
}

private struct Flags: JSONValueSet {
  let rawValue: [String]
  init(rawValue: [String]) { self.rawValue = rawValue }
  static var both: Flags { Flags(rawValue: ["a", "b"]) }
  static var documented: [Flags] { [.both] }
}

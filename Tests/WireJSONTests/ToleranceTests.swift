// Every row of the tolerance table at every place where a value can stand.

import Testing
import WireJSON

@Suite struct ToleranceTests {
  /// A place around a value: the text on both sides, the value's path, and how a type is decoded there.
  struct Place: Sendable, CustomTestStringConvertible {
    let name: String
    let before: String
    let after: String
    let path: String
    var testDescription: String { name }
  }

  static let places = [
    Place(name: "whole text", before: "", after: "", path: "$"),
    Place(name: "member", before: "{\"required\":", after: ",\"nullable\":null}", path: "$.required"),
    Place(name: "member out of order", before: "{\"nullable\":null,\"required\":", after: "}", path: "$.required"),
    Place(name: "list element", before: "[", after: "]", path: "$[0]"),
    Place(name: "map value", before: "{\"k\":", after: "}", path: "$.k"),
    Place(name: "record element", before: "[\"x\",", after: "]", path: "$[1]"),
    Place(name: "union", before: "", after: "", path: "$"),
  ]

  /// Decodes a text at a place and gives the value's text and the deviations.
  static func read<Value: JSONCoding & Equatable & Sendable>(
    _ type: Value.Type, _ json: String, at place: Place, strict: Bool
  ) throws(JSONError) -> (text: String, deviations: [JSONDeviation]) {
    let json = place.before + json + place.after
    switch place.name {
    case "member", "member out of order":
      let decoded = try decode(Presence<Value>.self, json, strict: strict)
      return (text(decoded.value.required), decoded.deviations)
    case "list element":
      let decoded = try decode([Value].self, json, strict: strict)
      return (decoded.value.first.map { text($0) } ?? "", decoded.deviations)
    case "map value":
      let decoded = try decode([String: Value].self, json, strict: strict)
      return (decoded.value["k"].map { text($0) } ?? "", decoded.deviations)
    case "record element":
      let decoded = try decode(Pair<Value>.self, json, strict: strict)
      return (text(decoded.value.second), decoded.deviations)
    case "union":
      let decoded = try decode(Only<Value>.self, json, strict: strict)
      return (text(decoded.value.value), decoded.deviations)
    default:
      let decoded = try decode(Value.self, json, strict: strict)
      return (text(decoded.value), decoded.deviations)
    }
  }

  /// Decodes by the type that a row of the table declares.
  static func read(
    _ row: JSONTolerance, _ json: String, at place: Place, strict: Bool = false
  ) throws(JSONError) -> (text: String, deviations: [JSONDeviation]) {
    switch row.declared {
    case "int": try read(Int.self, json, at: place, strict: strict)
    case "double": try read(Double.self, json, at: place, strict: strict)
    case "bool": try read(Bool.self, json, at: place, strict: strict)
    case "string": try read(String.self, json, at: place, strict: strict)
    case "list": try read([Int].self, json, at: place, strict: strict)
    default: try read([String: Int].self, json, at: place, strict: strict)
    }
  }

  static let rowsWithTexts = JSONTolerance.allCases.filter { !$0.accepted.isEmpty }

  @Test(arguments: rowsWithTexts, places)
  func readsWhatTheRowAccepts(row: JSONTolerance, place: Place) throws {
    for sample in row.accepted {
      let result = try Self.read(row, sample.json, at: place)
      #expect(result.text == sample.readAs)
      #expect(result.deviations.map(\.tolerance) == [row], "\(sample.json)")
      #expect(result.deviations.first?.path == place.path)
      #expect(result.deviations.first?.offset == place.before.utf8.count)
      // What was read is written in the declared form, which needs no tolerance.
      #expect(try Self.read(row, sample.readAs, at: place, strict: true).text == sample.readAs)
    }
  }

  @Test(arguments: rowsWithTexts, places)
  func isAnErrorWhenStrict(row: JSONTolerance, place: Place) throws {
    for sample in row.accepted {
      do {
        _ = try Self.read(row, sample.json, at: place, strict: true)
        Issue.record("\(sample.json) was read strictly as \(row.declared)")
      } catch {
        #expect(error.reason == .deviation)
        #expect(error.path == place.path)
        #expect(error.offset == place.before.utf8.count)
      }
    }
  }

  @Test(arguments: rowsWithTexts, places)
  func refusesWhatTheRowRefuses(row: JSONTolerance, place: Place) throws {
    for json in row.refused {
      do {
        let result = try Self.read(row, json, at: place)
        Issue.record("\(json) was read as \(row.declared) \(result.text)")
      } catch {
        #expect([.typeMismatch, .outOfRange].contains(error.reason), "\(error)")
        #expect(error.path == place.path)
      }
    }
  }

  @Test func everyRowHasItsWords() {
    for row in JSONTolerance.allCases {
      #expect(!row.declared.isEmpty)
      #expect(row.accepted.isEmpty == row.refused.isEmpty)
    }
    #expect(Set(JSONTolerance.allCases.map(\.rawValue)).count == 14)
  }

  @Test func saysWhatWasReadAsWhat() throws {
    func deviation<Value: JSONCoding>(_ type: Value.Type, _ json: String) throws -> String? {
      try decode([Value].self, "[\(json)]").deviations.first?.description
    }
    #expect(try deviation(Int.self, "\"7\"") == "$[0]: string read as int")
    #expect(try deviation(Int.self, "1e3") == "$[0]: number with fraction or exponent read as int")
    #expect(try deviation(Double.self, "\"7\"") == "$[0]: string read as double")
    #expect(try deviation(Bool.self, "1") == "$[0]: number read as bool")
    #expect(try deviation(Bool.self, "\"True\"") == "$[0]: string read as bool")
    #expect(try deviation(String.self, "7") == "$[0]: number read as string")
    #expect(try deviation([Int].self, "null") == "$[0]: null read as empty list")
    #expect(try deviation([String: Int].self, "[]") == "$[0]: empty array read as empty object")
    #expect(try deviation(Account.Owner.self, #"{"aliases":[]}"#) == "$[0].name: missing, read as empty")
  }

  @Test(arguments: [
    ("[true]", "$[0]: expected int, found bool"),
    ("[\"\"]", "$[0]: expected int, found string"),
    ("[1.5]", "$[0]: expected int, found number with a fraction"),
    ("[9223372036854775808]", "$[0]: expected int within 64 bits, found a greater number"),
    ("[1,[]]", "$[1]: expected int, found array"),
    ("{}", "$: expected list, found object"),
    ("7", "$: expected list, found number"),
  ])
  func saysWhatWasExpected(json: String, message: String) {
    #expect(failure([Int].self, json).hasPrefix(message + " (line 1, column "))
  }

  @Test func neverShowsAValueOfTheText() {
    for json in [#"["secret"]"#, #"[{"secret":1}]"#, #"["secret\q"]"#, "[secret]", #"["secret"#, #"["secret"]secret"#] {
      let message = failure([Int].self, json)
      #expect(!message.isEmpty)
      #expect(!message.contains("secret"), "\(message)")
    }
  }

  @Test func keepsABoundedNumberOfDeviations() throws {
    let json = "[" + Array(repeating: "\"1\"", count: 250).joined(separator: ",") + "]"
    let decoded = try decode([Int].self, json)
    #expect(decoded.deviations.count == 100)
    #expect(decoded.deviationCount == 250)
    let options = JSONReadOptions(maxDeviations: 3)
    #expect(try JSONReader.decode([Int].self, from: Array(json.utf8), options: options).deviations.count == 3)
  }

  @Test func toleratesAByteOrderMark() throws {
    let decoded = try decode([Int].self, "\u{FEFF}[1]")
    #expect(decoded.value == [1])
    #expect(decoded.deviations.map(\.description) == ["$: a byte order mark before the text"])
    #expect(failure([Int].self, "\u{FEFF}[1]", strict: true).hasPrefix("$: a byte order mark stands before the text"))
  }

  @Test func readsIntsExactly() throws {
    for (json, value) in [
      ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
      ("999999999999999999", 999_999_999_999_999_999),
      ("-1000000000000000000", -1_000_000_000_000_000_000), ("0", 0), ("-0", 0),
    ] {
      #expect(try decode(Int.self, json, strict: true).value == value)
    }
    #expect(try decode(Int.self, "922337203685477580.7e1").value == Int.max)
    #expect(try decode(Int.self, "-92233720368547758080e-1").value == Int.min)
    #expect(try decode(Int.self, "0e999999999999999999999").value == 0)
    #expect(failure(Int.self, "1e999999999999999999999").contains("expected int within 64 bits"))
    #expect(failure(Int.self, "1e-999999999999999999999").contains("number with a fraction"))
  }
}

/// A record whose second element is of any type.
struct Pair<Second: JSONCoding & Equatable>: JSONCoding {
  let first: String
  let second: Second

  init(json reader: inout JSONReader) {
    reader.tuple()
    first = reader.string()
    second = reader.value()
    reader.end()
  }

  func write(to writer: inout JSONWriter) {
    writer.tuple()
    writer.string(first)
    writer.value(second)
    writer.end()
  }
}

/// A union of one case.
struct Only<Value: JSONCoding>: JSONCoding {
  let value: Value
  init(json reader: inout JSONReader) { value = reader.value() }
  func write(to writer: inout JSONWriter) { writer.value(value) }
}

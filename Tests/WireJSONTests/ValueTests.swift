// Untyped trees: literals, numbers as text, objects in order, coding.

import Foundation
import Testing
import WireJSON

@Suite struct ValueTests {
  static let samples: [JSONValue] = [
    nil, true, false, 0, -1, 1.5, "", "é😀\"\\\n", [], [nil, [1, ["x"]]], [:], ["a": 1, "b": ["c": nil, "d": [true]]],
  ]

  @Test func literalsAreWrittenCompactly() {
    let value: JSONValue = ["a": [1, 2.5, nil, true], "b": ["c": "x"], "": [:]]
    #expect(value.description == #"{"a":[1,2.5,null,true],"b":{"c":"x"},"":{}}"#)
    #expect(value["a"]?[1]?.double == 2.5)
    #expect(value["a"]?[0]?.int == 1)
    #expect(value["b"]?["c"]?.string == "x")
    #expect(value["a"]?[3]?.bool == true)
    #expect(value["a"]?[9] == nil)
    #expect(value["x"] == nil)
    #expect(value[0] == nil)
    #expect(value["a"]?.array?.count == 4)
    #expect(value.object?.keys == ["a", "b", ""])
  }

  @Test func numbersKeepTheirText() throws {
    for text in ["1", "1.0", "1e2", "-0", "12345678901234567890", "0.10", "1E+400"] {
      let value = try JSONValue(parsing: text)
      #expect(value.description == text)
      #expect(value.kind == .number)
    }
    #expect(JSONNumber("1.0") != JSONNumber("1"))
    #expect(JSONNumber("1.0")?.int == 1)
    #expect(JSONNumber("-2.50e2")?.int == -250)
    #expect(JSONNumber("1.5")?.int == nil)
    #expect(JSONNumber("1e400")?.double == nil)
    #expect(JSONNumber("1e-400")?.double == 0)
    #expect(JSONNumber(Double.nan) == nil)
    #expect(JSONNumber(2.5)?.text == "2.5")
    for text in ["", " 1", "1 ", "01", "+1", "1.", ".5", "x", "\u{FEFF}1", "1,", "NaN", "\"1\""] {
      #expect(JSONNumber(text) == nil, "\(text)")
    }
  }

  @Test func doublesAreRoundedCorrectly() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<20_000 {
      let pattern = Double(bitPattern: random.next())
      let decimal = "\(Int(random.next() % 1_000_000_000)).\(random.next() % 10_000_000)"
      let scientific = "\(random.next() % 1_000_000_000_000_000_000_0)e\(Int(random.next() % 640) - 340)"
      for text in [pattern.isFinite ? pattern.description : "0", decimal, "-" + decimal, scientific] {
        let expected = try #require(Double(text))
        #expect(JSONNumber(text)?.double == (expected.isFinite ? expected : nil), "\(text)")
      }
    }
    #expect(try JSONValue(parsing: "9007199254740993").double == 9007199254740992)
    #expect(try JSONValue(parsing: "-0.0").double?.sign == .minus)
    #expect(try JSONValue(parsing: "-0").double?.sign == .minus)
  }

  @Test func objectsKeepOrderAndCompareWithout() throws {
    let first = try JSONValue(parsing: #"{"a":1,"b":2}"#)
    let second = try JSONValue(parsing: #"{"b":2,"a":1}"#)
    #expect(first == second)
    #expect(first.hashValue == second.hashValue)
    #expect(first.description != second.description)
    #expect(first != (try JSONValue(parsing: #"{"a":1}"#)))
    #expect(first != (try JSONValue(parsing: #"{"a":1,"b":3}"#)))
    #expect(first != (try JSONValue(parsing: #"{"a":1,"c":2}"#)))
  }

  @Test(arguments: [3, 40])
  func objectsCanBeChanged(count: Int) {
    var object = JSONObject((0..<count).map { (key: "k\($0)", value: .number(JSONNumber($0))) })
    object["k1"] = "changed"
    object["new"] = true
    object["k0"] = nil
    object["none"] = nil
    #expect(object.count == count)
    #expect(object.keys.first == "k1" && object.keys.last == "new")
    #expect(object["k1"] == "changed" && object["new"] == true && object["k0"] == nil)
    #expect(object["k2"] == 2)
    #expect(JSONObject([(key: "a", value: 1), (key: "a", value: 2)])["a"] == 1)
    #expect(JSONObject().isEmpty)
  }

  @Test(arguments: samples)
  func survivesWritingAndCoding(value: JSONValue) throws {
    #expect(try JSONValue(parsing: value.description) == value)
    let data = try JSONEncoder().encode([value])
    #expect(try JSONDecoder().decode([JSONValue].self, from: data) == [value])
    #expect(try JSONValue(parsing: Array(data)) == [value])
  }

  @Test func codingKeepsIntegersExactly() throws {
    let json = "[9223372036854775807,-9223372036854775808,18446744073709551615,0.5]"
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    #expect(value.description == json)
    #expect(String(decoding: try JSONEncoder().encode(value), as: UTF8.self) == json)
    #expect(throws: EncodingError.self) { try JSONEncoder().encode([JSONValue(parsing: "1e400")]) }
  }

  /// What follows an object is taken for one at first.
  @Test func codingTakesListsOfAnything() throws {
    let json = #"[{"a":1},2,{},"x",[{}],null,{"b":[{"c":true},false]},1.5]"#
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    #expect(value.description == json)
  }

  @Test func membersComeSortedFromCoders() throws {
    let names = (0..<30).map { "k\($0)" }
    let json = "{" + names.reversed().map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    #expect(value.object?.keys == names.sorted())
  }
}

/// A small generator of random numbers with a fixed sequence.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

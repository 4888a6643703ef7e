// Two parsers, one opinion: random documents, whole and damaged, through this library and Foundation's.

import Foundation
import Testing
import WireJSON

@Suite struct DifferentialTests {
  /// How many documents are tried; `WIREJSON_DIFFERENTIAL` in the environment sets it.
  static let count = ProcessInfo.processInfo.environment["WIREJSON_DIFFERENTIAL"].flatMap { Int($0) } ?? 20_000

  @Test func wholeDocumentsAreReadAlike() throws {
    var random = SplitMix(seed: 1)
    for _ in 0..<(Self.count / 4) {
      let json = RandomJSON.document(using: &random)
      let ours = try JSONValue(parsing: json)
      let theirs = try #require(Foundation.read(json), "\(json)")
      #expect(Foundation.isEqual(ours, theirs), "\(json)")
      #expect(try JSONDocument(json).root.value == ours)
      #expect(try JSONValue(parsing: ours.description) == ours)
    }
  }

  @Test func damagedDocumentsAreAcceptedAlike() {
    var random = SplitMix(seed: 2)
    var accepted = 0
    for _ in 0..<Self.count {
      var json = Array(RandomJSON.document(using: &random).utf8)
      RandomJSON.damage(&json, using: &random)
      let ours = try? JSONValue(parsing: json)
      let theirs = Foundation.read(json)
      let text = String(decoding: json, as: UTF8.self)
      if let ours, let theirs {
        accepted += 1
        // Of duplicate keys Foundation takes any; here it is the first.
        #expect(Foundation.isEqual(ours, theirs) || RandomJSON.hasDuplicateKeys(json), "\(text)")
      } else if ours == nil, theirs != nil {
        #expect(Foundation.isLaxer(about: json), "only Foundation reads \(text)")
      } else if ours != nil {
        #expect(Foundation.isStricter(about: json), "only WireJSON reads \(text)")
      }
    }
    // Were nearly everything refused, or nothing, the damage would test nothing.
    #expect(accepted > Self.count / 20 && accepted < Self.count * 19 / 20)
  }
}

/// Foundation's opinion.
private enum Foundation {
  static func read(_ json: String) -> Any? { read(Array(json.utf8)) }

  static func read(_ json: [UInt8]) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(json), options: [.fragmentsAllowed])
  }

  /// Why Foundation may read what is no JSON.
  static func isLaxer(about json: [UInt8]) -> Bool {
    do {
      _ = try JSONValue(parsing: json)
      return false
    } catch {
      // It accepts a comma before a closing bracket.
      if error.reason == .trailingComma { return true }
      // It finds UTF-16 and UTF-32 by their zero bytes; JSON between systems is UTF-8.
      if json.prefix(4).contains(0) || json.starts(with: [0xFE, 0xFF]) || json.starts(with: [0xFF, 0xFE]) {
        return true
      }
      return false
    }
  }

  /// Why Foundation may refuse what is JSON.
  static func isStricter(about json: [UInt8]) -> Bool {
    // It refuses numbers that no double holds; here they are kept as text.
    guard let value = try? JSONValue(parsing: json) else { return false }
    return holdsHugeNumber(value)
  }

  private static func holdsHugeNumber(_ value: JSONValue) -> Bool {
    switch value {
    case .number(let number): number.double == nil || (number.double == 0 && number.int == nil)
    case .array(let elements): elements.contains(where: holdsHugeNumber)
    case .object(let object): object.members.contains { holdsHugeNumber($0.value) }
    default: false
    }
  }

  static func isEqual(_ ours: JSONValue, _ theirs: Any) -> Bool {
    switch ours {
    case .null: return theirs is NSNull
    case .bool(let value): return (theirs as? Bool) == value
    case .number(let number):
      guard let theirs = theirs as? NSNumber else { return false }
      return number.double == theirs.doubleValue
    case .string(let text): return (theirs as? String).map { Array($0.utf8) == Array(text.utf8) } ?? false
    case .array(let elements):
      guard let theirs = theirs as? [Any], theirs.count == elements.count else { return false }
      return zip(elements, theirs).allSatisfy { isEqual($0, $1) }
    case .object(let object):
      guard let theirs = theirs as? [String: Any] else { return false }
      // Names that Foundation holds for equal, because they are so in Unicode, cannot be compared one by one.
      guard theirs.count == object.count else { return Set(object.keys).count == theirs.count }
      return object.members.allSatisfy { member in theirs[member.key].map { isEqual(member.value, $0) } ?? false }
    }
  }
}

/// Random documents and random damage.
private enum RandomJSON {
  static func document(using random: inout SplitMix) -> String { value(depth: 0, using: &random) }

  private static func value(depth: Int, using random: inout SplitMix) -> String {
    switch Int.random(in: 0..<(depth < 4 ? 10 : 6), using: &random) {
    case 0: return pick(["null", "true", "false"], using: &random)
    case 1: return "\(Int.random(in: -1000...1000, using: &random))"
    case 2: return pick(["0", "-0", "1.5", "-2.50e3", "1E+2", "9007199254740993", "1e-7", "0.1"], using: &random)
    case 3, 4, 5: return string(using: &random)
    case 6, 7:
      let elements = (0..<Int.random(in: 0..<5, using: &random)).map { _ in value(depth: depth + 1, using: &random) }
      return "[" + space(using: &random) + elements.joined(separator: "," + space(using: &random)) + "]"
    default:
      let members = (0..<Int.random(in: 0..<5, using: &random)).map { place in
        "\"\(place)" + string(using: &random).dropFirst() + ":" + value(depth: depth + 1, using: &random)
      }
      return "{" + members.joined(separator: space(using: &random) + ",") + space(using: &random) + "}"
    }
  }

  private static func string(using random: inout SplitMix) -> String {
    let parts = [
      "a", "abcdefghij", "é", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\u0041", "\\ud83d\\ude00", "\\u00e9", " ",
    ]
    let text = (0..<Int.random(in: 0..<5, using: &random)).map { _ in pick(parts, using: &random) }
    return "\"" + text.joined() + "\""
  }

  private static func space(using random: inout SplitMix) -> String {
    pick(["", "", "", " ", "\n", "\t", "\r\n"], using: &random)
  }

  private static func pick(_ texts: [String], using random: inout SplitMix) -> String {
    texts[Int.random(in: texts.indices, using: &random)]
  }

  /// Whether an object of a well-formed text holds a name twice.
  static func hasDuplicateKeys(_ json: [UInt8]) -> Bool {
    func hasDuplicates(_ node: JSONNode) -> Bool {
      node.members?.contains { $0.isDuplicate || hasDuplicates($0.node) } == true
        || node.elements?.contains(where: hasDuplicates) == true
    }
    return (try? JSONDocument(json)).map { hasDuplicates($0.root) } ?? false
  }

  /// Changes, removes, doubles or inserts one byte, or cuts the end off.
  static func damage(_ json: inout [UInt8], using random: inout SplitMix) {
    let bytes = Array("{}[]:,\"\\0123456789.eE+-tfnul x/\u{1}\u{0}é".utf8) + [0xFF, 0x80, 0xC2, 0xED, 0xF4]
    let place = Int.random(in: json.indices, using: &random)
    let byte = bytes[Int.random(in: bytes.indices, using: &random)]
    switch Int.random(in: 0..<5, using: &random) {
    case 0: json[place] = byte
    case 1: json.remove(at: place)
    case 2: json.insert(byte, at: place)
    case 3: json.insert(json[place], at: place)
    default: json.removeSubrange(place...)
    }
  }
}

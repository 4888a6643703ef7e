// What is JSON and what is not, by one table that every way of reading must agree with.

import Testing
import WireJSON

@Suite struct SyntaxTests {
  /// Texts that RFC 8259 makes every parser accept.
  static let accepted: [String] =
    structures + numbers + strings + ["{\"a\":1,\"a\":2}", "\t\r\n [ \t\r\n 1 \t\r\n , 2 ] \n", nested(128)]

  static let structures = [
    "[]", "{}", "[[]]", "[{}]", "{\"a\":[]}", "[1,2]", "{\"a\":1,\"b\":2}", "null", "true", "false", "\"\"", "0",
    "[null,true,false]", "{\"\":0}", "{\"a\":{\"b\":{\"c\":null}}}", " null ", "[ ]", "{ }", "{ \"a\" : 1 }",
    "[[[[[[[[[[]]]]]]]]]]", "[\"a\",[\"b\",[\"c\"]]]", "\n\n\n1\n\n\n",
  ]

  static let numbers = [
    "-0", "0.0", "-0.0", "1", "-1", "10", "123456789", "1.5", "-1.5", "0.1", "1e1", "1E1", "1e+1", "1E-1", "1.5e3",
    "0e0", "0e+0", "0E-0", "1e0", "20e1", "123.456e78", "1e-400", "1e400", "-1e400", "0.00000000000000000000000001",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616",
    "123456789012345678901234567890123456789012345678901234567890", "1.00000000000000000000000000000000000000001",
    "1e00000000000000000000000000000000000000001", "4.9e-324", "2.2250738585072011e-308", "1.7976931348623157e308",
  ]

  static let strings = [
    #""\"\\\/\b\f\n\r\t""#, #""\u0041""#, #""\u00e9""#, #""\u20AC""#, #""\uD83D\uDE00""#, #""\ud83d\ude00""#,
    #""\uDBFF\uDFFF""#, #""\uFFFF""#, #""\uFFFE""#, #""\uFDD0""#, #""\u0000""#, #""\u007F""#, #""\u2028\u2029""#,
    "\"\u{7F}\"", "\"\u{80}\"", "\"é€😀\"", "\"\u{FFFF}\"", "\"\u{10FFFF}\"", "\"\u{2028}\u{2029}\"", "\"\u{FEFF}\"",
    "\"/\"", "\"'\"", "\"{}[],:\"", "\"null\"", "\"a\\u0062c\"", "\"abcdefghijklmnop\"", "\"abcdefg\"", "\"abcdefgh\"",
    "\"abcdefg\\n\"", "\"abcdefgé\"", "{\"\\u0061\":1}", "{\"a\\\"b\":1}", "\"\\\\\\\"\"",
  ]

  /// Texts that RFC 8259 lets no parser call JSON.
  static let refused: [String] =
    brokenStructures + brokenLiterals + brokenNumbers + brokenStrings + [nested(129)]

  static let brokenStructures = [
    "", " ", "[", "]", "{", "}", "[1", "[1,", "[,", "[,1]", "[1,]", "[1,,2]", "[1 2]", "[1:2]", "[}", "{]", "[1}",
    "{\"a\":1]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{,\"a\":1}", "{\"a\":1,,\"b\":2}",
    "{\"a\" 1}", "{\"a\"::1}", "{\"a\",1}", "{1:1}", "{a:1}", "{'a':1}", "{null:1}", "{\"a\":1 \"b\":2}", "{\"a\":}",
    "{\"a\"}", "{:1}", "[]]", "{}}", "[][]", "{}{}", "1 2", "null null", "[1]x", "[1]//", "[1]/**/", "//\n1", "#\n1",
    "[1]\u{0}", "\u{0}", "[\u{0}1]", "[\u{0C}1]", "[\u{0B}1]", "[\u{A0}1]", "[\u{2060}]", "[\u{FEFF}1]", "*", "<null>",
    "[\"a\" \"b\"]", "[1,2", "{\"a\":[1,{\"b\":2}", "[\"a\",\n4\n,1,", "{\"a\":\"b\"}#", "[*]", "[...]", "\\", "[\\n]",
  ]

  static let brokenLiterals = [
    "nul", "nulll", "NULL", "Null", "tru", "True", "truee", "TRUE", "fals", "False", "falsee", "[nul]", "[tru]",
    "[fals]", "undefined", "nan", "NaN", "Infinity", "-Infinity", "-NaN", "inf", "t", "f", "n", "truefalse", "[true1e]",
  ]

  static let brokenNumbers = [
    "+1", "-", "--1", "-a", "01", "-01", "00", "1.", "-1.", ".5", "-.5", "1.e1", "1e", "1e+", "1e-", "1E", "1ee1",
    "1e1.5", "1.5.5", "0x1", "0x", "1x", "1_000", "1,000", "1 .5", "- 1", "0e", "0.e1", "[1.]", "[1e]", "[-]", "[0x1]",
    "[1+2]", "[1.a]", "[012]", "[-2.]", "[2.e3]", "[1eE2]", "[0e+]", "[１]", "1d0", "0b1", "1e1_0",
  ]

  static let brokenStrings = [
    "\"", "\"a", "\"\\", "\"\\\"", "\"a\nb\"", "\"a\tb\"", "\"\u{0}\"", "\"\u{1F}\"", "\"a\u{1}\"", "'a'", "\"\\a\"",
    "\"\\x41\"", "\"\\0\"", "\"\\'\"", "\"\\u\"", "\"\\u1\"", "\"\\u12\"", "\"\\u123\"", "\"\\u123g\"", "\"\\u 123\"",
    "\"\\U0041\"", "\"\\uD800\"", "\"\\uD83D\"", "\"\\uDE00\"", "\"\\uD83Dx\"", "\"\\uD83D\\n\"", "\"\\uD83D\\u0041\"",
    "\"\\uD83D\\uD83D\"", "\"\\uDE00\\uD83D\"", "\"\\uD83D\\uDE0\"", "\"\\uD83D\\u\"", "\"abcdefgh\n\"", "\"\\\n\"",
    "\"\\é\"", "{\"a\nb\":1}", "{\"\\x\":1}", "{\"\\uD800\":1}", "[\"a\\", "\"\\u00",
  ]

  /// Byte sequences that are not UTF-8, each to be put into a string.
  static let brokenUTF8: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x22], [0xC3, 0x28], [0xE0, 0x80, 0x80],
    [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
    [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
    [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xFE, 0xFF], [0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF], [0xE9],
  ]

  static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  /// How each way of reading takes a text: nil if it accepts it.
  static func verdicts(_ bytes: [UInt8]) -> [JSONError.Reason?] {
    let document = reason { () throws(JSONError) in _ = try JSONDocument(bytes) }
    let tree = reason { () throws(JSONError) in _ = try JSONValue(parsing: bytes) }
    let skipped = reason { () throws(JSONError) in _ = try JSONReader.read(bytes) { _ in } }
    let skippedInside = reason { () throws(JSONError) in
      _ = try JSONReader.read([UInt8(ascii: "[")] + bytes + [UInt8(ascii: "]")]) { reader in reader.skip() }
    }
    // Inside an array, the empty text is the empty array, a list of values is a list, and depth is one more.
    let isDifferentInside = skippedInside == nil || skippedInside == .depth
    return [document, tree, skipped] + (isDifferentInside ? [] : [skipped == nil ? skippedInside : skipped])
  }

  static func reason(_ body: () throws(JSONError) -> Void) -> JSONError.Reason? {
    do {
      try body()
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(arguments: accepted)
  func accepts(json: String) {
    #expect(Set(Self.verdicts(Array(json.utf8))) == [nil])
  }

  @Test(arguments: refused)
  func refuses(json: String) {
    let verdicts = Set(Self.verdicts(Array(json.utf8)))
    #expect(verdicts.count == 1 && verdicts != [nil], "\(verdicts)")
  }

  @Test(arguments: brokenUTF8)
  func refusesWhatIsNotUTF8(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    #expect(Set(Self.verdicts([quote] + bytes + [quote])) == [.invalidUTF8])
    #expect(Set(Self.verdicts(Array("[\"abcdefgh".utf8) + bytes + Array("abcdefgh\"]".utf8))) == [.invalidUTF8])
    #expect(Set(Self.verdicts(Array("{\"a".utf8) + bytes + Array("\":1}".utf8))) == [.invalidUTF8])
    #expect(Set(Self.verdicts([quote] + bytes)) == [.invalidUTF8] || bytes.first.map { $0 < 0x80 } == true)
    #expect(!Self.verdicts(bytes).contains(nil))
  }

  /// Strings are looked through in runs and words: what no string may hold, at every place of texts shorter and longer.
  @Test func refusesAtEveryPlaceOfAString() {
    for special: UInt8 in [0, 0x1F, 0x80, 0xFF] {
      for place in 0..<200 {
        var bytes = Array("\"\(String(repeating: "a", count: 200))\"".utf8)
        bytes[place + 1] = special
        let reason: JSONError.Reason = special < 0x20 ? .controlCharacter : .invalidUTF8
        #expect(Set(Self.verdicts(bytes)) == [reason], "\(special) at \(place)")
      }
    }
  }

  @Test func refusesOtherEncodings() {
    #expect(!Self.verdicts([0x5B, 0x00, 0x5D, 0x00]).contains(nil))
    #expect(!Self.verdicts([0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00]).contains(nil))
    #expect(!Self.verdicts([0x00, 0x5B, 0x00, 0x5D]).contains(nil))
  }

  /// Everything that RFC 8259 leaves to the parser, and what this one does.
  @Test func decidesWhatIsLeftToIt() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(Self.verdicts(mark + Array("[1]".utf8)).prefix(3) == [.byteOrderMark, nil, nil])
    #expect(!Self.verdicts(mark).contains(nil))
    #expect(!Self.verdicts([0xEF, 0xBB]).contains(nil))
    #expect(try JSONValue(parsing: "{\"a\":1,\"b\":2,\"a\":3}") == ["a": 1, "b": 2])
    #expect(try JSONValue(parsing: "[1.0,1E400]").description == "[1.0,1E400]")
    #expect(try JSONValue(parsing: #""\u0000""#) == .string("\u{0}"))
    #expect(Self.verdicts(Array(Self.nested(100_000).utf8)) == [.depth, .depth, .depth])
    #expect(Self.verdicts(Array(String(repeating: "[", count: 100_000).utf8)) == [.depth, .depth, .depth])
    let objects = String(repeating: "{\"a\":", count: 100_000)
    #expect(Self.verdicts(Array(objects.utf8)) == [.depth, .depth, .depth])
  }

  @Test func everyPrefixOfADocumentIsRefused() {
    let json = Array(#"{"a":[1,-2.5e3,"x\u00e9\n😀",true,null],"b":{"c":"\ud83d\ude00"}}"#.utf8)
    #expect(Self.verdicts(json) == [nil, nil, nil])
    for count in 0..<json.count {
      let verdicts = Self.verdicts(Array(json[..<count]))
      #expect(!verdicts.contains(nil) && Set(verdicts).count == 1, "the first \(count) bytes: \(verdicts)")
    }
  }

  @Test func resolvesEscapes() throws {
    #expect(
      try decode(String.self, #""\"\\\/\b\f\n\r\t\u0041\u00e9\u20AC\uD83D\uDE00é€😀""#).value
        == "\"\\/\u{8}\u{C}\n\r\tAé€😀é€😀")
  }
}

// What a person reads who wrote a comma too much.

import Testing
import WireJSON

@Suite struct SyntaxMessageTests {
  /// A text in which ▸ marks the place of the fault, and the message.
  static let messages: [(marked: String, message: String)] = [
    ("▸", "expected a value, found end of input"),
    ("{\"a\": ▸}", "expected a value, found '}'"),
    ("{\"a\": 1 ▸]", "expected ',' or '}' after a member, found ']'"),
    ("{\"a\": 1 ▸\"b\": 2}", "expected ',' or '}' after a member, found '\"'"),
    ("{\"a\": 1▸", "expected ',' or '}' after a member, found end of input"),
    ("{\"a\": 1,\n ▸}", "trailing comma before '}'"),
    ("[1, ▸]", "trailing comma before ']'"),
    ("[1 ▸2]", "expected ',' or ']' after an element, found '2'"),
    ("[1▸}", "expected ',' or ']' after an element, found '}'"),
    ("[1, ▸, 2]", "expected a value, found ','"),
    ("{▸'a': 1}", "expected a member name or '}', found '''"),
    ("{\"a\": 1, ▸b: 2}", "expected a member name after ',', found 'b'"),
    ("{\"a\" ▸1}", "expected ':' after a member name, found '1'"),
    ("{\"a\"▸}", "expected ':' after a member name, found '}'"),
    ("[\n  \"a▸\\q\"\n]", "bad escape '\\q' in a string"),
    ("[\"▸\\é\"]", "bad escape '\\é' in a string"),
    ("[\"▸\\u12g4\"]", "bad escape in a string: \\u needs four hexadecimal digits"),
    ("[\"▸\\ud83d\"]", "bad escape in a string: half a surrogate pair"),
    ("[\"▸\\ude00\"]", "bad escape in a string: half a surrogate pair"),
    ("[\"é▸\t\"]", "unescaped control character U+0009 in a string"),
    ("[\"a▸\nb\"]", "unescaped control character U+000A in a string"),
    ("[\"a▸", "unterminated string"),
    ("[\"a\\▸", "unterminated string"),
    ("[▸01]", "bad number: a leading zero"),
    ("[-▸]", "bad number: no digit after '-'"),
    ("[1.▸]", "bad number: no digit after '.'"),
    ("[1e+▸]", "bad number: no digit after 'e'"),
    ("[1.▸", "bad number: no digit after '.'"),
    ("[▸nul]", "expected a value, found 'n'"),
    ("[▸True]", "expected a value, found 'T'"),
    ("[▸😀]", "expected a value, found '😀'"),
    ("[▸\u{1}]", "expected a value, found U+0001"),
    ("[] ▸x", "expected end of input, found 'x'"),
    ("{} ▸// done", "expected end of input, found '/'"),
  ]

  @Test(arguments: messages)
  func namesPlaceAndFault(marked: String, message: String) throws {
    let before = marked.prefix { $0 != "▸" }
    let json = marked.filter { $0 != "▸" }
    let error = try #require(throws: JSONError.self) { try JSONDocument(json) }
    #expect(error.message == message)
    #expect(error.offset == before.utf8.count)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(error.line == lines.count)
    #expect(error.column == (lines.last?.unicodeScalars.count ?? 0) + 1)
    // The pull reader finds the same, but names no character of the text.
    let other = try #require(throws: JSONError.self) { try JSONValue(parsing: json) }
    #expect(other.offset == error.offset)
    #expect(other.reason == error.reason)
    #expect(other.found == nil || other.found == "end of input")
    #expect(message.hasPrefix(other.message) || !message.contains("found") || other.message == message)
  }

  @Test func namesTheBoundOfDepth() throws {
    let error = try #require(throws: JSONError.self) { try JSONDocument("[[[[1]]]]", maxDepth: 3) }
    #expect(error.description == "$[0][0][0]: nesting deeper than 3 (line 1, column 4)")
    #expect(try JSONDocument("[[[1]]]", maxDepth: 3).root.kind == .array)
  }

  @Test func namesBytesThatAreNotUTF8() throws {
    let error = try #require(throws: JSONError.self) { try JSONDocument(Array("{\n\"a\": \"".utf8) + [0xFF]) }
    #expect(error.description == "$.a: the bytes are not UTF-8 (line 2, column 7)")
    let bare = try #require(throws: JSONError.self) { try JSONDocument([0xFF]) }
    #expect(bare.message == "expected a value, found byte 0xFF")
  }

  @Test func refusesAByteOrderMarkByName() throws {
    let error = try #require(throws: JSONError.self) { try JSONDocument([0xEF, 0xBB, 0xBF, 0x31]) }
    #expect(error.description == "$: a byte order mark stands before the text (line 1, column 1)")
    #expect(error.reason == .byteOrderMark)
  }

  @Test func pathsLeadToTheFault() throws {
    func path(_ json: String) -> String? {
      do {
        _ = try JSONDocument(json)
        return nil
      } catch {
        return error.path
      }
    }
    #expect(path(#"{"a":[{"b":1},{"c":nul}]}"#) == "$.a[1].c")
    #expect(path(#"{"a":[{"b":1},{"c":"\q"}]}"#) == "$.a[1].c")
    #expect(path(#"{"a b":[x]}"#) == #"$["a b"][0]"#)
    #expect(path(#"{"\u0061\"":x}"#) == #"$["a\""]"#)
    #expect(path(#"{"":x}"#) == #"$[""]"#)
    #expect(path(#"{"7":x}"#) == #"$["7"]"#)
    #expect(path(#"{"a":{"b":1},}"#) == "$")
    #expect(path("{\"\(String(repeating: "k", count: 100))\":x}") == "$[\"\(String(repeating: "k", count: 64))…\"]")
  }
}

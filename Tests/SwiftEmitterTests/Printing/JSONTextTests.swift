import Testing
import WireJSON

@testable import SwiftEmitter

/// JSON as it stands in emitted tests.
@Suite struct JSONTextTests {
  private static let texts = [
    "null", "true", "-1.50e3", "\"\"", "[]", "{}", #"["a\"b\\c\n\u0001","é"]"#, #"{"a":[{},[[]]],"":{"b":null}}"#,
  ]

  /// On one line it is what the runtime writes.
  @Test(arguments: texts)
  func compact(text: String) throws {
    let value = try JSONValue(parsing: text)
    #expect(String(decoding: JSONText.compact(value), as: UTF8.self) == value.description)
  }

  /// Over several lines it is the same value.
  @Test(arguments: texts)
  func laidOut(text: String) throws {
    let value = try JSONValue(parsing: "[\(text),\(text)]")
    #expect(try JSONValue(parsing: JSONText.laidOut(value, margin: 4)) == value)
  }

  /// What fits 80 columns stands on a line of its own; what does not is laid out in turn.
  @Test func layout() throws {
    let short = String(repeating: "s", count: 74)
    let long = String(repeating: "l", count: 75)
    let value = try JSONValue(parsing: #"{"a":["\#(short)"],"b":["\#(long)"],"c":{}}"#)
    #expect(
      String(decoding: JSONText.laidOut(value, margin: 1), as: UTF8.self) == """
        {
           "a": ["\(short)"],
           "b": [
             "\(long)"
           ],
           "c": {}
         }
        """)
  }

  /// A long literal that no line of Swift can hold as it is becomes one with escapes.
  @Test func literals() {
    #expect(SwiftLiteral.json(["a": 1]) == ##"#"{"a":1}"#"##)
    let text = String(repeating: "x", count: 100)
    #expect(SwiftLiteral.json([.string(text)]) == "\"\"\"\n  [\n    \"\(text)\"\n  ]\n  \"\"\"")
    let hidden = SwiftLiteral.json(.string("\u{202E}" + text))
    #expect(hidden.unicodeScalars.allSatisfy { $0 == "\n" || DocumentationText.isHarmless($0) })
  }
}

import Testing
import WireJSON

@testable import SwiftEmitter

/// Literals that mean exactly the value, whatever it holds.
@Suite struct SwiftLiteralTests {
  @Test(arguments: [
    ("a", #""a""#), ("\"", #""\"""#), ("\\(x)", #""\\(x)""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{7F}", #""\u{0}\u{7F}""#),
    ("\u{2028}\u{202E}\u{200D}\u{FEFF}", #""\u{2028}\u{202E}\u{200D}\u{FEFF}""#), ("кот", #""кот""#), ("", #""""#),
  ])
  func strings(text: String, literal: String) {
    #expect(SwiftLiteral.string(text) == literal)
  }

  @Test(arguments: [
    (#"{"a":1}"#, ##"#"{"a":1}"#"##), (##"a"#\#(b""##, ###"##"a"#\#(b""##"###), ("plain", #""plain""#),
    ("\"\"\"\n", #""\"\"\"\n""#),
  ])
  func rawStrings(text: String, literal: String) {
    #expect(SwiftLiteral.raw(text) == literal)
  }

  @Test(arguments: [
    (0.0, "0"), (-3, "-3"), (0.5, "0.5"), (1e300, "1e+300"), (9_007_199_254_740_992, "9007199254740992.0"),
  ])
  func numbers(value: Double, literal: String) {
    #expect(SwiftLiteral.number(value) == literal)
  }
}

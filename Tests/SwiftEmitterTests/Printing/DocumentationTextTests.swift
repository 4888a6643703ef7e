import Testing

@testable import SwiftEmitter

/// Text from a spec in documentation comments.
@Suite struct DocumentationTextTests {
  private static func printed(_ paragraphs: [String]) -> String {
    var printer = CodePrinter()
    printer.doc(DocumentationText.paragraphs(paragraphs))
    return String(decoding: printer.bytes, as: UTF8.self)
  }

  /// Every line that is printed is a line of the comment, whatever the text holds.
  @Test(arguments: [
    "a\nfatalError()", "a\r\nb", "a\u{0}b", "a\u{2028}b\u{2029}c\u{85}d\u{B}e\u{C}f", "*/ } /* \"\"\" \\(x)",
    "\u{202E}txet\u{200F}", String(repeating: "word", count: 200), "\t", "#if os(x)", "   ",
  ])
  func staysInTheComment(text: String) {
    let lines = Self.printed([text]).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.allSatisfy { $0.hasPrefix("///") && !$0.hasSuffix("  ") })
    let scalars = Self.printed([text]).unicodeScalars
    #expect(scalars.allSatisfy { $0 == "\n" || DocumentationText.isHarmless($0) })
  }

  /// What looks like a field of the comment is none.
  @Test(arguments: [
    ("- Parameter evil: x", "/// \\- Parameter evil: x\n"), ("- Parameters:", "/// \\- Parameters:\n"),
    ("- Returns: x", "/// \\- Returns: x\n"), ("* Throws: x", "/// \\* Throws: x\n"),
    ("a -  returns b", "/// a \\-  returns b\n"), ("- an item", "/// - an item\n"), ("a - b", "/// a - b\n"),
  ])
  func fields(text: String, printed: String) {
    #expect(Self.printed([text]) == printed)
  }

  /// The emitter's own fields are fields, what follows them is text.
  @Test func ownFields() {
    var printer = CodePrinter()
    printer.doc(["Sum.", "- Parameters:", "  - a: - Returns: b", "- Throws: `E`; - Parameter c: d."])
    #expect(
      String(decoding: printer.bytes, as: UTF8.self)
        == "/// Sum.\n///\n/// - Parameters:\n///   - a: \\- Returns: b\n/// - Throws: `E`; \\- Parameter c: d.\n")
  }

  @Test func wrapping() {
    let words = Array(repeating: "word", count: 40).joined(separator: " ")
    for line in DocumentationText.wrap(words, width: 30, hanging: "  ") { #expect(line.count <= 30) }
    #expect(DocumentationText.wrap("a  ", width: 30) == ["a"])
  }

  /// A megabyte of one word is one line, and is printed at once.
  @Test func aMegabyte() {
    let word = String(repeating: "a", count: 1 << 20)
    #expect(DocumentationText.wrap("x \(word) y", width: 100) == ["x", word, "y"])
  }
}

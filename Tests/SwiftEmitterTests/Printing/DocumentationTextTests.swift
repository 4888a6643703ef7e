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

  private static func lines(_ paragraph: String, width: Int) -> [String] {
    var printer = CodePrinter(width: width)
    printer.paragraph(paragraph)
    return String(decoding: printer.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func wrapping() {
    let words = "- " + Array(repeating: "word", count: 40).joined(separator: " ")
    let lines = Self.lines(words, width: 30)
    #expect(lines.allSatisfy { $0.count <= 30 } && lines.dropFirst().allSatisfy { $0.hasPrefix("///   word") })
    #expect(Self.lines("ä ö  ü", width: 10) == ["/// ä ö  ü"])
    #expect(Self.lines("ä ö  ü", width: 9) == ["/// ä ö ü"])
    #expect(Self.lines("a  ", width: 30) == ["/// a"])
  }

  /// A megabyte of one word is one line, and is printed at once.
  @Test func aMegabyte() {
    let word = String(repeating: "a", count: 1 << 20)
    #expect(Self.lines("x \(word) y", width: 100) == ["/// x", "/// " + word, "/// y"])
  }

  /// A paragraph is put together from sentences; one without text is none.
  @Test func sentences() {
    var printer = CodePrinter()
    printer.sentence("")
    printer.sentence("- Returns:")
    printer.sentence("", "one", ".")
    printer.more(" Or")
    printer.sentence("two.")
    printer.endParagraph()
    printer.paragraph("", "")
    printer.paragraph("Three.")
    printer.line("let four = 4")
    printer.paragraph("Five.")
    #expect(
      String(decoding: printer.bytes, as: UTF8.self)
        == "/// - Returns: one. Or two.\n///\n/// Three.\nlet four = 4\n/// Five.\n")
  }
}

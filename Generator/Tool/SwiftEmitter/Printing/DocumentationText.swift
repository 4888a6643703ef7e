/// Makes text from a spec fit to stand in documentation comments.
enum DocumentationText {
  /// The text without anything that could end a comment line, hide what follows or reorder it on screen.
  static func clean(_ text: String) -> String {
    guard text.hasByte({ !isPlain($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isHarmless(scalar) ? scalar : " ") }
    return String(result)
  }

  /// The paragraphs of a text that is given line by line: an empty line ends one, and an item of a list is one.
  static func paragraphs(_ lines: [String]) -> [String] {
    var paragraphs: [String] = []
    var isOpen = false
    for line in lines.map({ withoutFields($0) }) {
      if line.isEmpty {
        isOpen = false
      } else if isOpen, !line.hasPrefix("- ") {
        paragraphs[paragraphs.count - 1] += " " + line
      } else {
        paragraphs.append(line)
        isOpen = true
      }
    }
    return paragraphs
  }

  /// The text without items that would be read as fields of the comment, such as `- Returns:`: their dash is escaped.
  static func withoutFields(_ text: String) -> String {
    guard mayHoldItems(text) else { return text }
    var words = text.split(separator: " ", omittingEmptySubsequences: false)
    for index in words.indices.dropLast() where ["-", "*", "+"].contains(words[index]) {
      let next = words[(index + 1)...].first { !$0.isEmpty } ?? ""
      if fields.contains(next.prefix { $0.isLetter }.lowercased()) { words[index] = "\\" + words[index] }
    }
    return words.joined(separator: " ")
  }

  /// A paragraph in which only the beginning can be a field of the comment.
  static func withoutFields(behindStartOf paragraph: String) -> String {
    guard case .item(let indentation) = Comment.Form(of: paragraph) else { return withoutFields(paragraph) }
    let text = paragraph.utf8.dropFirst(indentation + 2)
    guard let gap = text.firstIndex(of: UInt8(ascii: " ")), mayHoldItems(Substring(text)) else { return paragraph }
    return paragraph[..<gap] + withoutFields(String(paragraph[gap...]))
  }

  /// Whether a dash, star or plus stands before a space.
  static func mayHoldItems(_ text: some StringProtocol) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(mayHoldItems) ?? Array(text.utf8).withUnsafeBufferPointer(mayHoldItems)
  }

  private static func mayHoldItems(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Most texts have no mark at all, which is soon found.
    text.hasByte(isMark) && zip(text, text.dropFirst()).contains { isMark($0) && $1 == UInt8(ascii: " ") }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
  }

  private static let fields: Set = ["parameter", "parameters", "returns", "throws"]

  /// Whether a scalar can stand in source as it is: no control, line or paragraph separator, or direction mark.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }

  /// Whether all scalars of a text can stand in source as they are.
  static func isHarmless(_ text: some StringProtocol) -> Bool {
    !text.hasByte { !isPlain($0) } || text.unicodeScalars.allSatisfy(isHarmless)
  }

  /// The same for lines of text in UTF-8.
  static func isHarmless(_ lines: [UInt8]) -> Bool {
    !lines.hasByte { !isPlain($0) && $0 != UInt8(ascii: "\n") }
      || String(decoding: lines, as: UTF8.self).unicodeScalars.allSatisfy { $0 == "\n" || isHarmless($0) }
  }

  /// Whether a byte of UTF-8 is a printable character of ASCII.
  static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  /// Whether a paragraph of that form can stand in a comment as it is: all of it can be seen, and nothing in it can be
  /// a field of the comment, apart from its beginning.
  static func isHarmless(_ paragraph: UnsafeBufferPointer<UInt8>, _ form: Comment.Form) -> Bool {
    let start = if case .item(let indentation) = form { indentation + 2 } else { 0 }
    let text = UnsafeBufferPointer(rebasing: paragraph.dropFirst(start))
    if !text.hasByte({ !isPlain($0) || isMark($0) }) { return true }
    return !text.hasByte { !isPlain($0) } && !mayHoldItems(text)
  }
}

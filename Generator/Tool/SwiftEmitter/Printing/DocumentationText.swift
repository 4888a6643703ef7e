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
    for line in lines.map(withoutFields) {
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

  /// Whether a dash, star or plus stands before a space.
  static func mayHoldItems(_ text: some StringProtocol) -> Bool {
    var isMark = false
    return text.hasByte { byte in
      defer { isMark = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") }
      return isMark && byte == UInt8(ascii: " ")
    }
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

  /// Whether a byte of UTF-8 is a printable character of ASCII.
  static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  /// Breaks a paragraph into lines of at most `width` characters; lines after the first begin with `hanging`.
  static func wrap(_ text: String, width: Int, hanging: String = "") -> [String] {
    let bytes = text.utf8
    guard bytes.count > width, text.width > width else {
      let end = bytes.lastIndex { $0 != UInt8(ascii: " ") }.map(bytes.index(after:)) ?? bytes.startIndex
      return [String(text[..<end])]
    }
    var lines: [String] = []
    var line = String(text[..<(bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.endIndex)])
    var room = width - line.utf8.count
    var isEmpty = true
    for word in text.words {
      let length = word.width
      if !isEmpty, length + 1 > room {
        lines.append(line)
        line = hanging
        room = width - hanging.utf8.count
        isEmpty = true
      }
      if !isEmpty { line += " " }
      line += word
      room -= length + (isEmpty ? 0 : 1)
      isEmpty = false
    }
    lines.append(line)
    return lines
  }
}

/// Markdown to plain text, line by line: the marks of headings, emphasis, code and links go, the words stay.
enum MarkdownText {
  static func plain(_ lines: [String]) -> [String] {
    var fence: Substring?
    return lines.map { line in
      let trimmed = line.drop { $0 == " " }
      if let open = fence {
        if trimmed.hasPrefix(open) {
          fence = nil
          return ""
        }
        return line
      }
      if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
        fence = trimmed.prefix(3)
        return ""
      }
      return inline(heading(line))
    }
  }

  /// A heading without its marks; any other line as it is.
  private static func heading(_ line: String) -> String {
    let marks = line.prefix { $0 == "#" }.count
    guard (1...6).contains(marks), line.dropFirst(marks).first == " " else { return line }
    var text = line.dropFirst(marks)
    while text.last == "#" || text.last == " " { text = text.dropLast() }
    return PageLine.normalised(text)
  }

  private static func inline(_ line: String) -> String {
    var result = ""
    var rest = line[...]
    while let character = rest.first {
      if character == "\\", let next = rest.dropFirst().first, next.isPunctuation || next.isSymbol {
        result.append(next)
        rest = rest.dropFirst(2)
      } else if character == "`" || (character == "*" && !isBullet(rest, after: result)) {
        rest = rest.dropFirst()
      } else if character == "[", let link = link(rest) {
        result += inline(String(link.text))
        rest = link.rest
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Whether the line's text begins with this asterisk and a space.
  private static func isBullet(_ rest: Substring, after written: String) -> Bool {
    written.allSatisfy(\.isWhitespace) && rest.dropFirst().first == " "
  }

  /// The text of `[text](target)` and what follows it.
  private static func link(_ rest: Substring) -> (text: Substring, rest: Substring)? {
    guard let close = rest.firstRange(of: "]("), let end = rest[close.upperBound...].firstIndex(of: ")") else {
      return nil
    }
    let text = rest[rest.index(after: rest.startIndex)..<close.lowerBound]
    return text.contains("[") ? nil : (text, rest[rest.index(after: end)...])
  }
}

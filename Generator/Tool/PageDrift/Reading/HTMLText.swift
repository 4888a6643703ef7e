/// HTML to plain text: blocks become lines, markup goes, character references are decoded.
///
/// It reads what pages of documentation have and never fails: a tag that is not closed ends at the next one.
enum HTMLText {
  /// Elements whose content is no text of the page.
  private static let hidden: Set = ["script", "style", "head", "template", "svg", "noscript"]
  /// Elements that begin and end a line.
  private static let blocks: Set = [
    "p", "div", "section", "article", "header", "footer", "main", "nav", "aside", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "pre", "blockquote", "br", "hr", "form",
    "figure", "details", "summary", "body",
  ]

  static func plain(_ html: String) -> String {
    var writer = Writer()
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      writer.add(rest[..<open])
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
        continue
      }
      guard let tag = Tag(rest) else {
        writer.add("<")
        rest = rest.dropFirst()
        continue
      }
      rest = tag.rest
      if hidden.contains(tag.name), !tag.closes {
        rest = skip(rest, to: tag.name)
        continue
      }
      if tag.name == "pre" { writer.isPreformatted = !tag.closes }
      if blocks.contains(tag.name) { writer.breakLine() }
      if ["td", "th"].contains(tag.name), tag.closes { writer.add(" | ") }
    }
    writer.add(rest)
    return writer.text
  }

  /// What follows the closing tag of an element whose content is not read.
  private static func skip(_ rest: Substring, to name: String) -> Substring {
    var rest = rest
    while let open = rest.firstRange(of: "</") {
      rest = rest[open.upperBound...]
      guard rest.prefix(name.count).lowercased() == name else { continue }
      return rest.firstIndex(of: ">").map { rest[rest.index(after: $0)...] } ?? ""
    }
    return ""
  }

  /// A tag at the front of a text.
  private struct Tag {
    let name: String
    let closes: Bool
    let rest: Substring

    /// Nil where `<` begins no tag, as in `a < b`.
    init?(_ text: Substring) {
      var body = text.dropFirst()
      closes = body.first == "/"
      if closes { body = body.dropFirst() }
      guard let first = body.first, first.isLetter || first == "!" else { return nil }
      name = body.prefix { $0.isLetter || $0.isNumber || $0 == "!" }.lowercased()
      var quote: Character?
      var index = body.startIndex
      while index < body.endIndex {
        let character = body[index]
        if let open = quote {
          if character == open { quote = nil }
        } else if character == "\"" || character == "'" {
          quote = character
        } else if character == ">" {
          break
        }
        index = body.index(after: index)
      }
      rest = index < body.endIndex ? body[body.index(after: index)...] : ""
    }
  }

  private struct Writer {
    var text = ""
    var isPreformatted = false

    mutating func add(_ part: Substring) {
      let decoded = CharacterReferences.decoded(part)
      if isPreformatted {
        text += decoded
        return
      }
      for character in decoded {
        if !character.isWhitespace {
          text.append(character)
        } else if let last = text.last, last != " ", last != "\n" {
          text.append(" ")
        }
      }
    }

    mutating func breakLine() {
      if !text.isEmpty, text.last != "\n" { text.append("\n") }
    }
  }
}

/// Character references of HTML.
enum CharacterReferences {
  private static let names = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "copy": "©", "times": "×",
  ]

  /// The text with its references replaced; what is none stays.
  static func decoded(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var result = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      if let end = rest.prefix(12).firstIndex(of: ";"), let character = character(rest[..<end]) {
        result += character
        rest = rest[rest.index(after: end)...]
      } else {
        result += "&"
      }
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> String? {
    guard name.first == "#" else { return names[String(name)] }
    let digits = name.dropFirst()
    let value = digits.first.map { "xX".contains($0) } == true ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}

/// Collects lines of Swift at the right indentation, within the line length of the project's formatter.
struct CodePrinter {
  /// The longest line that the formatter lets stand.
  static let lineLength = 120

  private(set) var text = ""
  private var indentation = 0

  /// Prints one line, or an empty one.
  mutating func line(_ line: String = "") { self.line(Substring(line)) }

  /// Prints one line.
  mutating func line(_ line: Substring) {
    if !line.isEmpty {
      for _ in 0..<indentation { text += "  " }
      text += line
    }
    text += "\n"
  }

  /// Prints a line, what `body` prints one step further in, and the closing line.
  mutating func block(_ opening: String, closing: String = "}", _ body: (inout CodePrinter) -> Void) {
    line(opening)
    indented(body)
    line(closing)
  }

  /// Prints what `body` prints one step further in.
  mutating func indented(_ body: (inout CodePrinter) -> Void) {
    indentation += 1
    body(&self)
    indentation -= 1
  }

  /// Prints `before` `items` `after` on one line where that fits, with an item a line otherwise.
  mutating func list(_ before: String, _ items: [String], _ after: String) {
    let single = before + items.joined(separator: ", ") + after
    guard !items.isEmpty,
      indentation * 2 + single.width > Self.lineLength || items.contains(where: { $0.isMultiline })
    else { return line(single) }
    line(before)
    indented { printer in
      for (index, item) in items.enumerated() {
        printer.lines(item + (index + 1 < items.count ? "," : ""))
      }
    }
    line(after)
  }

  /// Prints a call on one line where that fits, otherwise with as many arguments a line as fit.
  ///
  /// `opening` is what closes the call and may begin a block: `) {`.
  mutating func call(_ before: String, _ arguments: [String], opening: String = ")") {
    let single = before + arguments.joined(separator: ", ") + opening
    // The formatter breaks an element of a list that takes the whole line with its comma.
    let room = Self.lineLength - (opening.hasSuffix(",") ? 1 : 0)
    guard indentation * 2 + single.width > room || single.isMultiline else { return line(single) }
    guard !single.isMultiline else { return list(before, arguments, opening) }
    line(before)
    var filled = ""
    let closesApart = opening.hasSuffix("{")
    for (index, argument) in arguments.enumerated() {
      let isLast = index == arguments.count - 1
      let piece = argument + (isLast ? (closesApart ? "" : opening) : ",")
      // The same holds for a list among the arguments.
      let room = Self.lineLength - (piece.hasSuffix("],") ? 1 : 0)
      if !filled.isEmpty, indentation * 2 + 2 + filled.width + 1 + piece.width > room {
        indented { $0.line(filled) }
        filled = ""
      }
      filled += (filled.isEmpty ? "" : " ") + piece
    }
    indented { $0.line(filled) }
    if closesApart { line(opening) }
  }

  /// Prints a call with one literal, which may stand over several lines.
  mutating func literalCall(_ before: String, _ literal: String) {
    guard literal.isMultiline else { return line(before + literal + ")") }
    line(before)
    // The literal's lines after the first are indented already.
    let pieces = literal.lines
    indented { printer in
      for (index, piece) in pieces.enumerated() {
        let text = index == 0 ? piece : piece.dropFirst(2)
        printer.line(text + (index + 1 == pieces.count ? ")" : ""))
      }
    }
  }

  /// Prints a call inside a call on one line where that fits, one inside the other otherwise.
  mutating func nestedList(_ outer: String, _ inner: String, _ items: [String]) {
    let single = outer + inner + items.joined(separator: ", ") + "))"
    guard indentation * 2 + single.width > Self.lineLength else { return line(single) }
    let call = outer.prefix { $0 != "(" } + "("
    let first = outer.dropFirst(call.count)
    line(String(call))
    indented { printer in
      let rest = inner + items.joined(separator: ", ") + "))"
      let fits = printer.indentation * 2 + first.width + rest.width <= Self.lineLength
      if !first.isEmpty && !fits { printer.line(String(first).trimmingTrailingSpace) }
      printer.list((fits ? first : "") + inner, items, "))")
    }
  }

  /// Prints an array literal, with an element a line where it does not fit one.
  mutating func array(_ elements: [String]) {
    let single = "[" + elements.joined(separator: ", ") + "]"
    guard indentation * 2 + single.width > Self.lineLength else { return line(single) }
    block("[", closing: "]") { printer in
      for element in elements { printer.line(element + ",") }
    }
  }

  /// Prints a computed property on one line where it fits, on three otherwise.
  mutating func property(_ declaration: String, _ value: String) {
    let single = declaration + " { " + value + " }"
    guard indentation * 2 + single.width > Self.lineLength else { return line(single) }
    block(declaration + " {") { $0.line(value) }
  }

  /// Prints several lines, each at the current indentation.
  mutating func lines(_ text: String) {
    for piece in text.lines { line(piece) }
  }

  /// A paragraph in which only the beginning can be a field of the comment.
  private static func plain(_ paragraph: String) -> String {
    guard paragraph.hasPrefix("- ") else { return DocumentationText.withoutFields(paragraph) }
    guard let gap = paragraph.dropFirst(2).firstIndex(of: " ") else { return paragraph }
    return paragraph[..<gap] + DocumentationText.withoutFields(String(paragraph[gap...]))
  }

  /// Prints a documentation comment; each entry is a paragraph or, where it begins with `- `, an item of a list.
  mutating func doc(_ paragraphs: [String]) {
    var isFirst = true
    var wasItem = false
    for paragraph in paragraphs where !paragraph.isEmpty {
      let clean = Self.plain(DocumentationText.clean(paragraph))
      let isItem = clean.hasPrefix("- ") || clean.hasPrefix("  - ")
      if !isFirst && !(isItem && wasItem) { line("///") }
      let hanging = isItem ? String(repeating: " ", count: clean.hasPrefix("- ") ? 2 : 4) : ""
      for wrapped in DocumentationText.wrap(clean, width: Self.lineLength - indentation * 2 - 4, hanging: hanging) {
        line("/// " + wrapped)
      }
      (isFirst, wasItem) = (false, isItem)
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}

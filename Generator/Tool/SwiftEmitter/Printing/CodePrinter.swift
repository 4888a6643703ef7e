/// Collects lines of Swift at the right indentation, within the line length of the project's formatter.
struct CodePrinter {
  /// The longest line that the formatter lets stand.
  static let lineLength = 120

  /// What is printed, in UTF-8: bytes are appended several times as fast as text.
  private(set) var bytes: [UInt8] = []
  private var indentation = 0
  /// The longest line here: shorter where the lines are printed further in later.
  private let width: Int

  init(width: Int = lineLength) { self.width = width }

  /// Whether nothing is printed.
  var isEmpty: Bool { bytes.isEmpty }

  /// Prints an empty line.
  mutating func line() { bytes.append(Self.newline) }

  /// Prints one line.
  mutating func line(_ line: some StringProtocol) {
    if !line.isEmpty {
      indent()
      bytes.append(line)
    }
    bytes.append(Self.newline)
  }

  /// Prints one line of items with commas between them.
  private mutating func line(_ before: String, _ items: [String], _ after: String) {
    indent()
    bytes.append(before)
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(", ") }
      bytes.append(item)
    }
    bytes.append(after)
    bytes.append(Self.newline)
  }

  private mutating func indent() { bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation * 2)) }

  private static let newline = UInt8(ascii: "\n")

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
    guard !items.isEmpty, !fits(before, items, after, width) else { return line(before, items, after) }
    line(before)
    indented { printer in
      for (index, item) in items.enumerated() { printer.lines(item, ending: index + 1 < items.count ? "," : "") }
    }
    line(after)
  }

  /// Prints a call on one line where that fits, otherwise with as many arguments a line as fit.
  ///
  /// `opening` is what closes the call and may begin a block: `) {`.
  mutating func call(_ before: String, _ arguments: [String], opening: String = ")") {
    // The formatter breaks an element of a list that takes the whole line with its comma.
    let room = width - (opening.hasSuffix(",") ? 1 : 0)
    guard !fits(before, arguments, opening, room) else { return line(before, arguments, opening) }
    guard !arguments.contains(where: { $0.isMultiline }) else { return list(before, arguments, opening) }
    line(before)
    var filled = ""
    let closesApart = opening.contains("{")
    for (index, argument) in arguments.enumerated() {
      let isLast = index == arguments.count - 1
      let piece = argument + (isLast ? (closesApart ? "" : opening) : ",")
      // The same holds for a list among the arguments.
      let room = width - (piece.hasSuffix("],") ? 1 : 0)
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
    guard indentation * 2 + single.width > width else { return line(single) }
    let call = outer.prefix { $0 != "(" } + "("
    let first = outer.dropFirst(call.count)
    line(String(call))
    indented { printer in
      let rest = inner + items.joined(separator: ", ") + "))"
      let fits = printer.fits(first + rest)
      if !first.isEmpty && !fits { printer.line(String(first).trimmingTrailingSpace) }
      printer.list((fits ? first : "") + inner, items, "))")
    }
  }

  /// Prints an array literal behind `before`, with an element a line where it does not fit one.
  mutating func array(_ elements: [String], before: String = "") {
    guard !fits(before + "[", elements, "]", width) else { return line(before + "[", elements, "]") }
    block(before + "[", closing: "]") { printer in
      for element in elements { printer.lines(element, ending: ",") }
    }
  }

  /// Whether a text can stand on one line.
  func fits(_ text: String) -> Bool { indentation * 2 + text.width <= width && !text.isMultiline }

  /// Whether items with commas between them can stand on one line that has room for so much.
  private func fits(_ before: String, _ items: [String], _ after: String, _ room: Int) -> Bool {
    var rest = room - indentation * 2 - before.width - after.width - 2 * max(0, items.count - 1)
    for item in items {
      rest -= item.width
      if rest < 0 || item.isMultiline { return false }
    }
    return rest >= 0
  }

  /// Prints terms with an operator between them, one step further in with as many a line as fit; the first line begins
  /// with `before`.
  mutating func terms(_ before: String, _ terms: [String], separator: String, _ after: String) {
    var filled = before
    for (index, term) in terms.enumerated() {
      let piece = (index == 0 ? "" : separator + " ") + term + (index + 1 == terms.count ? after : "")
      if index > 0, indentation * 2 + filled.width + 1 + piece.width > width {
        line(filled)
        filled = "  "
      } else if index > 0 {
        filled += " "
      }
      filled += piece
    }
    line(filled)
  }

  /// Prints a computed property on one line where it fits, on three otherwise.
  mutating func property(_ declaration: String, _ value: String) {
    let single = declaration + " { " + value + " }"
    guard !fits(single) else { return line(single) }
    block(declaration + " {") { $0.lines(value) }
  }

  /// Prints several lines, each at the current indentation; `ending` closes the last.
  mutating func lines(_ text: String, ending: String = "") { lines(Array(text.utf8)[...], ending: ending) }

  /// Prints what another printer has printed, each line at the current indentation.
  mutating func add(_ other: CodePrinter) { lines(other.bytes.dropLast(), ending: "") }

  private mutating func lines(_ source: ArraySlice<UInt8>, ending: String) {
    var rest = source
    while let end = rest.firstIndex(of: Self.newline) {
      if end > rest.startIndex { indent() }
      bytes += rest[...end]
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty || !ending.isEmpty { indent() }
    bytes += rest
    bytes.append(ending)
    bytes.append(Self.newline)
  }

  /// A paragraph in which only the beginning can be a field of the comment.
  private static func plain(_ paragraph: String) -> String {
    guard let indentation = itemIndentation(paragraph) else { return DocumentationText.withoutFields(paragraph) }
    let text = paragraph.utf8.dropFirst(indentation + 2)
    guard let gap = text.firstIndex(of: UInt8(ascii: " ")), DocumentationText.mayHoldItems(Substring(text)) else {
      return paragraph
    }
    return paragraph[..<gap] + DocumentationText.withoutFields(String(paragraph[gap...]))
  }

  /// How far in an item of a list stands; nil for what is none.
  private static func itemIndentation(_ paragraph: String) -> Int? {
    paragraph.hasPrefix("- ") ? 0 : paragraph.hasPrefix("  - ") ? 2 : nil
  }

  /// Prints a documentation comment; each entry is a paragraph or, where it begins with `- `, an item of a list.
  mutating func doc(_ paragraphs: [String]) {
    var isFirst = true
    var wasItem = false
    for paragraph in paragraphs where !paragraph.isEmpty {
      let clean = Self.plain(DocumentationText.clean(paragraph))
      let item = Self.itemIndentation(clean)
      let isItem = item != nil
      if !isFirst && !(isItem && wasItem) { line("///") }
      let hanging = item.map { $0 == 0 ? "  " : "    " } ?? ""
      for wrapped in DocumentationText.wrap(clean, width: width - indentation * 2 - 4, hanging: hanging) {
        line("/// " + wrapped)
      }
      (isFirst, wasItem) = (false, isItem)
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}

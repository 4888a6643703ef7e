// Lines of certain forms: what stands on one line where it fits, and how it is broken where it does not.
extension CodePrinter {
  /// Prints `before` `items` `after` on one line where that fits, with an item a line otherwise.
  mutating func list(_ before: String, _ items: [String], _ after: String) {
    if items.contains(where: \.isMultiline) { return broken(before, items, after) }
    add(before)
    for item in items { self.item(item) }
    endList(after)
  }

  /// Prints a call on one line where that fits, otherwise with as many arguments a line as fit.
  ///
  /// `opening` is what closes the call and may begin a block: `) {`.
  mutating func call(_ before: String, _ arguments: [String], opening: String = ")") {
    if arguments.contains(where: \.isMultiline) { return broken(before, arguments, opening) }
    add(before)
    for argument in arguments { item(argument) }
    endCall(opening)
  }

  /// Prints `before`, each item on a line of its own or over several, and `after`.
  private mutating func broken(_ before: String, _ items: [String], _ after: String) {
    line(before)
    indented { printer in
      for (index, item) in items.enumerated() { printer.lines(item, ending: index + 1 < items.count ? "," : "") }
    }
    line(after)
  }

  /// Adds a string literal of all pieces to the open line.
  mutating func string(_ pieces: String...) {
    let start = count
    text.append(UInt8(ascii: "\""))
    for piece in pieces { text.append(piece) }
    if text.withBytes(from: start + 1, SwiftLiteral.isPlain) { return text.append(UInt8(ascii: "\"")) }
    text.shorten(to: start)
    text.append(SwiftLiteral.string(pieces.joined()))
  }

  /// Prints a call with one literal, which may stand over several lines.
  mutating func literalCall(_ before: String, _ literal: String) {
    guard literal.isMultiline else { return line(before, literal, ")") }
    line(before)
    // The literal's lines after the first are indented already.
    let pieces = literal.lines
    indented { printer in
      for (index, piece) in pieces.enumerated() {
        printer.line(String(index == 0 ? piece : piece.dropFirst(2)), index + 1 == pieces.count ? ")" : "")
      }
    }
  }

  /// Prints an array literal behind `before`, with an element a line where it does not fit one.
  mutating func array(_ elements: [String], before: String = "") {
    either { printer in
      printer.add(before, "[")
      for element in elements { printer.item(element) }
      printer.line("]")
    } or: { printer in
      printer.block(before, "[", closing: "]") { printer in
        for element in elements { printer.lines(element, ending: ",") }
      }
    }
  }

  /// Prints terms with an operator between them, one step further in with as many a line as fit; the first line begins
  /// with `before`.
  mutating func terms(_ before: String, _ terms: [String], separator: String, _ after: String) {
    var filled = before
    for (index, term) in terms.enumerated() {
      let piece = (index == 0 ? "" : separator + " ") + term + (index + 1 == terms.count ? after : "")
      if index > 0, filled.width + 1 + piece.width > room {
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
    either {
      $0.line(declaration, " { ", value, " }")
    } or: { printer in
      printer.block(declaration, " {") { $0.lines(value) }
    }
  }
}

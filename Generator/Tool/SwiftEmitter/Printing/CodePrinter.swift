/// Collects lines of Swift at the right indentation, within the line length of the project's formatter.
///
/// All is appended to one buffer of UTF-8, piece by piece: a text that is put together first and copied then costs
/// several times as much. What turns out not to fit its line is taken back and laid out over several.
struct CodePrinter {
  /// The longest line that the formatter lets stand.
  static let lineLength = 120

  /// What is printed.
  var bytes: [UInt8] = []
  private(set) var indentation = 0
  /// The longest line here.
  private let width: Int
  /// Where the open line begins, with its indentation; nil where none is open.
  private var lineStart: Int?
  /// Where the items of the open line's list begin.
  private var items: [Int] = []
  /// The documentation comment that is being printed.
  var comment = Comment()

  init(width: Int = lineLength) { self.width = width }

  static let newline = UInt8(ascii: "\n")

  /// How much there is for text on a line at this indentation.
  var room: Int { width - indentation * 2 }

  // MARK: Lines

  /// Adds to the open line, or begins one.
  mutating func add(_ pieces: String...) {
    open()
    for piece in pieces { bytes.append(piece) }
  }

  /// Adds to the open line, or to a new one, and ends it.
  mutating func line(_ pieces: String...) {
    open()
    for piece in pieces { bytes.append(piece) }
    endLine()
  }

  /// Prints one line.
  mutating func line(_ text: Substring) {
    open()
    bytes.append(text)
    endLine()
  }

  /// Ends the open line, or prints an empty one: a line without text has no indentation.
  mutating func endLine() {
    let start = open()
    if bytes.count == start + indentation * 2 { bytes.removeLast(indentation * 2) }
    bytes.append(Self.newline)
    lineStart = nil
    items.removeAll(keepingCapacity: true)
  }

  /// Prints an empty line.
  mutating func line() { endLine() }

  /// Begins a line unless one is open; gives its start.
  @discardableResult
  private mutating func open() -> Int {
    if let lineStart { return lineStart }
    let start = bytes.count
    lineStart = start
    indent()
    comment = Comment()
    return start
  }

  /// Prints the spaces that a line begins with.
  mutating func indent() {
    for _ in 0..<indentation {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }

  /// Prints a line, what `body` prints one step further in, and the closing line.
  mutating func block(_ opening: String..., closing: String = "}", _ body: (inout CodePrinter) -> Void) {
    open()
    for piece in opening { bytes.append(piece) }
    endLine()
    indented(body)
    line(closing)
  }

  /// Prints what `body` prints one step further in.
  mutating func indented(_ body: (inout CodePrinter) -> Void) {
    indentation += 1
    body(&self)
    indentation -= 1
  }

  /// Prints several lines, each at the current indentation; `ending` closes the last.
  mutating func lines(_ text: String, ending: String = "") {
    var text = text
    text.withUTF8 { add($0) }
    line(ending)
  }

  /// Adds a text of several lines, each at the current indentation, of which the last stays open.
  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    open()
    var start = 0
    for (place, byte) in text.enumerated() where byte == Self.newline {
      bytes.append(contentsOf: text[start..<place])
      endLine()
      open()
      start = place + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  /// Takes back what was printed since there were `count` bytes.
  mutating func takeBack(to count: Int) {
    bytes.removeLast(bytes.count - count)
    lineStart = nil
    items.removeAll(keepingCapacity: true)
  }

  /// Prints what `single` prints, a line, where that fits, and otherwise what `broken` prints.
  mutating func either(_ single: (inout CodePrinter) -> Void, or broken: (inout CodePrinter) -> Void) {
    let start = bytes.count
    single(&self)
    if bytes[start...].dropLast().isLine(ofAtMost: width) { return }
    takeBack(to: start)
    broken(&self)
  }

  // MARK: Lists

  /// Adds an item to the list of the open line, behind a comma where it is not the first.
  mutating func item(_ pieces: String...) {
    beginItem()
    for piece in pieces { bytes.append(piece) }
  }

  /// Begins an item of the open line's list, to which further pieces are added.
  mutating func beginItem() {
    if !items.isEmpty { bytes.append(", ") }
    items.append(bytes.count)
  }

  /// Ends the line with its list: all on one line where that fits, with an item a line otherwise.
  mutating func endList(_ after: String...) {
    guard let broken = endLine(with: after, room: width) else { return }
    line(String(decoding: broken.before, as: UTF8.self))
    printItems(broken)
    line(String(decoding: broken.after, as: UTF8.self))
  }

  /// Ends the line with the arguments of a call: all on one line where that fits, otherwise with as many a line as fit.
  ///
  /// `opening` is what closes the call and may begin a block: `) {`.
  mutating func endCall(_ opening: String = ")") {
    // The formatter breaks an element of a list that takes the whole line with its comma.
    guard let broken = endLine(with: [opening], room: width - (opening.hasSuffix(",") ? 1 : 0)) else { return }
    line(String(decoding: broken.before, as: UTF8.self))
    if broken.items.contains(where: { $0.hasByte { $0 == Self.newline } }) {
      printItems(broken)
      return line(opening)
    }
    let closesApart = opening.contains("{")
    indented { printer in
      for (index, item) in broken.items.enumerated() {
        let isLast = index == broken.items.count - 1
        let end = isLast ? (closesApart ? "" : opening) : ","
        // The same holds for a list among the arguments.
        let room = printer.width - (!isLast && item.last == UInt8(ascii: "]") ? 1 : 0)
        if let start = printer.lineStart {
          if printer.bytes[start...].width + 1 + item.width + end.utf8.count > room {
            printer.endLine()
          } else {
            printer.bytes.append(UInt8(ascii: " "))
          }
        }
        printer.open()
        printer.bytes += item
        printer.bytes.append(end)
      }
      printer.endLine()
    }
    if closesApart { line(opening) }
  }

  /// Ends the open line and its list where it fits, and otherwise takes it back.
  private mutating func endLine(with after: [String], room: Int) -> BrokenLine? {
    let start = open()
    let end = bytes.count
    for piece in after { bytes.append(piece) }
    if items.isEmpty || bytes[start...].isLine(ofAtMost: room) {
      endLine()
      return nil
    }
    let broken = BrokenLine(bytes[start...], indentation: indentation * 2, items: items, end: end)
    takeBack(to: start)
    return broken
  }

  /// Prints the items of a broken list, each on a line of its own or over several, with commas behind all but the last.
  private mutating func printItems(_ line: BrokenLine) {
    indented { printer in
      for (index, item) in line.items.enumerated() {
        item.withUnsafeBufferPointer { printer.add($0) }
        printer.line(index + 1 < line.items.count ? "," : "")
      }
    }
  }
}

/// A line with a list that does not fit, in its parts.
private struct BrokenLine {
  let before: ArraySlice<UInt8>
  let items: [ArraySlice<UInt8>]
  let after: ArraySlice<UInt8>

  /// `items` are the places in `line` where they begin, `end` is where the list ends.
  init(_ line: ArraySlice<UInt8>, indentation: Int, items: [Int], end: Int) {
    let text = Array(line)
    let start = line.startIndex
    let firsts = items.map { $0 - start }
    let ends = firsts.dropFirst().map { $0 - ", ".utf8.count } + [end - start]
    before = text[indentation..<(firsts.first ?? indentation)]
    self.items = zip(firsts, ends).map { text[$0..<$1] }
    after = text[(end - start)...]
  }
}

/// Collects lines of Swift at the right indentation, within the line length of the project's formatter.
///
/// All is appended to one text, piece by piece: what is put together first and copied then costs several times as much.
/// What turns out not to fit its line is taken back and laid out over several.
struct CodePrinter: ~Copyable {
  /// The longest line that the formatter lets stand.
  static let lineLength = 120

  /// What is printed.
  var text = TextBuffer(capacity: 1 << 16)
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

  /// What is printed, as a file.
  var bytes: [UInt8] { text.bytes() }

  /// How many bytes are printed.
  var count: Int { text.count }

  /// How much there is for text on a line at this indentation.
  var room: Int { width - indentation * 2 }

  // MARK: Lines

  /// Adds to the open line, or begins one.
  mutating func add(_ pieces: String...) {
    open()
    for piece in pieces { text.append(piece) }
  }

  /// Adds to the open line, or to a new one, and ends it.
  mutating func line(_ pieces: String...) {
    open()
    for piece in pieces { text.append(piece) }
    endLine()
  }

  /// Ends the open line, or prints an empty one: a line without text has no indentation.
  mutating func endLine() {
    let start = open()
    if count == start + indentation * 2 { text.shorten(to: start) }
    text.append(Self.newline)
    lineStart = nil
    items.removeAll(keepingCapacity: true)
  }

  /// Prints an empty line.
  mutating func line() { endLine() }

  /// Begins a line unless one is open; gives its start.
  @discardableResult
  private mutating func open() -> Int {
    if let lineStart { return lineStart }
    let start = count
    lineStart = start
    indent()
    comment = Comment()
    return start
  }

  /// Prints the spaces that a line begins with.
  mutating func indent() { text.appendSpaces(indentation * 2) }

  /// Prints a line, what `body` prints one step further in, and the closing line.
  mutating func block(_ opening: String..., closing: String = "}", _ body: (inout CodePrinter) -> Void) {
    open()
    for piece in opening { text.append(piece) }
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
  private mutating func add(_ lines: UnsafeBufferPointer<UInt8>) {
    open()
    var start = 0
    var end = lines.endOfLine(at: 0)
    while end < lines.count {
      text.append(UnsafeBufferPointer(rebasing: lines[start..<end]))
      endLine()
      open()
      start = end + 1
      end = lines.endOfLine(at: start)
    }
    text.append(UnsafeBufferPointer(rebasing: lines[start...]))
  }

  /// Takes back what was printed since there were `count` bytes.
  mutating func takeBack(to count: Int) {
    text.shorten(to: count)
    lineStart = nil
    items.removeAll(keepingCapacity: true)
  }

  /// Prints what `single` prints, a line, where that fits, and otherwise what `broken` prints.
  mutating func either(_ single: (inout CodePrinter) -> Void, or broken: (inout CodePrinter) -> Void) {
    let start = count
    single(&self)
    if text.withBytes(from: start, { $0.dropLast().isLine(ofAtMost: width) }) { return }
    takeBack(to: start)
    broken(&self)
  }

  // MARK: Lists

  /// Adds an item to the list of the open line, behind a comma where it is not the first.
  mutating func item(_ pieces: String...) {
    beginItem()
    for piece in pieces { text.append(piece) }
  }

  /// Begins an item of the open line's list, to which further pieces are added.
  mutating func beginItem() {
    if !items.isEmpty { text.append(", ") }
    items.append(count)
  }

  /// Ends the open line's list where further items are those of another; the line is not broken.
  mutating func endItems() { items.removeAll(keepingCapacity: true) }

  /// Ends the line with its list: all on one line where that fits, with an item a line otherwise.
  mutating func endList(_ after: String...) {
    guard let broken = endLine(with: after, room: width) else { return }
    printItems(broken)
    for piece in after { add(piece) }
    endLine()
  }

  /// Ends the line with the arguments of a call: all on one line where that fits, otherwise with as many a line as fit.
  ///
  /// `opening` is what closes the call and may begin a block: `) {`.
  mutating func endCall(_ opening: String = ")") {
    // The formatter breaks an element of a list that takes the whole line with its comma.
    guard let broken = endLine(with: [opening], room: width - (opening.hasSuffix(",") ? 1 : 0)) else { return }
    if broken.list.hasByte({ $0 == Self.newline }) {
      printItems(broken)
      return line(opening)
    }
    let closesApart = opening.utf8.contains(UInt8(ascii: "{"))
    indented { printer in
      for index in broken.items.indices {
        let item = broken[index]
        let isLast = index == broken.items.count - 1
        printer.fill(item, isLast ? (closesApart ? "" : opening) : ",")
      }
      printer.endLine()
    }
    if closesApart { line(opening) }
  }

  /// Adds an argument and what stands behind it to the open line if there is room, otherwise to a new one.
  private mutating func fill(_ argument: ArraySlice<UInt8>, _ end: String) {
    if let start = lineStart {
      // What holds for the whole call holds for a list among its arguments.
      let room = width - (end == "," && argument.last == UInt8(ascii: "]") ? 1 : 0)
      if text.withBytes(from: start, \.width) + 1 + argument.width + end.utf8.count > room {
        endLine()
      } else {
        text.append(UInt8(ascii: " "))
      }
    }
    open()
    argument.withUnsafeBufferPointer { text.append($0) }
    text.append(end)
  }

  /// Ends the open line and its list where it fits; otherwise only what stands before the list is left of it.
  private mutating func endLine(with after: [String], room: Int) -> BrokenList? {
    let start = open()
    let end = count
    for piece in after { text.append(piece) }
    guard let first = items.first, !text.withBytes(from: start, { $0.isLine(ofAtMost: room) }) else {
      endLine()
      return nil
    }
    text.shorten(to: end)
    let broken = BrokenList(list: text.bytes(from: first), items: items.map { $0 - first })
    text.shorten(to: first)
    endLine()
    return broken
  }

  /// Prints the items of a broken list, each on a line of its own or over several, with commas behind all but the last.
  private mutating func printItems(_ list: BrokenList) {
    indented { printer in
      for index in list.items.indices {
        list[index].withUnsafeBufferPointer { printer.add($0) }
        printer.line(index + 1 < list.items.count ? "," : "")
      }
    }
  }
}

/// A list that does not fit its line.
private struct BrokenList {
  /// All items, with commas between them.
  let list: [UInt8]
  /// Where each item begins.
  let items: [Int]

  subscript(index: Int) -> ArraySlice<UInt8> {
    list[items[index]..<(index + 1 < items.count ? items[index + 1] - ", ".utf8.count : list.count)]
  }
}

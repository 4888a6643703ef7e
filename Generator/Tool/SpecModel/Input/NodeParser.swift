import WireJSON

/// Parses JSON into nodes with places.
enum NodeParser {
  /// Parses a spec file; a syntax error is reported, and then there is no node.
  static func parse(_ file: SpecFile, _ findings: Findings) -> Node? {
    parse(file.bytes, file: file.path, findings)
  }

  /// Parses a text that may begin on a later line of its file, as the body of an example does.
  static func parse(_ bytes: [UInt8], file: String, firstLine: Int = 1, _ findings: Findings) -> Node? {
    do throws(JSONError) {
      var reading = NodeReading(tape: try JSONTape(bytes), file: file, line: firstLine)
      return reading.node()
    } catch {
      let line = error.line + firstLine - 1
      findings.error(SourceLocation(file: file, line: line, column: error.column), error.message)
      return nil
    }
  }

  /// Parses a JSON text that was written by the reader itself, as acknowledgements are kept.
  static func parse(kept text: String, at location: SourceLocation) -> Node? {
    guard let tape = try? JSONTape(Array(text.utf8)) else { return nil }
    var reading = NodeReading(tape: tape, file: location.file, line: location.line)
    return reading.node()
  }
}

/// Makes nodes of the values of a text, in their order.
private struct NodeReading {
  private let tape: JSONTape
  private let source: Node.Source
  /// Which value comes next.
  private var next = 0
  /// How far lines and columns were counted: each byte is looked at once.
  private var counted = 0
  private var line: UInt32
  private var column: UInt32 = 1

  init(tape: JSONTape, file: String, line: Int) {
    self.tape = tape
    source = Node.Source(file: file)
    self.line = UInt32(line)
  }

  mutating func node() -> Node {
    let entry = tape.entries[next]
    next += 1
    let place = place(of: entry.start)
    let value: Node.Value =
      switch entry.kind {
      case .null: .null
      case .bool: .bool(tape.flag(entry))
      case .number: .number(tape.text(entry))
      case .string: .string(tape.text(entry))
      case .array: .list(elements(entry.count))
      case .object: .object(members(entry.count))
      }
    return Node(value: value, place: place)
  }

  private mutating func elements(_ count: Int) -> [Node] {
    var elements: [Node] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(node()) }
    return elements
  }

  private mutating func members(_ count: Int) -> [Node.Member] {
    var members: [Node.Member] = []
    members.reserveCapacity(count)
    for _ in 0..<count {
      let name = tape.entries[next]
      next += 1
      let place = place(of: name.start)
      members.append(Node.Member(key: tape.text(name), place: place, value: node()))
    }
    return members
  }

  /// Counts on to an offset behind the last one.
  private mutating func place(of offset: Int) -> Node.Place {
    let bytes = tape.bytes
    var column = column
    for at in counted..<offset {
      let byte = bytes[at]
      if byte < 0x20, isLineEnd(at) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column &+= 1
      }
    }
    (self.column, counted) = (column, offset)
    return Node.Place(source: source, line: line, column: column)
  }

  /// A line ends at a line feed, and at a return with none behind it.
  private func isLineEnd(_ at: Int) -> Bool {
    switch tape.bytes[at] {
    case 0x0A: true
    case 0x0D: at + 1 == tape.bytes.count || tape.bytes[at + 1] != 0x0A
    default: false
    }
  }
}

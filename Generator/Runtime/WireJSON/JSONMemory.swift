// The only file of the library that touches memory by address.
//
// Invariants: every read through `JSONBytes` is checked against its count, so no offset, however wrong, reaches
// foreign memory; reading at or behind the end gives 0, a byte that no JSON text may hold and that therefore ends
// every scan. The memory belongs to an array that whoever holds a `JSONBytes` keeps alive. `JSONNames` point into
// string literals, which live as long as the process.

/// The bytes of a JSON text, readable at any offset.
struct JSONBytes {
  let count: Int
  private let base: UnsafePointer<UInt8>
  private let owner: [UInt8]

  /// Runs `body` on the bytes of an array, which is kept alive by the value that `body` gets.
  static func with<Result>(_ array: [UInt8], _ body: (JSONBytes) -> Result) -> Result {
    array.withUnsafeBufferPointer { buffer in
      // An empty array may have no address; the count of 0 then guards the literal's address from being read.
      let base = buffer.baseAddress ?? ("" as StaticString).utf8Start
      return body(JSONBytes(count: buffer.count, base: base, owner: array))
    }
  }

  /// The byte at `offset`, 0 outside the text.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    UInt(bitPattern: offset) < UInt(bitPattern: count) ? base[offset] : 0
  }

  /// Eight bytes from `offset` on, the first one lowest; nil where fewer are left.
  @inline(__always)
  func word(at offset: Int) -> UInt64? {
    guard offset >= 0, offset <= count &- 8 else { return nil }
    return UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  /// The text in a range that is known to be UTF-8; what is not UTF-8 is repaired.
  @inline(__always)
  func string(_ start: Int, _ end: Int) -> String {
    guard start >= 0, start <= end, end <= count else { return "" }
    return String(decoding: UnsafeBufferPointer(start: base + start, count: end &- start), as: UTF8.self)
  }

  /// A copy of the bytes in a range.
  func array(_ start: Int, _ end: Int) -> [UInt8] {
    guard start >= 0, start <= end, end <= count else { return [] }
    return [UInt8](UnsafeBufferPointer(start: base + start, count: end - start))
  }
}

/// One name of a list of member names, in a string literal.
struct JSONName {
  fileprivate let start: UnsafePointer<UInt8>
  let count: Int

  /// Whether the bytes of `text` in a range spell the name.
  @inline(__always)
  func equals(_ text: borrowing JSONBytes, _ from: Int, _ to: Int) -> Bool {
    guard to &- from == count else { return false }
    var offset = 0
    while offset < count {
      if text[from &+ offset] != start[offset] { return false }
      offset &+= 1
    }
    return true
  }

  /// The name as text.
  var string: String { String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }

  /// Appends `"name":`.
  @inline(__always)
  func append(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }
}

/// A comma-separated list of member names in a string literal, and the place of the next one.
struct JSONNames {
  private let start: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>
  private var cursor: UnsafePointer<UInt8>

  init(_ literal: StaticString) {
    // A literal made of one scalar value by hand has no address; it then counts as a list without names.
    start = literal.hasPointerRepresentation ? literal.utf8Start : ("" as StaticString).utf8Start
    end = start + (literal.hasPointerRepresentation ? literal.utf8CodeUnitCount : 0)
    cursor = start
  }

  /// If `text` holds the next name and its closing quote at `offset`, moves on and gives the offset behind the quote;
  /// otherwise -1.
  @inline(__always)
  mutating func match(_ text: borrowing JSONBytes, at offset: Int) -> Int {
    var name = cursor
    var place = offset
    while name < end, name.pointee != UInt8(ascii: ",") {
      if text[place] != name.pointee { return -1 }
      name += 1
      place &+= 1
    }
    guard text[place] == UInt8(ascii: "\""), place > offset else { return -1 }
    cursor = name < end ? name + 1 : end
    return place &+ 1
  }

  /// The next name; the list moves on. Past the last one an empty name.
  @inline(__always)
  mutating func next() -> JSONName {
    let first = cursor
    while cursor < end, cursor.pointee != UInt8(ascii: ",") { cursor += 1 }
    let name = JSONName(start: first, count: cursor - first)
    if cursor < end { cursor += 1 }
    return name
  }

  /// The list from its first name on.
  var rewound: JSONNames {
    var names = self
    names.cursor = start
    return names
  }

  /// Whether all names were taken.
  var isAtEnd: Bool { cursor == end }

  /// The name that was taken last.
  var previous: String {
    var names = rewound
    var last = ""
    while names.cursor < cursor { last = names.next().string }
    return last
  }
}

extension JSONWriter {
  /// Appends text as a JSON string: quote, backslash and control characters escaped, everything else as it is.
  static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { appendQuoted($0, to: &bytes) }
  }

  /// Appends bytes as a JSON string; whether they are UTF-8 is left to whoever reads it.
  static func appendQuoted(_ text: [UInt8], to bytes: inout [UInt8]) {
    text.withUnsafeBufferPointer { appendQuoted($0, to: &bytes) }
  }

  private static func appendQuoted(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    // What needs no escape is appended in runs; both offsets stay within the buffer.
    var start = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
        appendEscape(byte, to: &bytes)
        start = place &+ 1
      }
      place &+= 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x22, 0x5C: bytes.append(byte)
    default:
      let low = byte & 0x0F
      bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u001").utf8)
      bytes.append(low < 10 ? low + 0x30 : low - 10 + 0x61)
    }
  }
}

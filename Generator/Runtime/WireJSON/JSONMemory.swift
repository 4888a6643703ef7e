// The only file of the library that touches memory by address.
//
// Invariants: every read through `JSONBytes` is checked against its count, so no offset, however wrong, reaches
// foreign memory; reading at or behind the end gives 0, a byte that no JSON text may hold and that therefore ends
// every scan. The memory belongs to an array that whoever holds a `JSONBytes` keeps alive. `JSONNames` point into
// string literals, which live as long as the process. `JSONOutput` owns its memory, of which the first `count` bytes are
// written and all writes lie below `capacity`: each append makes room first.

/// The bytes of a JSON text, readable at any offset.
struct JSONBytes {
  let count: Int
  fileprivate let base: UnsafePointer<UInt8>
  private let owner: [UInt8]

  /// Runs `body` on the bytes of an array, which is kept alive by the value that `body` gets.
  static func with<Result, Failure: Error>(
    _ array: [UInt8], _ body: (JSONBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try array.withUnsafeBufferPointer { buffer throws(Failure) in
      // An empty array may have no address; the count of 0 then guards the literal's address from being read.
      let base = buffer.baseAddress ?? ("" as StaticString).utf8Start
      return try body(JSONBytes(count: buffer.count, base: base, owner: array))
    }
  }

  /// The byte at `offset`, 0 outside the text.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    UInt(bitPattern: offset) < UInt(bitPattern: count) ? base[offset] : 0
  }

  /// Whether four bytes stand at `offset`, which are given with the first one lowest.
  @inline(__always)
  func holds(_ four: UInt32, at offset: Int) -> Bool {
    guard offset >= 0, offset <= count &- 4 else { return false }
    return UInt32(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt32.self)) == four
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
    // Where more is left of the text than of the names, none of the names can lead beyond the text.
    guard offset >= 0, text.count &- offset > end - cursor else { return -1 }
    var name = cursor
    var found = text.base + offset
    while name < end, name.pointee != UInt8(ascii: ",") {
      if found.pointee != name.pointee { return -1 }
      name += 1
      found += 1
    }
    guard found.pointee == UInt8(ascii: "\""), name > cursor else { return -1 }
    cursor = name < end ? name + 1 : end
    return found - text.base + 1
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

/// Values looked at as memory.
enum JSONMemory {
  /// Whether both values are the same bytes, references and texts included. Values that are not may still be equal.
  static func isSame<Value>(_ first: Value, _ second: Value) -> Bool {
    withUnsafeBytes(of: first) { first in
      withUnsafeBytes(of: second) { second in
        for place in 0..<min(first.count, second.count) where first[place] != second[place] { return false }
        return true
      }
    }
  }
}

/// The elements of a list while it is read.
///
/// In code that serves all types of elements, an array looks its own type up each time one is appended, which takes
/// longer than reading a short element. Invariant: the first `count` places are initialized, `capacity` are allocated.
struct JSONElements<Element>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>?
  private var count = 0
  private var capacity = 0

  deinit {
    start?.deinitialize(count: count)
    start?.deallocate()
  }

  // Inlined, because the type of this list would be looked up at each call.
  @inline(__always)
  mutating func append(_ element: consuming Element) {
    let place = room
    (place + count).initialize(to: element)
    count &+= 1
  }

  /// The memory, with room for one more.
  private var room: UnsafeMutablePointer<Element> {
    @inline(__always) mutating get {
      if let start, count < capacity { return start }
      capacity = max(4, 2 * capacity)
      let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
      if let start {
        larger.moveInitialize(from: start, count: count)
        start.deallocate()
      }
      start = larger
      return larger
    }
  }

  /// The elements; none are left here.
  mutating func finish() -> [Element] {
    guard let start else { return [] }
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      if let base = buffer.baseAddress { base.moveInitialize(from: start, count: count) }
      initialized = count
      count = 0
    }
  }
}

/// JSON text while it is written: bytes are appended, never changed.
struct JSONOutput: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity = 256

  init() { start = .allocate(capacity: capacity) }

  deinit { start.deallocate() }

  /// The bytes from an offset on.
  func bytes(from offset: Int = 0) -> [UInt8] {
    let first = min(max(offset, 0), count)
    return [UInt8](UnsafeBufferPointer(start: start + first, count: count - first))
  }

  /// The bytes as text.
  var string: String { String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }

  /// Forgets all bytes; the memory stays.
  mutating func clear() { count = 0 }

  /// Feeds all bytes to a hasher.
  func hash(into hasher: inout Hasher) { hasher.combine(bytes: UnsafeRawBufferPointer(start: start, count: count)) }

  /// Whether both hold the same bytes.
  func equals(_ other: borrowing JSONOutput) -> Bool {
    guard count == other.count else { return false }
    var place = 0
    while place < count, start[place] == other.start[place] { place &+= 1 }
    return place == count
  }

  @inline(__always)
  private mutating func makeRoom(_ size: Int) {
    if capacity &- count < size { grow(by: size) }
  }

  @inline(never)
  private mutating func grow(by size: Int) {
    capacity = max(2 * capacity, count + size)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.initialize(from: start, count: count)
    start.deallocate()
    start = larger
  }

  /// Writes a byte for which there is room.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    start[count] = byte
    count &+= 1
  }

  /// Writes bytes for which there is room.
  @inline(__always)
  private mutating func put(_ bytes: UnsafePointer<UInt8>, _ size: Int) {
    (start + count).update(from: bytes, count: size)
    count &+= size
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    makeRoom(1)
    put(byte)
  }

  /// Appends the bytes of a text in a range.
  @inline(__always)
  mutating func append(_ text: borrowing JSONBytes, _ first: Int, _ end: Int) {
    guard first >= 0, first < end, end <= text.count else { return }
    makeRoom(end &- first)
    put(text.base + first, end &- first)
  }

  /// Appends bytes as they are.
  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      makeRoom(buffer.count)
      put(base, buffer.count)
    }
  }

  /// Appends text as it is.
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    guard literal.hasPointerRepresentation else { return }
    makeRoom(literal.utf8CodeUnitCount)
    put(literal.utf8Start, literal.utf8CodeUnitCount)
  }

  /// Appends text as it is.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      guard let base = buffer.baseAddress else { return }
      makeRoom(buffer.count)
      put(base, buffer.count)
    }
  }

  /// Appends `"name":`, behind a comma unless it is the first.
  @inline(__always)
  mutating func append(_ name: JSONName, isFirst: Bool) {
    makeRoom(name.count &+ 4)
    if !isFirst { put(UInt8(ascii: ",")) }
    put(UInt8(ascii: "\""))
    put(name.start, name.count)
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
  }

  /// Appends an integer in decimal digits.
  mutating func append(_ value: Int) {
    // Digits come from the last one on: they are written behind the place where they belong, and then moved there.
    makeRoom(40)
    if value < 0 { put(UInt8(ascii: "-")) }
    let end = start + count + 20
    var first = end
    var rest = value.magnitude
    repeat {
      first -= 1
      first.pointee = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    put(first, end - first)
  }

  /// Appends text as a JSON string: quote, backslash and control characters escaped, everything else as it is.
  @inline(__always)
  mutating func appendQuoted(_ text: String) {
    var text = text
    text.withUTF8 { appendQuoted($0) }
  }

  /// Appends bytes as a JSON string; whether they are UTF-8 is left to whoever reads it.
  mutating func appendQuoted(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { appendQuoted($0) }
  }

  private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
    makeRoom(text.count &+ 2)
    put(UInt8(ascii: "\""))
    var place = 0
    while place < text.count {
      let end = JSONOutput.plainEnd(text, place)
      if end > place, let base = text.baseAddress {
        makeRoom(end &- place)
        put(base + place, end &- place)
      }
      if end < text.count { appendEscape(text[end]) }
      place = end &+ 1
    }
    append(UInt8(ascii: "\""))
  }

  /// The offset of the first byte from `start` on that must be escaped, or the end.
  @inline(__always)
  private static func plainEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var place = start
    if let base = text.baseAddress {
      while place &+ 8 <= text.count {
        let word = UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
        let marks = JSONBytes.escapeMarks(word)
        if marks != 0 { return place &+ marks.trailingZeroBitCount >> 3 }
        place &+= 8
      }
    }
    while place < text.count {
      let byte = text[place]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { break }
      place &+= 1
    }
    return place
  }

  private mutating func appendEscape(_ byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0x22, 0x5C: append(byte)
    default:
      let low = byte & 0x0F
      append(byte < 0x10 ? "u000" : "u001")
      append(low < 10 ? low + 0x30 : low - 10 + 0x61)
    }
  }
}

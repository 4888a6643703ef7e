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
  fileprivate let end: UnsafePointer<UInt8>
  fileprivate var cursor: UnsafePointer<UInt8>

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
    capacity = max(4 * capacity, count + size)
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

  /// Appends the first bytes of a word, the lowest ones.
  @inline(__always)
  mutating func append(_ word: UInt64, count size: Int) {
    makeRoom(8)
    UnsafeMutableRawPointer(start + count).storeBytes(of: word.littleEndian, as: UInt64.self)
    count &+= min(size, 8)
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

  /// Appends `"name":` with the next of the names, behind a comma unless it is the first; the list moves on.
  @inline(__always)
  mutating func append(next names: inout JSONNames, isFirst: Bool) {
    makeRoom(names.end - names.cursor &+ 4)
    if !isFirst { put(UInt8(ascii: ",")) }
    put(UInt8(ascii: "\""))
    // Names are short: a byte after the other is quicker than a copy of memory.
    var name = names.cursor
    var target = start + count
    while name < names.end, name.pointee != UInt8(ascii: ",") {
      target.pointee = name.pointee
      name += 1
      target += 1
    }
    count = target - start
    names.cursor = name < names.end ? name + 1 : names.end
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
  }

  /// Appends the shortest text that reads back as the same double, which is finite.
  mutating func append(_ value: Double) {
    makeRoom(JSONDigits.most)
    var digits = JSONDigits(start: start + count)
    value.write(to: &digits)
    count &+= digits.count
  }

  /// Appends text as a JSON string: quote, backslash and control characters escaped, everything else as it is.
  @inline(__always)
  mutating func appendQuoted(_ text: String) {
    let isContiguous: Void? = text.utf8.withContiguousStorageIfAvailable { appendQuoted($0) }
    if isContiguous == nil { appendQuoted(Array(text.utf8)) }
  }

  /// Appends bytes as a JSON string; whether they are UTF-8 is left to whoever reads it.
  mutating func appendQuoted(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { appendQuoted($0) }
  }

  @inline(never)
  private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
    makeRoom(text.count &+ 2)
    put(UInt8(ascii: "\""))
    var place = copyPlain(text, from: 0)
    while place < text.count {
      appendEscape(of: text[place])
      makeRoom(text.count &- place)
      place = copyPlain(text, from: place &+ 1)
    }
    put(UInt8(ascii: "\""))
  }

  /// How many bytes are looked at together where a text is long: as many as a line of a certificate has.
  private static let run = 64

  /// Whether the next run of bytes needs no escape. Nothing in the loop is a branch, so that the processor takes sixteen
  /// bytes in a step.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafePointer<UInt8>) -> Bool {
    // The top bit of `a &- n & ~a` tells that `a` is less than `n`.
    var marks: UInt8 = 0
    var place = 0
    while place < run {
      let byte = bytes[place]
      let quote = byte ^ 0x22
      let backslash = byte ^ 0x5C
      marks |= ((byte &- 0x20) & ~byte) | ((quote &- 1) & ~quote) | ((backslash &- 1) & ~backslash)
      place &+= 1
    }
    return marks & 0x80 == 0
  }

  /// Writes the bytes of a text, for all of which there is room, up to the first one that must be escaped; gives the
  /// offset of that one, or the end.
  @inline(__always)
  private mutating func copyPlain(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return text.count }
    var place = start
    var target = self.start + count
    while place &+ JSONOutput.run <= text.count, JSONOutput.isPlain(base + place) {
      UnsafeMutableRawPointer(target).copyMemory(from: base + place, byteCount: JSONOutput.run)
      place &+= JSONOutput.run
      target += JSONOutput.run
    }
    while place &+ 8 <= text.count {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
      let marks = JSONBytes.escapeMarks(word)
      UnsafeMutableRawPointer(target).storeBytes(of: word.littleEndian, as: UInt64.self)
      if marks != 0 {
        let plain = marks.trailingZeroBitCount >> 3
        count = target + plain - self.start
        return place &+ plain
      }
      place &+= 8
      target += 8
    }
    while place < text.count {
      let byte = base[place]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { break }
      target.pointee = byte
      place &+= 1
      target += 1
    }
    count = target - self.start
    return place
  }
}

/// The text of a double, which the standard library writes as bytes.
///
/// As a string it would be made first: one of more than 15 bytes, as most doubles with a fraction are, takes memory of
/// its own. Invariant: there is room for `most` bytes from `start` on, more than the text of any double has.
private struct JSONDigits: TextOutputStream {
  static let most = 32
  let start: UnsafeMutablePointer<UInt8>
  var count = 0

  mutating func _writeASCII(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress, count &+ text.count <= JSONDigits.most else { return }
    (start + count).update(from: base, count: text.count)
    count &+= text.count
  }

  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { _writeASCII($0) }
  }
}

// The only file of the library that touches memory by address, since nearly all that generating does is to add short
// texts to long ones: through an array each of them would take twice as long.
//
// Invariant: `start` has room for `capacity` bytes, of which the first `count` are written. Whatever is added makes room
// first, and nothing is read but these bytes.

/// A text in UTF-8 that grows at its end.
struct TextBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  /// An empty text with room for so many bytes.
  init(capacity: Int = 1 << 8) {
    self.capacity = max(capacity, 1)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// The bytes from a place on.
  func bytes(from place: Int = 0) -> [UInt8] { withBytes(from: place) { Array($0) } }

  /// The whole text.
  var string: String { withBytes(from: 0) { String(decoding: $0, as: UTF8.self) } }

  /// Gives the bytes from a place on to `body`, as long as that runs.
  @inline(__always)
  func withBytes<Value>(from place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    let first = min(max(place, 0), count)
    return body(UnsafeBufferPointer(start: start + first, count: count &- first))
  }

  /// The last byte; nil where there is none.
  var last: UInt8? { count > 0 ? start[count &- 1] : nil }

  /// Adds a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    makeRoom(1)
    start[count] = byte
    count &+= 1
  }

  /// Adds a text.
  @inline(__always)
  mutating func append(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil {
      for byte in text.utf8 { append(byte) }
    }
  }

  /// Adds bytes.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    makeRoom(bytes.count)
    (start + count).update(from: base, count: bytes.count)
    count &+= bytes.count
  }

  /// Adds spaces.
  mutating func appendSpaces(_ number: Int) {
    guard number > 0 else { return }
    makeRoom(number)
    (start + count).update(repeating: UInt8(ascii: " "), count: number)
    count &+= number
  }

  /// Takes back all but the first bytes.
  mutating func shorten(to length: Int) { count = min(count, max(0, length)) }

  @inline(__always)
  private mutating func makeRoom(_ number: Int) {
    if capacity &- count < number { grow(number) }
  }

  @inline(never)
  private mutating func grow(_ number: Int) {
    capacity = max(2 * capacity, count + number)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the line ends that a place stands on; eight bytes are looked at in a step.
  func endOfLine(at place: Int) -> Int {
    guard let start = baseAddress else { return count }
    var place = place
    while place <= count &- 8 {
      // A byte is 0 where it is a line feed; taking 1 from each byte sets the highest bit of the first such.
      let word = UInt64(littleEndian: UnsafeRawPointer(start + place).loadUnaligned(as: UInt64.self))
      let rest = word ^ 0x0A0A_0A0A_0A0A_0A0A
      let ends = (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080
      if ends != 0 { return place &+ ends.trailingZeroBitCount >> 3 }
      place &+= 8
    }
    while place < count, start[place] != UInt8(ascii: "\n") { place &+= 1 }
    return place
  }
}

extension String {
  /// A text put together from pieces at once, rather than by adding one after another.
  init(pieces: String...) {
    let length = pieces.reduce(0) { $0 + $1.utf8.count }
    self.init(unsafeUninitializedCapacity: length) { memory in
      var rest = memory[...]
      for piece in pieces { rest = rest[rest.update(fromContentsOf: piece.utf8)...] }
      return length
    }
  }
}

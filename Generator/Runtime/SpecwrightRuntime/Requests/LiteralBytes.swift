// The only file of the library that touches memory by address: string literals, read where they lie.
//
// Invariant: between `startIndex` and `endIndex`, and only there, `base` is followed by bytes of a literal, which live as
// long as the process.

/// The bytes of a string literal, or a part of them. As a `String` they would be copied each time they are looked at.
struct LiteralBytes: RandomAccessCollection {
  private let base: UnsafePointer<UInt8>
  let startIndex: Int
  let endIndex: Int

  /// The bytes of a literal; none for one that was made of a scalar value by hand and has no address.
  init(_ literal: StaticString) {
    let literal = literal.hasPointerRepresentation ? literal : ""
    self.init(base: literal.utf8Start, startIndex: 0, endIndex: literal.utf8CodeUnitCount)
  }

  private init(base: UnsafePointer<UInt8>, startIndex: Int, endIndex: Int) {
    self.base = base
    self.startIndex = startIndex
    self.endIndex = endIndex
  }

  subscript(position: Int) -> UInt8 {
    precondition(startIndex <= position && position < endIndex)
    return base[position]
  }

  subscript(bounds: Range<Int>) -> LiteralBytes {
    precondition(startIndex <= bounds.lowerBound && bounds.upperBound <= endIndex)
    return LiteralBytes(base: base, startIndex: bounds.lowerBound, endIndex: bounds.upperBound)
  }

  func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try body(UnsafeBufferPointer(start: base + startIndex, count: count))
  }

  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }
}

import SpecModel

// Text is measured and cut as bytes: nearly all of it is ASCII, and finding the characters of it costs twenty times as
// much.

extension StringProtocol {
  /// How many characters it has, which is how much of a line it takes.
  var width: Int { hasByte { $0 >= 0x80 } ? count : utf8.count }

  /// Whether it is more than one line.
  var isMultiline: Bool { hasByte { $0 == UInt8(ascii: "\n") } }

  /// Whether any byte is of a kind. Nearly all texts lie in memory as UTF-8, where many are looked at in one step.
  @inline(__always)
  func hasByte(_ isOfKind: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.hasByte(isOfKind) } ?? utf8.contains(where: isOfKind)
  }
}

extension Collection<UInt8> {
  /// How many characters the text has, which is how much of a line it takes.
  var width: Int { hasByte { $0 >= 0x80 } ? String(decoding: self, as: UTF8.self).count : count }

  /// Whether it is one line, of at most so many characters.
  func isLine(ofAtMost room: Int) -> Bool {
    (count <= room || width <= room) && !hasByte { $0 == UInt8(ascii: "\n") }
  }

  /// Whether any byte is of a kind.
  @inline(__always)
  func hasByte(_ isOfKind: (UInt8) -> Bool) -> Bool {
    withContiguousStorageIfAvailable { $0.hasByte(isOfKind) } ?? contains(where: isOfKind)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether any byte is of a kind. Without a way out of the loop, many are looked at in one step.
  @inline(__always)
  func hasByte(_ isOfKind: (UInt8) -> Bool) -> Bool {
    var found = false
    for byte in self { found = isOfKind(byte) || found }
    return found
  }
}

extension [UInt8] {
  /// Whether all of its lines have at most so many characters.
  func areLines(ofAtMost room: Int) -> Bool {
    withUnsafeBufferPointer { text in
      var start = 0
      while start < text.count {
        let end = text.endOfLine(at: start)
        if end - start > room, text[start..<end].width > room { return false }
        start = end + 1
      }
      return true
    }
  }

  /// Appends a text as UTF-8.
  mutating func append(_ text: some StringProtocol) {
    if text.utf8.withContiguousStorageIfAvailable({ append(contentsOf: $0) }) == nil { append(contentsOf: text.utf8) }
  }
}

extension String {
  /// Its lines, empty ones included.
  var lines: [Substring] { parts(at: "\n", empty: true) }
}

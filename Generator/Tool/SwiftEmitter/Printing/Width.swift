import SpecModel

/// Text is measured and cut as bytes: nearly all of it is ASCII, and finding the characters of it costs twenty times as
/// much.
extension StringProtocol {
  /// How many characters it has, which is how much of a line it takes.
  var width: Int { hasByte { $0 >= 0x80 } ? count : utf8.count }

  /// Whether it is more than one line.
  var isMultiline: Bool { hasByte { $0 == UInt8(ascii: "\n") } }

  /// Whether any byte is of a kind. Nearly all texts lie in memory as UTF-8, where many are looked at in one step.
  @inline(__always)
  func hasByte(_ isOfKind: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      var found = false
      for byte in bytes { found = isOfKind(byte) || found }
      return found
    } ?? utf8.contains(where: isOfKind)
  }
}

extension String {
  /// Its lines, empty ones included.
  var lines: [Substring] { parts(at: "\n", empty: true) }

  /// Its words, which spaces part.
  var words: [Substring] { parts(at: " ") }
}

extension [UInt8] {
  /// Appends a text as UTF-8.
  mutating func append(_ text: some StringProtocol) {
    if text.utf8.withContiguousStorageIfAvailable({ append(contentsOf: $0) }) == nil { append(contentsOf: text.utf8) }
  }
}

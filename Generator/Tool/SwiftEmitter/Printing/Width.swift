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

extension StringProtocol where SubSequence == Substring {
  /// Its lines, empty ones included.
  var lines: [Substring] { pieces(UInt8(ascii: "\n"), omittingEmpty: false) }

  /// Its words, which spaces part.
  var words: [Substring] { pieces(UInt8(ascii: " "), omittingEmpty: true) }

  private func pieces(_ separator: UInt8, omittingEmpty: Bool) -> [Substring] {
    var pieces: [Substring] = []
    let bytes = utf8
    var start = startIndex
    var place = 0
    for cut in offsets(of: separator) + [bytes.count] {
      let end = bytes.index(start, offsetBy: cut - place)
      if !omittingEmpty || place < cut { pieces.append(self[start..<end]) }
      guard end < endIndex else { break }
      start = bytes.index(after: end)
      place = cut + 1
    }
    return pieces
  }

  /// How many bytes stand before each byte of that value.
  private func offsets(of value: UInt8) -> [Int] {
    func offsets(_ bytes: some Sequence<UInt8>) -> [Int] {
      var offsets: [Int] = []
      for (offset, byte) in bytes.enumerated() where byte == value { offsets.append(offset) }
      return offsets
    }
    return utf8.withContiguousStorageIfAvailable { offsets($0) } ?? offsets(utf8)
  }
}

extension [UInt8] {
  /// Appends a text as UTF-8.
  mutating func append(_ text: some StringProtocol) {
    if text.utf8.withContiguousStorageIfAvailable({ append(contentsOf: $0) }) == nil { append(contentsOf: text.utf8) }
  }
}

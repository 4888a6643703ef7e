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
    guard hasByte({ $0 == separator }) else { return omittingEmpty && isEmpty ? [] : [self[...]] }
    var pieces: [Substring] = []
    var start = startIndex
    let bytes = utf8
    var index = start
    while index < endIndex {
      let next = bytes.index(after: index)
      if bytes[index] == separator {
        if !omittingEmpty || start < index { pieces.append(self[start..<index]) }
        start = next
      }
      index = next
    }
    if !omittingEmpty || start < endIndex { pieces.append(self[start...]) }
    return pieces
  }
}

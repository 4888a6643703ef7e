/// Text is measured and cut as bytes: nearly all of it is ASCII, and finding the characters of it costs twenty times as
/// much.
extension StringProtocol {
  /// How many characters it has, which is how much of a line it takes.
  var width: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count }

  /// Whether it is more than one line.
  var isMultiline: Bool { utf8.contains(UInt8(ascii: "\n")) }
}

extension StringProtocol where SubSequence == Substring {
  /// Its lines, empty ones included.
  var lines: [Substring] { pieces(UInt8(ascii: "\n"), omittingEmpty: false) }

  /// Its words, which spaces part.
  var words: [Substring] { pieces(UInt8(ascii: " "), omittingEmpty: true) }

  private func pieces(_ separator: UInt8, omittingEmpty: Bool) -> [Substring] {
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

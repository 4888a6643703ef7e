/// Keys, paths and lines are cut at bytes: finding the characters of a text takes many times as long.
extension String {
  /// The parts that a character of ASCII keeps apart; without the empty ones unless `empty` says otherwise.
  public func parts(at separator: Unicode.Scalar, empty: Bool = false) -> [Substring] {
    let bytes = utf8
    var parts: [Substring] = []
    var start = startIndex
    var place = 0
    for cut in offsets(of: UInt8(ascii: separator)) + [bytes.count] {
      let end = bytes.index(start, offsetBy: cut - place)
      if empty || place < cut { parts.append(self[start..<end]) }
      guard end < endIndex else { break }
      start = bytes.index(after: end)
      place = cut + 1
    }
    return parts
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

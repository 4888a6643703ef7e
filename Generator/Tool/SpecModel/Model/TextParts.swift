/// Keys, paths and lines are cut at bytes: finding the characters of a text takes many times as long.
extension String {
  /// The parts that a character of ASCII keeps apart; without the empty ones unless `empty` says otherwise.
  public func parts(at separator: Unicode.Scalar, empty: Bool = false) -> [Substring] {
    let byte = UInt8(ascii: separator)
    var parts: [Substring] = []
    parts.reserveCapacity(4)
    var start = startIndex
    var at = startIndex
    while at < endIndex {
      let next = utf8.index(after: at)
      if utf8[at] == byte {
        if empty || start < at { parts.append(self[start..<at]) }
        start = next
      }
      at = next
    }
    if empty || start < at { parts.append(self[start...]) }
    return parts
  }
}

extension String {
  /// What stands behind the last separator; the whole text where there is none.
  package func part(afterLast separator: Unicode.Scalar) -> String {
    utf8.lastIndex(of: UInt8(ascii: separator)).map { String(self[utf8.index(after: $0)...]) } ?? self
  }
}

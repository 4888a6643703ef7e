/// Keys, paths and lines are cut at bytes: finding the characters of a text takes many times as long.
extension String {
  /// The parts that a character of ASCII keeps apart; without the empty ones unless `empty` says otherwise.
  public func parts(at separator: Unicode.Scalar, empty: Bool = false) -> [Substring] {
    let byte = UInt8(ascii: separator)
    var parts: [Substring] = []
    var rest = self[...]
    while let end = rest.utf8.firstIndex(of: byte) {
      if empty || end > rest.startIndex { parts.append(rest[..<end]) }
      rest = rest[rest.utf8.index(after: end)...]
    }
    if empty || !rest.isEmpty { parts.append(rest) }
    return parts
  }
}

extension String {
  /// What stands behind the last separator; the whole text where there is none.
  package func part(afterLast separator: Unicode.Scalar) -> String {
    utf8.lastIndex(of: UInt8(ascii: separator)).map { String(self[utf8.index(after: $0)...]) } ?? self
  }
}

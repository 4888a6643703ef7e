// Escapes in strings: how long they are, what is wrong with them, what they stand for.

extension JSONBytes {
  /// The length of the escape at `place`, a surrogate pair being one; 0 if it is none.
  @inline(__always)
  func escapeLength(at place: Int) -> Int {
    JSONBytes.meaning(ofEscape: self[place &+ 1]) != 0 ? 2 : unicodeEscapeLength(at: place)
  }

  /// What a backslash and a letter stand for; 0 if they are no escape of two characters.
  @inline(__always)
  static func meaning(ofEscape letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: 0
    }
  }

  /// The length of an escape that spells a code unit or two; 0 if it does not.
  private func unicodeEscapeLength(at place: Int) -> Int {
    guard self[place &+ 1] == UInt8(ascii: "u"), let unit = codeUnit(at: place &+ 2) else { return 0 }
    switch unit {
    case 0xD800...0xDBFF:
      guard self[place &+ 6] == UInt8(ascii: "\\"), self[place &+ 7] == UInt8(ascii: "u"),
        let low = codeUnit(at: place &+ 8), (0xDC00...0xDFFF).contains(low)
      else { return 0 }
      return 12
    case 0xDC00...0xDFFF:
      return 0
    default:
      return 6
    }
  }

  /// The number that four hexadecimal digits spell.
  func codeUnit(at place: Int) -> UInt32? {
    var value: UInt32 = 0
    for offset in place..<place &+ 4 {
      let byte = self[offset]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte &- 0x30
      case 0x41...0x46, 0x61...0x66: digit = (byte | 0x20) &- 0x61 &+ 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// The text in a range of a checked string, escapes resolved.
  func unescaped(_ start: Int, _ end: Int) -> String {
    var text = JSONOutput()
    var place = start
    while place < end {
      // A checked string holds no bad escape; moving on by at least one keeps this loop finite whatever happens.
      let length = self[place] == UInt8(ascii: "\\") ? max(escapeLength(at: place), 1) : 1
      if length > 1 { text.append(escapeOf: self, at: place, length: length) } else { text.append(self[place]) }
      place += length
    }
    return text.string
  }

  /// The scalar value that the escape at `place` spells in one code unit or two.
  fileprivate func scalar(at place: Int, length: Int) -> Unicode.Scalar? {
    var value = codeUnit(at: place + 2) ?? 0
    if length == 12 { value = 0x10000 + (value - 0xD800) << 10 + ((codeUnit(at: place + 8) ?? 0xDC00) - 0xDC00) }
    return Unicode.Scalar(value)
  }

  /// A member's name, escapes resolved.
  func name(_ scanned: JSONScannedName) -> String {
    scanned.isEscaped ? unescaped(scanned.start, scanned.end) : string(scanned.start, scanned.end)
  }
}

extension JSONOutput {
  /// Appends what an escape stands for.
  @inline(__always)
  mutating func append(escapeOf bytes: borrowing JSONBytes, at place: Int, length: Int) {
    if length == 2 {
      append(JSONBytes.meaning(ofEscape: bytes[place &+ 1]))
    } else {
      append(unicodeEscapeOf: bytes, at: place, length: length)
    }
  }

  private mutating func append(unicodeEscapeOf bytes: borrowing JSONBytes, at place: Int, length: Int) {
    let scalar = bytes.scalar(at: place, length: length) ?? "\u{FFFD}"
    for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(unit) }
  }
}

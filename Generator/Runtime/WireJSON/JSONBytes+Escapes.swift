// Escapes in strings: how long they are, what is wrong with them, what they stand for.

extension JSONBytes {
  /// The length of the escape at `place`, a surrogate pair being one; 0 if it is none.
  func escapeLength(at place: Int) -> Int {
    switch self[place &+ 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(at: place &+ 2) else { return 0 }
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
    default:
      return 0
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
    var text: [UInt8] = []
    text.reserveCapacity(end - start)
    var place = start
    while place < end {
      let plain = min(plainEnd(place), end)
      append(place, plain, to: &text)
      place = plain
      guard place < end else { break }
      let byte = self[place]
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        place += 1
        continue
      }
      let length = escapeLength(at: place)
      switch self[place + 1] {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        var value = codeUnit(at: place + 2) ?? 0
        if length == 12 { value = 0x10000 + (value - 0xD800) << 10 + ((codeUnit(at: place + 8) ?? 0xDC00) - 0xDC00) }
        text += UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
      case let other: text.append(other)
      }
      // A checked string holds no bad escape; moving on by at least one keeps this loop finite whatever happens.
      place += max(length, 1)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A member's name, escapes resolved.
  func name(_ scanned: JSONScannedName) -> String {
    scanned.isEscaped ? unescaped(scanned.start, scanned.end) : string(scanned.start, scanned.end)
  }
}

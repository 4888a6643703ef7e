// Short texts put together in a word and appended at once: integers, and the escapes of characters.

extension JSONOutput {
  /// Appends an integer in decimal digits.
  mutating func append(_ value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(magnitude: value.magnitude)
  }

  private mutating func append(magnitude: UInt) {
    if magnitude < 100_000_000 {
      var size = 1
      var limit: UInt = 10
      while magnitude >= limit {
        size &+= 1
        limit &*= 10
      }
      append(JSONOutput.eightDigits(magnitude) >> UInt64(64 &- 8 &* size), count: size)
    } else {
      append(magnitude: magnitude / 100_000_000)
      append(JSONOutput.eightDigits(magnitude % 100_000_000), count: 8)
    }
  }

  /// The eight digits of a number below 100,000,000, the first one lowest; two are worked out at a time.
  private static func eightDigits(_ number: UInt) -> UInt64 {
    var digits: UInt64 = 0
    var rest = UInt32(truncatingIfNeeded: number)
    for _ in 0..<4 {
      let pair = rest % 100
      rest /= 100
      let tens = pair / 10
      digits = digits << 16 | UInt64(tens | (pair &- tens &* 10) << 8)
    }
    return digits | 0x3030_3030_3030_3030
  }

  /// Appends the escape of a byte below 0x80.
  mutating func appendEscape(of byte: UInt8) {
    let letter: UInt8
    switch byte {
    case 0x08: letter = UInt8(ascii: "b")
    case 0x09: letter = UInt8(ascii: "t")
    case 0x0A: letter = UInt8(ascii: "n")
    case 0x0C: letter = UInt8(ascii: "f")
    case 0x0D: letter = UInt8(ascii: "r")
    case 0x22, 0x5C: letter = byte
    default:
      append("\\u00" as StaticString)
      append(0x30 &+ byte >> 4)
      let low = byte & 0x0F
      append(low < 10 ? low &+ 0x30 : low &- 10 &+ 0x61)
      return
    }
    append(UInt64(letter) << 8 | UInt64(UInt8(ascii: "\\")), count: 2)
  }
}

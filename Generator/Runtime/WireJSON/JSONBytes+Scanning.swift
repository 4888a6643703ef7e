// Scanning bytes: eight at a time while they are plain, one scalar at a time where they are not.

extension JSONBytes {
  /// The first offset from `start` on that holds no whitespace.
  func whitespaceEnd(_ start: Int) -> Int {
    var place = start
    while true {
      switch self[place] {
      case 0x20, 0x0A, 0x0D, 0x09: place &+= 1
      default: return place
      }
    }
  }

  /// The first offset from `start` on of a quote, a backslash, a control character, a byte beyond ASCII, or the end.
  @inline(__always)
  func plainEnd(_ start: Int) -> Int {
    var place = start
    while let word = word(at: place) {
      let marks = JSONBytes.marks(ofAnythingButPlainASCII: word)
      if marks != 0 { return place &+ marks.trailingZeroBitCount >> 3 }
      place &+= 8
    }
    while true {
      let byte = self[place]
      if byte < 0x20 || byte >= 0x80 || byte == 0x22 || byte == 0x5C { return place }
      place &+= 1
    }
  }

  /// The top bits of those of eight bytes that are a quote, a backslash, a control character or beyond ASCII; only the
  /// lowest one is exact.
  @inline(__always)
  static func marks(ofAnythingButPlainASCII word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Below 0x80, adding 0x7F gives a top bit to all but 0, and adding 0x60 to all from 0x20 on.
    let quote = (word ^ (ones &* 0x22)) &+ (ones &* 0x7F)
    let backslash = (word ^ (ones &* 0x5C)) &+ (ones &* 0x7F)
    let control = word &+ (ones &* 0x60)
    return (~(quote & backslash & control) | word) & 0x8080_8080_8080_8080
  }

  /// The top bits of those of eight bytes that are a quote, a backslash or a control character; only the lowest one is
  /// exact: a borrow can mark bytes above one that is marked rightly.
  @inline(__always)
  static func escapeMarks(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let marks = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- (ones &* 0x20)) & ~word)
    return marks & 0x8080_8080_8080_8080
  }

  /// The length of the UTF-8 sequence at `place`; 0 if it is none (overlong, surrogate, beyond U+10FFFF, cut off).
  func scalarLength(_ place: Int) -> Int {
    let first = self[place]
    let second = self[place + 1]
    switch first {
    case 0xC2...0xDF:
      return isContinuation(second) ? 2 : 0
    case 0xE0...0xEF:
      let lowest: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let highest: UInt8 = first == 0xED ? 0x9F : 0xBF
      return second >= lowest && second <= highest && isContinuation(self[place + 2]) ? 3 : 0
    case 0xF0...0xF4:
      let lowest: UInt8 = first == 0xF0 ? 0x90 : 0x80
      let highest: UInt8 = first == 0xF4 ? 0x8F : 0xBF
      return second >= lowest && second <= highest && isContinuation(self[place + 2])
        && isContinuation(self[place + 3]) ? 4 : 0
    default:
      return 0
    }
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

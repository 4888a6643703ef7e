// Passing over values, checking every byte to be JSON.

extension JSONReader {
  /// Passes over the value before which the reader stands; inside an object or record, over its next member.
  public mutating func skip() {
    if advance() { skipValue() }
  }

  /// Passes over the value at the cursor.
  mutating func skipValue() {
    let start = cursor
    switch bytes[cursor] {
    case UInt8(ascii: "\""):
      _ = scanString()
    case UInt8(ascii: "{"):
      guard enter() else { return }
      var isFirst = true
      while nextMember(first: isFirst) {
        isFirst = false
        _ = scanName()
        skipValue()
      }
      if failure == nil { leave(start) }
    case UInt8(ascii: "["):
      guard enter() else { return }
      var isFirst = true
      while nextElement(first: isFirst) {
        isFirst = false
        skipValue()
      }
      guard failure == nil else { return }
      cursor += 1
      leave(start)
    case UInt8(ascii: "t"): skipTrue()
    case UInt8(ascii: "f"): skipFalse()
    case UInt8(ascii: "n"): skipNull()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): skipNumber()
    default: fail(.syntax, expected: "a value")
    }
    if start == rootStart, failure == nil { rootEnd = cursor }
  }

  /// Passes over the number at the cursor; true if it has neither fraction nor exponent.
  @discardableResult
  mutating func skipNumber() -> Bool {
    var place = cursor
    var isPlain = true
    if bytes[place] == UInt8(ascii: "-") { place &+= 1 }
    if bytes[place] == UInt8(ascii: "0") {
      place &+= 1
      if isDigit(place) {
        fail(.badNumber, at: cursor, message: "bad number: a leading zero")
        return false
      }
    } else {
      guard let end = digitsEnd(place) else { return failNumber(at: place, after: "'-'") }
      place = end
    }
    if bytes[place] == UInt8(ascii: ".") {
      isPlain = false
      guard let end = digitsEnd(place &+ 1) else { return failNumber(at: place &+ 1, after: "'.'") }
      place = end
    }
    if bytes[place] | 0x20 == UInt8(ascii: "e") {
      isPlain = false
      place &+= 1
      if bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") { place &+= 1 }
      guard let end = digitsEnd(place) else { return failNumber(at: place, after: "'e'") }
      place = end
    }
    cursor = place
    return isPlain
  }

  private func isDigit(_ place: Int) -> Bool { bytes[place] &- 48 <= 9 }

  private func digitsEnd(_ start: Int) -> Int? {
    var place = start
    while isDigit(place) { place &+= 1 }
    return place > start ? place : nil
  }

  private mutating func failNumber(at place: Int, after character: String) -> Bool {
    fail(
      place >= bytes.count ? .unexpectedEnd : .badNumber, at: place, message: "bad number: no digit after \(character)")
    return false
  }

  /// Passes over `true`, whose first letter stands at the cursor.
  mutating func skipTrue() { skipWord(0x6575_7274, length: 4) }

  /// Passes over `false`, whose first letter stands at the cursor.
  mutating func skipFalse() { skipWord(0x6573_6C61, length: 5) }

  /// Passes over `null`, whose first letter stands at the cursor.
  mutating func skipNull() { skipWord(0x6C6C_756E, length: 4) }

  /// Passes over a word whose first letter stands at the cursor; `ending` are its last four letters, the first of them
  /// lowest.
  private mutating func skipWord(_ ending: UInt32, length: Int) {
    let end = cursor &+ length
    if bytes.holds(ending, at: end &- 4), !isLetter(bytes[end]) {
      cursor = end
    } else {
      fail(.syntax, expected: "a value")
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  mutating func skipWhitespace() { cursor = bytes.whitespaceEnd(cursor) }
}

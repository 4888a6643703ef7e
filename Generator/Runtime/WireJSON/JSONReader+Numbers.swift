// Reading numbers: ints exactly, doubles correctly rounded.

extension JSONReader {
  /// The int at the cursor; an integral number in another form or a string of digits is read as well.
  mutating func readInt() -> Int {
    var place = cursor
    let isNegative = bytes[place] == UInt8(ascii: "-")
    if isNegative { place &+= 1 }
    var digit = bytes[place] &- 48
    let first = digit
    if digit <= 9 {
      let start = place
      var value = 0
      // Eighteen digits always fit; what has more goes the slow way.
      while digit <= 9, place &- start < 18 {
        value = value &* 10 &+ Int(truncatingIfNeeded: digit)
        place &+= 1
        digit = bytes[place] &- 48
      }
      if digit > 9, first != 0 || place == start &+ 1, !JSONReader.continuesNumber(bytes[place]) {
        cursor = place
        return isNegative ? -value : value
      }
    }
    return readIntOtherwise()
  }

  private static func continuesNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
  }

  @inline(never)
  private mutating func readIntOtherwise() -> Int {
    let start = cursor
    switch kind(at: start) {
    case .number:
      let isPlain = skipNumber()
      guard failure == nil else { return 0 }
      let text = bytes.array(start, cursor)
      guard let value = JSONNumber.exactInt(text) else {
        let isIntegral = JSONNumber.isIntegral(text)
        fail(
          isIntegral ? .outOfRange : .typeMismatch, at: start, expected: isIntegral ? "int within 64 bits" : "int",
          found: isIntegral ? "a greater number" : "number with a fraction")
        return 0
      }
      if !isPlain { deviate(.integralNumberAsInt, at: start, found: .number) }
      return failure == nil ? value : 0
    case .string:
      let text = readString()
      guard failure == nil else { return 0 }
      let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
      guard !digits.isEmpty, digits.allSatisfy({ $0 &- 48 <= 9 }), let value = Int(text) else {
        fail(.typeMismatch, at: start, expected: "int", found: "string")
        return 0
      }
      deviateInText(.stringAsInt, at: start)
      return failure == nil ? value : 0
    default:
      mismatch("int")
      return 0
    }
  }

  /// The double at the cursor; a string that is a JSON number is read as well.
  mutating func readDouble() -> Double {
    let start = cursor
    switch kind(at: start) {
    case .number:
      let value = scanDouble()
      guard failure == nil else { return 0 }
      if let value { return value }
      fail(.outOfRange, at: start, expected: "double", found: "a greater number")
    case .string:
      let text = readString()
      guard failure == nil else { return 0 }
      if let value = JSONNumber(text)?.double {
        deviateInText(.stringAsDouble, at: start)
        return failure == nil ? value : 0
      }
      fail(.typeMismatch, at: start, expected: "double", found: "string")
    default:
      mismatch("double")
    }
    return 0
  }

  /// Reads the number at the cursor; nil if it is too great for a double.
  private mutating func scanDouble() -> Double? {
    let start = cursor
    skipNumber()
    guard failure == nil else { return nil }
    return JSONReader.double(in: bytes, start, cursor)
  }

  /// The double that a well-formed number spells, correctly rounded; nil if it is too great.
  static func double(in bytes: borrowing JSONBytes, _ start: Int, _ end: Int) -> Double? {
    var place = start
    let isNegative = bytes[place] == UInt8(ascii: "-")
    if isNegative { place &+= 1 }
    var mantissa = 0
    var decimals = 0
    var inFraction = false
    // With at most 15 digits and 22 decimals, mantissa and power of ten are exact and so is their rounded quotient.
    if end - place <= 16 {
      while place < end {
        let digit = bytes[place] &- 48
        if digit <= 9 {
          mantissa = mantissa &* 10 &+ Int(digit)
          if inFraction { decimals &+= 1 }
        } else if bytes[place] == UInt8(ascii: ".") {
          inFraction = true
        } else {
          break
        }
        place &+= 1
      }
      if place == end, mantissa < 1 << 53 {
        let value = Double(mantissa) / powersOfTen[decimals]
        return isNegative ? -value : value
      }
    }
    guard let value = Double(bytes.string(start, end)), value.isFinite else { return nil }
    return value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}

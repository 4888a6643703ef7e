// A number of any size and precision, kept as its text.

/// A JSON number, kept as its text; two numbers are equal if their texts are.
public struct JSONNumber: Sendable, Hashable, CustomStringConvertible {
  /// The number as it stands in JSON.
  public let text: String

  /// A number from its JSON text; nil if the text is no JSON number.
  public init?(_ text: String) {
    let isNumber = JSONBytes.with(Array(text.utf8)) { bytes in
      var reader = JSONReader(bytes, options: JSONReadOptions())
      guard reader.cursor == 0, reader.kind(at: 0) == .number else { return false }
      reader.skipNumber()
      return reader.failure == nil && reader.cursor == bytes.count
    }
    guard isNumber else { return nil }
    self.text = text
  }

  /// A number from text that was checked before.
  init(checked text: String) { self.text = text }

  /// An integer.
  public init(_ value: Int) { text = value.description }

  /// The shortest text that reads back as the same double; nil if it is not finite.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    text = value.description
  }

  /// The number as an integer, if it is exactly one within 64 bits, in whatever notation.
  public var int: Int? { JSONNumber.exactInt(Array(text.utf8)) }

  /// The nearest double; nil if the number is too great for one.
  public var double: Double? {
    JSONBytes.with(Array(text.utf8)) { JSONReader.double(in: $0, 0, $0.count) }
  }

  /// The text.
  public var description: String { text }
}

extension JSONNumber {
  /// The digits of a well-formed number without zeros at either end, and the power of ten behind them.
  private static func parts(_ text: [UInt8]) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var exponent = 0
    var inFraction = false
    var place = text.first == UInt8(ascii: "-") ? 1 : 0
    while place < text.count, text[place] | 0x20 != UInt8(ascii: "e") {
      if text[place] == UInt8(ascii: ".") {
        inFraction = true
      } else {
        if inFraction { exponent -= 1 }
        if !digits.isEmpty || text[place] != UInt8(ascii: "0") { digits.append(text[place] &- 48) }
      }
      place += 1
    }
    exponent += written(exponent: text[min(place + 1, text.count)...])
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    return (digits, exponent)
  }

  /// The exponent that the text behind the letter spells; absurdly great ones are cut off.
  private static func written(exponent text: ArraySlice<UInt8>) -> Int {
    var value = 0
    for byte in text where byte &- 48 <= 9 { value = min(value * 10 + Int(byte &- 48), 1 << 40) }
    return text.first == UInt8(ascii: "-") ? -value : value
  }

  /// Whether a well-formed number has no fraction.
  static func isIntegral(_ text: [UInt8]) -> Bool {
    let (digits, exponent) = parts(text)
    return digits.isEmpty || exponent >= 0
  }

  /// The integer that a well-formed number is, if it is exactly one within 64 bits.
  static func exactInt(_ text: [UInt8]) -> Int? {
    let (digits, exponent) = parts(text)
    if digits.isEmpty { return 0 }
    guard exponent >= 0, digits.count + exponent <= 19 else { return nil }
    let isNegative = text.first == UInt8(ascii: "-")
    var value = 0
    for digit in digits + [UInt8](repeating: 0, count: exponent) {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflowsToo) =
        isNegative ? product.subtractingReportingOverflow(Int(digit)) : product.addingReportingOverflow(Int(digit))
      if overflows || overflowsToo { return nil }
      value = sum
    }
    return value
  }
}

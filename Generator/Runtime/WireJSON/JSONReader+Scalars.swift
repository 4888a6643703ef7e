// Reading one string, bool or null at the cursor, tolerances included.

extension JSONReader {
  /// The string at the cursor; a number is read as its text.
  mutating func readString() -> String {
    if bytes[cursor] == UInt8(ascii: "\"") {
      let text = scanString(resolving: true)
      guard failure == nil else { return "" }
      return text.isEscaped ? resolved?.string ?? "" : bytes.string(text.start, text.end)
    }
    return readStringTolerantly()
  }

  private mutating func readStringTolerantly() -> String {
    guard kind(at: cursor) == .number else {
      mismatch("string")
      return ""
    }
    let start = cursor
    skipNumber()
    deviate(.numberAsString, at: start, found: .number)
    return failure == nil ? bytes.string(start, cursor) : ""
  }

  /// The bool at the cursor; 0, 1 and their spellings in strings are read as well.
  mutating func readBool() -> Bool {
    switch bytes[cursor] {
    case UInt8(ascii: "t"):
      skipTrue()
      return failure == nil
    case UInt8(ascii: "f"):
      skipFalse()
      return false
    default:
      return readBoolTolerantly()
    }
  }

  private mutating func readBoolTolerantly() -> Bool {
    let start = cursor
    switch kind(at: start) {
    case .number:
      skipNumber()
      guard failure == nil else { return false }
      let digit = bytes[start]
      if cursor == start + 1, digit == UInt8(ascii: "0") || digit == UInt8(ascii: "1") {
        deviate(.numberAsBool, at: start, found: .number)
        return failure == nil && digit == UInt8(ascii: "1")
      }
      fail(.typeMismatch, at: start, expected: "bool", found: "number")
    case .string:
      let text = readString()
      guard failure == nil else { return false }
      switch text {
      case "1", "true", "True":
        deviateInText(.stringAsBool, at: start)
        return failure == nil
      case "0", "false", "False":
        deviateInText(.stringAsBool, at: start)
      default:
        fail(.typeMismatch, at: start, expected: "bool", found: "string")
      }
    default:
      mismatch("bool")
    }
    return false
  }

  /// Notes a string read as another type, except where the whole text is a string by nature.
  mutating func deviateInText(_ tolerance: JSONTolerance, at offset: Int) {
    if !readsText { deviate(tolerance, at: offset, found: .string) }
  }

  /// Whether null stands at the cursor; if so, the reader moves behind it.
  mutating func readNull() -> Bool {
    guard bytes[cursor] == UInt8(ascii: "n") else { return false }
    skipNull()
    return true
  }
}

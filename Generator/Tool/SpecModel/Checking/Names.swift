/// What names may look like: a spec's text never becomes Swift code or a path that leaves its folder.
enum NameRules {
  /// A Swift identifier of ASCII letters, digits and underscores.
  static func isIdentifier(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isLetter(first) || first == underscore, text != "_" else { return false }
    return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == underscore }
  }

  /// A Swift type's name: an identifier that begins with a capital.
  static func isTypeName(_ text: some StringProtocol) -> Bool {
    isIdentifier(text) && text.utf8.first.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 } ?? false
  }

  /// A wire name of which a Swift name can be made: words of letters and digits, the first beginning with a letter.
  static func makesIdentifier(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first(where: { !isSeparator($0) }), isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || isSeparator($0) }
  }

  /// A name of a file or folder: lower-case letters, digits, hyphens and underscores, beginning with a letter or digit.
  static func isFileName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isDigit(first) || isLowercase(first) else { return false }
    return text.utf8.allSatisfy { isDigit($0) || isLowercase($0) || $0 == hyphen || $0 == underscore }
  }

  /// An operation's key: words of letters, digits, `_` and `-`, joined by dots; it is also the name of example files.
  static func isOperationKey(_ text: String) -> Bool {
    var isStart = true
    for byte in text.utf8 {
      if isStart, byte == dot || byte == hyphen { return false }
      guard byte == dot || isLetter(byte) || isDigit(byte) || byte == underscore || byte == hyphen else { return false }
      isStart = byte == dot
    }
    return !isStart
  }

  /// The first character that a member name cannot hold, because readers and writers list names with commas.
  static func forbidden(inWireName text: String) -> Unicode.Scalar? {
    text.utf8.first { isForbidden($0) }.map { Unicode.Scalar($0) }
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7F: true
    default: false
    }
  }

  /// A header's name: the characters that HTTP allows.
  static func isHeaderName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || "!#$%&'*+-.^_`|~".utf8.contains($0) }
  }

  static func isLetter(_ byte: UInt8) -> Bool { isLowercase(byte | 0x20) }

  static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  private static func isLowercase(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == underscore || byte == hyphen || byte == dot || byte == UInt8(ascii: " ")
  }

  private static let underscore = UInt8(ascii: "_")
  private static let hyphen = UInt8(ascii: "-")
  private static let dot = UInt8(ascii: ".")
}

/// A character as messages show it: controls by number.
func shown(_ scalar: Unicode.Scalar) -> String {
  scalar.value < 0x20 || scalar.value == 0x7F
    ? "U+00\(scalar.value < 16 ? "0" : "")\(String(scalar.value, radix: 16, uppercase: true))" : "'\(scalar)'"
}

/// What names may look like: a spec's text never becomes Swift code or a path that leaves its folder.
enum NameRules {
  /// A Swift identifier of ASCII letters, digits and underscores.
  static func isIdentifier(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first, isLetter(first) || first == "_", text != "_" else { return false }
    return text.unicodeScalars.allSatisfy { isLetter($0) || isDigit($0) || $0 == "_" }
  }

  /// A Swift type's name: an identifier that begins with a capital.
  static func isTypeName(_ text: some StringProtocol) -> Bool {
    isIdentifier(text) && text.unicodeScalars.first.map { ("A"..."Z").contains($0) } ?? false
  }

  /// A wire name of which a Swift name can be made: words of letters and digits, the first beginning with a letter.
  static func makesIdentifier(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !isSeparator($0) }), isLetter(first) else { return false }
    return text.unicodeScalars.allSatisfy { isLetter($0) || isDigit($0) || isSeparator($0) }
  }

  /// A name of a file or folder: lower-case letters, digits, hyphens and underscores, beginning with a letter or digit.
  static func isFileName(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first, isDigit(first) || ("a"..."z").contains(first) else { return false }
    return text.unicodeScalars.allSatisfy { isDigit($0) || ("a"..."z").contains($0) || $0 == "-" || $0 == "_" }
  }

  /// An operation's key: words of letters, digits, `_` and `-`, joined by dots; it is also the name of example files.
  static func isOperationKey(_ text: String) -> Bool {
    !text.isEmpty
      && text.parts(at: ".", empty: true).allSatisfy { word in
        !word.isEmpty && word.unicodeScalars.first != "-"
          && word.unicodeScalars.allSatisfy { isLetter($0) || isDigit($0) || $0 == "_" || $0 == "-" }
      }
  }

  /// The first character that a member name cannot hold, because readers and writers list names with commas.
  static func forbidden(inWireName text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { $0 == "," || $0 == "\"" || $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F }
  }

  /// A header's name: the characters that HTTP allows.
  static func isHeaderName(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { isLetter($0) || isDigit($0) || "!#$%&'*+-.^_`|~".unicodeScalars.contains($0) }
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "-" || scalar == "." || scalar == " "
  }
}

/// A character as messages show it: controls by number.
func shown(_ scalar: Unicode.Scalar) -> String {
  scalar.value < 0x20 || scalar.value == 0x7F
    ? "U+00\(scalar.value < 16 ? "0" : "")\(String(scalar.value, radix: 16, uppercase: true))" : "'\(scalar)'"
}

/// Turns the vendor's words into Swift names.
public enum SwiftIdentifier {
  /// Whether no declared type may have the name, because Swift or emitted code uses it.
  public static func isReservedType(_ name: String) -> Bool { SwiftKeywords.types.contains(name) }

  /// A name of a property, method or argument: `test_id` → `testID`, `URLRecord` → `urlRecord`.
  public static func lowerCamel(_ name: String) -> String {
    if name.utf8.allSatisfy({ isLower($0) || isDigit($0) }) { return name }
    let words = words(of: name)
    guard let first = words.first else { return "" }
    return first + words.dropFirst().map(capitalized).joined()
  }

  /// A name of a type: `test_result` → `TestResult`, `dns` → `DNS`.
  public static func upperCamel(_ name: String) -> String {
    words(of: name).map(capitalized).joined()
  }

  /// A name of a static member of an emitted type: that of a property, unless every type has one of that name.
  public static func memberName(_ name: String) -> String {
    let member = lowerCamel(name)
    return SwiftKeywords.members.contains(member) || SwiftKeywords.staticMembers.contains(member)
      ? member + "Value" : member
  }

  /// Whether a name can stand in Swift source as it is, in backticks where it is a keyword.
  public static func isValid(_ name: String) -> Bool {
    guard let first = name.utf8.first, first == UInt8(ascii: "_") || isLetter(first) else { return false }
    return name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || isLetter($0) || isDigit($0) } && name != "_"
  }

  /// A name as source: in backticks where Swift would take it for a keyword.
  public static func escaped(_ name: String) -> String {
    SwiftKeywords.reserved.contains(name) ? "`\(name)`" : name
  }

  /// A name without the backticks that it may have as source.
  static func plain(_ source: String) -> String {
    source.utf8.first == UInt8(ascii: "`") ? String(source.dropFirst().dropLast()) : source
  }

  /// An argument label as source in a declaration; only a few keywords cannot be labels.
  public static func escapedLabel(_ name: String) -> String {
    // Nearly all names are longer than all of these words.
    name.utf8.count <= 5 && SwiftKeywords.notLabels.contains(name) ? "`\(name)`" : name
  }

  /// An argument label as source in a call, where Swift warns of backticks that it does not need.
  public static func escapedCallLabel(_ name: String) -> String {
    name.utf8.count <= 5 && SwiftKeywords.notCallLabels.contains(name) ? "`\(name)`" : name
  }

  /// The words of a name, in lower case: split at anything but letters and digits, and where a capital begins a word.
  ///
  /// A word that Swift spells in both cases is one: `IPv4Address` is `ipv4` and `address`.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func flush() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    let bytes = Array(name.utf8)
    words.reserveCapacity(4)
    word.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isUpper(byte), let spelling = Acronyms.mixed.first(where: { isWord($0, in: bytes, at: index) }) {
        flush()
        words.append(String(decoding: spelling, as: UTF8.self).lowercased())
        index += spelling.count
        continue
      }
      index += 1
      guard isLetter(byte) || isDigit(byte) else {
        flush()
        continue
      }
      if startsWord(bytes, at: index - 1) { flush() }
      word.append(isUpper(byte) ? byte + caseDistance : byte)
    }
    flush()
    return words
  }

  /// Whether a capital at `index` follows what cannot be of the same word.
  private static func startsWord(_ bytes: [UInt8], at index: Int) -> Bool {
    guard isUpper(bytes[index]), index > 0 else { return false }
    return isLower(bytes[index - 1]) || isDigit(bytes[index - 1]) || endsAcronym(bytes, at: index)
  }

  /// Whether the word at `index` is `spelling`: nothing before or behind it belongs to it.
  private static func isWord(_ spelling: [UInt8], in bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == spelling[0], bytes[index...].starts(with: spelling) else { return false }
    if index > 0, isUpper(bytes[index - 1]) { return false }
    let end = index + spelling.count
    return end == bytes.count || !(isLower(bytes[end]) || isDigit(bytes[end]))
  }

  /// Whether the capital at `index` follows other capitals and begins a word of its own: the `R` of `URLRecord`.
  private static func endsAcronym(_ bytes: [UInt8], at index: Int) -> Bool {
    isUpper(bytes[index - 1]) && index + 1 < bytes.count && isLower(bytes[index + 1])
      && !(bytes[index + 1] == UInt8(ascii: "s") && (index + 2 == bytes.count || isUpper(bytes[index + 2])))
  }

  private static func capitalized(_ word: String) -> String {
    if let spelling = Acronyms.spellings[word] { return spelling }
    var bytes = Array(word.utf8)
    if let first = bytes.first, isLower(first) { bytes[0] = first - caseDistance }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How far a small letter of ASCII stands behind its capital.
  private static let caseDistance = UInt8(ascii: "a") - UInt8(ascii: "A")

  private static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
  private static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

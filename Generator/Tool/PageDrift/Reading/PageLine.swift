/// A line of a page without what is only cosmetic, and its hash.
public enum PageLine {
  /// The line with single spaces, and straight quotes, dashes and bullets; empty where nothing is left.
  public static func normalised(_ line: some StringProtocol) -> String {
    // Most lines are as they should be.
    if let plain = line.utf8.withContiguousStorageIfAvailable(isNormal), plain { return String(line) }
    var result = String.UnicodeScalarView()
    var gap = false
    for scalar in line.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
        gap = true
        continue
      }
      if gap, !result.isEmpty { result.append(" ") }
      gap = false
      result.append(plain(scalar))
    }
    return String(result)
  }

  /// Whether a line has nothing but letters, marks and single spaces between them, all in ASCII.
  private static func isNormal(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0x20
    for byte in line {
      if byte < 0x20 || byte > 0x7E || byte == 0x20 && last == 0x20 { return false }
      last = byte
    }
    return last != 0x20 || line.isEmpty
  }

  /// The plain spelling of typographic quotes, dashes and bullets.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "“", "”", "„", "«", "»": "\""
    case "‘", "’", "‚": "'"
    case "–", "—", "−", "‑", "‐": "-"
    case "•", "·", "◦", "▪": "-"
    default: scalar
    }
  }

  /// What a normalised line says: without a bullet in front and the bars of a table, as one form of a page has them and
  /// another has not; empty for a rule across the page.
  static func substance(_ normalised: String) -> String {
    let first = normalised.utf8.first
    guard first == 0x2D || first == 0x2A || first == 0x7C || normalised.utf8.contains(0x7C) || first == 0x3A else {
      return normalised
    }
    if normalised.utf8.allSatisfy({ "-*|: ".utf8.contains($0) }) { return "" }
    var text = normalised[...]
    while text.hasPrefix("- ") || text.hasPrefix("* ") || text.hasPrefix("| ") { text = text.dropFirst(2) }
    if text.hasSuffix(" |") { text = text.dropLast(2) }
    return text.contains(" | ") ? String(text).replacing(" | ", with: " ") : String(text)
  }

  /// The hash of a normalised line: eight hexadecimal digits, enough to find a line again, no use for reading it.
  public static func hash(_ normalised: String) -> String {
    var digest = PageDigest()
    digest.add(normalised)
    return digest.digits(8)
  }
}

/// FNV-1a with 64 bits: tells what changed from what did not. It is no protection against malice.
struct PageDigest {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in a text, its spaces left out where they do not count.
  mutating func add(_ text: String, spaces: Bool = true) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes where spaces || byte != 0x20 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
  }

  /// The last hexadecimal digits of what was taken in, at most 16.
  func digits(_ count: Int = 16) -> String {
    String(unsafeUninitializedCapacity: count) { buffer in
      for place in 0..<count {
        let digit = UInt8(truncatingIfNeeded: hash >> UInt64(4 * (count - 1 - place))) & 0xF
        buffer[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return count
    }
  }

  /// Sixteen hexadecimal digits over a text.
  static func text(_ text: String) -> String {
    var digest = PageDigest()
    digest.add(text)
    return digest.digits()
  }

  /// Whether a text is made of so many hexadecimal digits.
  static func isDigest(_ text: some StringProtocol, digits: Int) -> Bool {
    text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

/// A line of a page without what is only cosmetic, and its hash.
public enum PageLine {
  /// The line with single spaces, and straight quotes, dashes and bullets; empty where nothing is left.
  public static func normalised(_ line: some StringProtocol) -> String {
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

  /// The hash of a normalised line: eight hexadecimal digits, enough to find a line again, no use for reading it.
  public static func hash(_ normalised: String) -> String { String(PageDigest.text(normalised.utf8).suffix(8)) }
}

/// FNV-1a with 64 bits: tells what changed from what did not. It is no protection against malice.
enum PageDigest {
  /// Sixteen hexadecimal digits.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Whether a text is made of so many hexadecimal digits.
  static func isDigest(_ text: some StringProtocol, digits: Int) -> Bool {
    text.utf8.count == digits && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

// Encoding of text for the wire: percent, form and header. What cannot be encoded is refused.

/// The encodings of values. Bytes are those of the UTF-8 form.
enum WireText {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Letters, digits, `-`, `.`, `_` and `~` stand for themselves (RFC 3986 unreserved), all else as `%XX`.
  static func percent(_ text: String) -> String { isUnreserved(text) ? text : encode(text, marks: "-._~") }

  /// Whether all of `text` stands for itself in an address.
  static func isUnreserved(_ text: String) -> Bool { text.allBytes(isUnreserved) }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E
  }

  /// `application/x-www-form-urlencoded`: letters, digits, `*`, `-`, `.` and `_` stand for themselves, a space is `+`.
  static func form(_ text: String) -> String {
    encode(text, marks: "*-._", spaceAsPlus: true)
  }

  /// What is wrong with `text` as a header's value, in words, or nil.
  static func headerViolation(_ text: String) -> String? {
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      return "must be printable ASCII, because it is sent as a header"
    }
    guard text.utf8.first != 0x20, text.utf8.last != 0x20 else {
      return "must not begin or end with a space, because it is sent as a header"
    }
    return nil
  }

  /// Whether `text` holds a control character (U+0000 to U+001F, U+007F to U+009F).
  static func hasControls(_ text: String) -> Bool {
    // The controls above ASCII are the bytes C2 80 to C2 9F.
    var previous: UInt8 = 0
    return !text.allBytes { byte in
      defer { previous = byte }
      return byte >= 0x20 && byte != 0x7F && (previous != 0xC2 || byte >= 0xA0)
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func encode(_ text: String, marks: String, spaceAsPlus: Bool = false) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 3)
    for byte in text.utf8 {
      if isAlphanumeric(byte) || marks.utf8.contains(byte) {
        bytes.append(byte)
      } else if byte == 0x20, spaceAsPlus {
        bytes.append(0x2B)
      } else {
        bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Whether all bytes pass a test, looked at where they lie.
  fileprivate func allBytes(_ test: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy(test) } ?? utf8.allSatisfy(test)
  }
}

/// Base64 with padding, for HTTP basic authentication.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The encoding of a text.
  static func encode(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var word = 0
      for offset in 0..<3 { word = word << 8 | (offset < count ? Int(bytes[start + offset]) : 0) }
      for place in 0..<4 { out.append(place <= count ? alphabet[word >> (18 - 6 * place) & 63] : 0x3D) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

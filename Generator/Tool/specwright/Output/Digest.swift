/// FNV-1a with 64 bits: tells an edited file from an untouched one. It is no protection against malice.
struct Digest: Hashable, Sendable {
  /// Sixteen hexadecimal digits.
  let text: String

  init(of bytes: [UInt8]) {
    let hash = bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      return hash
    }
    let digits = String(hash, radix: 16)
    text = String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// A digest as a manifest writes it; nil for anything else.
  init?(text: some StringProtocol) {
    guard text.utf8.count == 16, text.utf8.allSatisfy({ Digest.hexadecimal.contains($0) }) else { return nil }
    self.text = String(text)
  }

  private static let hexadecimal = Set("0123456789abcdef".utf8)
}

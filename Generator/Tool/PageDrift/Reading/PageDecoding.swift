/// Bytes to text, with what is wrong said rather than repaired.
enum PageDecoding {
  /// The largest page that is read: 16 MiB.
  static let maximumSize = 16 << 20

  static func text(_ bytes: [UInt8], name: String) throws(PageError) -> String {
    func problem(_ offset: Int, _ message: String) -> PageError {
      PageError(name: name, line: 1 + bytes.prefix(offset).count { $0 == 0x0A }, message: message)
    }
    if bytes.isEmpty { throw problem(0, "the page is empty: the file has no bytes") }
    if bytes.count > maximumSize { throw problem(0, "the page is larger than 16 MiB") }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw problem(0, "the page is written in UTF-16; save it as UTF-8")
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let zero = body.firstIndex(where: isBinary) {
      if zeroesAlternate(body) { throw problem(0, "the page is written in UTF-16; save it as UTF-8") }
      throw problem(zero, "the page is no text: it holds the byte 0x\(hexadecimal(body[zero]))")
    }
    let text = String(decoding: body, as: UTF8.self)
    // Decoding replaces what is invalid, so that the bytes differ from there on. Arrays are compared quickly.
    if Array(text.utf8) != Array(body), let offset = zip(body.indices, text.utf8).first(where: { body[$0] != $1 })?.0 {
      throw problem(
        offset, "the page is not written in UTF-8: it holds the byte 0x\(hexadecimal(body[offset])); convert it first")
    }
    return text
  }

  /// Control characters that no text has.
  private static func isBinary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x0D, 0x1B: false
    default: byte < 0x20
    }
  }

  /// Whether half of the first bytes are zero, at every other place.
  private static func zeroesAlternate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = bytes.prefix(64)
    let places = head.indices.filter { head[$0] == 0 }
    guard head.count >= 4, places.count * 3 >= head.count, let first = places.first else { return false }
    return places.allSatisfy { ($0 - first).isMultiple(of: 2) }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

import Testing

@testable import specwright

@Suite struct DigestTests {
  /// The published vectors of FNV-1a with 64 bits.
  @Test(arguments: [
    ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("b", "af63df4c8601f1a5"), ("foobar", "85944171f73967e8"),
  ])
  func isFNV1a(text: String, digest: String) {
    #expect(Digest(of: Array(text.utf8)).text == digest)
  }

  @Test(arguments: ["", "af63dc4c8601ec8", "AF63DC4C8601EC8C", "af63dc4c8601ec8g", "af63dc4c8601ec8c0"])
  func refusesOtherText(text: String) {
    #expect(Digest(text: text) == nil)
  }

  @Test func keepsLeadingZeros() throws {
    let short = try #require((0..<2000).lazy.map { Digest(of: Array("\($0)".utf8)).text }.first { $0.hasPrefix("0") })
    #expect(short.count == 16 && Digest(text: short)?.text == short)
  }
}

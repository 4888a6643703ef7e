import SpecModel
import Testing
import WireJSON

@testable import SwiftEmitter

/// Samples match the patterns that they are made for.
@Suite struct PatternSampleTests {
  @Test(arguments: [
    "[0-9a-f]{16}", "[0-9.]{7,15}", "34-[0-9]+", "a|b|c", "(?:ab|c)+d?", "[^a]x", "[^a1]{3}", "\\d{4}-\\d{2}",
    "\\w+\\.\\w+",
    "(a(b(c)))", "[\\]\\-]", "x{0}y", "", "a*", "\\\\", "\\(\\)", "[a-zA-Z][a-zA-Z0-9]*", "ipv[46]", "/a/[^/]+/b",
  ])
  func samplesMatch(pattern: String) throws {
    let sample = PatternSample.text(pattern)
    #expect(try JSONPattern(pattern).matches(sample), "\(sample)")
    var limits = Limits()
    limits.pattern = pattern
    #expect(try JSONPattern(pattern).matches(SampleText.text(limits)))
  }

  @Test(arguments: [(1, nil), (nil, 3), (10, 12), (6, 6), (nil, nil)] as [(Int?, Int?)])
  func samplesKeepLengths(min: Int?, max: Int?) {
    var limits = Limits()
    (limits.minLength, limits.maxLength) = (min, max)
    let count = SampleText.text(limits).count
    #expect(count >= min ?? 0 && count <= max ?? .max)
  }
}

import Foundation
import SpecModel

/// The limits of a data type in the page's words, tried on texts against those of the spec.
struct ZonemasterLimits {
  let title: String
  let text: String

  func compare(_ scalar: Scalar, _ comparison: inout Comparison) {
    if scalar.base == .int {
      comparison.same(bounds, [scalar.limits.min, scalar.limits.max], "\(title), bounds")
      return
    }
    if let lengths = text.firstMatch(of: /at\s+least 1\s+and\s+at\s+most (\d+)/) {
      comparison.same(
        [1, Int(lengths.output.1)], [scalar.limits.minLength, scalar.limits.maxLength], "\(title), lengths")
    }
    if let longest = text.firstMatch(of: /not be greater than (\d+) characters/) {
      comparison.same(Int(longest.output.1), scalar.limits.maxLength, "\(title), lengths")
    }
    guard let pattern = text.firstMatch(of: /\/(\^.+\$)\/(i?)/) else { return }
    for sample in ZonemasterLimits.samples {
      let page = ZonemasterLimits.matches(sample, String(pattern.output.1), ignoringCase: !pattern.output.2.isEmpty)
      comparison.same(
        page, ZonemasterLimits.fits(sample, scalar.limits), "\(title), '\(sample.prefix(20))' of \(sample.count)")
    }
  }

  private var bounds: [Double?] {
    if text.contains("strictly positive integer") { return [1, nil] }
    if text.contains("either zero or strictly positive") { return [0, nil] }
    if let range = text.firstMatch(of: /ranging from (\d+) .*to (\d+)/) {
      return [Double(range.output.1), Double(range.output.2)]
    }
    return [nil, nil]
  }

  /// Every printable character alone and between letters, and the lengths around all documented limits.
  private static let samples: [String] = {
    let characters = (0x20..<0x7F).compactMap(Unicode.Scalar.init).map(String.init)
    let lengths = [0, 1, 2, 15, 16, 17, 31, 32, 33, 49, 50, 51, 511, 512, 513]
    return characters + characters.map { "a\($0)a" } + lengths.map { String(repeating: "a", count: $0) }
      + ["0123456789abcdef", "0123456789ABCDEF", "é", "-a", "a-", "_a", "a_", "en", "EN", "a\nb"]
  }()

  private static func matches(_ text: String, _ pattern: String, ignoringCase: Bool = false) -> Bool {
    let options: NSRegularExpression.Options = ignoringCase ? .caseInsensitive : []
    guard let expression = try? NSRegularExpression(pattern: "\\A(?:\(pattern))\\z", options: options) else {
      return false
    }
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  private static func fits(_ text: String, _ limits: Limits) -> Bool {
    let length = text.unicodeScalars.count
    if let least = limits.minLength, length < least { return false }
    if let most = limits.maxLength, length > most { return false }
    return limits.pattern.map { matches(text, $0) } ?? true
  }
}

import SpecModel
import WireJSON

/// Makes up text that keeps limits of length and pattern.
enum SampleText {
  /// `name` where it is allowed, so that neighbours differ; else a word of an allowed length, and where there is a
  /// pattern the first of a few usual texts, or of what the pattern spells, that matches.
  static func text(_ limits: Limits, name: String = "") -> String {
    if fits(name, limits), isWord(name), matches(name, limits) { return name }
    let length = limits.lengths.first ?? Swift.max(limits.minLength ?? 0, Swift.min(6, limits.maxLength ?? 6))
    let plain = String(String(repeating: "sample", count: length / 6 + 1).prefix(length))
    guard let text = limits.pattern, let pattern = try? JSONPattern(text) else { return plain }
    let hexadecimal = String(String(repeating: "0123456789abcdef", count: length / 16 + 1).prefix(length))
    let usual = [
      plain, hexadecimal, "0123456789abcdef", "en", "1", "a", "sample", "example.com", "192.0.2.1", "2001:db8::1",
      "me@example.com", "2017-07-14", "https://example.com/", "34-1234", "A", "",
    ]
    return usual.first { pattern.matches($0) && fits($0, limits) } ?? PatternSample.text(text)
  }

  private static func isWord(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  private static func matches(_ text: String, _ limits: Limits) -> Bool {
    guard let pattern = limits.pattern else { return true }
    return (try? JSONPattern(pattern))?.matches(text) ?? false
  }

  private static func fits(_ text: String, _ limits: Limits) -> Bool {
    let length = text.unicodeScalars.count
    return length >= limits.minLength ?? 0 && length <= limits.maxLength ?? .max
      && (limits.lengths.isEmpty || limits.lengths.contains(length))
  }

  /// A time in a Unicode date pattern.
  static func time(_ pattern: String) -> String {
    var text = ""
    var rest = Substring(pattern)
    let fields: [(String, String)] = [
      ("yyyy", "2017"), ("MMMM", "July"), ("MMM", "Jul"), ("SSSSSS", "000000"), ("SSS", "000"), ("MM", "07"),
      ("dd", "14"), ("HH", "02"), ("mm", "40"), ("ss", "00"), ("d", "14"), ("Z", "+0000"),
    ]
    while let first = rest.first {
      if let field = fields.first(where: { rest.hasPrefix($0.0) }) {
        text += field.1
        rest = rest.dropFirst(field.0.count)
      } else {
        if first != "'" { text.append(first) }
        rest = rest.dropFirst()
      }
    }
    return text
  }
}

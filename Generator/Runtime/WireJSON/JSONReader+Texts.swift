// Records of integers that are spelled as one text: `2019-07`.

extension JSONReader {
  /// The integers in the string before which the reader stands; nil, with nothing read, where no string stands there.
  ///
  /// - Parameters:
  ///   - names: The names of the integers, separated by commas.
  ///   - forms: The texts that are read, with the names in braces: `{year}-{month}`. The first one counts in which all
  ///     integers keep their rules.
  ///   - rules: What the integers keep, in the order of the names; it tells forms apart.
  /// - Returns: The integers in the order of the names; zeros, and a failure, for a text of no such form.
  public mutating func integers(_ names: StaticString, in forms: [StaticString], rules: [JSONRule]) -> [Int]? {
    guard kind == .string else { return nil }
    let start = cursor
    let text = string()
    let names = "\(names)".split(separator: ",").map(String.init)
    for form in forms {
      guard let found = JSONReader.integers(in: text[...], form: "\(form)") else { continue }
      let numbers = names.compactMap { found[$0] }
      let isKept = zip(numbers, rules).allSatisfy { $1.violation(of: $0) == nil }
      if numbers.count == names.count, isKept { return numbers }
    }
    let words = forms.map { "\($0)" }.joined(separator: " or ")
    fail(.typeMismatch, at: start, expected: words, found: JSONKind.string.rawValue)
    return names.map { _ in 0 }
  }

  /// The integers of a text by name; nil where it is not of the form.
  private static func integers(in text: Substring, form: String) -> [String: Int]? {
    var (text, form) = (text, form[...])
    var found: [String: Int] = [:]
    while let first = form.first {
      if first == "{" {
        let name = form.dropFirst().prefix { $0 != "}" }
        form = form.dropFirst(name.count + 2)
        let digits = text.prefix { ("0"..."9").contains($0) }
        guard let number = Int(String(digits)) else { return nil }
        found[String(name)] = number
        text = text.dropFirst(digits.count)
      } else {
        guard text.first == first else { return nil }
        (text, form) = (text.dropFirst(), form.dropFirst())
      }
    }
    return text.isEmpty ? found : nil
  }
}

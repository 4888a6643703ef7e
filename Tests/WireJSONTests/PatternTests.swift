// Patterns: what they match, what is refused, and that no input makes them slow.

import Testing
import WireJSON

@Suite struct PatternTests {
  static let matches: [(pattern: String, yes: [String], no: [String])] = [
    ("", [""], ["a"]),
    ("abc", ["abc"], ["ab", "abcd", "xabc", ""]),
    ("a.c", ["abc", "aéc", "a😀c"], ["ac", "a\nc", "abbc"]),
    ("[a-z]{2}", ["en", "sv"], ["e", "eng", "EN", "é1"]),
    ("[0-9a-f]{16}", ["0123456789abcdef"], ["0123456789abcde", "0123456789abcdeg"]),
    ("^[a-zA-Z0-9-_]{1,512}$", ["a", "a-b_c", "-"], ["", "a b", "a.b"]),
    ("^[a-zA-Z0-9-+~_.: ]{1,50}$", ["a + b: ~", "-"], ["", "a/b"]),
    ("^[a-z0-9]$|^[a-z0-9][a-z0-9_-]{0,30}[a-z0-9]$", ["a", "ab", "a-b", "a_9"], ["-", "a-", "-a", "A"]),
    ("^[a-zA-Z0-9-.@]{1,50}$", ["me@example.com", "a-b"], ["a_b"]),
    ("[^0-9]+", ["abc", "é"], ["", "a1"]),
    ("[]a]+", ["]", "a]"], ["b"]),
    ("[^]]+", ["a"], ["]"]),
    ("[a-]+", ["a-", "-"], ["b"]),
    (#"[\d.]{7,15}"#, ["192.0.2.1"], ["1.2.3", "192.0.2.x"]),
    (#"\d+\.\d+"#, ["1.5"], ["15", "1x5", "."]),
    (#"\w+\s\W"#, ["a_1 !"], ["a_1 b", "é !"]),
    (#"\S\D"#, ["ab"], [" b", "a1"]),
    (#"\^\$\|\(\)\[\]\{\}\*\+\?\.\\\/\-"#, [#"^$|()[]{}*+?.\/-"#], [""]),
    (#"a\tb\nc\r"#, ["a\tb\nc\r"], ["atbnc"]),
    ("a*", ["", "a", "aaa"], ["b"]),
    ("a+", ["a", "aaa"], ["", "b"]),
    ("a?b", ["b", "ab"], ["aab"]),
    ("a{2}", ["aa"], ["a", "aaa"]),
    ("a{2,}", ["aa", "aaaa"], ["a"]),
    ("a{0,2}", ["", "a", "aa"], ["aaa"]),
    ("a{0}", [""], ["a"]),
    ("(ab)+", ["ab", "abab"], ["aba", ""]),
    ("(?:a|b|cd)e", ["ae", "be", "cde"], ["ce", "e"]),
    ("(a|b)*c|d", ["c", "abac", "d"], ["ab", "cd"]),
    ("a||b", ["a", "", "b"], ["ab"]),
    ("(a*)*", ["", "aaa"], ["b"]),
    ("(a?){3}", ["", "a", "aaa"], ["aaaa"]),
    ("x(^a|b$)", ["xb"], ["xa"]),
    ("[é-ü]", ["é", "ö"], ["a", "e"]),
  ]

  @Test(arguments: matches)
  func matchesWholeStrings(pattern: String, yes: [String], no: [String]) throws {
    let compiled = try JSONPattern(pattern)
    for text in yes { #expect(compiled.matches(text), "\(pattern) should match \(text)") }
    for text in no { #expect(!compiled.matches(text), "\(pattern) should not match \(text)") }
  }

  @Test(arguments: [
    ("*a", "quantifier without anything before it at offset 0"),
    ("a|+", "quantifier without anything before it at offset 2"),
    ("^*", "quantifier without anything before it at offset 1"),
    ("a**", "two quantifiers in a row at offset 2"),
    ("a+?", "two quantifiers in a row at offset 2"),
    ("(a", "'(' without ')' at offset 0"),
    ("a)", "')' without '(' at offset 1"),
    ("[a", "'[' without ']' at offset 0"),
    ("[]", "'[' without ']' at offset 0"),
    ("[z-a]", "the range ends before it begins, or with a class at offset 2"),
    ("[a-\\d]", "the range ends before it begins, or with a class at offset 2"),
    ("[\\D]", "an inverted class inside '[ ]' at offset 1"),
    ("a{", "'{' needs a number; write '\\{' for the character at offset 1"),
    ("a{1", "'{' without '}' at offset 1"),
    ("a{3,2}", "the greater bound comes first at offset 1"),
    ("a{5000}", "the pattern is too long at offset 7"),
    ("(a{1000}){1000}", "the pattern is too long at offset 15"),
    ("\\", "'\\' at the end at offset 0"),
    ("\\b", "unknown escape '\\b' at offset 0"),
    ("(a)\\1", "unknown escape '\\1' at offset 3"),
    ("(?=a)", "only plain groups and '(?:' are read at offset 0"),
    ("(?<n>a)", "only plain groups and '(?:' are read at offset 0"),
  ])
  func refusesWhatItDoesNotRead(pattern: String, message: String) throws {
    let error = try #require(throws: JSONPatternError.self) { try JSONPattern(pattern) }
    #expect(error.description == message)
  }

  @Test func groupsAreBounded() {
    let deep = String(repeating: "(", count: 33) + String(repeating: ")", count: 33)
    #expect(throws: JSONPatternError.self) { try JSONPattern(deep) }
    #expect(throws: JSONPatternError.self) { try JSONPattern(String(repeating: "(", count: 100_000)) }
    #expect(throws: JSONPatternError.self) { try JSONPattern(String(repeating: "a|", count: 100_000)) }
  }

  @Test func noInputMakesItSlow() throws {
    let text = String(repeating: "a", count: 5_000)
    #expect(try !JSONPattern("(a*)*b").matches(text))
    #expect(try !JSONPattern("(a|a)*b").matches(text))
    #expect(try !JSONPattern("(a?){30}a{30}").matches(text))
  }
}

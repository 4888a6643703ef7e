import SpecModel
import Testing

/// Texts that are cut at a character.
@Suite struct TextPartsTests {
  @Test(arguments: [
    ("", [], [""]),
    ("a", ["a"], ["a"]),
    ("a.b", ["a", "b"], ["a", "b"]),
    (".a..b.", ["a", "b"], ["", "a", "", "b", ""]),
    ("é.\u{301}ß", ["é", "\u{301}ß"], ["é", "\u{301}ß"]),
  ])
  func parts(text: String, filled: [String], all: [String]) {
    #expect(text.parts(at: ".").map(String.init) == filled)
    #expect(text.parts(at: ".", empty: true).map(String.init) == all)
    #expect(text.part(afterLast: ".") == all.last)
  }
}

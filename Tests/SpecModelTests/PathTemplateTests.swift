import SpecModel
import Testing

/// Characters of path templates.
@Suite struct PathTemplateTests {
  @Test(arguments: [("/a b", " "), ("/caf\u{e9}", "\u{e9}"), ("/cafe\u{301}", "e\u{301}"), ("/x\n", "\n")])
  func whatCannotStandThere(text: String, character: Character) {
    let error = #expect(throws: PathTemplateError.self) { try PathTemplate(parsing: text) }
    #expect(error?.message == "'\(character)' cannot stand in the path '\(text)'")
  }
}

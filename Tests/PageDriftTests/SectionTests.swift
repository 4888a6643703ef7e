import PageDrift
import SpecModel
import Testing

/// How rules cut pages.
@Suite struct SectionTests {
  /// Each section as `first-last name`.
  private func cut(_ page: String, _ sections: String) throws -> [String] {
    var spec = SmallSpec()
    spec.sections = sections
    let rules = try #require(try spec.api().sections)
    return PageCut(try PageText(Array(page.utf8), name: "page.txt"), by: rules).sections
      .map { "\($0.firstLine)-\($0.lastLine) \($0.name)" }
  }

  @Test func titlesAreTheFirstLineOfTheirText() throws {
    let page = "Top\nB\nx\nA\nB\ny\n"
    #expect(
      try cut(page, #"{"first": "Start", "rules": [{"titles": ["A", "B", "C"]}]}"#) == ["1-1 Start", "2-3 B", "4-6 A"])
    #expect(try cut("A\nx\n", #"{"first": "Start", "rules": [{"titles": ["A"]}]}"#) == ["1-2 A"])
    #expect(try cut("x\n", #"{"rules": [{"titles": ["A"]}]}"#) == ["1-1 (above the first title)"])
  }

  @Test func patternsMatchWholeLines() throws {
    let page = "/api/a\nsee /api/b\n/api/c \n/api/a\n"
    #expect(try cut(page, #"{"rules": [{"pattern": "/api/.+"}]}"#) == ["1-2 /api/a", "3-3 /api/c", "4-4 /api/a (2)"])
  }

  @Test func aloneIsBetweenEmptyLines() throws {
    let page = "ping\n\nx\npong\n\n\npang\n\n"
    #expect(try cut(page, #"{"rules": [{"pattern": "[a-z]{4}", "alone": true}]}"#) == ["1-6 ping", "7-8 pang"])
  }

  @Test func titlesStandAboveMarkers() throws {
    let page = "Get it\n\nAuth:\nx\nPut it\nNB! Twice.\n\nAuth:\n"
    #expect(try cut(page, #"{"rules": [{"above": "Auth:", "past": "NB! .*"}]}"#) == ["1-4 Get it", "5-8 Put it"])
  }

  @Test func namesStandInTitles() throws {
    let page = "Intro\nIt reads.\n[a] = read [b] = x\n\nIt writes.\n\n[a] =write\nYou can add\n"
    #expect(
      try cut(
        page,
        #"""
        {"first": "Intro", "rules": [
          {"after": "[a] =", "until": "[", "back": 1}, {"pattern": "You can .*", "name": "add"}]}
        """#) == ["1-1 Intro", "2-4 read", "5-7 write", "8-8 add"])
  }

  @Test func rulesInsideSeeTheirPartOnly() throws {
    let page = "Types\n\nIP\n\nx\nClient\n\nIP\n\nping\n\nDomain\n\nping\n\n"
    #expect(
      try cut(
        page,
        #"""
        {"rules": [
          {"titles": ["Types"], "inside": [{"pattern": "[A-Z]+", "alone": true}]},
          {"titles": ["Client", "Domain"], "prefix": true, "inside": [{"pattern": "[a-z]+", "alone": true}]}]}
        """#) == ["1-2 Types", "3-5 IP", "6-9 Client", "10-11 Client / ping", "12-13 Domain", "14-15 Domain / ping"])
  }

  @Test func furnitureIsNotHashed() throws {
    var spec = SmallSpec()
    spec.sections = #"{"furniture": ["Copy|Share"], "rules": [{"titles": ["A"]}]}"#
    let rules = try #require(try spec.api().sections)
    let plain = PageCut(try PageText(Array("A\nx\n".utf8), name: "p"), by: rules)
    let furnished = PageCut(try PageText(Array("A\nCopy\n\nx\nShare\n".utf8), name: "p"), by: rules)
    #expect(plain.sections.map(\.digest) == furnished.sections.map(\.digest))
    #expect(plain.sections.map(\.hashes) == furnished.sections.map(\.hashes))
  }
}

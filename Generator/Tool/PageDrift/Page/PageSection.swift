import SpecModel

/// A named part of a page: what the `at` of spec items refers to.
public struct PageSection: Sendable, Equatable {
  /// The name; unique on its page.
  public let name: String
  /// The places of its lines on the page, from 0, its title included.
  public let lines: Range<Int>
  /// Its lines as they stand.
  public let text: ArraySlice<String>
  /// Its lines without what is cosmetic, empty ones and furniture.
  public let normalised: [String]

  /// The first line, from 1.
  public var firstLine: Int { lines.lowerBound + 1 }
  /// The last line, from 1.
  public var lastLine: Int { lines.upperBound }
  /// Sixteen hexadecimal digits over the normalised lines.
  public var digest: String { PageDigest.text(normalised.joined(separator: "\n").utf8) }
  /// The hash of each normalised line.
  public var hashes: [String] { normalised.map(PageLine.hash) }
}

/// A page, cut into sections: every line belongs to exactly one.
public struct PageCut: Sendable, Equatable {
  /// The page.
  public let page: PageText
  /// The sections in their order; the first begins with the page.
  public let sections: [PageSection]

  /// Cuts a page as an API's `sections` say.
  ///
  /// A title that stands twice names two sections, the second with ` (2)` behind it.
  public init(_ page: PageText, by rules: PageSections) {
    let furniture = PatternList(rules.furniture)
    var names: [String: Int] = [:]
    var sections: [PageSection] = []
    var titles = SectionTitles(page.lines).titles(rules.rules)
    let head = titles.first?.start ?? page.lines.count
    let above = page.lines[..<head].contains { !PageLine.normalised($0).isEmpty }
    if above { titles.insert((name: rules.first.isEmpty ? "(above the first title)" : rules.first, start: 0), at: 0) }
    for (index, title) in titles.enumerated() {
      let start = index == 0 ? 0 : title.start
      let lines = start..<(index + 1 < titles.count ? titles[index + 1].start : page.lines.count)
      let count = (names[title.name] ?? 0) + 1
      names[title.name] = count
      let normalised = page.lines[lines].map { PageLine.normalised($0) }
      sections.append(
        PageSection(
          name: count == 1 ? title.name : "\(title.name) (\(count))", lines: lines, text: page.lines[lines],
          normalised: normalised.filter { !$0.isEmpty && !furniture.matches($0) }))
    }
    self.page = page
    self.sections = sections
  }

  /// The section of that name.
  public subscript(name: String) -> PageSection? { sections.first { $0.name == name } }
}

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
  public let substance: [Line]
  /// Sixteen hexadecimal digits over what it says, wherever its lines end.
  public let digest: String

  /// A line that says something.
  public struct Line: Sendable, Equatable {
    /// The line of the page, from 1.
    public let number: Int
    /// What it says, without what is cosmetic.
    public let text: String
    /// Eight hexadecimal digits over that.
    public var hash: String { PageLine.hash(text) }
  }

  /// The first line, from 1.
  public var firstLine: Int { lines.lowerBound + 1 }
  /// The last line, from 1.
  public var lastLine: Int { lines.upperBound }

  static func digest(of lines: some Sequence<Line>) -> String {
    var digest = PageDigest()
    for line in lines { digest.add(line.text, spaces: false) }
    return digest.digits()
  }

  /// The hash of each line that says something.
  public var hashes: [String] { substance.map(\.hash) }
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
    let normalised = page.lines.map { PageLine.normalised($0) }
    var titles = SectionTitles(normalised).titles(rules.rules)
    let head = titles.first?.start ?? page.lines.count
    let above = normalised[..<head].contains { !$0.isEmpty }
    if above { titles.insert((name: rules.first.isEmpty ? "(above the first title)" : rules.first, start: 0), at: 0) }
    for (index, title) in titles.enumerated() {
      let start = index == 0 ? 0 : title.start
      let lines = start..<(index + 1 < titles.count ? titles[index + 1].start : page.lines.count)
      let count = (names[title.name] ?? 0) + 1
      names[title.name] = count
      let substance = lines.compactMap { PageCut.line($0, normalised[$0], furniture) }
      sections.append(
        PageSection(
          name: count == 1 ? title.name : "\(title.name) (\(count))", lines: lines, text: page.lines[lines],
          substance: substance, digest: PageSection.digest(of: substance)))
    }
    self.page = page
    self.sections = sections
  }

  private static func line(_ index: Int, _ normalised: String, _ furniture: PatternList) -> PageSection.Line? {
    if normalised.isEmpty || furniture.matches(normalised) { return nil }
    let text = PageLine.substance(normalised)
    return text.isEmpty ? nil : PageSection.Line(number: index + 1, text: text)
  }

  /// The section of that name.
  public subscript(name: String) -> PageSection? { sections.first { $0.name == name } }
}

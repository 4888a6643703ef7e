import SpecModel

/// How much of a page its spec has, and what is missing: the instrument of whoever writes or reviews a spec.
public struct Coverage: Sendable {
  /// How many of everything there are.
  public struct Counts: Sendable, Equatable {
    /// Sections of the page.
    public var sections = 0
    /// Sections that items cite.
    public var cited = 0
    /// Sections that only `omitted` names.
    public var omitted = 0
    /// Pieces of JSON.
    public var blocks = 0
    /// Pieces of JSON that examples carry, or `omitted` explains.
    public var carried = 0
    /// Pieces of JSON without a value.
    public var placeholders = 0
    /// Names that are quoted or listed; nil without the page.
    public var names: Int?
    /// Such names that the spec has.
    public var known = 0
    /// Other words, keys and numbers that the spec lacks.
    public var hints = 0
  }

  /// The figures.
  public private(set) var counts = Counts()
  /// What is missing, as errors at their places; exactly these make less than 100 %.
  public private(set) var findings: [Diagnostic] = []
  /// Mentions that the spec lacks without being wrong, by section.
  public private(set) var hints: [(section: String, mentions: [Mention])] = []

  /// Whether all of the page is in the spec.
  public var isComplete: Bool { findings.isEmpty }

  /// What the lock knows: sections, items and JSON, without the names that the text mentions.
  ///
  /// - Parameters:
  ///   - lock: The lock, with the citations of the spec as it is.
  ///   - api: The spec.
  ///   - file: The lock's path, for findings.
  public init(_ lock: PageLock, _ api: API, file: String) {
    let place = SourceLocation(file, 1, 1)
    count(lock, api, section: { _ in place }, block: { _, _ in place })
  }

  /// All that the page says.
  public init(_ cut: PageCut, _ api: API) {
    let starts = Dictionary(cut.sections.map { ($0.name, $0.firstLine) }) { first, _ in first }
    let blocks = cut.sections.map { JSONBlock.blocks(in: $0.text) }
    let places = Dictionary(uniqueKeysWithValues: zip(cut.sections.map(\.name), blocks))
    let page = cut.page.name
    count(PageLock(cut, api), api) { name in
      SourceLocation(page, starts[name] ?? 1, 1)
    } block: { name, index in
      SourceLocation(page, (places[name]?[index].lines.lowerBound ?? 0) + 1, 1)
    }
    readMentions(cut, blocks, api)
  }

  private mutating func count(
    _ lock: PageLock, _ api: API, section place: (String) -> SourceLocation,
    block blockPlace: (String, Int) -> SourceLocation
  ) {
    counts.sections = lock.sections.count
    let mended = Set(api.examples.filter { $0.annotations.contains { $0.key == "repair" } }.map(\.name))
    for section in lock.sections {
      if !section.items.isEmpty {
        counts.cited += 1
      } else if section.isOmitted {
        counts.omitted += 1
      } else {
        error(
          place(section.name),
          "nothing in the spec cites the section '\(section.name)'; model it, or say in \"omitted\" why not")
      }
      for (index, block) in section.blocks.enumerated() {
        count(block, "the JSON \(index + 1) of the section '\(section.name)'", mended) {
          blockPlace(section.name, index)
        }
      }
    }
    findings += LockCheck.unknownSections(lock.sections.map(\.name), api)
  }

  /// Counts a piece of JSON, and reports it where nothing carries it or where what carries it does not say how.
  private mutating func count(
    _ block: PageLock.Block, _ what: String, _ mended: Set<String>, place: () -> SourceLocation
  ) {
    counts.blocks += 1
    switch block.carrier {
    case .examples(let names):
      counts.carried += 1
      guard block.isMangled, let silent = names.first(where: { !mended.contains($0) }) else { return }
      error(
        place(),
        "\(what) is none as it stands; say in the example '\(silent)' what was mended, with '# repair: …'")
    case .omission: counts.carried += 1
    case .placeholder: counts.placeholders += 1
    case .nothing:
      error(place(), "no example carries \(what); add it as it stands, with its repairs stated")
    }
  }

  private mutating func readMentions(_ cut: PageCut, _ blocks: [[JSONBlock]], _ api: API) {
    let citations = Citations(api)
    var vocabulary = Vocabulary(api)
    var names = 0
    let samples = PatternList(api.sections?.samples ?? [])
    for (section, blocks) in zip(cut.sections, blocks) {
      let items = citations[section.name]
      if items.isEmpty { continue }
      let words = vocabulary.words(of: items, in: section.name).union(Words.all(in: [section.name]))
      var missing: [Mention] = []
      for mention in MentionReader.mentions(in: section, blocks: blocks, samples: samples) {
        let isKnown = words.contains(mention.text)
        if mention.kind.isRequired {
          names += 1
          counts.known += isKnown ? 1 : 0
        }
        if isKnown { continue }
        if mention.kind.isRequired {
          error(
            SourceLocation(cut.page.name, mention.line, 1),
            "the section '\(section.name)' names '\(mention.text)', which no item that cites it has")
        } else {
          missing.append(mention)
        }
      }
      counts.hints += missing.count
      if !missing.isEmpty { hints.append((section.name, missing)) }
    }
    counts.names = names
  }

  private mutating func error(_ place: SourceLocation, _ message: String) {
    findings.append(Diagnostic(.error, place, message))
  }
}

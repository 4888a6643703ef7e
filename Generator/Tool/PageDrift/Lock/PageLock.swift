import SpecModel

/// What is known of the page that a spec was written from, without any of its text: `Specs/<api>/page.lock.json`.
///
/// Lines are hashes, so that a later page can be compared line by line; sections list what cites them, so that the
/// accounting can be checked by whoever does not have the page.
public struct PageLock: Sendable, Equatable {
  /// The newest format of lock that is read.
  public static let format = 1

  /// The sections in the order of the page.
  public var sections: [Section]

  /// A section of the page.
  public struct Section: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Sixteen hexadecimal digits over its normalised lines.
    public var digest: String
    /// Eight hexadecimal digits for each normalised line.
    public var lines: [String]
    /// What cites it, as `operation test_progress`.
    public var items: [String]
    /// Whether the spec leaves it out on purpose, wholly or in part.
    public var isOmitted: Bool
    /// The JSON that stands in it.
    public var blocks: [Block]
  }

  /// A piece of JSON on the page.
  public struct Block: Sendable, Equatable {
    /// Sixteen hexadecimal digits over its values.
    public var digest: String
    /// What carries it.
    public var carrier: Carrier
    /// Whether it is nowhere on the page JSON as it stands, so that the examples that carry it say what they mended.
    public var isMangled: Bool
  }

  /// What carries a piece of JSON.
  public enum Carrier: Sendable, Equatable {
    /// Examples, by name.
    case examples([String])
    /// The entry of `omitted` for the section.
    case omission
    /// Nothing, since there is no value in it.
    case placeholder
    /// Nothing yet.
    case nothing
  }

  /// The lock of a page and the spec that was written from it.
  public init(_ cut: PageCut, _ api: API) {
    let blocks = cut.sections.map { JSONBlock.blocks(in: $0.text) }
    // What the page shows elsewhere as it should be needs no mending: pages repeat an answer in other languages.
    let plain = Set(blocks.joined().filter { !$0.isMangled }.map(\.digest))
    sections = zip(cut.sections, blocks).map { section, blocks in
      Section(
        name: section.name, digest: section.digest, lines: section.hashes, items: [], isOmitted: false,
        blocks: blocks.map { block in
          Block(
            digest: block.digest, carrier: block.isPlaceholder ? .placeholder : .nothing,
            isMangled: block.isMangled && !block.isPlaceholder && !plain.contains(block.digest))
        })
    }
    account(for: api)
  }

  init(sections: [Section]) { self.sections = sections }

  /// The same page, with the citations and carriers of the spec as it is now.
  public func accounting(for api: API) -> PageLock {
    var lock = self
    lock.account(for: api)
    return lock
  }

  private mutating func account(for api: API) {
    let citations = Citations(api)
    let examples = ExampleBlocks(api.examples)
    for index in sections.indices {
      let name = sections[index].name
      let items = citations[name]
      sections[index].items = items.map(\.listed)
      sections[index].isOmitted = citations.omitted.contains(name)
      let isLeftOut = sections[index].isOmitted && items.isEmpty
      let left = citations.omittedBlocks[name] ?? []
      let own = Set(items.filter { $0.kind == "example" }.map(\.name))
      for place in sections[index].blocks.indices where sections[index].blocks[place].carrier != .placeholder {
        let all = examples.names(of: sections[index].blocks[place].digest)
        let near = all.filter(own.contains)
        let names = near.isEmpty ? all : near
        sections[index].blocks[place].carrier =
          !names.isEmpty ? .examples(names) : isLeftOut || left.contains(place + 1) ? .omission : .nothing
      }
    }
  }
}

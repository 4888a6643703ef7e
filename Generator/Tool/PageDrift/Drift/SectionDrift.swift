import SpecModel

/// How a section of a page differs from what the spec was written from, and whom that concerns.
public struct SectionDrift: Sendable {
  /// What happened to a section.
  public enum Change: String, Sendable, CaseIterable {
    /// It says something else.
    case changed
    /// It is under another title, and may say something else.
    case renamed
    /// It was not there.
    case new
    /// It is no longer there.
    case gone
  }

  /// What happened to it.
  public let change: Change
  /// Its name; of a section that is gone, what it was.
  public let name: String
  /// What it was called, where it is `renamed`.
  public let formerName: String?
  /// Its lines on the new page, from 1; nil where it is gone.
  public let lines: ClosedRange<Int>?
  /// Whether the spec's rules do not find its title, so that `sections` needs one for it.
  public let isHidden: Bool
  /// The lines that it did not have.
  public let newLines: [PageSection.Line]
  /// How many lines it no longer has.
  public let goneLines: Int
  /// Whether it has the same lines in another order.
  public let isReordered: Bool
  /// What changed in words; empty without the old page.
  public let wordings: [Wording]
  /// The items that cite it, and those that are reached from them.
  public let items: [TouchedItem]
  /// Its new JSON, tried on the types that it may be of.
  public let trials: [BlockTrial]
  /// The ids of registered errors of the page that name it, which may have been mended.
  public let defects: [String]
  /// Why the spec leaves it out; empty where it does not.
  public let omission: [String]

  /// The suites of generated tests, and the examples, that hold the items which it concerns.
  public var tests: [String] {
    var seen: Set<String> = []
    return concerned.first.flatMap(\.tests).filter { seen.insert($0).inserted }
  }

  /// The items that the differing lines name, or all where they name none; then the others. Examples that still are
  /// what the page shows are among the others.
  public var concerned: (first: [TouchedItem], others: [TouchedItem]) {
    let areNamed = items.contains { $0.isNamed && $0.kind != "example" }
    func isFirst(_ item: TouchedItem) -> Bool { item.isNamed || !areNamed && item.kind != "example" }
    return (items.filter(isFirst), items.filter { !isFirst($0) })
  }
}

extension SectionDrift {
  init(_ pair: SectionMatch.Pair, _ page: PageText, old: PageSection?, _ basis: DriftBasis) {
    let (locked, part) = (pair.locked, pair.part)
    let isRenamed = locked != nil && part != nil && locked?.name != part?.name
    change = locked == nil ? .new : part == nil ? .gone : isRenamed ? .renamed : .changed
    name = part?.name ?? locked?.name ?? ""
    formerName = isRenamed ? locked?.name : nil
    lines = part.map { $0.place.lowerBound + 1...max($0.place.upperBound, $0.place.lowerBound + 1) }
    isHidden = part?.isHidden ?? false
    let difference = LineChanges(locked?.lines ?? [], part.map { Array($0.lines) } ?? [])
    // That a new section has only new lines goes without saying.
    newLines = locked == nil ? [] : difference.new
    goneLines = part == nil ? 0 : difference.gone
    isReordered = difference.new.isEmpty && difference.gone == 0 && locked?.digest != part?.digest && locked != nil
    wordings = locked != nil && part != nil ? Wording.between(old?.substance, part.map { Array($0.lines) } ?? []) : []
    let blocks = part.map { JSONBlock.blocks(in: page.lines[$0.place]) } ?? []
    let said = (part == nil ? [] : difference.new.map(\.text)) + wordings.map(\.before)
    let trials = locked.map { basis.trials.trials(of: blocks, in: page, $0) } ?? []
    self.trials = trials
    items = locked.map { basis.concern.items(of: $0, words: Words.all(in: said), blocks, trials) } ?? []
    defects = basis.api.defects.filter { $0.at.contains(locked?.name ?? "") }.map(\.id)
    omission = basis.api.omitted.first { $0.at == locked?.name && $0.blocks.isEmpty }?.reason ?? []
  }
}

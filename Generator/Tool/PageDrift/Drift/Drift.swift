import SpecModel

/// What a new page means for the spec that was written from an older one.
///
/// Sections are compared by the lock's hashes of what their lines say, so that the old page is not needed. White space,
/// the forms of quotes and dashes, bullets, the places where lines end, furniture and the order of sections are
/// cosmetic: they are no drift. Everything else is reported once, with the items of the spec that it concerns, what
/// these are in Swift, and the tests that hold them.
public struct Drift: Sendable {
  /// The API's folder: `zoneid`.
  public let folder: String
  /// The name of the new page.
  public let page: String
  /// What differs, in the order of the new page; what is gone stands at the end.
  public let sections: [SectionDrift]
  /// The sections that only stand at another place.
  public let moved: [String]

  /// Whether anything differs that is not cosmetic.
  public var isThere: Bool { !sections.isEmpty }

  /// Compares a page with the lock.
  ///
  /// - Parameters:
  ///   - cut: The new page, cut by the rules of the spec.
  ///   - basis: The spec, and what is known of the page that it was written from.
  ///   - old: That page; with it changed words are shown.
  public init(_ cut: PageCut, from basis: DriftBasis, old: PageCut? = nil) {
    folder = basis.api.folder
    page = cut.page.name
    let match = SectionMatch(basis.lock, cut.sections)
    moved = match.moved
    let former = Dictionary((old?.sections ?? []).map { ($0.name, $0) }) { first, _ in first }
    sections = match.pairs.filter(Self.differs).map { pair in
      SectionDrift(pair, cut.page, old: pair.locked.flatMap { former[$0.name] }, basis)
    }
  }

  private static func differs(_ pair: SectionMatch.Pair) -> Bool {
    guard let locked = pair.locked, let part = pair.part else { return true }
    return part.isHidden || locked.name != part.name || locked.digest != part.digest
  }
}

/// What pages are compared with: a spec and its lock, with all that is asked of them worked out once.
public struct DriftBasis: Sendable {
  /// The spec.
  public let api: API
  /// What is known of the page that it was written from.
  public let lock: PageLock
  let concern: Concern
  let trials: BlockTrials

  /// Prepares comparisons with a spec and its lock.
  public init(_ api: API, _ lock: PageLock) {
    self.api = api
    self.lock = lock
    concern = Concern(api)
    trials = BlockTrials(api)
  }
}

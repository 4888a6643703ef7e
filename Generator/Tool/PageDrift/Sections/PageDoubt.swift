import SpecModel

/// Whether a page is the one that a spec was written from: a wrong file is said to be one, instead of everything being
/// reported as missing.
public enum PageDoubt {
  /// What is wrong with the page as a whole, or nil.
  ///
  /// - Parameters:
  ///   - cut: The page, cut by the rules of `api`.
  ///   - api: The spec.
  ///   - lock: The lock of the page that the spec was written from, where there is one.
  ///   - others: The locks of other APIs, by their folders: whose page it may be.
  /// - Returns: The doubt, to be reported as an error.
  public static func doubt(
    _ cut: PageCut, _ api: API, lock: PageLock?, others: [(folder: String, lock: PageLock)] = []
  ) -> PageError? {
    let hashes = others.isEmpty ? [] : Set(cut.sections.flatMap(\.hashes))
    if let other = others.filter({ $0.folder != api.folder && share(hashes, $0.lock) > 0.5 }).first,
      lock.map({ share(hashes, $0) < 0.5 }) ?? true
    {
      return PageError(
        name: cut.page.name, line: 1, message: "this is the page of '\(other.folder)', not of '\(api.folder)'")
    }
    let named = sections(lock, api)
    let names = Set(cut.sections.map(\.name))
    let found = named.filter(names.contains)
    if found.count * 5 < named.count {
      return PageError(
        name: cut.page.name, line: 1,
        message:
          "this does not look like the page of '\(api.folder)': \(found.count) of its \(named.count) sections are there"
      )
    }
    return lock.flatMap { truncation(cut, api, $0) }
  }

  /// The part of a lock's lines that a page has.
  private static func share(_ hashes: Set<String>, _ lock: PageLock) -> Double {
    let lines = lock.sections.flatMap(\.lines)
    return lines.isEmpty ? 0 : Double(lines.count(where: hashes.contains)) / Double(lines.count)
  }

  /// The sections that the page should have, in order where the lock says it.
  private static func sections(_ lock: PageLock?, _ api: API) -> [String] {
    if let lock { return lock.sections.map(\.name) }
    var seen: Set<String> = []
    return Citations(api).items.map(\.section).filter { seen.insert($0).inserted }
  }

  /// That a page is much as it was up to a place in the middle of a section, behind which all is gone.
  private static func truncation(_ cut: PageCut, _ api: API, _ lock: PageLock) -> PageError? {
    guard let last = cut.sections.last, let place = lock.sections.firstIndex(where: { $0.name == last.name }),
      place + 1 < lock.sections.count
    else { return nil }
    let digests = Dictionary(cut.sections.map { ($0.name, $0.digest) }) { first, _ in first }
    let (before, behind) = (lock.sections[..<place], lock.sections[(place + 1)...])
    // The last line may have been cut in two.
    let isCut =
      lock.sections[place].digest != last.digest
      && lock.sections[place].lines.starts(with: last.hashes.dropLast())
    guard isCut, !behind.contains(where: { digests[$0.name] != nil }),
      before.count(where: { digests[$0.name] == $0.digest }) * 2 >= before.count
    else { return nil }
    let words = behind.count == 1 ? "the one behind it is" : "the \(behind.count) behind it are"
    return PageError(
      name: cut.page.name, line: cut.page.lines.count,
      message: "the page seems to be cut off in the section '\(last.name)': \(words) not there")
  }
}

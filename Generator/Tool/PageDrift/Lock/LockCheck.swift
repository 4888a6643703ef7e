import SpecModel

/// Holds a spec to the lock of its page: the part of the accounting that needs no page.
public enum LockCheck {
  /// Everything that does not agree: items of sections that are not there, sections that nothing cites, JSON that
  /// nothing carries, and a lock that was not written since the spec changed.
  ///
  /// - Parameters:
  ///   - file: `page.lock.json` as it stands.
  ///   - api: The spec as it is now.
  /// - Returns: The findings, as errors; none if all agrees.
  public static func findings(_ file: SpecFile, _ api: API) -> [Diagnostic] {
    let lock: PageLock
    do throws(PageLockError) { lock = try PageLock(reading: file) } catch { return [error.diagnostic] }
    let now = lock.accounting(for: api)
    var findings = Coverage(now, api, file: file.path).findings
    if Array(now.text.utf8) != file.bytes {
      findings.append(stale(file, lock, now))
    }
    return findings
  }

  /// The items and omissions whose section is none of these.
  static func unknownSections(_ names: [String], _ api: API) -> [Diagnostic] {
    let known = Set(names)
    func problem(_ name: String, _ place: SourceLocation) -> Diagnostic? {
      if known.contains(name) { return nil }
      let hint = Nearest.hint(name, among: names)
      return Diagnostic(.error, place, "the page has no section '\(name)'\(hint)")
    }
    let items = Citations(api).items.compactMap { problem($0.section, $0.location) }
    let omissions = api.omitted.compactMap { problem($0.at, $0.location) }
    let defects = api.defects.flatMap { defect in defect.at.compactMap { problem($0, defect.location) } }
    var seen: Set<Diagnostic> = []
    return (items + omissions + defects).filter { seen.insert($0).inserted }
  }

  private static func stale(_ file: SpecFile, _ lock: PageLock, _ now: PageLock) -> Diagnostic {
    let changed = zip(lock.sections, now.sections).first { $0 != $1 }?.0.name
    let what = changed.map { "what it says of the section '\($0)' is not what the spec has now" }
    let message = what ?? "its layout is not the one that is written"
    return Diagnostic(
      .error, SourceLocation(file.path, 1, 1), "\(message); run 'specwright page lock' and review the difference")
  }
}

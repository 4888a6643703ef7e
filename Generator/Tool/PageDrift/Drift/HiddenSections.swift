/// Finds sections whose titles the rules no longer find, so that their lines stand in the section above.
struct HiddenSections {
  private let locked: [String: PageLock.Section]
  private let lost: [PageLock.Section]

  /// Looks for sections of a lock.
  ///
  /// - Parameters:
  ///   - lock: The lock.
  ///   - lost: Those of its sections that the new page does not seem to have.
  init(_ lock: PageLock, _ lost: [PageLock.Section]) {
    locked = Dictionary(lock.sections.map { ($0.name, $0) }) { first, _ in first }
    self.lost = lost.filter { $0.lines.count > 1 }
  }

  /// The sections of a page, those that hold others cut before these.
  func found(in sections: [PageSection]) -> [PagePart] {
    var names = Set(sections.map(\.name))
    var left = lost
    return sections.flatMap { section -> [PagePart] in
      guard let own = locked[section.name], own.digest != section.digest else { return [PagePart(section)] }
      var parts: [PagePart] = []
      var rest = PagePart(section)
      var known = own.lines
      while let (found, index) = best(of: left, in: rest, besides: known) {
        let (head, hidden) = rest.split(before: index)
        var tail = hidden
        // A title that is there, but not where the rules look for it, still is the name.
        if tail.lines.first?.hash == found.lines.first { tail.name = found.name }
        guard names.insert(tail.name).inserted else { break }
        left.removeAll { $0.name == found.name }
        parts.append(head)
        (rest, known) = (tail, found.lines)
      }
      return parts + [rest]
    }
  }

  /// The lost section that most of is in a part, and the line that it begins at.
  private func best(
    of lost: [PageLock.Section], in part: PagePart, besides lines: [String]
  ) -> (section: PageLock.Section, index: Int)? {
    var known: [String: Int] = [:]
    for hash in lines { known[hash, default: 0] += 1 }
    var new: [(index: Int, hash: String)] = []
    for index in part.lines.indices {
      let hash = part.lines[index].hash
      if let count = known[hash], count > 0 { known[hash] = count - 1 } else { new.append((index, hash)) }
    }
    var best: (section: PageLock.Section, index: Int, share: Double)?
    for section in lost {
      guard let start = start(of: section, among: new), start > part.lines.startIndex else { continue }
      let wanted = Set(section.lines.dropFirst())
      let count = new.count { $0.index >= start && wanted.contains($0.hash) }
      let share = Double(count) / Double(section.lines.count - 1)
      if share >= 0.6, share > best?.share ?? 0 { best = (section, start, share) }
    }
    return best.map { ($0.section, $0.index) }
  }

  /// Where the title of a section should stand, by the first of its lines that is there.
  private func start(of section: PageLock.Section, among new: [(index: Int, hash: String)]) -> Int? {
    let offsets = Dictionary(section.lines.enumerated().map { ($1, $0) }) { first, _ in first }
    guard let first = new.first(where: { offsets[$0.hash].map { $0 < 4 } ?? false }),
      let offset = offsets[first.hash], let least = new.first?.index
    else { return nil }
    return max(first.index - offset, least)
  }
}

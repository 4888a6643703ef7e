/// Which section of a new page is which of the locked one.
struct SectionMatch {
  /// A section on either side; nil: the other page does not have it.
  struct Pair {
    var locked: PageLock.Section?
    var part: PagePart?
  }

  /// Pairs in the order of the new page, then what is gone.
  private(set) var pairs: [Pair] = []
  /// The names of sections that stand at another place among those of both pages.
  private(set) var moved: [String] = []

  init(_ lock: PageLock, _ sections: [PageSection]) {
    let names = Set(sections.map(\.name))
    let lost = lock.sections.filter { !names.contains($0.name) }
    let parts = lost.isEmpty ? sections.map { PagePart($0) } : HiddenSections(lock, lost).found(in: sections)
    var rest = Dictionary(lock.sections.map { ($0.name, $0) }) { first, _ in first }
    pairs = parts.map { Pair(locked: rest.removeValue(forKey: $0.name), part: $0) }
    let renamed = RenamedSections.pairs(
      of: lock.sections.filter { rest[$0.name] != nil }, with: pairs.filter { $0.locked == nil }.compactMap(\.part),
      known: lock)
    for index in pairs.indices where pairs[index].locked == nil {
      guard let name = pairs[index].part?.name, let former = renamed[name] else { continue }
      pairs[index].locked = rest.removeValue(forKey: former)
    }
    pairs += lock.sections.filter { rest[$0.name] != nil }.map { Pair(locked: $0, part: nil) }
    moved = Self.moved(pairs, lock)
  }

  /// What has to be moved, at the least, to bring the sections of both pages into the old order.
  private static func moved(_ pairs: [Pair], _ lock: PageLock) -> [String] {
    let places = Dictionary(lock.sections.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let both = pairs.filter { $0.part != nil }.compactMap(\.locked)
    let order = both.compactMap { places[$0.name] }
    let kept = Set(longestRise(order))
    return zip(both, order).filter { !kept.contains($1) }.map(\.0.name)
  }

  /// The longest part of a list of different numbers that rises.
  private static func longestRise(_ numbers: [Int]) -> [Int] {
    // The places of the smallest last numbers of rises of every length, and what stands before each number in its rise.
    var ends: [Int] = []
    var before: [Int?] = []
    for (place, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      before.append(low > 0 ? ends[low - 1] : nil)
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var rise: [Int] = []
    var next = ends.last
    while let place = next {
      rise.append(numbers[place])
      next = before[place]
    }
    return rise
  }
}

/// Finds sections that are there under another title.
enum RenamedSections {
  /// The part of what two sections say that must be the same, rare lines counting more than those that many have.
  private static let threshold = 0.5

  /// Pairs what was lost with what is fresh, the most alike first, each once.
  ///
  /// - Parameters:
  ///   - lost: Locked sections whose titles the new page does not have.
  ///   - fresh: Sections of the new page whose titles the lock does not have.
  ///   - lock: All of the lock, which says how common a line is.
  /// - Returns: Former names by new ones.
  static func pairs(of lost: [PageLock.Section], with fresh: [PagePart], known lock: PageLock) -> [String: String] {
    if lost.isEmpty || fresh.isEmpty { return [:] }
    var frequency: [String: Int] = [:]
    for hash in lock.sections.lazy.flatMap(\.lines) { frequency[hash, default: 0] += 1 }
    var places: [String: [Int]] = [:]
    for (index, section) in lost.enumerated() {
      for hash in Set(section.lines) where frequency[hash, default: 1] <= 4 { places[hash, default: []].append(index) }
    }
    var candidates: [(lost: Int, fresh: Int, likeness: Double)] = []
    for (index, part) in fresh.enumerated() {
      let hashes = part.lines.map(\.hash)
      for other in Set(hashes.flatMap { places[$0] ?? [] }) {
        let likeness = likeness(lost[other].lines, hashes, frequency)
        if likeness >= threshold { candidates.append((other, index, likeness)) }
      }
    }
    var names: [String: String] = [:]
    var taken: Set<Int> = []
    for best in candidates.sorted(by: { ($1.likeness, $0.lost, $0.fresh) < ($0.likeness, $1.lost, $1.fresh) }) {
      guard names[fresh[best.fresh].name] == nil, taken.insert(best.lost).inserted else { continue }
      names[fresh[best.fresh].name] = lost[best.lost].name
    }
    return names
  }

  /// How much two sections have in common, from 0 to 1; the first lines, which are titles, left out.
  private static func likeness(_ old: [String], _ new: [String], _ frequency: [String: Int]) -> Double {
    func weight(_ hash: String) -> Double { 1 / Double(frequency[hash] ?? 1) }
    var left: [String: Int] = [:]
    for hash in old.dropFirst() { left[hash, default: 0] += 1 }
    var common = 0.0
    for hash in new.dropFirst() where left[hash, default: 0] > 0 {
      left[hash, default: 0] -= 1
      common += weight(hash)
    }
    let whole = max(
      old.dropFirst().reduce(0) { $0 + weight($1) }, new.dropFirst().reduce(0) { $0 + weight($1) })
    return whole == 0 ? 0 : common / whole
  }
}

/// The lines that only one of two states of a section has.
struct LineChanges {
  /// Lines that stand there oftener than before, in their order.
  private(set) var new: [PageSection.Line] = []
  /// How many lines are gone.
  private(set) var gone = 0

  /// Where both states together have more lines, the last of several equal ones counts as new.
  private static let limit = 2000

  /// Compares hashes of lines with lines.
  init(_ locked: [String], _ lines: [PageSection.Line]) {
    let hashes = lines.map(\.hash)
    var surplus: [String: Int] = [:]
    for hash in hashes { surplus[hash, default: 0] += 1 }
    for hash in locked { surplus[hash, default: 0] -= 1 }
    gone = -surplus.values.reduce(0) { $0 + min($1, 0) }
    var places: Set<Int> = []
    for place in Self.inserted(locked, hashes) + hashes.indices.reversed() where surplus[hashes[place], default: 0] > 0
    {
      guard places.insert(place).inserted else { continue }
      surplus[hashes[place], default: 0] -= 1
    }
    new = places.sorted().map { lines[$0] }
  }

  /// The places of lines that are not part of what both states have in the same order.
  private static func inserted(_ old: [String], _ new: [String]) -> [Int] {
    guard old.count + new.count <= limit else { return [] }
    return new.difference(from: old).insertions.compactMap { step in
      if case .insert(let offset, _, _) = step { offset } else { nil }
    }
  }
}

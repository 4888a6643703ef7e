/// A place where the words of a section changed: some lines of the old page, and those that stand there now.
public struct Wording: Sendable, Equatable {
  /// The first of its lines on the old page, from 1; nil: there were none.
  public let oldLine: Int?
  /// The first of its lines on the new page, from 1; nil: there are none.
  public let newLine: Int?
  /// What it said.
  public let before: String
  /// What it says.
  public let after: String
  /// Both in one: what is gone stands in `[-…-]`, what is new in `{+…+}`.
  public let words: String

  /// Where there are more lines or words than this, they are not paired.
  private static let limit = 2000

  /// The places where two states of a section differ; none without the old one.
  static func between(_ old: [PageSection.Line]?, _ new: [PageSection.Line]) -> [Wording] {
    guard let old, old.count + new.count <= limit else { return [] }
    let change = new.map(\.text).difference(from: old.map(\.text))
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    for step in change {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var wordings: [Wording] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if !removed.contains(i), !added.contains(j) {
        (i, j) = (i + 1, j + 1)
        continue
      }
      let (first, second) = (i, j)
      while removed.contains(i) { i += 1 }
      while added.contains(j) { j += 1 }
      wordings.append(Wording(old[first..<i], new[second..<j]))
    }
    return wordings
  }

  private init(_ old: ArraySlice<PageSection.Line>, _ new: ArraySlice<PageSection.Line>) {
    oldLine = old.first?.number
    newLine = new.first?.number
    before = old.map(\.text).joined(separator: " ")
    after = new.map(\.text).joined(separator: " ")
    words = Wording.marked(before, after)
  }

  private static func marked(_ before: String, _ after: String) -> String {
    let (old, new) = (before.split(separator: " "), after.split(separator: " "))
    guard old.count + new.count <= limit else { return "[-\(before)-] {+\(after)+}" }
    let change = new.difference(from: old)
    let removed = Set(change.removals.compactMap { if case .remove(let offset, _, _) = $0 { offset } else { nil } })
    let added = Set(change.insertions.compactMap { if case .insert(let offset, _, _) = $0 { offset } else { nil } })
    var parts: [String] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let (first, second) = (i, j)
      while removed.contains(i) { i += 1 }
      while added.contains(j) { j += 1 }
      if first < i { parts.append("[-\(old[first..<i].joined(separator: " "))-]") }
      if second < j { parts.append("{+\(new[second..<j].joined(separator: " "))+}") }
      if i < old.count, j < new.count { parts.append(String(new[j])) }
      (i, j) = (i + 1, j + 1)
    }
    return parts.joined(separator: " ")
  }
}

/// Which items of two lists are the same thing: by their keys, then by what makes a renamed one recognisable.
struct Pairing<Item> {
  /// Items that both lists have, in the new order.
  private(set) var kept: [(old: Item, new: Item)] = []
  /// Items that have another key, in the new order.
  private(set) var renamed: [(old: Item, new: Item)] = []
  /// Items that only the old list has, in its order.
  private(set) var removed: [Item] = []
  /// Items that only the new list has, in its order.
  private(set) var added: [Item] = []
  /// Whether kept items stand in another order.
  private(set) var isReordered = false

  /// Pairs two lists.
  ///
  /// - Parameters:
  ///   - old: The list as it was.
  ///   - new: The list as it is.
  ///   - key: What an item is called; the first of several with one key counts.
  ///   - alike: What tells that an item only has another name, the surest mark first. One that several share tells
  ///     nothing.
  init(_ old: [Item], _ new: [Item], by key: (Item) -> String, alike: [(Item) -> String?] = []) {
    let oldByKey = Dictionary(old.enumerated().map { (key($1), $0) }, uniquingKeysWith: { first, _ in first })
    let newKeys = Set(new.map(key))
    var last = -1
    for item in new {
      if let index = oldByKey[key(item)] {
        kept.append((old[index], item))
        if index < last { isReordered = true }
        last = index
      } else {
        added.append(item)
      }
    }
    removed = old.filter { !newKeys.contains(key($0)) }
    for mark in alike where !removed.isEmpty && !added.isEmpty { findRenamed(mark) }
  }

  private mutating func findRenamed(_ alike: (Item) -> String?) {
    let gone = Dictionary(grouping: removed.indices) { alike(removed[$0]) ?? "" }
    let come = Dictionary(grouping: added.indices) { alike(added[$0]) ?? "" }
    var pairs: [(old: Int, new: Int)] = []
    for (mark, old) in gone where !mark.isEmpty && old.count == 1 {
      if let new = come[mark], new.count == 1 { pairs.append((old[0], new[0])) }
    }
    pairs.sort { $0.new < $1.new }
    renamed += pairs.map { (removed[$0.old], added[$0.new]) }
    let (oldOnes, newOnes) = (Set(pairs.map(\.old)), Set(pairs.map(\.new)))
    removed = removed.indices.filter { !oldOnes.contains($0) }.map { removed[$0] }
    added = added.indices.filter { !newOnes.contains($0) }.map { added[$0] }
  }
}

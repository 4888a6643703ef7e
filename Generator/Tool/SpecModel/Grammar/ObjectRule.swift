/// One kind of object: its keys in canonical order.
final class ObjectRule: Sendable {
  /// What messages call it: `a field`.
  let title: String
  let keys: [Key]
  /// Of these keys exactly one must be there; empty: no such rule.
  let exactlyOne: [Word]
  /// Keys beside the listed ones, as the statuses of a result.
  let others: (names: Names, shape: Shape)?
  /// The words of `keys`, in one row to be searched.
  private let words: [Word]
  /// The keys that must be there.
  let required: KeySet
  /// `exactlyOne` as a set.
  let alternatives: KeySet

  init(_ title: String, _ keys: [Key], exactlyOne: [Word] = [], others: (names: Names, shape: Shape)? = nil) {
    // The tables are constants: one that is too large fails every test.
    precondition(keys.count <= KeySet.capacity, "the table of \(title) has too many keys")
    self.title = title
    self.keys = keys
    self.exactlyOne = exactlyOne
    self.others = others
    words = keys.map(\.word)
    required = KeySet(keys.indices.filter { keys[$0].isRequired })
    alternatives = KeySet(keys.indices.filter { exactlyOne.contains(keys[$0].word) })
  }

  /// The place of a key in the table; nil if it is none of them.
  func place(of word: Word?) -> Int? { word.flatMap { words.firstIndex(of: $0) } }

  subscript(member: Node.Member) -> Key? { place(of: member.word).map { keys[$0] } }
}

/// Some of the keys of a table, by their places in it.
struct KeySet: Sendable {
  static let capacity = UInt64.bitWidth

  private var bits: UInt64 = 0

  init(_ places: some Sequence<Int> = []) {
    for place in places { insert(place) }
  }

  /// Adds a key; false if it was there.
  @discardableResult
  mutating func insert(_ place: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(place)
    defer { bits |= bit }
    return bits & bit == 0
  }

  /// How many keys are in both.
  func shared(with other: KeySet) -> Int { (bits & other.bits).nonzeroBitCount }

  /// The keys that are here and not in another set, in the order of the table.
  func lacking(in other: KeySet) -> [Int] {
    let missing = bits & ~other.bits
    return missing == 0 ? [] : (0..<KeySet.capacity).filter { missing & 1 << UInt64($0) != 0 }
  }
}

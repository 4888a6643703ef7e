import SpecModel

extension Comparer {
  /// Compares the limits of a value; on the answer side they are only read.
  mutating func compareLimits(_ old: Limits, _ new: Limits, _ item: String, _ side: Side, _ place: Place) {
    guard old != new else { return }
    let words = (old.words, new.words)
    guard side == .request else { return add(.answerLimitsChanged, item, words.0, words.1, place) }
    let (tighter, wider) = (old.isTightened(by: new), new.isTightened(by: old))
    add(tighter ? (wider ? .limitsReplaced : .limitsTightened) : .limitsWidened, item, words.0, words.1, place)
  }

  /// Compares documented limits on how often calls are made.
  mutating func compare(_ old: [RateLimit], _ new: [RateLimit], _ item: String, _ place: Place) {
    let pairing = Pairing(old, new, by: { "\($0.by) \($0.per)" }, alike: [\.by])
    for limit in pairing.removed { add(.rateLimitWidened, item, limit.listed, "", place) }
    for limit in pairing.added { add(.rateLimitTightened, item, "", limit.listed, place) }
    for (old, new) in pairing.renamed { add(.rateLimitChanged, item, old.listed, new.listed, place) }
    for (old, new) in pairing.kept {
      if old.requests != new.requests {
        let rule: DiffRule = new.requests < old.requests ? .rateLimitTightened : .rateLimitWidened
        add(rule, item, old.listed, new.listed, place)
      } else if old.remaining != new.remaining {
        add(.rateLimitChanged, item, old.listed, new.listed, place)
      }
      compare(.sectionChanged, item, old.at, new.at, place)
    }
  }
}

extension Limits {
  /// `min 0, max 100`; empty: none.
  var words: String {
    let number = { (value: Double) in Int(exactly: value).map(String.init) ?? "\(value)" }
    let parts: [(String, String?)] = [
      ("min", min.map(number)), ("max", max.map(number)), ("minCount", minCount.map(String.init)),
      ("maxCount", maxCount.map(String.init)), ("minLength", minLength.map(String.init)),
      ("maxLength", maxLength.map(String.init)),
      ("lengths", lengths.isEmpty ? nil : lengths.map(String.init).joined(separator: " or ")), ("pattern", pattern),
      ("unique", unique ? "yes" : nil), ("uniqueBy", uniqueBy),
      (
        "includes",
        includes.isEmpty ? nil : includes.map { "\($0.name) \($0.value)" }.joined(separator: " and ")
      ),
    ]
    return parts.compactMap { name, value in value.map { "\(name) \($0)" } }.joined(separator: ", ")
  }

  /// Whether others refuse a value that these let pass; patterns that differ may do both.
  fileprivate func isTightened(by other: Limits) -> Bool {
    func rises(_ old: Double?, _ new: Double?) -> Bool { new.map { $0 > (old ?? -.infinity) } ?? false }
    func falls(_ old: Double?, _ new: Double?) -> Bool { new.map { $0 < (old ?? .infinity) } ?? false }
    func rises(_ old: Int?, _ new: Int?) -> Bool { new.map { $0 > (old ?? .min) } ?? false }
    func falls(_ old: Int?, _ new: Int?) -> Bool { new.map { $0 < (old ?? .max) } ?? false }
    let hasFewerLengths = !other.lengths.isEmpty && (lengths.isEmpty || !Set(lengths).isSubset(of: other.lengths))
    return rises(min, other.min) || falls(max, other.max) || rises(minCount, other.minCount)
      || falls(maxCount, other.maxCount) || rises(minLength, other.minLength) || falls(maxLength, other.maxLength)
      || hasFewerLengths || other.pattern != nil && other.pattern != pattern || other.unique && !unique
      || other.uniqueBy != nil && other.uniqueBy != uniqueBy
      || !other.includes.isEmpty && other.includes != includes
  }
}

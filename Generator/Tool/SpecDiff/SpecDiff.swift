import SpecModel
import SwiftNames

/// Compares specs: what changed, what it does to clients that were built before, and what it does to their source.
public enum SpecDiff {
  /// The differences between two specs of one API, in the order in which the new one lists things.
  ///
  /// - Parameters:
  ///   - old: The API as it was; nil where it is new.
  ///   - new: The API as it is; nil where it is gone.
  /// - Returns: Every difference, once for each side of a call that it concerns. Equal specs have none.
  public static func changes(from old: API?, to new: API?) -> [Change] {
    changes(from: old.map(SwiftAPI.init), to: new.map(SwiftAPI.init))
  }

  /// The same for APIs whose names in Swift are known.
  public static func changes(from old: SwiftAPI?, to new: SwiftAPI?) -> [Change] {
    switch (old, new) {
    case (nil, nil): return []
    case (nil, let swift?): return [whole(.apiAdded, swift.api, isInOld: false)]
    case (let swift?, nil): return [whole(.apiRemoved, swift.api, isInOld: true)]
    case (let old?, let new?):
      var comparer = Comparer(old: old, new: new)
      comparer.run()
      var seen: Set<String> = []
      return comparer.changes.filter { seen.insert($0.fingerprint).inserted }
    }
  }

  private static func whole(_ rule: DiffRule, _ api: API, isInOld: Bool) -> Change {
    let words = api.operations.count == 1 ? "1 operation" : "\(api.operations.count) operations"
    return Change(
      rule: rule, api: api.folder, item: api.name, before: isInOld ? words : "", after: isInOld ? "" : words,
      swift: .only(rule.swift), location: SourceLocation("Specs/\(api.folder)/api.json", 1, 1), isInOld: isInOld,
      section: "", acceptance: nil)
  }
}

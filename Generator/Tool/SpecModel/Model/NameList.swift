/// The names of one place in the order in which they came, each once.
///
/// Most places have a handful, where looking at each is quicker than hashing; from a dozen on they are hashed.
package struct NameList: Sendable {
  private var names: [String] = []
  private var places: [String: Int] = [:]
  private static let few = 12

  package init() {}

  /// Adds a name.
  ///
  /// - Returns: The place of the name if it was there: how many came before it. Nil if it is new.
  package mutating func add(_ name: String) -> Int? {
    if let place = names.count < NameList.few ? names.firstIndex(of: name) : places[name] { return place }
    if names.isEmpty { names.reserveCapacity(NameList.few) }
    names.append(name)
    if names.count > NameList.few {
      places[name] = names.count - 1
    } else if names.count == NameList.few {
      for (place, name) in names.enumerated() { places[name] = place }
    }
    return nil
  }
}

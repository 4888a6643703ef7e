import SpecModel

/// Changes that somebody accepted, with the reason, in the spec itself.
public enum Acceptances {
  /// Marks the changes that are accepted.
  ///
  /// - Returns: A warning for every acceptance that no change needs: it hides nothing and would hide the next one.
  public static func apply(_ acceptances: [Acceptance], to changes: inout [Change]) -> [Diagnostic] {
    if acceptances.isEmpty { return [] }
    let places = Dictionary(grouping: changes.indices) { changes[$0].fingerprint }
    return acceptances.compactMap { acceptance in
      guard let indices = places[acceptance.change] else {
        return Diagnostic(
          .error, acceptance.location,
          "the accepted change '\(acceptance.change)' is not among those that were found; remove it")
      }
      for index in indices { changes[index].acceptance = acceptance.because }
      return nil
    }
  }
}

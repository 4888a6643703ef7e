/// One kind of change, with what it does and why: a row of the table that `specwright rules` prints.
public struct DiffRule: Sendable {
  /// The name that reports, acceptances and tests use: `field-became-optional`.
  public let id: String
  /// From which side of a call it is seen.
  public let side: Side
  /// What happened, in a clause.
  public let says: String
  /// What it does to clients that were built before it.
  public let wire: WireVerdict
  /// Why, in a clause.
  public let wireReason: String
  /// What it does to source; what the declarations of a change say goes before this.
  public let swift: SwiftVerdict
  /// Why, in a clause.
  public let swiftReason: String
  /// The rule for the other side of a call, or why there is none.
  public let mirror: Mirror
  /// The least spec that shows it, before and after.
  public let example: Example

  /// The same change seen from the other side of a call.
  public enum Mirror: Sendable, Equatable {
    /// The id of the rule for the other side.
    case rule(String)
    /// Why the other side has none.
    case waived(String)
    /// The change has no sides.
    case sideless
  }

  /// Two excerpts of a spec.
  public struct Example: Sendable, Equatable {
    /// The spec before the change; empty: nothing.
    public let before: String
    /// The spec after it; empty: nothing.
    public let after: String
  }

  init(
    _ id: String, _ side: Side, _ says: String, wire: (WireVerdict, String), swift: (SwiftVerdict, String),
    mirror: Mirror = .sideless, _ before: String, _ after: String
  ) {
    self.id = id
    self.side = side
    self.says = says
    (self.wire, wireReason) = wire
    (self.swift, swiftReason) = swift
    self.mirror = mirror
    example = Example(before: before, after: after)
  }

  /// All rules, family by family.
  public static let all: [DiffRule] =
    fieldRules + inputRules + limitRules + typeRules + elementRules + scalarRules + valueRules + unionRules
    + operationRules + resultRules + waiterRules + apiRules + credentialRules + envelopeRules + errorRules
    + documentationRules

  /// The rule of that name.
  public static func named(_ id: String) -> DiffRule? { all.first { $0.id == id } }

}

/// What rules say of a side that a change does not touch.
enum Untouched {
  static let wire = (WireVerdict.none, "nothing is sent or read in another way")
  static let swift = (SwiftVerdict.none, "no declaration changes")
}

import SpecModel

/// An item of a spec that a difference of the page concerns.
public struct TouchedItem: Sendable {
  /// `operation`, `type`, `example`, …
  public let kind: String
  /// Its name in the spec: `test_progress`, `TestID`.
  public let name: String
  /// Where it stands in the spec.
  public let location: SourceLocation
  /// Whether the lines that differ name it, a part of it, or show what it shows; else it only cites the section.
  public let isNamed: Bool
  /// The operation that leads to a type which does not cite the section itself; nil: it cites it.
  public let through: String?
  /// Its declarations in Swift, and those of its members that the lines name, as API.txt begins their lines.
  public let declarations: [String]
  /// What holds it: `FornexAPITests/DNSTests`; of an example its name.
  public let tests: [String]

  /// `type TestID`.
  public var listed: String { "\(kind) \(name)" }
}

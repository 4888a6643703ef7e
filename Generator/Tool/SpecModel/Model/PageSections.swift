/// How a page is cut into the sections that `at` names: the `sections` of `api.json`.
public struct PageSections: Sendable, Equatable {
  /// The name of what stands above the first title; empty: nothing is expected there.
  public var first: String
  /// Patterns of whole lines that say nothing, as the label of a button.
  public var furniture: [String]
  /// Patterns of whole lines of program code, in which no names are looked for.
  public var samples: [String]
  /// What makes a line a title.
  public var rules: [SectionRule]
  /// Where it stands in the spec.
  public var location: SourceLocation
}

/// What makes a line of a page the title of a section.
public struct SectionRule: Sendable, Equatable {
  /// Which lines are titles.
  public var title: Title
  /// How many lines above its title the section begins, empty ones not counted.
  public var back: Int
  /// Rules for what stands between such a title and the next of the same level.
  public var inside: [SectionRule]
  /// Whether the names of the sections inside begin with this title and ` / `.
  public var prefix: Bool

  /// Which lines are titles.
  public enum Title: Sendable, Equatable {
    /// The first line of each text.
    case texts([String])
    /// Lines that match a pattern as a whole; with a name of their own; only between empty lines.
    case pattern(String, name: String?, alone: Bool)
    /// The lines above those that match a pattern; lines between that match another one are passed over.
    case above(String, past: String?)
    /// Lines that begin so; named by what follows, up to a text.
    case after(String, until: String?)
  }
}

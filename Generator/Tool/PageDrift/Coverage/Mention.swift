/// A word of a section that looks as if the spec should have it.
public struct Mention: Sendable, Hashable {
  /// What makes it look so.
  public enum Kind: String, Sendable, CaseIterable {
    /// A name in quotes.
    case quoted
    /// A name that a list of members or parameters begins a line with.
    case listed
    /// A parameter in brackets.
    case bracketed
    /// The name of a member in an example.
    case key
    /// A value in capitals, in code marks, or one of several with bars between.
    case word
    /// A number beside a word such as `at most`.
    case number

    /// Whether the spec must have it; the others are hints.
    public var isRequired: Bool {
      switch self {
      case .quoted, .listed, .bracketed: true
      case .key, .word, .number: false
      }
    }
  }

  /// The word.
  public let text: String
  /// What makes it a mention.
  public let kind: Kind
  /// The line of the page, from 1.
  public let line: Int
}

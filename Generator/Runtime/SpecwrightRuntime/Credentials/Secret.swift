// Text that must not be seen: it prints, dumps and reflects as dots.

/// A password, key or token. Printing, dumping, interpolating and reflecting show `•••`; `reveal()` gives the text.
///
/// Written into a request, its JSON form is the text itself, because the server needs it. Its `Codable` form is the
/// text as well: whoever encodes a model asks for a faithful copy, and is answerable for where it goes.
public struct Secret: Hashable, Sendable, ExpressibleByStringLiteral {
  private let text: String

  /// Hides `text`.
  public init(_ text: String) {
    self.text = text
  }

  /// Hides a literal.
  public init(stringLiteral text: String) {
    self.text = text
  }

  /// The hidden text.
  public func reveal() -> String { text }

  /// What stands for a secret wherever it is shown.
  public static let shown = "•••"
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `•••`.
  public var description: String { Secret.shown }

  /// `•••`.
  public var debugDescription: String { Secret.shown }

  /// A mirror without children, so that `dump` shows nothing.
  public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}

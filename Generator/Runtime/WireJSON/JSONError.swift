// Why a JSON text cannot be read, and where.

/// Why a JSON text cannot be read.
///
/// An error never holds a value of the text, because answers can hold secrets. Only `JSONDocument`, which reads files
/// that the reader of the message has before them, names the character it found.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, by kind.
  public enum Reason: String, Sendable, CaseIterable {
    /// Another character was needed here.
    case syntax
    /// The text ends too early.
    case unexpectedEnd
    /// A comma stands before a closing bracket.
    case trailingComma
    /// A backslash in a string begins no escape of JSON, or half a surrogate pair.
    case badEscape
    /// A control character stands unescaped in a string.
    case controlCharacter
    /// A number is not written as JSON demands.
    case badNumber
    /// The bytes are not UTF-8.
    case invalidUTF8
    /// A byte order mark stands before the text.
    case byteOrderMark
    /// Arrays and objects lie too deep inside each other.
    case depth
    /// Something follows the value.
    case trailingContent
    /// The value is of another kind than expected.
    case typeMismatch
    /// A number is outside of what the type holds.
    case outOfRange
    /// An object holds none of its declared members.
    case noKnownMember
    /// The text deviates from the declared form, and reading is strict.
    case deviation
  }

  /// What is wrong, by kind.
  public let reason: Reason
  /// The offset in bytes of the place.
  public let offset: Int
  /// The line of the place, from 1 on.
  public let line: Int
  /// The column of the place in Unicode scalars, from 1 on.
  public let column: Int
  /// The place as a JSON path such as `$.results[3].level`.
  public let path: String
  /// What was expected there, in words; nil where the message says it otherwise.
  public let expected: String?
  /// What was found there: a kind of JSON value, `nothing` or `end of input`; in `JSONDocument` also the character.
  public let found: String?
  /// What is wrong in one clause, without the place: `expected int, found string`.
  public let message: String

  /// Path, message and place: `$.id: expected int, found string (line 1, column 7)`.
  public var description: String { "\(path): \(message) (line \(line), column \(column))" }
}

/// A failure as the reader keeps it: cheap to latch, turned into a `JSONError` once, when it is reported.
struct JSONFailure {
  var reason: JSONError.Reason
  var offset: Int
  var member: String?
  var expected: String?
  var found: String?
  /// The message where it is not `expected …, found …`.
  var message: String?
}

// The six kinds of JSON value, as seen from the first byte.

/// What a JSON value is, told by its first character.
public enum JSONKind: String, Sendable, CaseIterable, CustomStringConvertible {
  /// `{ … }`
  case object
  /// `[ … ]`
  case array
  /// `"…"`
  case string
  /// A number, with or without fraction and exponent.
  case number
  /// `true` or `false`
  case bool
  /// `null`
  case null

  /// The kind of the value that begins with `byte`; nil if no value begins so.
  init?(firstByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"): self = .object
    case UInt8(ascii: "["): self = .array
    case UInt8(ascii: "\""): self = .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .bool
    case UInt8(ascii: "n"): self = .null
    default: return nil
    }
  }

  /// The kind in one lower-case word, as used in messages.
  public var description: String { rawValue }
}

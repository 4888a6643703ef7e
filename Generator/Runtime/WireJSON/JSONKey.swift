// What may be the key of a map.

/// A type whose values are the member names of a map: `String`, `Int`, and value sets over them.
public protocol JSONKey: Hashable, Sendable {
  /// The key that a member name spells; nil if it spells none.
  init?(jsonKey: String)
  /// The member name.
  var jsonKey: String { get }
  /// The order in which a map is written.
  static func precedes(_ first: Self, _ second: Self) -> Bool
  /// The type in words, for messages: `an integer`.
  static var jsonKeyDescription: String { get }
}

extension String: JSONKey {
  /// Every member name is a string.
  public init?(jsonKey: String) { self = jsonKey }
  /// The string itself.
  public var jsonKey: String { self }
  /// The order of the UTF-8 bytes, which is the same on every platform.
  @inline(never)
  public static func precedes(_ first: String, _ second: String) -> Bool {
    // Nearly all strings lie in memory as UTF-8, where the comparison needs no decoding.
    let isBefore = first.utf8.withContiguousStorageIfAvailable { first in
      second.utf8.withContiguousStorageIfAvailable { first.lexicographicallyPrecedes($0) } ?? nil
    }
    return (isBefore ?? nil) ?? first.utf8.lexicographicallyPrecedes(second.utf8)
  }
  /// `text`
  public static var jsonKeyDescription: String { "text" }
}

extension Int: JSONKey {
  /// An integer as `Int.description` writes it, so that no two member names are one key.
  public init?(jsonKey: String) {
    guard let value = Int(jsonKey), value.description == jsonKey else { return nil }
    self = value
  }
  /// The integer in decimal digits.
  public var jsonKey: String { description }
  /// The order of the numbers.
  public static func precedes(_ first: Int, _ second: Int) -> Bool { first < second }
  /// `an integer`
  public static var jsonKeyDescription: String { "an integer" }
}

extension JSONKey where Self: RawRepresentable, RawValue: JSONKey {
  /// The value whose raw value the member name spells.
  public init?(jsonKey: String) {
    guard let raw = RawValue(jsonKey: jsonKey) else { return nil }
    self.init(rawValue: raw)
  }
  /// The raw value's member name.
  public var jsonKey: String { rawValue.jsonKey }
  /// The order of the raw values.
  public static func precedes(_ first: Self, _ second: Self) -> Bool {
    RawValue.precedes(first.rawValue, second.rawValue)
  }
  /// The raw value's type in words.
  public static var jsonKeyDescription: String { RawValue.jsonKeyDescription }
}

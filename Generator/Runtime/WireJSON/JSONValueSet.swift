// Open value sets and named scalars: structs around a raw value.

/// A named scalar that is a struct: an identifier, a time, a number with sentinels.
///
/// It is written as its raw value, and compared, hashed and printed by it.
public protocol JSONScalar: JSONModel, RawRepresentable where RawValue: JSONCoding & Codable & Hashable & Sendable {
  /// The scalar with a raw value; every raw value is allowed.
  init(rawValue: RawValue)
}

/// A set of documented values that stays open: what a service adds tomorrow is read, printed and written unchanged.
public protocol JSONValueSet: JSONScalar {
  /// The documented values in the order of the documentation.
  static var documented: [Self] { get }
}

extension JSONValueSet where Self: Comparable {
  /// Compares by the order of the documentation; an undocumented value is greater than all documented ones.
  public static func < (first: Self, second: Self) -> Bool { place(of: first) < place(of: second) }

  private static func place(of value: Self) -> Int {
    documented.firstIndex { $0.rawValue == value.rawValue } ?? .max
  }
}

extension JSONScalar {
  /// The scalar with a raw value.
  public init(_ rawValue: RawValue) { self.init(rawValue: rawValue) }
}

extension JSONScalar where RawValue == String {
  /// The scalar as a literal, for types that say that they are expressible by one.
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension JSONScalar where RawValue == Int {
  /// The scalar as a literal, for types that say that they are expressible by one.
  public init(integerLiteral value: Int) { self.init(rawValue: value) }
}

extension JSONValueSet {
  /// Whether the value is documented.
  public var isDocumented: Bool { Self.documented.contains { $0.rawValue == rawValue } }
}

extension JSONScalar {
  /// Reads the raw value.
  public init(json reader: inout JSONReader) { self.init(rawValue: RawValue(json: &reader)) }
  /// Writes the raw value.
  public func write(to writer: inout JSONWriter) { rawValue.write(to: &writer) }
  /// Whether the raw values are equal.
  public static func == (first: Self, second: Self) -> Bool { first.rawValue == second.rawValue }
  /// Hashes the raw value.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
  /// The raw value.
  public var description: String { "\(rawValue)" }
  /// Decodes the raw value.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(RawValue.self))
  }
  /// Encodes the raw value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

// The standard library has its own coding for types with these raw values; these are nearer and settle the choice.

extension JSONScalar where RawValue == String {
  /// Reads a string; a number is read as its text.
  public init(json reader: inout JSONReader) { self.init(rawValue: reader.string()) }
  /// Writes a string.
  public func write(to writer: inout JSONWriter) { writer.string(rawValue) }
  /// Decodes the raw value.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }
  /// Encodes the raw value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension JSONScalar where RawValue == Int {
  /// Reads an int; `1.0`, `1e3` and a string of digits are read as well.
  public init(json reader: inout JSONReader) { self.init(rawValue: reader.int()) }
  /// Writes an int.
  public func write(to writer: inout JSONWriter) { writer.int(rawValue) }
  /// Decodes the raw value.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(Int.self))
  }
  /// Encodes the raw value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension JSONScalar where RawValue == Double {
  /// Decodes the raw value.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(Double.self))
  }
  /// Encodes the raw value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

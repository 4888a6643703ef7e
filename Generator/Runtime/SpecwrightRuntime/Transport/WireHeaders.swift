// Headers as they stand on the wire: in order, repeated where repeated, found without regard to case.

/// The headers of a request or an answer, in order, with repetitions; names are compared without regard to case.
public struct WireHeaders: Sendable, Hashable, ExpressibleByDictionaryLiteral, RandomAccessCollection {
  /// One header line.
  public struct Field: Sendable, Hashable {
    /// The name as written.
    public let name: String
    /// The value without surrounding blanks.
    public let value: String

    /// Makes a header line.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  private var fields: [Field]

  /// Headers in the order given.
  public init(_ fields: [Field] = []) {
    self.fields = fields
  }

  /// Headers from names and values; a name may be repeated.
  public init(dictionaryLiteral elements: (String, String)...) {
    fields = elements.map { Field($0.0, $0.1) }
  }

  /// The first value under `name`, or nil.
  public subscript(name: String) -> String? {
    fields.first { WireHeaders.same($0.name, name) }?.value
  }

  /// All values under `name`, in order.
  public func values(_ name: String) -> [String] {
    fields.filter { WireHeaders.same($0.name, name) }.map(\.value)
  }

  /// Adds a line at the end and keeps those of the same name.
  public mutating func append(_ name: String, _ value: String) {
    fields.append(Field(name, value))
  }

  mutating func reserveCapacity(_ count: Int) { fields.reserveCapacity(count) }

  /// The position of the first line.
  public var startIndex: Int { 0 }

  /// The position after the last line.
  public var endIndex: Int { fields.count }

  /// The line at a position.
  public subscript(position: Int) -> Field { fields[position] }

  /// Whether two header names are the same: ASCII letters compare without regard to case.
  static func same(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count && zip(one.utf8, other.utf8).allSatisfy { lower($0) == lower($1) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}

extension WireHeaders: CustomStringConvertible, CustomReflectable {
  /// The names only: values may be credentials or a server's cookies.
  public var description: String { "[" + fields.map(\.name).joined(separator: ", ") + "]" }

  /// The names only, so that `dump` shows no value.
  public var customMirror: Mirror { Mirror(self, unlabeledChildren: fields.map(\.name), displayStyle: .collection) }
}

extension WireHeaders.Field: CustomStringConvertible, CustomReflectable {
  /// The name only: the value may be a credential.
  public var description: String { name }

  /// The name only, so that `dump` shows no value.
  public var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}

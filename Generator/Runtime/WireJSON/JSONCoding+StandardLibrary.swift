// How the standard library's types are JSON.

extension String: JSONCoding {
  /// Reads a string; a number is read as its text.
  public init(json reader: inout JSONReader) { self = reader.string() }
  /// Writes a string.
  public func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Int: JSONCoding {
  /// Reads an int; `1.0`, `1e3` and a string of digits are read as well.
  public init(json reader: inout JSONReader) { self = reader.int() }
  /// Writes an int.
  public func write(to writer: inout JSONWriter) { writer.int(self) }
}

extension Double: JSONCoding {
  /// Reads a double; a string that is a JSON number is read as well.
  public init(json reader: inout JSONReader) { self = reader.double() }
  /// Writes a double; one that is not finite is a violation.
  public func write(to writer: inout JSONWriter) { writer.double(self) }
}

extension Bool: JSONCoding {
  /// Reads a bool; 0, 1 and their spellings in strings are read as well.
  public init(json reader: inout JSONReader) { self = reader.bool() }
  /// Writes a bool.
  public func write(to writer: inout JSONWriter) { writer.bool(self) }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  /// Writes the value, or null.
  public func write(to writer: inout JSONWriter) {
    switch self {
    // In the frame as it stands: a rule for the optional value is one for the value.
    case .some(let value): value.write(to: &writer)
    case .none: writer.null()
    }
  }
}

extension Optional: JSONCoding where Wrapped: JSONCoding {
  /// Reads a value, or nil from null.
  public init(json reader: inout JSONReader) { self = reader.valueIfAny() }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// Writes a list.
  @_specialize(where Element == String)
  @_specialize(where Element == Int)
  public func write(to writer: inout JSONWriter) { writer.list(self) }
}

extension Array: JSONCoding where Element: JSONCoding {
  // Lists of plain values are many and small: compiled for them, reading needs no type metadata at run time.

  /// Reads a list; null is read as an empty one.
  @_specialize(where Element == String)
  @_specialize(where Element == Int)
  public init(json reader: inout JSONReader) {
    var elements = JSONElements<Element>()
    if var list = reader.startList() {
      while reader.nextElement(of: &list) { elements.append(Element(json: &reader)) }
    }
    self = elements.finish()
  }
}

extension Dictionary: JSONWritable where Key: JSONKey, Value: JSONWritable {
  /// Writes an object, its members in the order of their keys.
  public func write(to writer: inout JSONWriter) { writer.map(self) }
}

extension Dictionary: JSONCoding where Key: JSONKey, Value: JSONCoding {
  /// Reads an object; `[]` is read as an empty one, and of equal keys the first counts.
  public init(json reader: inout JSONReader) {
    var result: [Key: Value] = [:]
    reader.distinctMembers { reader, name in
      guard let key = Key(jsonKey: name) else {
        reader.fail(key: Key.self)
        return true
      }
      guard result[key] == nil else { return false }
      result[key] = Value(json: &reader)
      return true
    }
    self = result
  }
}

extension JSONReader {
  /// Notes that a member's name is no key of the declared type.
  fileprivate mutating func fail<Key: JSONKey>(key: Key.Type) {
    fail(.typeMismatch, message: "expected a member name that is \(Key.jsonKeyDescription)")
  }
}

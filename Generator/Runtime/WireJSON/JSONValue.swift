// JSON of unknown shape as a tree.

/// Any JSON value.
public enum JSONValue: Sendable, Hashable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A number, kept as its text.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Members in the order of the text.
  case object(JSONObject)

  /// Parses a whole JSON text; of duplicate keys the first counts.
  ///
  /// - Throws: `JSONError` for text that is not JSON.
  public init(parsing bytes: [UInt8], options: JSONReadOptions = JSONReadOptions()) throws(JSONError) {
    self = try JSONReader.decode(JSONValue.self, from: bytes, options: options).value
  }

  /// Parses a whole JSON text; of duplicate keys the first counts.
  ///
  /// - Throws: `JSONError` for text that is not JSON.
  public init(parsing text: String, options: JSONReadOptions = JSONReadOptions()) throws(JSONError) {
    try self.init(parsing: Array(text.utf8), options: options)
  }

  /// The kind of the value.
  public var kind: JSONKind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

extension JSONValue: JSONCoding {
  /// Reads any value.
  public init(json reader: inout JSONReader) {
    guard reader.advance() else {
      self = .null
      return
    }
    switch reader.kind(at: reader.cursor) {
    case .object: self = .object(JSONObject(json: &reader))
    case .array: self = .array([JSONValue](json: &reader))
    case .string: self = .string(reader.readString())
    case .bool: self = .bool(reader.readBool())
    case .number:
      let start = reader.cursor
      reader.skipNumber()
      let text = reader.bytes.string(start, reader.cursor)
      self = reader.hasFailed ? .null : .number(JSONNumber(checked: text))
    case .null, nil:
      reader.skipValue()
      self = .null
    }
  }

  /// Writes the value as compact JSON, numbers as their text.
  public func write(to writer: inout JSONWriter) {
    writer.begin()
    append(to: &writer.output)
  }

  /// Appends compact JSON. A tree can be as deep as any text, so this is kept to one small frame a level.
  func append(to output: inout JSONOutput) {
    switch self {
    case .null: output.append("null" as StaticString)
    case .bool(let value): output.append(value ? "true" : "false" as StaticString)
    case .number(let number): output.append(number.text)
    case .string(let text): output.appendQuoted(text)
    case .array(let elements): JSONValue.append(elements, to: &output)
    case .object(let object): object.append(to: &output)
    }
  }

  private static func append(_ elements: [JSONValue], to output: inout JSONOutput) {
    output.append(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      element.append(to: &output)
    }
    output.append(UInt8(ascii: "]"))
  }
}

extension JSONValue: CustomStringConvertible {
  /// Compact JSON.
  public var description: String { JSONFragment(self, checksLimits: false).text }
}

extension JSONValue {
  /// The string, if it is one.
  public var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The bool, if it is one.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The number as an integer, if it is exactly one within 64 bits.
  public var int: Int? { if case .number(let number) = self { number.int } else { nil } }
  /// The number as the nearest double, if it is one.
  public var double: Double? { if case .number(let number) = self { number.double } else { nil } }
  /// The elements, if it is a list.
  public var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  /// The members, if it is an object.
  public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
  /// The member under a name; nil if there is none or the value is no object.
  public subscript(name: String) -> JSONValue? { object?[name] }
  /// The element at a place; nil if there is none or the value is no list.
  public subscript(position: Int) -> JSONValue? {
    guard let array, array.indices.contains(position) else { return nil }
    return array[position]
  }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// null
  public init(nilLiteral: ()) { self = .null }
  /// A bool.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An integer.
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  /// A number; a literal too great for a double is null.
  public init(floatLiteral value: Double) { self = JSONNumber(value).map(JSONValue.number) ?? .null }
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object; of equal names the first counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements.map { (key: $0.0, value: $0.1) }))
  }
}

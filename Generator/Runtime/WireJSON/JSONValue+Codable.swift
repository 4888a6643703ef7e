// Trees through any coder of the standard library.

extension JSONValue: Codable {
  /// Decodes any value. Members come in the order of their names, because coders keep none; numbers are as precise
  /// as the decoder gives them.
  ///
  /// A decoder does not say what stands there, and each wrong guess is an error made and thrown away: what is most
  /// frequent is tried first.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.singleValueContainer(), let scalar = JSONValue(scalar: container) {
      self = scalar
    } else if let container = try? decoder.container(keyedBy: JSONCodingKey.self) {
      self = try JSONValue(container)
    } else {
      self = try JSONValue(decoder.unkeyedContainer())
    }
  }

  /// Decodes any value, where an object is most frequent.
  init(mostlyObject decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: JSONCodingKey.self) {
      self = try JSONValue(container)
    } else {
      self = try JSONValue(from: decoder)
    }
  }

  private init(_ container: KeyedDecodingContainer<JSONCodingKey>) throws {
    var object = JSONObject()
    for key in container.allKeys.sorted(by: { String.precedes($0.stringValue, $1.stringValue) }) {
      object.append(key.stringValue, try container.decode(JSONValue.self, forKey: key))
    }
    self = .object(object)
  }

  private init(_ container: any UnkeyedDecodingContainer) throws {
    var container = container
    var elements: [JSONValue] = []
    while !container.isAtEnd {
      // Elements are mostly alike.
      if case .object? = elements.last {
        elements.append(try container.decode(MostlyObject.self).value)
      } else {
        elements.append(try container.decode(JSONValue.self))
      }
    }
    self = .array(elements)
  }

  /// Decodes an element behind an object.
  private struct MostlyObject: Decodable {
    let value: JSONValue

    init(from decoder: any Decoder) throws { value = try JSONValue(mostlyObject: decoder) }
  }

  /// What is no object and no list; nil where one of these stands.
  private init?(scalar container: any SingleValueDecodingContainer) {
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int64.self) {
      self = .number(JSONNumber(checked: value.description))
    } else if let value = try? container.decode(UInt64.self) {
      self = .number(JSONNumber(checked: value.description))
    } else if let value = try? container.decode(Double.self), let number = JSONNumber(value) {
      self = .number(number)
    } else {
      return nil
    }
  }

  /// Encodes the value; a number goes as an integer if it is written as one, else as the nearest double.
  ///
  /// - Throws: `EncodingError` for a number too great for a double.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let object):
      var container = encoder.container(keyedBy: JSONCodingKey.self)
      for (key, value) in object.members { try container.encode(value, forKey: JSONCodingKey(stringValue: key)) }
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .string(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .number(let number):
      try Self.encode(number, to: encoder)
    }
  }

  private static func encode(_ number: JSONNumber, to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value = Int64(number.text) {
      try container.encode(value)
    } else if let value = UInt64(number.text) {
      try container.encode(value)
    } else if let value = number.double {
      try container.encode(value)
    } else {
      let context = EncodingError.Context(
        codingPath: encoder.codingPath, debugDescription: "The number is too great for a double.")
      throw EncodingError.invalidValue(number.text, context)
    }
  }
}

/// A member's name as coders want it.
struct JSONCodingKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { return nil }
}

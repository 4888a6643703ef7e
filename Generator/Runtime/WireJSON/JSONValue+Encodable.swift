// Trees to any encoder of the standard library.

extension JSONValue: Encodable {
  /// Encodes the value; a number goes as an integer if it is written as one, else as the nearest double.
  ///
  /// - Throws: `EncodingError` for a number too great for a double.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let object):
      var container = encoder.container(keyedBy: JSONCodingKey.self)
      for (key, value) in object.members {
        let key = JSONCodingKey(stringValue: key)
        // These need no encoder of their own.
        switch value {
        case .null: try container.encodeNil(forKey: key)
        case .bool(let value): try container.encode(value, forKey: key)
        case .string(let text): try container.encode(text, forKey: key)
        case .number, .array, .object: try container.encode(value, forKey: key)
        }
      }
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

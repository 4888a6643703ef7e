// Trees from any decoder of the standard library.

extension JSONValue: Decodable {
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

  /// Decodes any value, which is expected to be one like `example`: that is asked for first.
  init(from decoder: any Decoder, like example: JSONValue) throws {
    switch example {
    case .string, .bool, .number: try self.init(from: decoder)
    case .null, .array, .object:
      if let container = try? decoder.container(keyedBy: JSONCodingKey.self) {
        self = try JSONValue(container, like: example.object)
      } else {
        try self.init(from: decoder)
      }
    }
  }

  private init(_ container: KeyedDecodingContainer<JSONCodingKey>, like example: JSONObject? = nil) throws {
    var object = JSONObject()
    for name in JSONWriter.sorted(container.allKeys.map(\.stringValue)) {
      object.append(name, try JSONValue(container, JSONCodingKey(stringValue: name), like: example?[name]))
    }
    self = .object(object)
  }

  /// Decodes a member; one that is asked for by its kind needs no decoder of its own.
  private init(
    _ container: KeyedDecodingContainer<JSONCodingKey>, _ key: JSONCodingKey, like example: JSONValue?
  ) throws {
    if let example, let value = try JSONValue(exactly: example, container, key) {
      self = value
    } else {
      self = try container.decode(JSONValue.self, forKey: key)
    }
  }

  /// Decodes a member of the example's kind; nil where something else stands.
  private init?(
    exactly example: JSONValue, _ container: KeyedDecodingContainer<JSONCodingKey>, _ key: JSONCodingKey
  ) throws {
    switch example {
    case .null:
      return nil
    case .bool:
      guard let value = try? container.decode(Bool.self, forKey: key) else { return nil }
      self = .bool(value)
    case .number(let number):
      guard let value = JSONNumber(like: number, container, key) else { return nil }
      self = .number(value)
    case .string:
      guard let value = try? container.decode(String.self, forKey: key) else { return nil }
      self = .string(value)
    case .array:
      guard let list = try? container.nestedUnkeyedContainer(forKey: key) else { return nil }
      self = try JSONValue(list)
    case .object(let example):
      guard let object = try? container.nestedContainer(keyedBy: JSONCodingKey.self, forKey: key) else { return nil }
      self = try JSONValue(object, like: example)
    }
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

    init(from decoder: any Decoder) throws { value = try JSONValue(from: decoder, like: [:]) }
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
}

extension JSONNumber {
  /// Decodes a double where the example is written as one, else an integer; nil where something else stands.
  fileprivate init?(
    like example: JSONNumber, _ container: KeyedDecodingContainer<JSONCodingKey>, _ key: JSONCodingKey
  ) {
    if example.text.utf8.contains(UInt8(ascii: ".")) {
      guard let value = try? container.decode(Double.self, forKey: key) else { return nil }
      self.init(value)
    } else {
      guard let value = try? container.decode(Int.self, forKey: key) else { return nil }
      self.init(value)
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

// A tree that knows where in the text everything stands.

/// A value in a ``JSONDocument``, with its place in the text.
public struct JSONNode: Sendable {
  /// What a value holds.
  public enum Content: Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case bool(Bool)
    /// A number as its text.
    case number(JSONNumber)
    /// A string, escapes resolved.
    case string(String)
    /// The elements in order.
    case array([JSONNode])
    /// All members in order, also those whose name stands twice.
    case object([JSONMember])
  }

  /// What the value holds.
  public let content: Content
  /// The offset in bytes of the value's first character.
  public let offset: Int
  /// The offset in bytes behind the value's last character.
  public let endOffset: Int

  /// The kind of the value.
  public var kind: JSONKind {
    switch content {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The members, if it is an object.
  public var members: [JSONMember]? { if case .object(let members) = content { members } else { nil } }
  /// The elements, if it is an array.
  public var elements: [JSONNode]? { if case .array(let elements) = content { elements } else { nil } }
  /// The string, if it is one.
  public var string: String? { if case .string(let text) = content { text } else { nil } }
  /// The number, if it is one.
  public var number: JSONNumber? { if case .number(let number) = content { number } else { nil } }
  /// The bool, if it is one.
  public var bool: Bool? { if case .bool(let value) = content { value } else { nil } }

  /// The first member called `name`; nil if there is none or the value is no object.
  public subscript(name: String) -> JSONNode? { members?.first { $0.name == name }?.node }

  /// The value as an untyped tree; of duplicate keys the first counts.
  public var value: JSONValue {
    switch content {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.value))
    case .object(let members): .object(JSONObject(members.map { (key: $0.name, value: $0.node.value) }))
    }
  }
}

/// A member of an object in a ``JSONDocument``.
public struct JSONMember: Sendable {
  /// The name, escapes resolved.
  public let name: String
  /// The offset in bytes of the name's opening quote.
  public let nameOffset: Int
  /// The offset in bytes behind the name's closing quote.
  public let nameEndOffset: Int
  /// The value.
  public let node: JSONNode
  /// Whether an earlier member of the same object has the same name.
  public let isDuplicate: Bool
}

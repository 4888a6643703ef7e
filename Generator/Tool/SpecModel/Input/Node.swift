/// A JSON value of a spec file and where it stands: what everything below the syntax works on.
struct Node: Sendable {
  enum Value: Sendable {
    case null
    case bool(Bool)
    /// The number as it is written.
    case number(String)
    case string(String)
    case list([Node])
    case object([Member])
  }

  /// A member of an object; duplicates are kept.
  struct Member: Sendable {
    let key: String
    /// The key as a word of the format; nil where it is none.
    let word: Word?
    /// Where the key stands.
    let place: Place
    var value: Node

    init(key: String, place: Place, value: Node) {
      self.key = key
      word = Word(of: key)
      self.place = place
      self.value = value
    }

    var keyLocation: SourceLocation { place.location }
  }

  var value: Value
  var place: Place

  var location: SourceLocation { place.location }

  /// The use of a template that the value comes from, for findings: `template 'record' with type = a`.
  var origin: String? { place.source.origin }
}

extension Node {
  /// Where something stands; a place is kept for every value and key, so it is half as wide as a `SourceLocation`.
  struct Place: Sendable {
    var source: Source
    var line: UInt32
    var column: UInt32

    var location: SourceLocation { SourceLocation(file: source.file, line: Int(line), column: Int(column)) }
  }

  /// A file, as it stands or as one use of a template in it; all of its places share one.
  final class Source: Sendable {
    let file: String
    let origin: String?

    init(file: String, origin: String? = nil) {
      self.file = file
      self.origin = origin
    }
  }
}

extension Node {
  /// The kind of the value, for messages.
  var kind: String {
    switch value {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .list: "a list"
    case .object: "an object"
    }
  }

  /// Whether the value is neither list nor object.
  var isScalar: Bool {
    switch value {
    case .list, .object: false
    default: true
    }
  }

  var members: [Member] { if case .object(let members) = value { members } else { [] } }
  var elements: [Node] { if case .list(let elements) = value { elements } else { [] } }
  var isObject: Bool { if case .object = value { true } else { false } }
  var isNull: Bool { if case .null = value { true } else { false } }
  var isList: Bool { if case .list = value { true } else { false } }
  var string: String? { if case .string(let text) = value { text } else { nil } }
  var bool: Bool? { if case .bool(let flag) = value { flag } else { nil } }
  var numberText: String? { if case .number(let text) = value { text } else { nil } }
  var int: Int? { numberText.flatMap { Int($0) } }
  var double: Double? { numberText.flatMap { Double($0) } }

  /// The first member of that name.
  subscript(key: String) -> Node? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The first member that the format knows by that word.
  subscript(word: Word) -> Node? {
    guard case .object(let members) = value, let place = members.firstIndex(where: { $0.word == word }) else {
      return nil
    }
    return members[place].value
  }

  /// Whether the object has such a member.
  func has(_ word: Word) -> Bool {
    if case .object(let members) = value { members.contains { $0.word == word } } else { false }
  }

  /// Where a member's name stands; where the object does when there is none.
  func keyLocation(_ key: String) -> SourceLocation {
    members.first { $0.key == key }?.keyLocation ?? location
  }

  /// A text that may be a list of lines.
  func lines(_ word: Word) -> [String] {
    guard let node = self[word] else { return [] }
    return node.string.map { [$0] } ?? node.elements.compactMap(\.string)
  }

  /// A member that is true; anything else is false.
  func flag(_ word: Word) -> Bool { self[word]?.bool ?? false }

  /// A scalar as the wire has it in text: strings without quotes.
  var scalarText: String? {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .null, .list, .object: nil
    }
  }
}

extension Node {
  /// Equal as JSON: member order does not count, numbers are compared by value.
  func sameJSON(as other: Node) -> Bool {
    switch (value, other.value) {
    case (.null, .null): return true
    case (.bool(let a), .bool(let b)): return a == b
    case (.string(let a), .string(let b)): return a == b
    case (.number(let a), .number(let b)): return a == b || (Double(a) != nil && Double(a) == Double(b))
    case (.list(let a), .list(let b)): return a.count == b.count && zip(a, b).allSatisfy { $0.sameJSON(as: $1) }
    case (.object(let a), .object(let b)):
      return a.count == b.count && a.allSatisfy { member in other[member.key]?.sameJSON(as: member.value) ?? false }
    default: return false
    }
  }
}

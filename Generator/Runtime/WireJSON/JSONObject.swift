// The members of an untyped object: ordered, each name once.

/// The members of a JSON object in the order of the text; each name stands once.
///
/// Two objects are equal if they hold the same members, in whatever order.
public struct JSONObject: Sendable {
  /// The members in order.
  public private(set) var members: [(key: String, value: JSONValue)] = []
  /// Where each name stands, kept once there are too many to look through.
  private var places: [String: Int] = [:]

  private static let manyMembers = 12

  /// An object without members.
  public init() {}

  /// An object of members; of equal names the first counts.
  public init(_ members: [(key: String, value: JSONValue)]) {
    for member in members where place(of: member.key) == nil { append(member.key, member.value) }
  }

  /// Adds a member whose name is not there yet.
  mutating func append(_ key: String, _ value: JSONValue) {
    members.append((key, value))
    if !places.isEmpty {
      places[key] = members.count - 1
    } else if members.count > Self.manyMembers {
      for (place, member) in members.enumerated() { places[member.key] = place }
    }
  }

  private func place(of key: String) -> Int? {
    places.isEmpty ? members.firstIndex { $0.key == key } : places[key]
  }

  /// The names in order.
  public var keys: [String] { members.map(\.key) }
  /// How many members there are.
  public var count: Int { members.count }
  /// Whether there are none.
  public var isEmpty: Bool { members.isEmpty }

  /// The member under a name. Setting adds it at the end or replaces it in place; setting nil removes it.
  public subscript(key: String) -> JSONValue? {
    get { place(of: key).map { members[$0].value } }
    set {
      switch (place(of: key), newValue) {
      case (let place?, let value?): members[place].value = value
      case (nil, let value?): append(key, value)
      case (let place?, nil):
        var rest = members
        rest.remove(at: place)
        self = JSONObject(rest)
      case (nil, nil): break
      }
    }
  }
}

extension JSONObject: Hashable {
  /// Whether both hold the same members, in whatever order.
  public static func == (first: JSONObject, second: JSONObject) -> Bool {
    first.count == second.count && first.members.allSatisfy { second[$0.key] == $0.value }
  }

  /// Hashes the members regardless of their order.
  public func hash(into hasher: inout Hasher) {
    var combined = 0
    for (key, value) in members {
      var member = Hasher()
      member.combine(key)
      member.combine(value)
      combined ^= member.finalize()
    }
    hasher.combine(combined)
  }
}

extension JSONObject: JSONCoding {
  /// Reads an object; `[]` is read as an empty one.
  public init(json reader: inout JSONReader) {
    var object = JSONObject()
    reader.distinctMembers { reader, name in
      guard object.place(of: name) == nil else { return false }
      object.append(name, JSONValue(json: &reader))
      return true
    }
    self = object
  }

  /// Writes the members in order.
  public func write(to writer: inout JSONWriter) {
    writer.begin()
    append(to: &writer.output)
  }

  /// Appends compact JSON.
  func append(to output: inout JSONOutput) {
    output.append(UInt8(ascii: "{"))
    var isFirst = true
    for (key, value) in members {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      output.appendQuoted(key)
      output.append(UInt8(ascii: ":"))
      value.append(to: &output)
    }
    output.append(UInt8(ascii: "}"))
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral, CustomStringConvertible {
  /// An object; of equal names the first counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(elements.map { (key: $0.0, value: $0.1) })
  }

  /// Compact JSON.
  public var description: String { JSONValue.object(self).description }
}

// What the walk over an answer's envelope comes to.

import WireJSON

/// What an answer's envelope holds.
enum Finding {
  /// A deviation of the envelope itself.
  struct Note {
    let path: String
    let tolerance: JSONTolerance?
    let declared: String
    let found: String

    init(_ path: String, _ tolerance: JSONTolerance?, declared: String? = nil, found: String) {
      self.path = path
      self.tolerance = tolerance
      self.declared = declared ?? tolerance?.declared ?? "another value"
      self.found = found
    }
  }

  /// The JSON cannot be read; the reader holds the reason.
  case failed
  /// The value stands at this offset; the envelope deviated as noted.
  case payload(Int, [Note])
  /// The answer says that the call failed.
  case failure(ServiceFailure)
  /// Nothing stands at the payload's path, which is given.
  case absent(String)
  /// The envelope is not as documented: what was expected and found, in words.
  case misfit(String)
}

/// What a service says about a failure.
struct ServiceFailure {
  var code: String?
  var message: String?
  var data: JSONValue?
  /// How the envelope deviated.
  var notes: [Finding.Note] = []
}

extension JSONReader {
  /// The offsets of those members of the object at the cursor that are among `names`.
  mutating func offsets(of names: [String]) -> [String: Int] {
    var places: [String: Int] = [:]
    members { reader, name in
      if names.contains(name) { places[name] = reader.offset }
    }
    return places
  }

  /// The value at `offset` as a tree.
  mutating func tree(at offset: Int) -> JSONValue {
    seek(to: offset)
    return value()
  }
}

extension JSONValue {
  /// The value unless it is null. (A bare `nil` would be read as the JSON value null.)
  var nonNull: JSONValue? { self == .null ? .none : .some(self) }

  /// A string's text, a number's text; nil for anything else.
  var scalarText: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number.text
    default: nil
    }
  }

  /// What kind of value it is, in a word.
  var kindWord: String {
    switch self {
    case .null: "null"
    case .bool: "bool"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

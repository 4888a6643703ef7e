// Types in the shape of emitted code, used by all tests of reading and writing.

import WireJSON

struct ARecord: JSONModel {
  let destination: String
  let id: Int
  let modify: Bool?
  let comment: String?
  let policy: AccessPolicy
  let tags: [String]
  let unknownFields: JSONUnknownFields

  init(json reader: inout JSONReader) {
    reader.object("destination,id,modify,comment,policy,tags")
    destination = reader.string()
    id = reader.int()
    modify = reader.boolIfPresent()
    comment = reader.stringOrNull()
    policy = reader.value()
    tags = reader.value()
    unknownFields = reader.end()
  }

  func write(to writer: inout JSONWriter) {
    writer.object("destination,id,modify,comment,policy,tags")
    writer.string(destination)
    writer.int(id)
    writer.boolIfPresent(modify)
    writer.stringOrNull(comment)
    writer.value(policy)
    writer.value(tags)
    writer.end(unknownFields)
  }
}

struct AccessPolicy: JSONValueSet, JSONKey {
  let rawValue: String
  init(rawValue: String) { self.rawValue = rawValue }
  static var accept: AccessPolicy { AccessPolicy(rawValue: "accept") }
  static var drop: AccessPolicy { AccessPolicy(rawValue: "drop") }
  static var documented: [AccessPolicy] { [.accept, .drop] }
}

struct Level: JSONValueSet, JSONKey {
  let rawValue: Int
  init(rawValue: Int) { self.rawValue = rawValue }
  static var low: Level { Level(rawValue: 1) }
  static var high: Level { Level(rawValue: 10) }
  static var documented: [Level] { [.low, .high] }
}

struct Ratio: JSONScalar {
  let rawValue: Double
  init(rawValue: Double) { self.rawValue = rawValue }
}

struct CommentedIP: JSONModel {
  let address: String
  let seconds: Int?
  let comment: String?
  let unknownFields: JSONUnknownFields

  init(json reader: inout JSONReader) {
    reader.tuple(alone: true)
    address = reader.string()
    seconds = reader.intIfPresent()
    comment = reader.stringIfPresent()
    unknownFields = reader.end()
  }

  func write(to writer: inout JSONWriter) {
    writer.tuple(alone: seconds == nil && comment == nil && unknownFields.isEmpty)
    writer.string(address)
    writer.intIfPresent(seconds)
    writer.stringIfPresent(comment)
    writer.end(unknownFields)
  }
}

/// An object of objects, lists and maps.
struct Account: JSONModel {
  let owner: Owner
  let limits: [Level: Double]
  let addresses: [CommentedIP]
  let parent: Owner?
  let extra: JSONValue?
  let unknownFields: JSONUnknownFields

  struct Owner: JSONModel {
    let name: String
    let aliases: [String]
    let unknownFields: JSONUnknownFields

    init(json reader: inout JSONReader) {
      reader.object("name,aliases")
      name = reader.string()
      aliases = reader.value()
      unknownFields = reader.end()
    }

    func write(to writer: inout JSONWriter) {
      writer.object("name,aliases")
      writer.string(name)
      writer.value(aliases)
      writer.end(unknownFields)
    }
  }

  init(json reader: inout JSONReader) {
    reader.object("owner,limits,addresses,parent,extra")
    owner = reader.value()
    limits = reader.value()
    addresses = reader.value()
    parent = reader.valueIfPresent()
    extra = reader.valueIfPresent()
    unknownFields = reader.end()
  }

  func write(to writer: inout JSONWriter) {
    writer.object("owner,limits,addresses,parent,extra")
    writer.value(owner)
    writer.value(limits)
    writer.value(addresses)
    writer.valueIfPresent(parent)
    writer.valueIfPresent(extra)
    writer.end(unknownFields)
  }
}

/// Object, list or anything else.
enum Target: JSONModel {
  case upstream(Account.Owner)
  case services([Int])
  case other(JSONValue)

  init(json reader: inout JSONReader) {
    switch reader.kind {
    case .object where reader.has("name"): self = .upstream(reader.value())
    case .array: self = .services(reader.value())
    default: self = .other(reader.value())
    }
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .upstream(let value): writer.value(value)
    case .services(let value): writer.value(value)
    case .other(let value): writer.value(value)
    }
  }
}

/// One member of every scalar type in all four forms of presence.
struct Presence<Value: JSONCoding & Equatable & Sendable>: Equatable {
  let required: Value
  let optional: Value?
  let nullable: Value?
  let both: Value?
}

extension Presence: JSONCoding {
  init(json reader: inout JSONReader) {
    reader.object("required,optional,nullable,both")
    required = reader.value()
    optional = reader.valueIfPresent()
    nullable = reader.valueOrNull()
    both = reader.valueIfAny()
    reader.end()
  }

  func write(to writer: inout JSONWriter) {
    writer.object("required,optional,nullable,both")
    writer.value(required)
    writer.valueIfPresent(optional)
    writer.valueOrNull(nullable)
    writer.valueIfAny(both)
    writer.end()
  }
}

/// Decodes a text, tolerantly unless told otherwise.
func decode<Value: JSONCoding>(
  _ type: Value.Type = Value.self, _ json: String, strict: Bool = false
) throws(JSONError) -> JSONDecoded<Value> {
  try JSONReader.decode(type, from: Array(json.utf8), options: JSONReadOptions(strict: strict))
}

/// The written text of a value.
func text(_ value: some JSONWritable) -> String {
  String(decoding: JSONFragment(value, checksLimits: false).bytes, as: UTF8.self)
}

/// The error of decoding a text, as it is printed; empty if there is none.
func failure<Value: JSONCoding>(_ type: Value.Type, _ json: String, strict: Bool = false) -> String {
  do {
    _ = try decode(type, json, strict: strict)
    return ""
  } catch {
    return error.description
  }
}

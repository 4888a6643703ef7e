// The tolerance table through whole calls over real sockets: the value, the deviation where it is reported, the error
// when reading is strict, and the documented form when it is written again.

import LoopbackServer
import SpecwrightRuntime
import Testing

/// A service whose answers are chosen by the path.
private struct Probe: APIService {
  static let api = APIDescription(name: "Probe", version: "1", server: "https://probe.invalid")
  let client: APIClient

  init(_ server: LoopbackServer, _ options: APIClientOptions) {
    client = APIClient(Probe.api, server: server.url, options: options)
  }

  static func answer<Value>(_ index: Int) -> APIRequest<Probe, Value> {
    let request = APIRequestBuilder("probe", "GET /{index}", .none)
    request.path(index)
    return APIRequest<Probe, Value>(request)
  }
}

/// One member that must be there, in front of another.
private struct Holder<Value: JSONCoding>: JSONCoding {
  let value: Value
  let last: Int
  let unknownFields: JSONUnknownFields

  init(json reader: inout JSONReader) {
    reader.object("value,last")
    value = reader.value()
    last = reader.int()
    unknownFields = reader.end()
  }

  func write(to writer: inout JSONWriter) {
    writer.object("value,last")
    writer.value(value)
    writer.int(last)
    writer.end(unknownFields)
  }
}

/// One shape, as far as it fits, or anything else.
private enum Shape<Value: JSONCoding>: JSONCoding {
  case value(Value)
  case other(JSONValue)

  init(json reader: inout JSONReader) {
    switch reader.kind {
    case .object where reader.has("unheard-of"): self = .other(reader.value())
    default: self = .value(reader.value())
    }
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .value(let value): writer.value(value)
    case .other(let value): writer.value(value)
    }
  }
}

/// Members that may be absent, null, or neither.
private struct Presence: JSONCoding {
  let name: String
  let optional: Int?
  let nullable: Int?

  init(json reader: inout JSONReader) {
    reader.object("name,optional,nullable")
    name = reader.string()
    optional = reader.intIfPresent()
    nullable = reader.intOrNull()
    reader.end()
  }

  func write(to writer: inout JSONWriter) {
    writer.object("name,optional,nullable")
    writer.string(name)
    writer.intIfPresent(optional)
    writer.intOrNull(nullable)
    writer.end()
  }
}

private struct Color: JSONValueSet, JSONKey {
  let rawValue: String
  init(rawValue: String) { self.rawValue = rawValue }
  static var red: Color { Color(rawValue: "red") }
  static var documented: [Color] { [.red] }
}

@Suite struct ToleranceCallTests {
  /// Asks for one answer and gives what it is written as, with its deviations and those of the events.
  private func read<Value: JSONCoding>(
    _ type: Value.Type, _ json: String, strict: Bool = false
  ) async throws -> (written: String, deviations: [APIDeviation], events: [APIDeviation]) {
    let server = try LoopbackServer(.json(json))
    let events = Collected<APIEvent>()
    let options = APIClientOptions(reading: strict ? .strict : .tolerant) { events.append($0) }
    let request: APIRequest<Probe, Value> = Probe.answer(1)
    let response = try await Probe(server, options).response(to: request)
    let written = String(decoding: JSONFragment(response.value, checksLimits: false).bytes, as: UTF8.self)
    return (written, response.deviations, events.all.compactMap(\.deviation))
  }

  /// A row's value at one place: what stands around it, its path, and its type there.
  private func expect<Value: JSONCoding>(
    _ type: Value.Type, _ row: JSONTolerance, _ sample: (json: String, readAs: String), _ around: (String, String),
    _ path: String
  ) async throws {
    let json = around.0 + sample.json + around.1
    let result = try await read(type, json)
    #expect(result.written == around.0 + sample.readAs + around.1)
    #expect(result.deviations.map(\.path) == [path])
    #expect(result.deviations.map(\.tolerance) == [row])
    #expect(result.deviations.map(\.operation) == ["probe"])
    #expect(result.events == result.deviations)
    let error = await apiError { try await read(type, json, strict: true) }
    #expect(error?.kind == .decoding)
    #expect(error?.json?.path == path)
    #expect(error?.json?.reason == .deviation)
    let documented = try await read(type, result.written, strict: true)
    #expect(documented.deviations.isEmpty)
  }

  private func everywhere<Value: JSONCoding>(_ type: Value.Type, _ row: JSONTolerance) async throws {
    for sample in row.accepted {
      try await expect(Holder<Value>.self, row, sample, (#"{"value":"#, #","last":1}"#), "$.value")
      try await expect([Value].self, row, sample, ("[", "]"), "$[0]")
      try await expect([Int: Value].self, row, sample, (#"{"7":"#, "}"), #"$["7"]"#)
      try await expect(Shape<Value>.self, row, sample, ("", ""), "$")
    }
  }

  @Test(arguments: JSONTolerance.allCases.filter { !$0.accepted.isEmpty }) func rows(row: JSONTolerance) async throws {
    switch row.declared {
    case "int": try await everywhere(Int.self, row)
    case "double": try await everywhere(Double.self, row)
    case "bool": try await everywhere(Bool.self, row)
    case "string": try await everywhere(String.self, row)
    case "list": try await everywhere([Int].self, row)
    default: try await everywhere([String: Int].self, row)
    }
  }

  @Test(arguments: [
    (#"{"name":"a","optional":null,"nullable":1}"#, JSONTolerance.nullForOptional, "$.optional"),
    (#"{"name":"a"}"#, .absentForNullable, "$.nullable"), (#"{"nullable":null}"#, .missingMember, "$.name"),
    (#"{"name":"a","nullable":null,"name":"b"}"#, .duplicateKey, "$.name"),
  ]) func presence(json: String, row: JSONTolerance, path: String) async throws {
    let result = try await read(Presence.self, json)
    #expect(result.deviations.map(\.tolerance) == [row])
    #expect(result.deviations.map(\.path) == [path])
    #expect(result.events == result.deviations)
    #expect(!result.written.contains("\"b\""))
    let again = try await read(Presence.self, result.written, strict: true)
    #expect(again.deviations.isEmpty)
    let error = await apiError { try await read(Presence.self, json, strict: true) }
    #expect(error?.json?.reason == .deviation)
    #expect(error?.json?.path == path)
  }

  @Test func missingMembers() async throws {
    #expect(try await read(Presence.self, #"{"nullable":1}"#).written == #"{"name":"","nullable":1}"#)
    let none = await apiError { try await read(Presence.self, #"{"other":1}"#) }
    #expect(
      none?.description == "Probe probe failed: the answer cannot be read: "
        + "$: expected an object with name, optional, nullable; it holds none of its members.")
    let list = await apiError { try await read([Presence].self, #"[{"name":"a","nullable":1},{}]"#) }
    #expect(list?.json?.path == "$[1]")
    #expect(list?.json?.reason == .noKnownMember)
  }

  @Test func mapKeys() async throws {
    let twice = try await read([Color: Int].self, #"{"red":1,"red":2}"#)
    #expect(twice.written == #"{"red":1}"#)
    #expect(twice.deviations.map(\.tolerance) == [.duplicateKey])
    let unknown = try await read([Color: Int].self, #"{"mauve":1,"red":2}"#, strict: true)
    #expect(unknown.written == #"{"mauve":1,"red":2}"#)
    let word = await apiError { try await read([Int: Int].self, #"{"x":1}"#) }
    #expect(
      word?.description == "Probe probe failed: the answer cannot be read: "
        + "$.x: expected a member name that is an integer.")
  }

  @Test func unknownThingsAreKept() async throws {
    let value = try await read(Holder<[Color]>.self, #"{"value":["mauve","red"],"last":1}"#, strict: true)
    #expect(value.written == #"{"value":["mauve","red"],"last":1}"#)
    #expect(Color(rawValue: "mauve").isDocumented == false)
    let shape = try await read(Shape<Int>.self, #"{"unheard-of":[1]}"#, strict: true)
    #expect(shape.written == #"{"unheard-of":[1]}"#)
    let text = #"{"value":1,"last":2,"added":{"a":[null]}}"#
    let member = try await read(Holder<Int>.self, text, strict: true)
    #expect(member.written == text)
    #expect(member.deviations.isEmpty)
  }

  @Test(arguments: JSONTolerance.allCases) func neverRead(row: JSONTolerance) async throws {
    for json in row.refused {
      let server = try LoopbackServer(.json("[\(json)]"))
      let probe = Probe(server, APIClientOptions())
      let error =
        switch row.declared {
        case "int": await apiError { try await probe.send(Probe.answer(1) as APIRequest<Probe, [Int]>) }
        case "double": await apiError { try await probe.send(Probe.answer(1) as APIRequest<Probe, [Double]>) }
        case "bool": await apiError { try await probe.send(Probe.answer(1) as APIRequest<Probe, [Bool]>) }
        case "string": await apiError { try await probe.send(Probe.answer(1) as APIRequest<Probe, [String]>) }
        case "list": await apiError { try await probe.send(Probe.answer(1) as APIRequest<Probe, [[Int]]>) }
        default: await apiError { try await probe.send(Probe.answer(1) as APIRequest<Probe, [[String: Int]]>) }
        }
      #expect(error?.kind == .decoding)
      #expect(error?.json?.path == "$[0]")
      #expect(error?.problem.hasPrefix("the answer cannot be read: $[0]: expected ") == true)
    }
  }
}

// JSON-RPC bodies as text: the id, which differs from call to call.

import SpecwrightRuntime

/// Looks at JSON-RPC bodies without decoding them.
enum JSONRPCText {
  /// A member of the object that `body` is, as JSON text; nil where there is none.
  static func member(_ name: String, _ body: [UInt8]) -> [UInt8]? {
    range(of: name, body).map { Array(body[$0]) }
  }

  /// The id of a JSON-RPC request; nil for any other body, whose `id` is its own affair.
  static func requestID(_ body: [UInt8]) -> [UInt8]? {
    guard range(of: "method", body) != nil, range(of: "params", body) != nil || range(of: "jsonrpc", body) != nil else {
      return nil
    }
    return member("id", body)
  }

  /// The body as a tree without its id; nil when it is not JSON.
  static func withoutID(_ body: [UInt8]) -> JSONValue? {
    guard let tree = try? JSONValue(parsing: body), case .object(var members) = tree else { return nil }
    members["id"] = Optional<JSONValue>.none
    return .object(members)
  }

  /// The answer with another id, if it has one that is not null and there is another.
  static func replaceID(of response: WireResponse, with id: [UInt8]?) -> WireResponse {
    guard let id, let place = range(of: "id", response.body), response.body[place.lowerBound] != UInt8(ascii: "n")
    else {
      return response
    }
    var response = response
    response.body.replaceSubrange(place, with: id)
    return response
  }

  private static func range(of name: String, _ body: [UInt8]) -> Range<Int>? {
    var range: Range<Int>?
    let read = try? JSONReader.read(body) { reader in
      guard reader.kind == .object else { return }
      reader.members { reader, member in
        guard member == name else { return }
        let start = reader.offset
        reader.skip()
        range = start..<reader.offset
      }
    }
    return read == nil ? nil : range
  }
}

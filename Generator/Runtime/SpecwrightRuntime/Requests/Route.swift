// A route literal taken apart: `GET /dns/{service_name}/a`, `RPC blacklist_append /request/domain/{domain_id}`.

/// The way an operation is called, read from its literal. The literal is written by the generator, so that it is well
/// formed. Every call reads one: this works on the literal's bytes, because looking for characters is many times slower.
struct Route {
  /// The HTTP method; `POST` for JSON-RPC.
  let method: String
  /// The JSON-RPC method, or nil.
  let rpcMethod: String?
  /// The path template; empty when a JSON-RPC call goes to the server's address itself.
  let template: LiteralBytes

  init(_ literal: StaticString) {
    var rest = LiteralBytes(literal)
    let first = Route.takeWord(&rest)
    if first == "RPC" {
      method = "POST"
      rpcMethod = Route.takeWord(&rest)
    } else {
      method = first
      rpcMethod = nil
    }
    template = rest
  }

  /// The name of the parameter at `index` in order of appearance, or nil.
  func parameter(_ index: Int) -> String? {
    var rest = template
    var count = 0
    while let next = Route.takeParameter(&rest) {
      if count == index { return next.name.text }
      count += 1
    }
    return nil
  }

  /// Moves behind the next parameter: the literal text before it and its name; nil when there is none.
  static func takeParameter(_ rest: inout LiteralBytes) -> (before: LiteralBytes, name: LiteralBytes)? {
    guard let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    defer { rest = rest[(close + 1)...] }
    return (rest[..<open], rest[(open + 1)..<close])
  }

  private static func takeWord(_ rest: inout LiteralBytes) -> String {
    let word = rest.prefix { $0 != UInt8(ascii: " ") }
    rest = rest[word.endIndex...].dropFirst()
    return word.text
  }
}

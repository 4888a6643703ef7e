// An answer as bytes: what a transport brings back.

/// An answer as it came: status, headers and body.
public struct WireResponse: Sendable, Hashable {
  /// The HTTP status code.
  public var status: Int
  /// The headers; where a transport cannot tell repeated headers apart they come joined by `, `.
  public var headers: WireHeaders
  /// The body after removal of transfer and content encodings; empty when there is none.
  public var body: [UInt8]

  /// Makes an answer.
  public init(status: Int = 200, headers: WireHeaders = WireHeaders(), body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// Makes an answer whose body is `text` in UTF-8.
  public init(status: Int = 200, headers: WireHeaders = WireHeaders(), text: String) {
    self.init(status: status, headers: headers, body: Array(text.utf8))
  }
}

extension WireResponse: CustomStringConvertible, CustomReflectable {
  /// Status and sizes; never what the server said.
  public var description: String { "\(status) (\(headers.count) headers, \(body.count) bytes of body)" }

  /// Status and sizes; never what the server said.
  public var customMirror: Mirror {
    Mirror(self, children: ["status": status, "headers": headers, "bodySize": body.count])
  }
}

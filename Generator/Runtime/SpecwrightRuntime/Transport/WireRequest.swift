// A request as bytes: what the renderer makes and a transport carries.

/// A rendered request: method, address, headers and body as they go on the wire.
///
/// It holds credentials and whatever the caller passed, so that printing, dumping and reflecting it show the method,
/// the server and sizes only.
public struct WireRequest: Sendable, Hashable {
  /// The HTTP method in upper case.
  public var method: String
  /// The absolute address: ASCII, everything encoded, no userinfo, no fragment.
  public var url: String
  /// The headers, without `Host` and `Content-Length`, which the transport writes.
  public var headers: WireHeaders
  /// The body; nil when the request has none.
  public var body: [UInt8]?

  /// Makes a request.
  public init(method: String, url: String, headers: WireHeaders = WireHeaders(), body: [UInt8]? = nil) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  /// Scheme, host and port: the part of the address that is safe to print.
  public var origin: String {
    guard let scheme = url.firstRange(of: "://") else { return "" }
    let rest = url[scheme.upperBound...]
    return String(url[..<(rest.firstIndex { $0 == "/" || $0 == "?" } ?? url.endIndex)])
  }

  /// Path and query, as in the request line.
  public var target: String {
    let rest = url.dropFirst(origin.count)
    return rest.hasPrefix("/") ? String(rest) : "/" + rest
  }
}

extension WireRequest: CustomStringConvertible, CustomReflectable {
  /// Method, origin and sizes; never path, values, headers or body.
  public var description: String {
    "\(method) \(origin) (\(headers.count) headers, \(body?.count ?? 0) bytes of body)"
  }

  /// Method, origin and sizes; never path, values, headers or body.
  public var customMirror: Mirror {
    Mirror(self, children: ["method": method, "origin": origin, "headers": headers, "bodySize": body?.count ?? 0])
  }
}

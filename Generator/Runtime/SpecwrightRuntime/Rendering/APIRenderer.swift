// The one function that turns a request into bytes. Sending, curl, retries and tests use it.

import WireJSON

/// Puts a request together: server, path, parameters, credentials and body.
struct APIRenderer {
  let client: APIClient
  let server: ServerAddress
  /// Whether secrets are written; otherwise `•••` stands in their place, as for curl.
  let revealsSecrets: Bool

  var description: APIDescription { client.api }
  private var checksLimits: Bool { client.options.checks == .documented }

  /// Renders `parts`.
  ///
  /// - Parameters:
  ///   - parts: The request.
  ///   - credentials: The texts of the client's credentials by position; nil for those not given.
  ///   - id: The id of a JSON-RPC call.
  /// - Returns: The request as it goes on the wire.
  /// - Throws: Why the request must not be sent.
  func render(_ parts: RequestParts, credentials: [Secret?], id: Int) throws(APIRefusal) -> WireRequest {
    try checkServer()
    try check(parts)
    let route = Route(parts.route)
    var draft = RequestDraft(method: route.method, revealsSecrets: revealsSecrets)
    try draft.add(parts.parameters)
    try placeCredentials(parts, credentials, in: &draft)
    var url: [UInt8] = []
    url.reserveCapacity(256)
    url += server.origin.utf8
    try appendPath(parts, route, to: &url)
    if !draft.query.isEmpty { url += "?\(draft.query.joined(separator: "&"))".utf8 }
    let body = try renderBody(parts, route, draft, id: id)
    if let body { draft.headers.append("Content-Type", body.type) }
    if expectsJSON(parts.reply) { draft.headers.append("Accept", "application/json") }
    return WireRequest(
      method: route.method, url: String(decoding: url, as: UTF8.self), headers: draft.headers, body: body?.bytes)
  }

  private func expectsJSON(_ reply: APIReply) -> Bool {
    switch reply.form {
    case .json, .one, .acknowledgement: true
    case .empty, .text, .bytes: false
    }
  }

  private func checkServer() throws(APIRefusal) {
    guard server.isSecure || server.isLoopback || client.options.allowsInsecureHTTP else {
      throw APIRefusal(
        "\(server.origin) is plain HTTP, which everybody on the way can read; use https:// or set allowsInsecureHTTP")
    }
  }

  private func check(_ parts: RequestParts) throws(APIRefusal) {
    if let refusal = parts.refusal { throw APIRefusal(refusal) }
    if checksLimits, let violation = parts.violation { throw APIRefusal(violation) }
    if let violation = parts.json?.violation, checksLimits || violation.isAbsolute {
      throw APIRefusal(words(violation))
    }
  }

  /// The violation with the place it speaks of.
  func words(_ violation: JSONViolation) -> String {
    (violation.path.isEmpty ? "the argument " : "parameter '\(violation.path)' ") + violation.rule
  }
}

// Redirects: followed within the server's origin only, and only where the call stays the call that it was.

/// The way of one call from address to address.
struct RedirectTrail {
  private static let maximum = 5
  private var visited: Set<String> = []

  /// The request to follow a redirect with.
  ///
  /// - Returns: `request` at its new address; nil when the answer is no redirect.
  /// - Throws: Why the redirect is not followed, in words that follow the status.
  mutating func next(_ request: WireRequest, _ response: WireResponse) throws(APIRefusal) -> WireRequest? {
    guard response.isRedirect else { return nil }
    let locations = response.headers.values("Location")
    guard let location = locations.first else { throw APIRefusal("redirects without saying where to") }
    guard locations.count == 1, let target = RedirectTarget(location, from: request) else {
      throw APIRefusal("redirects to what is no address of a server")
    }
    try check(target, request, response.status)
    var next = request
    next.url = request.origin + target.path
    visited.insert(request.url)
    guard visited.insert(next.url).inserted else {
      throw APIRefusal("redirects in a circle at \(target.server.origin)")
    }
    guard visited.count <= RedirectTrail.maximum + 1 else {
      throw APIRefusal("redirects to \(target.server.origin) again; at most \(RedirectTrail.maximum) are followed")
    }
    return next
  }

  private func check(_ target: RedirectTarget, _ request: WireRequest, _ status: Int) throws(APIRefusal) {
    let origin = target.server.origin
    let words = "redirects to \(origin)"
    guard let own = try? ServerAddress(request.origin), own.isSameOrigin(as: target.server) else {
      let kind = !target.server.isSecure && request.url.hasPrefix("https:") ? "plain HTTP" : "another origin"
      throw APIRefusal(
        "\(words), which is \(kind) and gets neither data nor credentials; "
          + "if the service has moved there, make the client with that server")
    }
    if status == 303 {
      throw APIRefusal("\(words) for the answer to another call, which is never fetched")
    }
    if status == 301 || status == 302, request.method != "GET" {
      throw APIRefusal("\(words), which is followed for GET only")
    }
  }
}

extension WireResponse {
  /// Whether the status sends the call to another address.
  fileprivate var isRedirect: Bool {
    switch status {
    case 301, 302, 303, 307, 308: true
    default: false
    }
  }
}

/// Where a redirect leads.
struct RedirectTarget {
  let server: ServerAddress
  /// Path and query, beginning with a slash.
  let path: String

  /// Reads a `Location` (RFC 3986, section 5.2), which may be relative to the address of `request`; nil where it is no
  /// HTTP address or holds what has no place in one.
  init?(_ location: String, from request: WireRequest) {
    guard location.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !#"\"<>^`{|}"#.utf8.contains($0) }) else { return nil }
    let reference = location.prefix { $0 != "#" }
    let absolute: Substring
    if reference.hasPrefix("//") {
      absolute = request.origin.prefix { $0 != "/" } + reference
    } else if RedirectTarget.hasScheme(reference) {
      absolute = reference
    } else {
      absolute = request.origin + RedirectTarget.resolve(reference, request.target.prefix { $0 != "?" })
    }
    let authority = absolute.firstRange(of: "://").map { absolute[$0.upperBound...].prefix { $0 != "/" && $0 != "?" } }
    guard let authority, let server = try? ServerAddress(String(absolute[..<authority.endIndex])) else { return nil }
    self.server = server
    path = RedirectTarget.withoutDots(absolute[authority.endIndex...])
  }

  /// Whether a colon stands before everything that begins a path, query or fragment.
  private static func hasScheme(_ reference: Substring) -> Bool {
    reference.first { $0 == ":" || $0 == "/" || $0 == "?" } == ":"
  }

  /// Path and query of a reference without an origin.
  private static func resolve(_ reference: Substring, _ path: Substring) -> Substring {
    if reference.isEmpty || reference.hasPrefix("?") { return path + reference }
    if reference.hasPrefix("/") { return reference }
    return path[...(path.lastIndex(of: "/") ?? path.startIndex)] + reference
  }

  /// The same with `.` and `..` segments carried out, beginning with a slash.
  private static func withoutDots(_ target: Substring) -> String {
    let path = target.prefix { $0 != "?" }
    var segments: [Substring] = []
    let given = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, segment) in given.enumerated() {
      let isLast = index == given.count - 1
      switch segment {
      case ".":
        if isLast { segments.append("") }
      case "..":
        _ = segments.popLast()
        if isLast { segments.append("") }
      default: segments.append(segment)
      }
    }
    return "/" + segments.joined(separator: "/") + target[path.endIndex...]
  }
}

extension ServerAddress {
  /// Whether scheme, host and port are the same, the scheme's own port being said or not.
  func isSameOrigin(as other: ServerAddress) -> Bool {
    isSecure == other.isSecure && host.lowercased() == other.host.lowercased() && port == other.port
  }

  private var port: Int {
    let authority = origin.dropFirst(isSecure ? 8 : 7)
    return Int(String(authority.dropFirst(host.count + 1))) ?? (isSecure ? 443 : 80)
  }
}

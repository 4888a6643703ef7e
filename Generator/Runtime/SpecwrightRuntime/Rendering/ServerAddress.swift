// The address of a server, taken apart and held to what may be sent to.

/// A server's address: scheme, host, port and base path.
struct ServerAddress: Sendable, Equatable {
  let isSecure: Bool
  /// The host as written, IPv6 addresses in brackets.
  let host: String
  /// `https://host:port`.
  let origin: String
  /// The path as written, possibly empty or ending in a slash.
  let path: String
  /// The path without slashes at its end, to which templates are appended.
  let basePath: String

  /// Reads `text`; what is wrong with it is thrown without repeating it, because an address can hold credentials.
  init(_ text: String) throws(APIRefusal) {
    let scheme: String
    if text.lowercased().hasPrefix("https://") {
      scheme = "https"
    } else if text.lowercased().hasPrefix("http://") {
      scheme = "http"
    } else {
      throw APIRefusal("the server's address must begin with https:// or http://")
    }
    let rest = text.dropFirst(scheme.count + 3)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    path = String(rest.dropFirst(authority.count))
    basePath = String(path.reversed().drop { $0 == "/" }.reversed())
    guard !authority.contains("@") else {
      throw APIRefusal("the server's address must not hold a user name or password; give them to the initializer")
    }
    guard !path.contains("?"), !path.contains("#") else {
      throw APIRefusal("the server's address must not hold a query or fragment")
    }
    guard path.utf8.allSatisfy(ServerAddress.isPathByte),
      !path.split(separator: "/").contains(where: { $0 == ".." || $0 == "." })
    else {
      throw APIRefusal("the path of the server's address must be percent-encoded and without . and .. segments")
    }
    (host, origin) = try ServerAddress.readAuthority(authority, scheme)
    isSecure = scheme == "https"
  }

  /// Whether the host is this machine.
  var isLoopback: Bool {
    let name = host.lowercased()
    if name == "localhost" || name.hasSuffix(".localhost") || name == "[::1]" { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { (0...255).contains(Int(String($0)) ?? -1) }
  }

  private static func readAuthority(
    _ authority: Substring, _ scheme: String
  ) throws(APIRefusal) -> (host: String, origin: String) {
    var host = authority
    var port: Substring = ""
    // The colons of an IPv6 address stand inside its brackets.
    let nameEnd = authority.hasPrefix("[") ? authority.firstIndex(of: "]") ?? authority.endIndex : authority.startIndex
    if let colon = authority[nameEnd...].firstIndex(of: ":") {
      host = authority[..<colon]
      port = authority[authority.index(after: colon)...]
      guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), (1...65535).contains(Int(String(port)) ?? 0) else {
        throw APIRefusal("the port of the server's address must be a number from 1 to 65535")
      }
    }
    guard isHost(host) else {
      throw APIRefusal("the host of the server's address must be an ASCII host name or IP address")
    }
    return (String(host), "\(scheme)://\(host)" + (port.isEmpty ? "" : ":\(port)"))
  }

  private static func isHost(_ host: Substring) -> Bool {
    if host.hasPrefix("[") {
      return host.hasSuffix("]") && host.count > 3
        && host.dropFirst().dropLast().utf8.allSatisfy { isHexadecimal($0) || $0 == 0x3A || $0 == 0x2E }
    }
    return !host.isEmpty && !host.hasPrefix(".")
      && host.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Unreserved, sub-delimiters, `:`, `@`, `/` and `%`.
  private static func isPathByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "-._~!$&'()*+,;=:@/%".utf8.contains(byte)
  }
}

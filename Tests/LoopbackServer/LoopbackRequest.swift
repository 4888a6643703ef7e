// A request as it arrived: the very bytes, and a first look at them.

/// A request as the server received it.
public struct LoopbackRequest: Sendable {
  /// Request line, headers, blank line and body, byte for byte.
  public let raw: [UInt8]
  /// The request line and the headers, a line each.
  public let head: [String]
  /// The body.
  public let body: [UInt8]

  init?(raw: [UInt8], headLength: Int) {
    self.raw = raw
    let text = String(decoding: raw[..<headLength], as: UTF8.self)
    head = text.split(separator: "\r\n", omittingEmptySubsequences: true).map(String.init)
    body = Array(raw[min(headLength + 4, raw.count)...])
    guard let line = head.first, line.split(separator: " ").count == 3 else { return nil }
  }

  /// The method, such as `GET`.
  public var method: String { word(0) }

  /// Path and query as sent.
  public var target: String { word(1) }

  /// The body as text.
  public var text: String { String(decoding: body, as: UTF8.self) }

  /// All values of a header, in order; names are compared without regard to case.
  public func headers(_ name: String) -> [String] {
    head.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name.lowercased() else { return nil }
      return line[line.index(after: colon)...].drop { $0 == " " }.description
    }
  }

  /// The only value of a header; nil when there is none or more than one.
  public func header(_ name: String) -> String? {
    let values = headers(name)
    return values.count == 1 ? values[0] : nil
  }

  private func word(_ index: Int) -> String {
    let words = head[0].split(separator: " ")
    return index < words.count ? String(words[index]) : ""
  }
}

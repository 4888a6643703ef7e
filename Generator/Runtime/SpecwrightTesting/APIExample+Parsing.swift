// Reading example files.

import SpecwrightRuntime

extension APIExample {
  /// Reads the file `<name>.http`, whose bytes are given.
  ///
  /// - Throws: `APIExampleError` with file and line.
  public init(name: String, bytes: [UInt8]) throws {
    var lines = ExampleLines(file: name + ".http", bytes: bytes)
    var annotations: [(key: String, value: String)] = []
    while let line = lines.current, line.hasPrefix("# ") {
      guard let colon = line.firstIndex(of: ":") else { throw lines.error("expected '# key: value'") }
      annotations.append(
        (line[..<colon].dropFirst(2).description, line[colon...].dropFirst().drop { $0 == " " }.description))
      lines.advance()
    }
    self.name = name
    self.annotations = annotations
    request = try APIExample.request(&lines)
    guard lines.current == "###" else {
      response = nil
      return
    }
    lines.advance()
    response = try APIExample.response(&lines)
  }

  private static func request(_ lines: inout ExampleLines) throws -> Request? {
    guard let line = lines.current, line != "###", !(line.isEmpty && lines.isLast) else { return nil }
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[2].hasPrefix("HTTP/"), words[1].hasPrefix("/") else {
      throw lines.error("expected a request line such as 'GET /path HTTP/1.1', or '###' before an answer")
    }
    lines.advance()
    let headers = try headers(&lines)
    return Request(
      method: String(words[0]), target: String(words[1]), headers: headers, body: lines.body(until: "###"))
  }

  private static func response(_ lines: inout ExampleLines) throws -> WireResponse {
    guard let line = lines.current, line.hasPrefix("HTTP/"),
      let status = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) }), (100...599).contains(status)
    else {
      throw lines.error("expected a status line such as 'HTTP/1.1 200 OK' after '###'")
    }
    lines.advance()
    let headers = try headers(&lines)
    return WireResponse(status: status, headers: headers, body: lines.body(until: nil))
  }

  private static func headers(_ lines: inout ExampleLines) throws -> WireHeaders {
    var headers = WireHeaders()
    while let line = lines.current, !line.isEmpty, line != "###" {
      guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else {
        throw lines.error("expected a header 'Name: value' or an empty line before the body")
      }
      headers.append(String(line[..<colon]), line[colon...].dropFirst().drop { $0 == " " }.description)
      lines.advance()
    }
    if lines.current == "" { lines.advance() }
    return headers
  }
}

/// The lines of an example file, each without its newline.
private struct ExampleLines {
  private let file: String
  private let lines: [ArraySlice<UInt8>]
  private var index = 0

  init(file: String, bytes: [UInt8]) {
    self.file = file
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  var current: String? { index < lines.count ? String(decoding: lines[index], as: UTF8.self) : nil }

  var isLast: Bool { index >= lines.count - 1 }

  mutating func advance() { index += 1 }

  func error(_ message: String) -> APIExampleError { APIExampleError(file: file, line: index + 1, message: message) }

  /// The bytes up to a line, without the newline before it, or to the end, without the file's last newline.
  mutating func body(until end: String?) -> [UInt8] {
    let start = index
    while index < lines.count, end == nil || current != end { index += 1 }
    var body = lines[start..<index]
    if index == lines.count, body.last?.isEmpty == true { body.removeLast() }
    return Array(body.joined(separator: [0x0A]))
  }
}

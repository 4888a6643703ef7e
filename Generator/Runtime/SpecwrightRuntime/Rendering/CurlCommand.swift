// A request as a command line.

extension WireRequest {
  /// The request as a command for curl, one header a line, quoted for a POSIX shell.
  var curlCommand: String {
    var lines = ["curl " + (method == "GET" ? "" : "-X \(method) ") + WireRequest.quoted(url)]
    lines += headers.map { "-H " + WireRequest.quoted("\($0.name): \($0.value)") }
    if let body { lines.append("--data-raw " + WireRequest.quoted(String(decoding: body, as: UTF8.self))) }
    return lines.joined(separator: " \\\n  ")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}

// Rendering: the path, whose parameters can neither open a new segment nor leave their own.

extension APIRenderer {
  /// The server's base path with the template filled in.
  func renderPath(_ parts: RequestParts, _ route: Route) throws(APIRefusal) -> String {
    guard !route.template.isEmpty else { return server.path.isEmpty ? "/" : server.path }
    var path = server.path
    while path.hasSuffix("/") { path.removeLast() }
    var rest = route.template
    var index = 0
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      path += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
      guard index < parts.pathValues.count else {
        throw APIRefusal("path parameter '\(name)' is not given")
      }
      path += try encode(parts.pathValues[index], name, before: rest)
      index += 1
    }
    return path + rest
  }

  /// One value, encoded; `rest` is the template after it.
  private func encode(_ value: RequestParts.Value, _ name: String, before rest: Substring) throws(APIRefusal) -> String
  {
    let text = value.text
    func refuse(_ rule: String) -> APIRefusal { APIRefusal("path parameter '\(name)' \(rule)") }
    if text.isEmpty { throw refuse("must not be empty") }
    if text == "." || text == ".." { throw refuse("must not be . or ..") }
    if text.contains("/") { throw refuse("must not contain /") }
    if WireText.hasControls(text) { throw refuse("must not contain control characters") }
    let separator = rest.prefix { $0 != "{" && $0 != "/" }
    let isFollowed = rest.dropFirst(separator.count).first == "{"
    if isFollowed, text.contains(separator) {
      throw refuse("must not contain \(separator), which separates it from the next")
    }
    if value.isSecret, !revealsSecrets { return Secret.shown }
    return WireText.percent(text)
  }
}

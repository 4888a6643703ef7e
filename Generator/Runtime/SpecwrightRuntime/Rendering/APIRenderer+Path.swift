// Rendering: the path, whose parameters can neither open a new segment nor leave their own.

extension APIRenderer {
  /// The server's base path with the template filled in.
  func renderPath(_ parts: RequestParts, _ route: Route) throws(APIRefusal) -> String {
    guard !route.template.isEmpty else { return server.path.isEmpty ? "/" : server.path }
    var path = server.basePath
    var rest = route.template
    var index = 0
    while let next = Route.takeParameter(&rest) {
      path += next.before
      guard index < parts.pathValues.count else {
        throw APIRefusal("parameter '\(next.name)' is not given")
      }
      try append(parts.pathValues[index], next.name, before: rest, to: &path)
      index += 1
    }
    return path + Substring(rest)
  }

  /// Adds one value, encoded; `rest` is the template after it.
  private func append(
    _ value: RequestParts.Value, _ name: String, before rest: Substring.UTF8View, to path: inout String
  ) throws(APIRefusal) {
    if let rule = violation(of: value.text, before: rest) { throw APIRefusal("parameter '\(name)' \(rule)") }
    path += value.isSecret && !revealsSecrets ? Secret.shown : WireText.percent(value.text)
  }

  /// What is wrong with a path value, in words, or nil.
  private func violation(of text: String, before rest: Substring.UTF8View) -> String? {
    if text.isEmpty { return "must not be empty" }
    if text == "." || text == ".." { return "must not be '.' or '..'" }
    if text.utf8.contains(UInt8(ascii: "/")) { return "must not contain /" }
    if WireText.hasControls(text) { return "must not contain control characters" }
    let separator = rest.prefix { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "/") }
    guard rest[separator.endIndex...].first == UInt8(ascii: "{"), text.contains(Substring(separator)) else {
      return nil
    }
    return "must not contain \(Substring(separator)), which separates it from the next"
  }
}

// Rendering: the path, whose parameters can neither open a new segment nor leave their own.

extension APIRenderer {
  /// Adds the server's base path with the template filled in.
  func appendPath(_ parts: RequestParts, _ route: Route, to url: inout [UInt8]) throws(APIRefusal) {
    guard !route.template.isEmpty else {
      url += (server.path.isEmpty ? "/" : server.path).utf8
      return
    }
    url += server.basePath.utf8
    var rest = route.template
    var index = 0
    while let next = Route.takeParameter(&rest) {
      url += next.before
      guard index < parts.pathValues.count else {
        throw APIRefusal("parameter '\(next.name.text)' is not given")
      }
      try append(parts.pathValues[index], next.name, before: rest, to: &url)
      index += 1
    }
    url += rest
  }

  /// Adds one value, encoded; `rest` is the template after it.
  private func append(
    _ value: RequestParts.Value, _ name: LiteralBytes, before rest: LiteralBytes, to url: inout [UInt8]
  ) throws(APIRefusal) {
    let isPlain = WireText.isUnreserved(value.text)
    if let rule = violation(of: value.text, isPlain: isPlain, before: rest) {
      throw APIRefusal("parameter '\(name.text)' \(rule)")
    }
    let text = isPlain ? value.text : WireText.percent(value.text)
    url += (value.isSecret && !revealsSecrets ? Secret.shown : text).utf8
  }

  /// What is wrong with a path value, in words, or nil.
  private func violation(of text: String, isPlain: Bool, before rest: LiteralBytes) -> String? {
    if text.isEmpty { return "must not be empty" }
    if text == "." || text == ".." { return "must not be '.' or '..'" }
    if !isPlain {
      if text.utf8.contains(UInt8(ascii: "/")) { return "must not contain /" }
      if WireText.hasControls(text) { return "must not contain control characters" }
    }
    let separator = rest.prefix { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "/") }
    guard rest[separator.endIndex...].first == UInt8(ascii: "{"), text.contains(separator.text) else {
      return nil
    }
    return "must not contain \(separator.text), which separates it from the next"
  }
}

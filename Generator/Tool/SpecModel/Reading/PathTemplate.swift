/// A path template, cut into what stands and what is filled in.
public struct PathTemplate: Sendable, Hashable {
  /// A stretch of a template.
  public enum Part: Sendable, Hashable {
    case literal(String)
    case parameter(String)
  }

  /// The parts in order; literals are never empty and never stand side by side.
  public var parts: [Part]

  /// The names of the parameters in order.
  public var parameters: [String] {
    parts.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }

  /// Cuts a template such as `/vps_stat/{order_id}/{field}/{start}--{end}.json`.
  ///
  /// - Throws: `PathTemplateError`, whose message says what is wrong.
  public init(parsing text: String) throws(PathTemplateError) {
    guard text.isEmpty || text.hasPrefix("/") else {
      throw PathTemplateError(message: "the path '\(text)' does not begin with '/'")
    }
    parts = []
    var start = text.startIndex
    var at = start
    while at < text.endIndex {
      switch text.utf8[at] {
      case UInt8(ascii: "{"):
        guard let end = text.utf8[at...].firstIndex(of: UInt8(ascii: "}")) else {
          throw PathTemplateError(message: "'{' without '}' in the path '\(text)'")
        }
        if start < at { parts.append(.literal(String(text[start..<at]))) }
        if case .parameter = parts.last {
          throw PathTemplateError(message: "two parameters without anything between them in the path '\(text)'")
        }
        parts.append(.parameter(String(text[text.utf8.index(after: at)..<end])))
        at = text.utf8.index(after: end)
        start = at
      case UInt8(ascii: "}"):
        throw PathTemplateError(message: "'}' without '{' in the path '\(text)'")
      case let byte where !PathTemplate.isAllowed(byte):
        let scalar = text.unicodeScalars[at]
        let character = text.first { $0.unicodeScalars.contains(scalar) } ?? Character(scalar)
        throw PathTemplateError(message: "'\(character)' cannot stand in the path '\(text)'")
      default:
        at = text.utf8.index(after: at)
      }
    }
    if start < at { parts.append(.literal(String(text[start..<at]))) }
    for case .literal(let literal) in parts
    where literal.utf8.contains(UInt8(ascii: ".")) && literal.parts(at: "/").contains("..") {
      throw PathTemplateError(message: "'..' cannot stand in the path '\(text)'")
    }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    NameRules.isLetter(byte) || NameRules.isDigit(byte) || "/-._~!$&'()*+;=:@,".utf8.contains(byte)
  }

  /// What the parameters are in a path, percent-encoded as they stand; nil if the path does not fit.
  public func match(_ path: String) -> [(name: String, value: String)]? {
    match(path[...], parts[...])
  }

  private func match(_ path: Substring, _ parts: ArraySlice<Part>) -> [(name: String, value: String)]? {
    guard let first = parts.first else { return path.isEmpty ? [] : nil }
    let rest = parts.dropFirst()
    switch first {
    case .literal(let text):
      return path.hasPrefix(text) ? match(path.dropFirst(text.count), rest) : nil
    case .parameter(let name):
      guard !path.isEmpty else { return nil }
      var end = path.index(after: path.startIndex)
      while path[path.index(before: end)] != "/" {
        if let others = match(path[end...], rest) { return [(name, String(path[..<end]))] + others }
        guard end < path.endIndex else { return nil }
        end = path.index(after: end)
      }
      return nil
    }
  }
}

/// Why a text is no path template.
public struct PathTemplateError: Error {
  /// One sentence, without a full stop.
  public var message: String
}

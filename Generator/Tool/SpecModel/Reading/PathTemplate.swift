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
    var literal = ""
    var rest = text.unicodeScalars[...]
    while let first = rest.popFirst() {
      switch first {
      case "{":
        guard let end = rest.firstIndex(of: "}") else {
          throw PathTemplateError(message: "'{' without '}' in the path '\(text)'")
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
        literal = ""
        if case .parameter = parts.last {
          throw PathTemplateError(message: "two parameters without anything between them in the path '\(text)'")
        }
        parts.append(.parameter(String(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      case "}":
        throw PathTemplateError(message: "'}' without '{' in the path '\(text)'")
      case _ where !PathTemplate.isAllowed(first):
        let character = text.first { $0.unicodeScalars.contains(first) } ?? Character(first)
        throw PathTemplateError(message: "'\(character)' cannot stand in the path '\(text)'")
      default:
        literal.unicodeScalars.append(first)
      }
    }
    if !literal.isEmpty { parts.append(.literal(literal)) }
    let literals = parts.compactMap { if case .literal(let text) = $0 { text } else { nil } }
    if literals.contains(where: { $0.parts(at: "/").contains("..") }) {
      throw PathTemplateError(message: "'..' cannot stand in the path '\(text)'")
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    NameRules.isLetter(scalar) || NameRules.isDigit(scalar) || "/-._~!$&'()*+;=:@,".unicodeScalars.contains(scalar)
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

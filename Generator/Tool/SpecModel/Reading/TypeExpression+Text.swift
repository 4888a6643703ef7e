/// The written form of types: `int double bool string json`, `Name`, `Name.View`, `[T]`, `[K: T]`, `T?`.
extension TypeExpression: CustomStringConvertible {
  /// The type as a spec writes it.
  public var description: String {
    switch self {
    case .int: "int"
    case .double: "double"
    case .bool: "bool"
    case .string: "string"
    case .json: "json"
    case .named(let name): name
    case .list(let element): "[\(element)]"
    case .map(let key, let value): "[\(key): \(value)]"
    case .nullable(let type): "\(type)?"
    }
  }

  /// The built-in types by name.
  static let builtIn: [(name: String, type: TypeExpression)] = [
    ("string", .string), ("int", .int), ("bool", .bool), ("double", .double), ("json", .json),
  ]

  /// The built-in type of a name; nil if it is none.
  static func builtIn(_ name: String) -> TypeExpression? { builtIn.first { $0.name == name }?.type }

  /// The type without the question mark.
  var unwrapped: TypeExpression {
    if case .nullable(let type) = self { type } else { self }
  }

  /// The declared types that it names, views included.
  var names: [String] {
    switch self {
    case .int, .double, .bool, .string, .json: []
    case .named(let name): [name]
    case .list(let type), .nullable(let type): type.names
    case .map(let key, let value): key.names + value.names
    }
  }

  /// Reads a type.
  ///
  /// - Throws: `TypeSyntaxError`, whose message says what was expected where.
  init(parsing text: String) throws(TypeSyntaxError) {
    var parser = TypeParser(text: text)
    self = try parser.wholeType()
  }
}

/// Why a text is no type.
struct TypeSyntaxError: Error {
  var message: String
}

/// A recursive descent over the bytes of a type's text.
private struct TypeParser {
  let text: String
  var at: String.Index
  var depth = 0

  init(text: String) {
    self.text = text
    at = text.startIndex
  }

  private var next: UInt8? { at < text.endIndex ? text.utf8[at] : nil }

  private mutating func advance() { at = text.utf8.index(after: at) }

  mutating func wholeType() throws(TypeSyntaxError) -> TypeExpression {
    let type = try type()
    skipSpaces()
    guard next == nil else { throw expected("the end") }
    return type
  }

  private mutating func type() throws(TypeSyntaxError) -> TypeExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 16 else { throw TypeSyntaxError(message: "a type is nested deeper than 16") }
    skipSpaces()
    var type = try take("[") ? bracket() : name()
    if take("?") { type = .nullable(type) }
    return type
  }

  private mutating func bracket() throws(TypeSyntaxError) -> TypeExpression {
    let first = try type()
    skipSpaces()
    guard take(":") else {
      guard take("]") else { throw expected("']' or ':'") }
      return .list(first)
    }
    let value = try type()
    skipSpaces()
    guard take("]") else { throw expected("']'") }
    return .map(key: first, value: value)
  }

  private mutating func name() throws(TypeSyntaxError) -> TypeExpression {
    let start = at
    while let next, NameRules.isLetter(next) || NameRules.isDigit(next) || "_.".utf8.contains(next) { advance() }
    guard start < at else { throw expected("a type") }
    let name = String(text[start..<at])
    return TypeExpression.builtIn(name) ?? .named(name)
  }

  private mutating func skipSpaces() {
    while next == UInt8(ascii: " ") { advance() }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    advance()
    return true
  }

  private func expected(_ what: String) -> TypeSyntaxError {
    let found = at < text.endIndex ? shown(text.unicodeScalars[at]) : "the end"
    return TypeSyntaxError(message: "'\(text)' is no type: expected \(what), found \(found)")
  }
}

import SpecModel
import SwiftNames
import WireJSON

/// The values of a call's parameters, by wire name: as an example shows them, or made up.
struct ExampleValues {
  /// Values of the parameters in the path; their names may also be members of the body.
  private(set) var path = NamedValues()
  /// Values of query, header and form parameters and of members of the body or params.
  private(set) var named = NamedValues()
  /// The whole body or params.
  private(set) var whole: JSONValue?

  /// The values that an example's request shows; `samples` make up the body where the shown one cannot be sent.
  init(_ operation: Operation, _ request: Example.Message, insteadOfBody samples: SampleValues? = nil) {
    let words = request.line.split(separator: " ")
    let target = words.count > 1 ? String(words[1]) : "/"
    let pieces = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if let template = operation.call.template {
      for (name, text) in PathMatch.values(path: pieces[0], template: template) { path[name] = .string(text) }
    }
    let fields = operation.query + operation.form
    let pairs = (pieces.count > 1 ? pieces[1].split(separator: "&") : []) + Self.form(request)
    for pair in pairs {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
        PathMatch.decoded(String($0), isForm: true)
      }
      guard let field = fields.first(where: { $0.name == sides[0] }) else { continue }
      named[sides[0]] = Self.value(sides.count > 1 ? sides[1] : "", field)
    }
    for header in request.headers
    where operation.header.contains(where: { $0.name.lowercased() == header.name.lowercased() }) {
      named[header.name] = .string(header.value)
    }
    if let samples {
      makeUpBody(operation, samples)
    } else {
      readJSON(operation, request)
    }
  }

  /// The value of an argument, wherever it goes.
  subscript(argument: SwiftArgument) -> JSONValue? {
    switch argument.place {
    case .whole: whole
    case .path: path[argument.field.name]
    default: named[argument.field.name]
    }
  }

  /// Made-up values for all parameters.
  init(_ operation: Operation, samples: SampleValues) {
    for index in operation.path.indices {
      let field = operation.path[index].field
      path[field.name] = samples.input(field, index: index)
    }
    for (index, field) in (operation.query + operation.header + operation.form).enumerated() {
      named[field.name] = samples.input(field, index: operation.path.count + index)
    }
    switch operation.params {
    case .named(let fields), .positional(let fields):
      for (index, field) in fields.enumerated() { named[field.name] = samples.input(field, index: index) }
    case .list(let field), .bare(let field): whole = samples.input(field)
    case .none, .object: break
    }
    makeUpBody(operation, samples)
  }

  private mutating func makeUpBody(_ operation: Operation, _ samples: SampleValues) {
    guard let input = operation.input else { return }
    whole = samples.value(input.type)
    for member in whole?.object?.members ?? [] { named[member.key] = member.value }
  }

  private mutating func readJSON(_ operation: Operation, _ request: Example.Message) {
    guard let body = try? JSONValue(parsing: request.body) else { return }
    let isRPC = if case .rpc = operation.call { true } else { false }
    let input = isRPC ? body.object?["params"] ?? .null : body
    whole = input
    switch operation.params {
    case .positional(let fields):
      for (field, value) in zip(fields, input.array ?? []) { named[field.name] = value }
    default:
      for member in input.object?.members ?? [] { named[member.key] = member.value }
    }
  }

  private static func form(_ request: Example.Message) -> [Substring] {
    let isForm = request.headers.contains { $0.value.hasPrefix("application/x-www-form-urlencoded") }
    return isForm ? String(decoding: request.body, as: UTF8.self).split(separator: "&") : []
  }

  /// A text parameter as the JSON that its type would have.
  private static func value(_ text: String, _ field: Field) -> JSONValue {
    switch field.textForm {
    case "comma": .array(text.split(separator: ",").map { .string(String($0)) })
    case "flag": .bool(true)
    case "json": (try? JSONValue(parsing: Array(text.utf8))) ?? .string(text)
    default: .string(text)
    }
  }
}

/// A few values by name, of which the last one counts.
struct NamedValues {
  private var members: [(name: String, value: JSONValue)] = []

  subscript(name: String) -> JSONValue? {
    get { members.last { $0.name == name }?.value }
    set { if let newValue { members.append((name, newValue)) } }
  }
}

extension Call {
  /// The path with its parameters in braces; nil where the call has none of its own.
  var template: String? {
    switch self {
    case .http(_, let template): template
    case .rpc(_, let path): path.isEmpty ? nil : path
    case .action: nil
    }
  }
}

/// Matches paths against templates.
enum PathMatch {
  /// The values of the template's parameters, in order; none where the path does not fit.
  static func values(path: String, template: String) -> [(String, String)] {
    var rest = Substring(path)
    var template = Substring(template)
    var values: [(String, String)] = []
    // The server's own path may stand before the template.
    let start = template.prefix { $0 != "{" }
    guard let range = rest.range(of: start) else { return [] }
    rest = rest[range.upperBound...]
    template = template.dropFirst(start.count)
    while template.first == "{" {
      let name = template.dropFirst().prefix { $0 != "}" }
      template = template.dropFirst(name.count + 2)
      let literal = template.prefix { $0 != "{" }
      let end = literal.isEmpty ? rest.endIndex : rest.range(of: literal)?.lowerBound ?? rest.endIndex
      values.append((String(name), decoded(String(rest[..<end]), isForm: false)))
      rest = rest[end...].dropFirst(literal.count)
      template = template.dropFirst(literal.count)
    }
    return values
  }

  /// The text behind percent signs and, in forms, plus signs.
  static func decoded(_ text: String, isForm: Bool) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(isForm && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Substring {
  /// Where another text first stands.
  fileprivate func range(of text: Substring) -> Range<Index>? {
    var start = startIndex
    while start <= endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      guard start < endIndex else { return nil }
      start = index(after: start)
    }
    return nil
  }
}

import SpecModel
import SwiftNames

/// The documentation comment of a method, from what the spec says about its operation.
struct OperationDocumentation {
  let method: SwiftMethod
  let types: SwiftTypeNames
  /// The API's errors by code, whose meaning an operation need not repeat.
  let errors: [ErrorCase]

  /// The comment of the method that makes the call.
  var paragraphs: [String] {
    let operation = method.operation
    var paragraphs = DocumentationText.paragraphs(operation.doc)
    if !operation.warning.isEmpty { paragraphs.append("- Warning: " + operation.warning.joined(separator: " ")) }
    paragraphs.append(contentsOf: [facts, provenance].filter { !$0.isEmpty })
    return paragraphs + parameters + results
  }

  /// The comment of the method that makes the request.
  var requestParagraphs: [String] {
    ["The request of `\(method.operation.key)`, to be sent by a client; see the call of the same name."]
  }

  /// The vendor's words, and what one must know before calling.
  private var facts: String {
    let operation = method.operation
    var facts: [String] = []
    switch operation.call {
    case .http(let method, let template): facts.append("`\(method) \(template)`.")
    case .rpc(let method, _): facts.append("JSON-RPC method `\(method)`.")
    case .action(let name, _, _, let endpoint): facts.append(name.map { "Action `\($0)`." } ?? "`\(endpoint)`.")
    }
    if let sequence = operation.paging { facts.append("It answers with one page; `\(sequence)` runs through all.") }
    if let privilege = operation.requires { facts.append("Requires: \(privilege).") }
    facts += operation.limits.map(words)
    if let since = operation.since { facts.append("Since \(since).") }
    switch operation.effect {
    case .none: break
    case .repeatable: facts.append("Safe to repeat.")
    case .once: facts.append("It is never sent again on its own.")
    }
    return facts.joined(separator: " ")
  }

  /// `At most one call a day for each `zoneID`.`
  private func words(_ limit: RateLimit) -> String {
    let argument = method.arguments.first { $0.field.name == limit.by }.map { StructureEmitter.plain($0.name) }
    let calls = limit.requests == 1 ? "one call" : "\(limit.requests) calls"
    let time =
      switch limit.per {
      case 60: "a minute"
      case 3600: "an hour"
      case 86400: "a day"
      default: "in \(limit.per) s"
      }
    return "At most \(calls) \(time) for each \(argument.map { "`\($0)`" } ?? limit.by)."
  }

  private var provenance: String {
    FieldDocumentation.provenance(at: method.operation.at, from: method.operation.from)
  }

  private var parameters: [String] {
    FieldDocumentation.parameters(
      method.arguments.map { argument in
        let isDefaulted = argument.presence != .required && !isUpdate
        let text = FieldDocumentation.paragraph(argument.field, types: types, isWritten: true, isDefaulted: isDefaulted)
        return (name: StructureEmitter.plain(argument.name), text: text)
      })
  }

  /// Whether what is left out stays as it is, whatever the service takes for it elsewhere.
  private var isUpdate: Bool {
    guard case .named(let name) = method.operation.input?.type else { return false }
    return types.view(name) == .update
  }

  private var results: [String] {
    (returns.map { ["- Returns: " + $0] } ?? []) + ["- Throws: `APIError`" + documentedErrors + "."]
  }

  /// What is returned: what a declared type says of itself, or what kind of value it is.
  private var returns: String? {
    switch method.output {
    case .nothing: nil
    case .text, .secretText: "The answer's text."
    case .bytes: "The answer's bytes."
    case .value: method.operation.mainResult?.type.map(sentence(on:))
    }
  }

  private func sentence(on type: TypeExpression) -> String {
    switch type {
    case .nullable(let wrapped): sentence(on: wrapped)
    case .list(let element): "A list." + sentence(onEach: element)
    case .map(_, let element): "A value for each key." + sentence(onEach: element)
    case .named(let name): sentence(of: name) ?? "The value."
    case .int, .double: "The number."
    case .bool: "Whether it is so."
    case .string: "The text."
    case .json: "The value."
    }
  }

  /// What the elements are, where their type says it.
  private func sentence(onEach type: TypeExpression) -> String {
    guard case .named(let name) = type, let sentence = sentence(of: name) else { return "" }
    return " Each: \(sentence)"
  }

  private func sentence(of name: String) -> String? {
    types.declaration(name).flatMap { DocumentationText.paragraphs($0.doc).first }
  }

  private var documentedErrors: String {
    let texts = method.operation.errors.map { error -> String in
      guard let meaning = error.doc.first ?? meaning(error.code) else { return "`\(error.code)`" }
      return "`\(error.code)` (\(Self.uncapitalized(meaning).trimmingFullStop))"
    }
    return texts.isEmpty ? "" : "; documented: " + texts.joined(separator: ", ")
  }

  private func meaning(_ code: String) -> String? {
    errors.first { $0.code == code || $0.status?.description == code }?.doc.first
  }

  private static func uncapitalized(_ text: String) -> String {
    let word = text.unicodeScalars.prefix { $0 != " " }
    guard word.dropFirst().allSatisfy(\.properties.isLowercase) else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension String {
  fileprivate var trimmingFullStop: String {
    utf8.last == UInt8(ascii: ".") ? String(decoding: utf8.dropLast(), as: UTF8.self) : self
  }
}

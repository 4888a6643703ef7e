import SpecModel
import SwiftNames

/// Prints the documentation comment of a method that makes a call, from what the spec says about its operation.
struct OperationDocumentation {
  let method: SwiftMethod
  let types: SwiftTypeNames
  let meanings: Meanings

  func print(_ printer: inout CodePrinter) {
    let operation = method.operation
    printer.doc(DocumentationText.paragraphs(operation.doc))
    if !operation.warning.isEmpty { printer.paragraph("- Warning: ", operation.warning.joined(separator: " ")) }
    printFacts(&printer)
    FieldDocumentation.provenance(at: operation.at, from: operation.from, &printer)
    printer.endParagraph()
    let keepsRest = isUpdate
    FieldDocumentation.parameters(
      method.arguments, types: types, isDefaulted: { $0.presence != .required && !keepsRest }, &printer)
    printReturns(&printer)
    printErrors(&printer)
  }

  /// The vendor's words, and what one must know before calling.
  private func printFacts(_ printer: inout CodePrinter) {
    let operation = method.operation
    switch operation.call {
    case .http(let method, let template): printer.sentence("`", method, " ", template, "`.")
    case .rpc(let method, _): printer.sentence("JSON-RPC method `", method, "`.")
    case .action(let name?, _, _, _): printer.sentence("Action `", name, "`.")
    case .action(nil, _, _, let endpoint): printer.sentence("`", endpoint, "`.")
    }
    if let sequence = operation.paging {
      printer.sentence("It answers with one page; `", sequence, "` runs through all.")
    }
    if let privilege = operation.requires { printer.sentence("Requires: ", privilege, ".") }
    for limit in operation.limits { printer.sentence(words(limit)) }
    if let since = operation.since { printer.sentence("Since ", since, ".") }
    switch operation.effect {
    case .none: break
    case .repeatable: printer.sentence("Safe to repeat.")
    case .once: printer.sentence("It is never sent again on its own.")
    }
    printer.endParagraph()
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

  /// Whether what is left out stays as it is, whatever the service takes for it elsewhere.
  private var isUpdate: Bool {
    guard case .named(let name) = method.operation.input?.type else { return false }
    return types.view(name) == .update
  }

  /// What is returned: what a declared type says of itself, or what kind of value it is.
  private func printReturns(_ printer: inout CodePrinter) {
    switch method.output {
    case .nothing: break
    case .text, .secretText: printer.paragraph("- Returns: The answer's text.")
    case .bytes: printer.paragraph("- Returns: The answer's bytes.")
    case .value:
      guard let type = method.operation.mainResult?.type else { break }
      printer.paragraph("- Returns: ", sentence(on: type), sentence(onElementsOf: type))
    }
  }

  private func sentence(on type: TypeExpression) -> String {
    switch type {
    case .nullable(let wrapped): sentence(on: wrapped)
    case .list: "A list."
    case .map: "A value for each key."
    case .named(let name): meanings.sentence(of: name) ?? "The value."
    case .int, .double: "The number."
    case .bool: "Whether it is so."
    case .string: "The text."
    case .json: "The value."
    }
  }

  /// What the elements of a list or map are, where their type says it.
  private func sentence(onElementsOf type: TypeExpression) -> String {
    switch type {
    case .nullable(let wrapped): return sentence(onElementsOf: wrapped)
    case .list(.named(let name)), .map(_, .named(let name)):
      return meanings.sentence(of: name).map { " Each: " + $0 } ?? ""
    default: return ""
    }
  }

  private func printErrors(_ printer: inout CodePrinter) {
    printer.sentence("- Throws: `APIError`")
    var separator = "; documented: "
    for error in method.operation.errors {
      printer.more(separator, meanings.phrase(error))
      separator = ", "
    }
    printer.more(".")
    printer.endParagraph()
  }
}

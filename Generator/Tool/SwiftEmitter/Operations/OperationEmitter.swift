import SpecModel
import SwiftNames
import WireJSON

/// Prints the method that makes a call: one line that sends the request of the same name.
struct OperationEmitter {
  let method: SwiftMethod
  let scope: SwiftScope
  let swift: SwiftAPI
  let meanings: Meanings

  private var names: BodyNames { BodyNames(method.arguments) }

  /// A method of what sends: the client itself, or the one that a scope holds.
  private func sending(_ verb: String) -> String {
    scope.path.isEmpty ? names.member(verb) : names.member("service") + "." + verb
  }

  /// Whether the answer may be dropped: it only says how things are, or when they became so, after a call that sets
  /// them. What names something new, or holds a secret, cannot be had again.
  private var isDiscardable: Bool {
    let operation = method.operation
    guard case .value = method.output, operation.effect != .none, !swift.types.answersSecret(operation) else {
      return false
    }
    let isPlain = operation.results.compactMap(\.type).contains(where: swift.types.isPlainValue)
    return operation.effect == .repeatable && !isPlain || canBeAskedFor
  }

  /// Whether the answer is what a call beside it says of the same thing, which both name in their paths.
  private var canBeAskedFor: Bool {
    let known = method.arguments.filter { $0.place == .path }.map(\.field.name)
    return !known.isEmpty
      && scope.methods.contains { other in
        let needed = other.arguments.filter { $0.defaultValue == nil }
        return other.operation.effect == .none && needed.allSatisfy { $0.place == .path }
          && needed.map(\.field.name) == known && other.output == method.output
      }
  }

  func print(_ printer: inout CodePrinter) {
    OperationDocumentation(method: method, types: swift.types, meanings: meanings).print(&printer)
    let operation = method.operation
    DeprecationText.print(operation.deprecated, replacement: scope.replacement(operation), &printer)
    if isDiscardable { printer.line("@discardableResult") }
    printer.line("@_alwaysEmitIntoClient")
    printer.add("public func ", method.name, "(")
    for argument in method.arguments { printer.parameter(argument) }
    let isVoid = method.output == .nothing
    printer.endList(") async throws", isVoid ? "" : " -> ", isVoid ? "" : method.output.spelling, " {")
    printer.indented(printCall)
    printer.line("}")
    if let waiter = method.operation.waiter {
      printer.line()
      WaiterEmitter(waiter: waiter, method: method, wait: sending("wait"), swift: swift).print(&printer)
    }
  }

  /// The request inside what sends it: on one line where that fits.
  private func printCall(_ printer: inout CodePrinter) {
    let (send, names) = (sending("send"), names)
    printer.either { printer in
      printer.add("try await ", send, "(", names.member("requests"), ".", method.name, "(")
      for argument in method.arguments { printer.forwarded(argument) }
      printer.line("))")
    } or: { printer in
      printer.line("try await ", send, "(")
      printer.indented { printer in
        printer.add(names.member("requests"), ".", method.name, "(")
        for argument in method.arguments { printer.forwarded(argument) }
        printer.endList("))")
      }
    }
  }
}

extension SwiftTypeNames {
  /// Whether an answer of the operation holds a secret.
  fileprivate func answersSecret(_ operation: Operation) -> Bool {
    operation.results.compactMap(\.type).contains(where: holdsSecret)
  }

  /// Whether it is one number or text, as ids are; a time is none.
  fileprivate func isPlainValue(_ type: TypeExpression) -> Bool {
    switch type {
    case .int, .double, .string: true
    case .nullable(let wrapped): isPlainValue(wrapped)
    case .named(let name): if case .scalar(let scalar) = declaration(name)?.kind { scalar.format == nil } else { false }
    case .bool, .json, .list, .map: false
    }
  }
}

/// Prints the method that polls an operation until its answer says that something is done.
struct WaiterEmitter {
  let waiter: Waiter
  let method: SwiftMethod
  /// What waits, as source: `service.wait`.
  let wait: String
  let swift: SwiftAPI

  func print(_ printer: inout CodePrinter) {
    let output = method.output.spelling
    let watched = waiter.member.isEmpty ? "the answer" : "`\(member.map(swift.types.memberName) ?? waiter.member)`"
    let ends = waiter.done.map(shown).joined(separator: " or ")
    let failed = waiter.failed.map(shown).joined(separator: " or ")
    let failures = failed.isEmpty ? "" : ", or when \(watched) is \(failed)"
    printer.doc(DocumentationText.paragraphs(waiter.doc))
    printer.paragraph("Asks again and again, at growing intervals, until ", watched, " is ", ends, ".")
    FieldDocumentation.parameters(
      method.arguments,
      others: [(name: "limit", text: "How long to wait at most.")]
        + (waiter.progress ? [(name: "progress", text: "Is given each answer.")] : []),
      types: swift.types, &printer)
    printer.paragraph("- Returns: The last answer.")
    printer.paragraph("- Throws: `APIError`; of kind `waiting` when time runs out", failures, ".")
    DeprecationText.print(method.operation.deprecated, &printer)
    let progress = waiter.progress ? ["progress: (@Sendable (\(output)) -> Void)? = nil"] : []
    if !swift.types.answersSecret(method.operation) { printer.line("@discardableResult") }
    printer.list(
      "public func \(SwiftIdentifier.escaped(waiter.swift))(",
      method.arguments.map(\.declaration) + ["within limit: Duration = .seconds(\(waiter.limit))"] + progress,
      ") async throws -> \(output) {")
    printer.indented { printer in
      let names = BodyNames(method.arguments)
      let request = names.local("request")
      printer.list(
        "let \(request) = \(names.member("requests")).\(method.name)(", method.arguments.map(\.forwarded), ")")
      let passed = waiter.progress ? ", progress: progress" : ""
      printer.block("return try await ", wait, "(for: ", request, ", within: limit", passed, ") { answer in") {
        printer in
        printer.line("switch ", subject, " {")
        printer.line("case ", waiter.done.map(pattern).joined(separator: ", "), ": .done")
        if !waiter.failed.isEmpty {
          printer.line("case ", waiter.failed.map(pattern).joined(separator: ", "), ": .failed")
        }
        printer.line("default: .pending")
        printer.line("}")
      }
    }
    printer.line("}")
  }

  /// The answer's type.
  private var answer: TypeExpression? { method.operation.results.compactMap(\.type).first }

  private var member: Field? { answer.flatMap(field(of:)) }

  private func field(of type: TypeExpression) -> Field? {
    guard case .named(let name) = type, case .fields(let fields) = swift.types.declaration(name)?.kind else {
      return nil
    }
    return fields.first { $0.name == waiter.member }
  }

  private var subject: String {
    guard let member else { return "answer" }
    return "answer." + SwiftIdentifier.escaped(swift.types.memberName(member))
  }

  /// A value in documentation.
  private func shown(_ json: String) -> String { "`\(pattern(json))`" }

  /// A value as a pattern: by its Swift name where it is one of a set.
  private func pattern(_ json: String) -> String {
    let text = (try? JSONValue(parsing: Array(json.utf8)))?.string
    var type = waiter.member.isEmpty ? answer : member?.type
    if case .nullable(let wrapped) = type { type = wrapped }
    if case .named(let name) = type, case .values(let set) = swift.types.declaration(name)?.kind,
      let value = set.values.first(where: { $0.value == text ?? json })
    {
      return "." + ValueSetEmitter.name(value)
    }
    return text.map(SwiftLiteral.string) ?? json
  }
}

/// Prints the sequence that runs through all pages of a listing.
struct PagingEmitter {
  let method: SwiftMethod
  /// The name of the sequence.
  let name: String
  /// The scope of the listing below the one that the sequence stands in; empty where it is the same.
  let step: String
  let isClient: Bool
  let swift: SwiftAPI

  /// The name of the argument that tells how large pages are.
  private var size: String { method.arguments.contains { $0.name == "pageSize" } ? "elementsPerPage" : "pageSize" }

  private var largest: String {
    swift.api.paging?.maximumSize.map { ", at most and by default \($0)" } ?? ""
  }

  func print(_ printer: inout CodePrinter) {
    guard case .value(let type) = method.output, type.hasPrefix("["), type.hasSuffix("]") else { return }
    let element = String(type.dropFirst().dropLast())
    printer.paragraph("All elements of `", method.operation.key, "`, page after page, asked for as they are used.")
    FieldDocumentation.provenance(at: method.operation.at, from: method.operation.from, &printer)
    printer.endParagraph()
    printer.paragraph("A page has `", size, "` elements", largest, ".")
    let returns = "APIPages<\(swift.client), \(element)>"
    printer.list(
      "public func \(SwiftIdentifier.escaped(name))(", method.arguments.map(\.declaration) + ["\(size): Int? = nil"],
      ") -> \(returns) {")
    printer.indented { printer in
      let names = BodyNames(method.arguments)
      let request = names.local("request")
      let path = names.member("requests") + (step.isEmpty ? "" : ".\(step)")
      printer.list("let \(request) = \(path).\(method.name)(", method.arguments.map(\.forwarded), ")")
      printer.line(
        "return APIPages(", isClient ? "self" : names.member("service"), ", ", request, ", size: ", size, ")")
    }
    printer.line("}")
  }
}

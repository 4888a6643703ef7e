import SpecModel
import SwiftNames

/// Prints the API's own view of an error: its codes by name, and the data that it documents, typed.
struct ErrorEmitter {
  let swift: SwiftAPI

  /// The documented data by Swift name, with the errors that carry it.
  private var data: [(name: String, type: TypeExpression, errors: [ErrorCase])] {
    var all: [(name: String, type: TypeExpression, errors: [ErrorCase])] = []
    for error in swift.api.errors {
      guard let type = error.data else { continue }
      let name = error.dataName ?? "data"
      if let index = all.firstIndex(where: { $0.name == name }) {
        all[index].errors.append(error)
      } else {
        all.append((name, type, [error]))
      }
    }
    return all
  }

  /// The file of the error view.
  var file: [UInt8] {
    var printer = CodePrinter()
    FileHeader.print(swift, source: "api", &printer)
    printer.line("import SpecwrightRuntime")
    printer.line()
    printView(&printer)
    printer.line()
    printer.block("extension APIError {") { printer in
      printer.doc(["What the \(swift.api.title) said, typed; nil for the errors of other services."])
      let name = SwiftIdentifier.lowerCamel(swift.client)
      let isOurs = "service == \(SwiftLiteral.string(swift.client))"
      printer.property(
        "public var \(name): \(swift.client).Failure?", "\(isOurs) ? \(swift.client).Failure(self) : nil")
    }
    if let codes = swift.errorCodes {
      printer.line()
      printCodes(codes, &printer)
    }
    return printer.bytes
  }

  private func printView(_ printer: inout CodePrinter) {
    printer.block("extension \(swift.client) {") { printer in
      printer.doc(["The service's own part of an `APIError`: `error.\(SwiftIdentifier.lowerCamel(swift.client))`."])
      printer.block("public struct Failure: Sendable {") { printer in
        printer.line("private let error: APIError")
        printer.line()
        printer.line("init(_ error: APIError) { self.error = error }")
        printer.line()
        printer.doc([
          "What the service said went wrong, for whoever is to see it; never printed. Nil where it said nothing."
        ])
        printer.line("public var message: String? { error.serverMessage }")
        if let codes = swift.errorCodes {
          printer.line()
          printer.doc(["The service's \(codes.member); nil where it sent none."])
          let value = codes.isNumeric ? "error.code.flatMap { Int($0) }" : "error.code"
          printer.line("public var \(codes.member): \(codes.type)? { \(value).map(\(codes.type).init(rawValue:)) }")
        }
        for group in HeadersEmitter(swift: swift).errorGroups {
          printer.line()
          printer.doc(["What the headers of the answer say, as far as they are there."])
          let type = SwiftIdentifier.upperCamel(group)
          printer.line("public var \(SwiftIdentifier.escaped(group)): \(type) { \(type)(error.headers) }")
        }
        for item in data {
          printer.line()
          printer.doc([Self.words(item.errors)])
          let type = swift.types.spelling(item.type, nested: true)
          printer.property(
            "public var \(SwiftIdentifier.escaped(item.name)): \(type)?",
            "\(condition(item.errors)) ? error.data(as: \(type).self) : nil")
        }
      }
    }
  }

  /// Which errors have some data: `What the service said with HTTP status 422; …`.
  private static func words(_ errors: [ErrorCase]) -> String {
    let names = errors.map { error in
      error.code.map { "the code \($0)" } ?? "HTTP status \(error.status?.description ?? "")"
    }
    let list = names.joined(separator: " or ")
    return "What the service said with \(list); nil for other errors, and where it cannot be read."
  }

  /// `error.status == 422`.
  private func condition(_ errors: [ErrorCase]) -> String {
    errors.map { error in
      if let code = error.code { return "error.code == \(SwiftLiteral.string(code))" }
      guard let status = error.status, status.isClass else { return "error.status == \(error.status?.first ?? 0)" }
      return "error.status.map { (\(status.range.lowerBound)...\(status.range.upperBound)).contains($0) } == true"
    }.joined(separator: " || ")
  }

  private func printCodes(_ codes: SwiftErrorCodes, _ printer: inout CodePrinter) {
    let (type, noun) = (codes.type, codes.member)
    let raw = codes.isNumeric ? "Int" : "String"
    printer.block("extension \(swift.client) {") { printer in
      printer.doc(["A \(noun) of the service's errors. One that the documentation does not list is kept as it is."])
      printer.block("public struct \(type): JSONValueSet {") { printer in
        printer.doc(["The \(noun) on the wire."])
        printer.line("public let rawValue: \(raw)")
        printer.line()
        printer.doc(["Makes a \(noun), documented or not."])
        printer.line("public init(rawValue: \(raw)) { self.rawValue = rawValue }")
        for error in codes.errors {
          printer.line()
          printer.doc(DocumentationText.paragraphs(error.doc))
          FieldDocumentation.provenance(at: error.at, &printer)
          printer.endParagraph()
          let literal = codes.isNumeric ? error.code ?? "0" : SwiftLiteral.string(error.code ?? "")
          printer.property("public static var \(name(error)): \(type)", "\(type)(rawValue: \(literal))")
        }
        printer.line()
        printer.doc(["The documented \(noun)s."])
        printer.block("public static var documented: [\(type)] {") { $0.array(codes.errors.map { "." + name($0) }) }
      }
    }
  }

  private func name(_ error: ErrorCase) -> String {
    SwiftIdentifier.escaped(error.swift ?? SwiftIdentifier.memberName(error.code ?? ""))
  }

  /// `status: 403` or `statuses: 500...599`.
  private static func statuses(_ status: ErrorStatus?) -> String {
    guard let status, status.isClass else { return "status: \(status?.first ?? 0)" }
    return "statuses: \(status.range.lowerBound)...\(status.range.upperBound)"
  }

  /// `APIErrorRule(code: "-32602", category: .invalidInput, meaning: "…")`.
  static func rule(_ error: ErrorCase) -> String {
    rule(error.code.map { "code: \(SwiftLiteral.string($0))" } ?? statuses(error.status), error.category, error.doc)
  }

  /// The rule of an operation's error that is of another category than elsewhere; nil for any other.
  static func rule(_ error: OperationError) -> String? {
    error.category.map { category in
      let isStatus = Int(error.code).map { (100...599).contains($0) } ?? false
      return rule(isStatus ? "status: \(error.code)" : "code: \(SwiftLiteral.string(error.code))", category, error.doc)
    }
  }

  /// The room of a rule in its line: it stands six characters in, and a comma follows.
  private static let room = CodePrinter.lineLength - 7

  private static func rule(_ key: String, _ category: ErrorCategory, _ doc: [String]) -> String {
    let meaning = DocumentationText.paragraphs(doc).first.map { "meaning: \(SwiftLiteral.text($0, room: room - 13))" }
    let single = "APIErrorRule(\(key), category: .\(category.rawValue)" + (meaning.map { ", \($0)" } ?? "") + ")"
    guard single.width > room || single.isMultiline else { return single }
    return "APIErrorRule(\n  \(key), category: .\(category.rawValue)"
      + (meaning.map { ",\n" + SwiftLiteral.indented($0) } ?? "") + ")"
  }
}

import SpecModel
import SwiftNames

/// Prints the scopes: values that carry what repeats, once with requests and once with calls.
struct ScopeEmitter {
  let swift: SwiftAPI

  /// The file with all scope types; nil where operations stand on the client alone.
  var file: [UInt8]? {
    guard swift.scopes.count > 1 else { return nil }
    var printer = CodePrinter()
    FileHeader.print(swift, source: nil, &printer)
    printer.line("import SpecwrightRuntime")
    for scope in swift.scopes {
      for child in scope.children {
        printer.line()
        printRequests(child, of: scope, &printer)
        printer.line()
        printCalls(child, of: scope, &printer)
      }
    }
    return printer.bytes
  }

  private func typeName(_ scope: SwiftScope) -> String { scope.path.parts(at: ".").last.map(String.init) ?? "" }

  private func printRequests(_ scope: SwiftScope, of parent: SwiftScope, _ printer: inout CodePrinter) {
    let holder = "\(swift.client).Requests" + (parent.path.isEmpty ? "" : "." + parent.path)
    let type = typeName(scope)
    printer.block("extension \(holder) {") { printer in
      printer.doc(summary(scope, "Requests of"))
      printParameters(scope, "The requests of the scope.", &printer)
      let values = scope.carried.map { "\(StructureEmitter.plain($0.name)): \($0.name)" }.joined(separator: ", ")
      printer.property(declaration(scope, type), "\(type)(\(values))")
      printer.line()
      printer.doc(summary(scope, "Requests of"))
      guard !scope.carried.isEmpty else { return printer.line("public struct \(type): Sendable {}") }
      printer.block("public struct \(type): Sendable {") { printer in
        for argument in scope.carried { printer.line("let \(argument.name): \(argument.type)") }
      }
    }
  }

  private func printCalls(_ scope: SwiftScope, of parent: SwiftScope, _ printer: inout CodePrinter) {
    let holder = swift.client + (parent.path.isEmpty ? "" : "." + parent.path)
    let type = typeName(scope)
    printer.block("extension \(holder) {") { printer in
      printer.doc(summary(scope, ""))
      printParameters(scope, "The calls of the scope.", &printer)
      let names = BodyNames(scope.parameters)
      let service = parent.path.isEmpty ? "self" : names.member("service")
      let forwarded = scope.parameters.map(\.forwarded).joined(separator: ", ")
      let requests =
        names.member("requests") + ".\(SwiftIdentifier.escaped(scope.name))"
        + (scope.parameters.isEmpty ? "" : "(\(forwarded))")
      printer.property(declaration(scope, type), "\(type)(service: \(service), requests: \(requests))")
      printer.line()
      printer.doc(summary(scope, ""))
      printer.block("public struct \(type): Sendable {") { printer in
        printer.line("@usableFromInline let service: \(swift.client)")
        printer.line("@usableFromInline let requests: \(swift.client).Requests.\(scope.path)")
      }
    }
  }

  /// `public var a: AScope` or `public func dns(_ serviceName: String) -> DNSScope`.
  private func declaration(_ scope: SwiftScope, _ type: String) -> String {
    let name = SwiftIdentifier.escaped(scope.name)
    guard !scope.parameters.isEmpty else { return "public var \(name): \(type)" }
    return "public func \(name)(\(scope.parameters.map(\.declaration).joined(separator: ", "))) -> \(type)"
  }

  /// What a method that leads to a scope takes and returns; nothing for a property.
  private func printParameters(_ scope: SwiftScope, _ returns: String, _ printer: inout CodePrinter) {
    if scope.parameters.isEmpty { return }
    FieldDocumentation.parameters(scope.parameters, types: swift.types, &printer)
    printer.paragraph("- Returns: ", returns)
  }

  private func summary(_ scope: SwiftScope, _ prefix: String) -> [String] {
    let text = scope.doc.first ?? "Operations under `\(scope.key)`."
    guard !prefix.isEmpty else { return scope.doc.isEmpty ? [text] : DocumentationText.paragraphs(scope.doc) }
    return ["\(prefix) the scope `\(StructureEmitter.plain(scope.name))`."]
  }
}

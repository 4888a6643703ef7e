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
    let type = typeName(scope)
    func summary(_ printer: inout CodePrinter) {
      printer.paragraph("Requests of the scope `", StructureEmitter.plain(scope.name), "`.")
    }
    let separator = parent.path.isEmpty ? "" : "."
    printer.block("extension ", swift.client, ".Requests", separator, parent.path, " {") { printer in
      summary(&printer)
      printParameters(scope, "The requests of the scope.", &printer)
      printWay(to: scope, type, &printer) { printer in
        printer.add(type, "(")
        for argument in scope.carried {
          printer.item(StructureEmitter.plain(argument.name), ": ", argument.name)
        }
        printer.add(")")
      }
      printer.line()
      summary(&printer)
      guard !scope.carried.isEmpty else { return printer.line("public struct ", type, ": Sendable {}") }
      printer.block("public struct ", type, ": Sendable {") { printer in
        for argument in scope.carried { printer.line("let ", argument.name, ": ", argument.type) }
      }
    }
  }

  private func printCalls(_ scope: SwiftScope, of parent: SwiftScope, _ printer: inout CodePrinter) {
    let type = typeName(scope)
    func summary(_ printer: inout CodePrinter) {
      guard scope.doc.isEmpty else { return printer.doc(DocumentationText.paragraphs(scope.doc)) }
      printer.paragraph("Operations under `", scope.key, "`.")
    }
    printer.block("extension ", swift.client, parent.path.isEmpty ? "" : ".", parent.path, " {") { printer in
      summary(&printer)
      printParameters(scope, "The calls of the scope.", &printer)
      let names = BodyNames(scope.parameters)
      printWay(to: scope, type, &printer) { printer in
        printer.add(type, "(service: ", parent.path.isEmpty ? "self" : names.member("service"))
        printer.add(", requests: ", names.member("requests"), ".", SwiftIdentifier.escaped(scope.name))
        if !scope.parameters.isEmpty {
          printer.add("(")
          for argument in scope.parameters { printer.forwarded(argument) }
          printer.add(")")
        }
        printer.add(")")
      }
      printer.line()
      summary(&printer)
      printer.block("public struct ", type, ": Sendable {") { printer in
        printer.line("@usableFromInline let service: ", swift.client)
        printer.line("@usableFromInline let requests: ", swift.client, ".Requests.", scope.path)
      }
    }
  }

  /// Prints what leads to a scope: `public var a: AScope` or `public func dns(_ serviceName: String) -> DNSScope`, with
  /// `value` in its body.
  private func printWay(
    to scope: SwiftScope, _ type: String, _ printer: inout CodePrinter, value: (inout CodePrinter) -> Void
  ) {
    func declare(_ printer: inout CodePrinter) {
      let name = SwiftIdentifier.escaped(scope.name)
      guard !scope.parameters.isEmpty else { return printer.add("public var ", name, ": ", type, " {") }
      printer.add("public func ", name, "(")
      for argument in scope.parameters { printer.parameter(argument) }
      printer.add(") -> ", type, " {")
      printer.endItems()
    }
    printer.either { printer in
      declare(&printer)
      printer.add(" ")
      value(&printer)
      printer.line(" }")
    } or: { printer in
      declare(&printer)
      printer.endLine()
      printer.indented { printer in
        value(&printer)
        printer.endLine()
      }
      printer.line("}")
    }
  }

  /// What a method that leads to a scope takes and returns; nothing for a property.
  private func printParameters(_ scope: SwiftScope, _ returns: String, _ printer: inout CodePrinter) {
    if scope.parameters.isEmpty { return }
    FieldDocumentation.parameters(scope.parameters, types: swift.types, &printer)
    printer.paragraph("- Returns: ", returns)
  }
}

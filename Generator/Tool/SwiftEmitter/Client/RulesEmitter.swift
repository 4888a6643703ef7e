import SpecModel
import SwiftNames

/// Prints the limits of scalars that are plain Swift types, each once.
struct RulesEmitter {
  let swift: SwiftAPI

  /// The file of rules; nil where no scalar has limits.
  var file: String? {
    let scalars = swift.api.types.compactMap { declaration -> (TypeDeclaration, Scalar)? in
      guard case .scalar(let scalar) = declaration.kind, scalar.limits != Limits(), !scalar.isStructure else { return nil }
      return (declaration, scalar)
    }
    guard !scalars.isEmpty else { return nil }
    var printer = CodePrinter()
    FileHeader.print(swift, source: nil, &printer)
    printer.line("import SpecwrightRuntime")
    printer.line()
    printer.block("extension \(swift.client) {") { printer in
      printer.doc(["The documented limits of what is sent, checked before it is."])
      printer.block("enum Rules {") { printer in
        for (index, (declaration, scalar)) in scalars.enumerated() {
          if index > 0 { printer.line() }
          printer.doc([
            RuleText.words(scalar.limits) + " " + FieldDocumentation.provenance(at: declaration.at, from: declaration.from)
          ])
          let name = SwiftIdentifier.escaped(SwiftIdentifier.lowerCamel(declaration.name))
          printer.line("static var \(name): JSONRule { \(RuleText.literal(scalar.limits)) }")
        }
      }
    }
    return printer.text
  }
}

import SpecModel
import SwiftNames

/// Prints the limits that are dear to make or used more than once: those of named scalars, and those with patterns.
struct RulesEmitter {
  let swift: SwiftAPI

  /// The file of rules; nil where there are none.
  var file: [UInt8]? {
    let rules = scalars + sets + places
    guard !rules.isEmpty else { return nil }
    var printer = CodePrinter()
    FileHeader.print(swift, source: nil, &printer)
    printer.line("import SpecwrightRuntime")
    printer.line()
    printer.block("extension \(swift.client) {") { printer in
      printer.doc(["The documented limits of what is sent, checked before it is."])
      printer.block("enum Rules {") { printer in
        for (index, rule) in rules.enumerated() {
          if index > 0 { printer.line() }
          printer.sentence(rule.doc)
          if let type = rule.type { FieldDocumentation.provenance(at: type.at, from: type.from, &printer) }
          printer.endParagraph()
          Self.print("static", SwiftIdentifier.escaped(rule.name), rule.limits, only: rule.only, &printer)
        }
      }
    }
    return printer.bytes
  }

  private typealias Rule = (name: String, limits: Limits, only: [String], doc: String, type: TypeDeclaration?)

  private var scalars: [Rule] {
    swift.api.types.compactMap { declaration in
      guard case .scalar(let scalar) = declaration.kind, scalar.limits != Limits(), !scalar.isStructure,
        declaration.usage.inputs
      else {
        return nil
      }
      let name = SwiftIdentifier.lowerCamel(declaration.name)
      return (name, scalar.limits, [], RuleText.words(scalar.limits), declaration)
    }
  }

  /// Sets of which only the documented values may be sent.
  private var sets: [Rule] {
    swift.api.types.compactMap { declaration in
      guard case .values(let set) = declaration.kind, set.closed, declaration.usage.inputs else { return nil }
      let doc = "Only what `\(swift.types.simpleName(declaration.name))` documents."
      return (SwiftIdentifier.lowerCamel(declaration.name), Limits(), set.values.map(\.value), doc, declaration)
    }
  }

  /// Limits with a pattern that stand at a field or parameter.
  private var places: [Rule] {
    let rules =
      swift.structures.filter(\.isWritten).flatMap { $0.members.compactMap(\.rule) }
      + swift.scopes.flatMap {
        $0.parameters.compactMap(\.rule) + $0.methods.flatMap { $0.arguments.compactMap(\.rule) }
      }
    var seen: Set<String> = []
    return rules.compactMap { rule in
      guard let name = rule.name, let limits = rule.limits, seen.insert(name).inserted else { return nil }
      return (name, limits, [], RuleText.words(limits), nil)
    }
  }

  /// A rule with a pattern is compiled once; any other is cheap to make where it is used.
  static func print(
    _ modifiers: String, _ name: String, _ limits: Limits, only: [String] = [], _ printer: inout CodePrinter
  ) {
    guard limits.pattern != nil || !limits.lengths.isEmpty || !only.isEmpty else {
      return printer.property("\(modifiers) var \(name): JSONRule", RuleText.literal(limits))
    }
    printer.call("\(modifiers) let \(name) = JSONRule(", RuleText.arguments(limits, only: only))
  }
}

import SpecModel
import SwiftNames

/// Prints an open set of values: every documented one by name, all others kept.
struct ValueSetEmitter {
  let declaration: TypeDeclaration
  let values: ValueSet
  let name: String
  /// Values are keys of maps.
  let isKey: Bool

  private var raw: String {
    switch values.base {
    case .string: "String"
    case .int: "Int"
    case .list: "[String]"
    }
  }

  func print(_ printer: inout CodePrinter) {
    TypeDocumentation.print(
      declaration,
      "A value that the documentation does not list is kept as it is" + (values.closed ? ", but not sent" : "")
        + "; `isDocumented` tells.", to: &printer)
    let base = values.base == .list ? "JSONListSet" : "JSONValueSet"
    let conformances = [base] + (isKey ? ["JSONKey"] : []) + (values.ordered ? ["Comparable"] : [])
    printer.block("public struct ", name, ": ", conformances.joined(separator: ", "), " {") { printer in
      if values.base == .list {
        printList(&printer)
      } else {
        printer.doc(["The value on the wire."])
        printer.line("public let rawValue: ", raw)
        printer.line()
        printer.doc(["Makes a value, documented or not."])
        printer.line("public init(rawValue: ", raw, ") { self.rawValue = rawValue }")
      }
      for value in values.values {
        printer.line()
        printer.doc(value.doc.isEmpty ? ["`\(value.value)`."] : DocumentationText.paragraphs(value.doc))
        DeprecationText.print(value.deprecated, &printer)
        printer.property(
          "public static var \(Self.name(value)): \(name)", SwiftLiteral.made(name, literal(value), value.value))
      }
      printer.line()
      printer.doc(["The documented values\(values.ordered ? ", in ascending order" : ", in the order of the page")."])
      printer.block("public static var documented: [", name, "] {") { $0.array(values.values.map(element)) }
    }
  }

  /// What a set of lists has beside its values.
  private func printList(_ printer: inout CodePrinter) {
    printer.doc(["The elements. One alone stands without a list on the wire, unless it was read from one."])
    printer.line("public let rawValue: [String]")
    printer.doc(["Whether one alone stands in a list."])
    printer.line("public let standsInList: Bool")
    printer.line()
    printer.doc(["Makes a value, documented or not."])
    printer.block("public init(rawValue: [String], standsInList: Bool) {") { printer in
      printer.line("self.rawValue = rawValue")
      printer.line("self.standsInList = standsInList")
    }
  }

  /// A deprecated value is listed by its raw value, so that emitted code does not warn about itself.
  private func element(_ value: ValueSet.Value) -> String {
    value.deprecated == nil ? "." + Self.name(value) : SwiftLiteral.made(name, literal(value), value.value)
  }

  private func literal(_ value: ValueSet.Value) -> String {
    switch values.base {
    case .string: SwiftLiteral.string(value.value)
    case .int: value.value
    case .list: SwiftLiteral.array(value.elements.map(SwiftLiteral.string))
    }
  }

  /// The static member of a value, as source.
  static func name(_ value: ValueSet.Value) -> String {
    SwiftIdentifier.escaped(value.name ?? SwiftIdentifier.memberName(value.value))
  }
}

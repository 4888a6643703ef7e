import SpecModel
import SwiftNames

/// Prints a scalar that is a Swift type of its own: an id, a time, a number with values that mean something else.
struct ScalarEmitter {
  let declaration: TypeDeclaration
  let scalar: Scalar
  let name: String
  let types: SwiftTypeNames

  private var raw: String { types.spelling(scalar.base) }

  func print(_ printer: inout CodePrinter) {
    TypeDocumentation.print(declaration, RuleText.words(scalar.limits), to: &printer)
    let conformances = [
      scalar.format == nil ? "JSONScalar" : "APITime", types.isKey(declaration.name) ? "JSONKey" : nil, literal,
    ].compactMap { $0 }
    printer.block("public struct ", name, ": ", conformances.joined(separator: ", "), " {") { printer in
      printer.doc([scalar.isList ? "The elements." : "The value on the wire."])
      printer.line("public let rawValue: ", raw)
      printer.line()
      printer.doc([scalar.isList ? "Makes one from its elements." : "Makes one from its value on the wire."])
      printer.line("public init(rawValue: ", raw, ") { self.rawValue = rawValue }")
      if case .list(let element) = scalar.base {
        printer.line()
        printer.doc(["Makes one from its elements."])
        let parameter = "arrayLiteral elements: \(types.spelling(element))..."
        printer.line("public init(", parameter, ") { self.init(rawValue: elements) }")
      }
      if let format = scalar.format {
        printer.line()
        printer.doc(["How the time is written."])
        printer.property("public static var timeFormat: APITimeFormat", Self.literal(format))
      }
      for sentinel in scalar.sentinels {
        printer.line()
        printer.doc(sentinel.doc.isEmpty ? ["`\(sentinel.value)`."] : DocumentationText.paragraphs(sentinel.doc))
        let value = scalar.base == .string ? SwiftLiteral.string(sentinel.value) : sentinel.value
        printer.property(
          "public static var \(SwiftIdentifier.escaped(sentinel.name)): \(name)",
          SwiftLiteral.made(name, value, sentinel.value))
      }
      for (index, part) in scalar.parts.enumerated() {
        let type = types.spelling(part.type)
        printer.line()
        printer.doc(DocumentationText.paragraphs(part.doc) + ["Nil where the text has no such part."])
        printer.property(
          "public var \(SwiftIdentifier.escaped(part.name)): \(type)?",
          "part(\(index), separator: \(SwiftLiteral.string(scalar.separator)), as: \(type).self)")
      }
      if rule != nil || scalar.limits != Limits() {
        printer.line()
        printer.doc(["The documented limits, checked before it is sent."])
        if let rule {
          printer.property("public static var rule: JSONRule", rule)
        } else {
          RulesEmitter.print("public static", "rule", scalar.limits, &printer)
        }
        printer.line()
        printer.doc(["Writes its value, held to the limits."])
        let method = types.coding(scalar.base).rawValue
        printer.line("public func write(to writer: inout JSONWriter) { writer.", method, "(rawValue, Self.rule) }")
      }
    }
  }

  /// What a list and its elements are held to; nil for what is no list.
  private var rule: String? {
    guard scalar.isList, declaration.usage.inputs else { return nil }
    let rule = types.rule(scalar.base, scalar.limits, owner: declaration.name)
    return rule.flatMap { RuleText.expression($0, client: types.client) }
  }

  /// The literal that a value can be written as.
  private var literal: String? {
    switch scalar.base {
    case .string: "ExpressibleByStringLiteral"
    case .int: "ExpressibleByIntegerLiteral"
    case .list: "ExpressibleByArrayLiteral"
    default: nil
    }
  }

  private static func literal(_ format: TimeFormat) -> String {
    switch format {
    case .unix: ".unix"
    case .unixMilliseconds: ".unixMilliseconds"
    case .iso8601: ".iso8601"
    case .date: ".date"
    case .pattern(let pattern, let zone):
      ".pattern(\(SwiftLiteral.string(pattern)), zone: \(zone.map(SwiftLiteral.string) ?? "nil"))"
    }
  }
}

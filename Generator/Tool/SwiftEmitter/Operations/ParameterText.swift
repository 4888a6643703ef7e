import SpecModel
import SwiftNames

/// Spells a path, query, header or form value as text, in the stated form.
struct ParameterText {
  let types: SwiftTypeNames

  /// An expression of a type that the request builders take: `String`, `Int`, `Double`, `Secret`, or one of them or nil.
  func expression(_ argument: SwiftArgument) -> String {
    var type = argument.field.type
    if case .nullable(let wrapped) = type { type = wrapped }
    let isOptional = argument.type.hasSuffix("?")
    switch type {
    case .bool: return bool(argument, isOptional)
    case .list(let element): return list(element, argument, isOptional)
    case .json, .map: return "\(argument.name)\(isOptional ? "?" : "").description"
    case .named(let name):
      guard let scalar = types.plainScalar(name) else { return argument.name + (isOptional ? "?" : "") + ".rawValue" }
      return scalar.base == .bool ? bool(argument, isOptional) : argument.name
    case .string, .int, .double, .nullable: return argument.name
    }
  }

  /// `isOn ? "1" : "0"` for the form `1/0`.
  private func bool(_ argument: SwiftArgument, _ isOptional: Bool) -> String {
    let words = (argument.field.textForm ?? "true/false").split(separator: "/", maxSplits: 1).map(String.init)
    let (yes, no) = (SwiftLiteral.string(words.first ?? "true"), SwiftLiteral.string(words.last ?? "false"))
    return isOptional ? "\(argument.name).map { $0 ? \(yes) : \(no) }" : "\(argument.name) ? \(yes) : \(no)"
  }

  /// The elements as texts: the builder joins them.
  private func list(_ element: TypeExpression, _ argument: SwiftArgument, _ isOptional: Bool) -> String {
    let mark = isOptional ? "?" : ""
    guard argument.field.textForm != "json" else { return "\(argument.name)\(mark).jsonText" }
    let texts: String
    switch element {
    case .string: texts = ""
    case .named(let name) where types.plainScalar(name) == nil: texts = ".map { String($0.rawValue) }"
    case .named(let name) where types.plainScalar(name)?.base == .string: texts = ""
    default: texts = ".map { String($0) }"
    }
    return "commaSeparated: \(argument.name)" + (texts.isEmpty ? "" : mark + texts)
  }
}

import SpecModel
import SwiftNames

/// Spells a path, query, header or form value as text, in the stated form and held to its limits.
struct ParameterText {
  let types: SwiftTypeNames

  /// The last arguments of a request builder: a value that it takes as it is with its rule, or an `APIText`.
  func arguments(_ argument: SwiftArgument) -> String {
    let rule = RuleText.arguments(argument.rule, client: types.client)
    var type = argument.field.type
    if case .nullable(let wrapped) = type { type = wrapped }
    switch type {
    case .bool: return bool(argument, "")
    case .list(let element) where argument.field.textForm != "json":
      // A list of strings is given as it is; of other lists each element spells its own text.
      return isText(element) && !argument.field.secret
        ? "commaSeparated: \(argument.name)\(rule)" : text(argument, "comma: ", rule)
    case .list, .map, .json: return text(argument, "json: ", rule)
    case .named(let name): return named(argument, name, rule)
    case .double where argument.place == .path: return text(argument, "", rule)
    case .string, .int, .double, .nullable: return argument.name + rule
    }
  }

  private func named(_ argument: SwiftArgument, _ name: String, _ rule: String) -> String {
    switch types.declaration(name)?.kind {
    case .values: return argument.name + (isOptional(argument) ? "?" : "") + ".rawValue" + rule
    case .scalar(let scalar) where scalar.isList: return text(argument, "json: ", "")
    case .scalar(let scalar):
      if scalar.base == .bool { return bool(argument, scalar.isStructure ? ".rawValue" : "") }
      let isPlainText = scalar.base != .double || argument.place != .path
      if !scalar.isStructure && isPlainText { return argument.name + rule }
      guard isPlainText else { return text(argument, "", rule) }
      return argument.name + (isOptional(argument) ? "?" : "") + ".rawValue" + rule
    case .fields, .tuple, .union, nil: return text(argument, "json: ", rule)
    }
  }

  private func isText(_ element: TypeExpression) -> Bool {
    guard case .named(let name) = element else { return element == .string }
    return types.plainScalar(name).map { $0.base == .string && !$0.secret } ?? false
  }

  private func isOptional(_ argument: SwiftArgument) -> Bool { argument.type.hasSuffix("?") }

  /// `APIText(comma: values)`; nil stays nil.
  private func text(_ argument: SwiftArgument, _ label: String, _ rule: String) -> String {
    isOptional(argument)
      ? "\(argument.name).map { APIText(\(label)$0\(rule)) }" : "APIText(\(label)\(argument.name)\(rule))"
  }

  /// `isOn ? "1" : "0"` for the form `1/0`.
  private func bool(_ argument: SwiftArgument, _ member: String) -> String {
    let words = (argument.field.textForm ?? "true/false").split(separator: "/", maxSplits: 1).map(String.init)
    // The form of every `Bool`, unless it says another.
    if member.isEmpty, argument.place != .path, words == ["true", "false"] { return argument.name }
    let (yes, no) = (SwiftLiteral.string(words.first ?? "true"), SwiftLiteral.string(words.last ?? "false"))
    return isOptional(argument)
      ? "\(argument.name).map { $0\(member) ? \(yes) : \(no) }" : "\(argument.name)\(member) ? \(yes) : \(no)"
  }
}

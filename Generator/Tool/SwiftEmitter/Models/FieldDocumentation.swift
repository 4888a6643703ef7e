import SpecModel
import SwiftNames

/// Says in documentation what a spec knows about a field, an item or a page section.
enum FieldDocumentation {
  /// What a member is, its limits, defaults and conditions, as one paragraph; `isDefaulted` tells whether the service's
  /// default counts where nothing is given.
  static func paragraph(
    _ field: Field, types: SwiftTypeNames, isWritten: Bool, isDefaulted: Bool = true
  ) -> String {
    var parts = [DocumentationText.withoutFields(field.doc.joined(separator: " "))]
    if isWritten {
      parts.append(RuleText.words(limits(field, types)))
      if case .list(let element) = field.type, let limits = scalar(element, types)?.limits {
        parts.append(RuleText.words(each: limits))
      }
      if isDefaulted, let value = field.default { parts.append("Server default: \(shown(value, field.type, types)).") }
      if !field.writes.isEmpty {
        parts.append("Only \(field.writes.map { "`\($0)`" }.joined(separator: ", ")) may be sent.")
      }
      if field.unchecked { parts.append("Limits are not checked.") }
    }
    if let condition = field.when { parts.append("Only where \(words(ofCondition: condition)).") }
    if let since = field.since { parts.append("Since \(since).") }
    let text = parts.filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? "`\(field.name)`." : text
  }

  /// The parameters of a method: in the singular where there is one.
  static func parameters(_ parameters: [(name: String, text: String)]) -> [String] {
    switch parameters.count {
    case 0: []
    case 1: parameters.map { "- Parameter \($0.name): \($0.text)" }
    default: ["- Parameters:"] + parameters.map { "  - \($0.name): \($0.text)" }
    }
  }

  /// A default by its Swift name, where it is one of a set of values.
  private static func shown(_ value: String, _ type: TypeExpression, _ types: SwiftTypeNames) -> String {
    guard case .named(let name) = type, case .values(let set) = types.declaration(name)?.kind,
      let known = set.values.first(where: { $0.value == value })
    else { return value }
    return "`.\(ValueSetEmitter.name(known))`"
  }

  /// `Page: "Name server".`, and where a fact comes from that the page lost.
  static func provenance(at: String, from: String?) -> String {
    "Page: \"\(at)\"." + (from.map { " From: \($0)." } ?? "")
  }

  /// `Since 1.3.0.`, or nothing, behind what a type is.
  static func since(_ declaration: TypeDeclaration) -> [String] { declaration.since.map { ["Since \($0)."] } ?? [] }

  /// The limits of a field: its own, or those of its scalar.
  private static func limits(_ field: Field, _ types: SwiftTypeNames) -> Limits {
    guard field.limits == Limits() else { return field.limits }
    return scalar(field.type, types)?.limits ?? Limits()
  }

  private static func scalar(_ type: TypeExpression, _ types: SwiftTypeNames) -> Scalar? {
    var type = type
    if case .nullable(let wrapped) = type { type = wrapped }
    guard case .named(let name) = type, case .scalar(let scalar) = types.declaration(name)?.kind else { return nil }
    return scalar
  }

  /// `` `type` is `system` `` for `type == system`.
  private static func words(ofCondition condition: String) -> String {
    let parts = condition.split(separator: " ").map(String.init)
    guard parts.count == 3 else { return "`\(condition)`" }
    return "`\(parts[0])` is \(parts[1] == "!=" ? "not " : "")`\(parts[2])`"
  }
}

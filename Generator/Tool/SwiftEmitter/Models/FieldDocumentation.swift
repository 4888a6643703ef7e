import SpecModel
import SwiftNames

/// Says in documentation what a spec knows about a field, an item or a page section.
enum FieldDocumentation {
  /// Adds to the open paragraph what a member is, its limits, defaults and conditions; `isDefaulted` tells whether the
  /// service's default counts where nothing is given.
  static func sentences(
    _ field: Field, types: SwiftTypeNames, isWritten: Bool, isDefaulted: Bool = true, _ printer: inout CodePrinter
  ) {
    let start = printer.count
    printer.sentence(DocumentationText.withoutFields(field.doc.joined(separator: " ")))
    if isWritten {
      if let limits = limits(field, types) { printer.sentence(RuleText.words(limits)) }
      if case .list(let element) = field.type, let limits = scalar(element, types)?.limits {
        printer.sentence(RuleText.words(each: limits))
      }
      if isDefaulted, let value = field.default {
        printer.sentence("Server default: ", shown(value, field.type, types), ".")
      }
      if !field.writes.isEmpty {
        printer.sentence("Only ", field.writes.map { "`\($0)`" }.joined(separator: ", "), " may be sent.")
      }
      if field.unchecked { printer.sentence("Limits are not checked.") }
    }
    if let condition = field.when { printer.sentence("Only where ", words(ofCondition: condition), ".") }
    if let since = field.since { printer.sentence("Since ", since, ".") }
    if printer.count == start { printer.sentence("`", field.name, "`.") }
  }

  /// Prints what the parameters of a method are, arguments and then others: in the singular where there is one.
  static func parameters(
    _ arguments: [SwiftArgument], others: [(name: String, text: String)] = [], types: SwiftTypeNames,
    isDefaulted: (SwiftArgument) -> Bool = { _ in true }, _ printer: inout CodePrinter
  ) {
    let isOne = arguments.count + others.count == 1
    let start = isOne ? "- Parameter " : "  - "
    if !isOne, !arguments.isEmpty || !others.isEmpty { printer.paragraph("- Parameters:") }
    for argument in arguments {
      printer.sentence(start, StructureEmitter.plain(argument.name), ":")
      sentences(argument.field, types: types, isWritten: true, isDefaulted: isDefaulted(argument), &printer)
      printer.endParagraph()
    }
    for other in others { printer.paragraph(start, other.name, ": ", other.text) }
  }

  /// A default by its Swift name, where it is one of a set of values.
  private static func shown(_ value: String, _ type: TypeExpression, _ types: SwiftTypeNames) -> String {
    guard case .named(let name) = type, case .values(let set) = types.declaration(name)?.kind,
      let known = set.values.first(where: { $0.value == value })
    else { return value }
    return "`.\(ValueSetEmitter.name(known))`"
  }

  /// Adds to the open paragraph `Page: "Name server".`, and where a fact comes from that the page lost.
  static func provenance(at: String, from: String? = nil, _ printer: inout CodePrinter) {
    printer.sentence("Page: \"", at, "\".")
    if let from { printer.sentence("From: ", from, ".") }
  }

  /// The limits of a field: its own, or those of its scalar.
  private static func limits(_ field: Field, _ types: SwiftTypeNames) -> Limits? {
    field.isLimited ? field.limits : scalar(field.type, types)?.limits
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

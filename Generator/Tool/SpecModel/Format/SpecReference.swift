/// The reference of all keys, printed from the reader's own tables, as the last part of `Specs/README.md`.
public enum SpecReference {
  /// Markdown: a heading and a table for each kind of object, in the order in which they are used.
  public static func markdown() -> String {
    Rule.allCases.map { rule in
      let object = rule.object
      let head = "### \(title(rule))\n\n| key | value | |\n|---|---|---|"
      let rows = object.keys.map { key in
        "| `\(key.name)`\(key.isRequired ? " *" : "") | \(cell(key.shape.phrase)) | \(cell(doc(key))) |"
      }
      let others = object.others.map { "| \($0.names.phrase) | \(cell($0.shape.phrase)) | What it answers then. |" }
      let rule =
        object.exactlyOne.isEmpty ? [] : ["", "Exactly one of \(names(object.exactlyOne.map(\.description)))."]
      return ([head] + rows + (others.map { [$0] } ?? []) + rule).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// Markdown: the annotations of examples, and what may be repaired in them.
  public static func annotations() -> String {
    let rows = AnnotationCheck.keys.map { "| `\($0.name)` | \(cell($0.doc)) |" }
    let repairs = "Repairs: \(AnnotationCheck.repairs.map { "*\($0)*" }.joined(separator: ", "))."
    let rules = StatedDeviation.names.map { "`\($0)`" }.joined(separator: " ")
    return (["", "| annotation | |", "|---|---|"] + rows + ["", repairs, "", "Deviations: \(rules).", ""])
      .joined(separator: "\n") + "\n"
  }

  private static func doc(_ key: Key) -> String {
    key.with.map { "\(key.doc) Only with `\($0)`." } ?? key.doc
  }

  private static func names(_ keys: [String]) -> String { keys.map { "`\($0)`" }.joined(separator: ", ") }

  /// Text for a cell of a table.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

  /// A link to the table of a kind of object.
  fileprivate static func link(_ rule: Rule) -> String {
    let title = title(rule)
    let anchor = title.lowercased().replacing(".", with: "").replacing(" ", with: "-")
    return "[\(title)](#\(anchor))"
  }

  /// The heading of a kind of object, which its mentions link to.
  fileprivate static func title(_ rule: Rule) -> String {
    switch rule {
    case .api: "api.json"
    case .chapter: "Chapter"
    case .omission: "Omitted section"
    case .sections: "Sections of the page"
    case .sectionRule: "Rule for sections"
    case .deprecation: "Deprecation"
    case .part: "Part of a text"
    case .unionCase: "Case of a union"
    case .sequence: "Paging of an operation"
    case .operationError: "Error of an operation"
    case .credentialUse: "Credential of an operation"
    case .rateLimit: "Limit on calls"
    case .use: "Use of a template"
    case .experimental: "Experimental operation"
    default: rule.rawValue.prefix(1).uppercased() + rule.rawValue.dropFirst()
    }
  }
}

extension Shape {
  /// What a value may be, in a few words of Markdown.
  fileprivate var phrase: String {
    switch self {
    case .string(.free): "text"
    case .string(.identifier): "Swift name"
    case .string(.label): "Swift name or `_`"
    case .string(.identifiers): "Swift names with dots"
    case .string(.type): "type"
    case .string(.oneOf(let words)): words.map { "`\($0)`" }.joined(separator: " ")
    case .string(.words(let words)): "words of \(words.map { "`\($0)`" }.joined(separator: " "))"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "`true` or `false`"
    case .scalar: "text, number or boolean"
    case .json: "any JSON"
    case .list(let element): "list of \(element.phrase)"
    case .object(let rule):
      SpecReference.link(rule)
    case .table(let names, let value): "object: \(names.phrase) → \(value.phrase)"
    case .either(let shapes):
      shapes.count == 2 && shapes[1].isLines ? "text or lines" : shapes.map(\.phrase).joined(separator: ", or ")
    case .expanded(let shape): shape.phrase
    }
  }

  /// Whether it is the list of a text's lines.
  private var isLines: Bool { if case .list(.string(.free)) = self { true } else { false } }
}

extension Names {
  fileprivate var phrase: String {
    switch self {
    case .types: "type name"
    case .operations: "key"
    case .wire: "wire name"
    case .identifiers: "name"
    case .statuses: "HTTP status"
    }
  }
}

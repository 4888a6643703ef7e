import SpecModel
import SwiftNames

/// Prints an enum of different shapes, told apart by JSON kind and, among objects, by a member.
struct UnionEmitter {
  let declaration: TypeDeclaration
  let union: Union
  let name: String
  let types: SwiftTypeNames

  func print(_ printer: inout CodePrinter) {
    TypeDocumentation.print(
      declaration, "A shape that the documentation does not list is kept in `other`.", to: &printer)
    let isRecursive = union.cases.contains { types.closesCircle($0.type, in: declaration.name) }
    let conformances = "JSONModel" + (literal == nil ? "" : ", ExpressibleByArrayLiteral")
    printer.block("public ", isRecursive ? "indirect " : "", "enum ", name, ": ", conformances, " {") { printer in
      for item in union.cases {
        printer.doc(DocumentationText.paragraphs(item.doc))
        printer.line("case ", Self.name(item), "(", types.spelling(item.type, nested: true), ")")
      }
      printer.doc(["Any other shape."])
      printer.line("case other(JSONValue)")
      if let literal {
        printer.line()
        printer.doc(["Makes a list of the case `\(literal.item.name)`."])
        printer.block("public init(arrayLiteral: ", literal.element, "...) {") {
          $0.line("self = .", Self.name(literal.item), "(arrayLiteral)")
        }
      }
      printSubscripts(&printer)
      printer.line()
      printReader(&printer)
      printer.line()
      printWriter(&printer)
    }
  }

  /// What holds others of its own kind can be walked: `errors[2]?["name"]`.
  private func printSubscripts(_ printer: inout CodePrinter) {
    for item in union.cases {
      let (parameter, isThere, doc): (String, String, String)
      switch item.type {
      case .list(.named(declaration.name)):
        (parameter, isThere) = ("index: Int", ", value.indices.contains(index)")
        doc = "The element at an index, from 0; nil where there is none."
      case .map(.string, .named(declaration.name)):
        (parameter, isThere) = ("name: String", "")
        doc = "The member of a name; nil where there is none."
      default: continue
      }
      printer.line()
      printer.doc([doc])
      printer.block("public subscript(", parameter, ") -> ", name, "? {") {
        $0.line("guard case .", Self.name(item), "(let value) = self", isThere, " else { return nil }")
        $0.line("return value[", String(parameter.prefix { $0 != ":" }), "]")
      }
    }
  }

  /// The only case that holds a list, which a caller may write as a literal.
  private var literal: (item: Union.Case, element: String)? {
    guard declaration.usage.inputs else { return nil }
    let lists = union.cases.filter { kinds($0.type).exact.contains(.array) }
    guard lists.count == 1, let item = lists.first, case .list(let element) = item.type else { return nil }
    return (item, types.spelling(element))
  }

  private static func name(_ item: Union.Case) -> String { SwiftIdentifier.escaped(item.name) }

  private func printReader(_ printer: inout CodePrinter) {
    printer.doc(["Reads one from an answer: an exact shape first, then one that is tolerated, else `other`."])
    printer.block("public init(json reader: inout JSONReader) {") { printer in
      printer.line("switch reader.kind {")
      for kind in WireKind.allCases {
        for (item, condition) in candidates(kind) {
          let pattern = "." + kind.rawValue + (condition.map { " where \($0)" } ?? "")
          printer.line("case ", pattern, ": self = .", Self.name(item), "(reader.value())")
        }
      }
      printer.line("default: self = .other(reader.value())")
      printer.line("}")
    }
  }

  private func printWriter(_ printer: inout CodePrinter) {
    printer.doc(["Writes the shape that it holds."])
    printer.block("public func write(to writer: inout JSONWriter) {") { printer in
      printer.line("switch self {")
      for item in union.cases {
        let rule = declaration.usage.inputs ? types.rule(item.type, Limits(), owner: item.name) : nil
        let arguments = "value" + RuleText.arguments(rule, client: types.client)
        printer.line("case .", Self.name(item), "(let value): writer.value(", arguments, ")")
      }
      printer.line("case .other(let value): writer.value(value)")
      printer.line("}")
    }
  }

  /// The cases that a JSON kind is read as, and when: those it is exact for, otherwise the only one that tolerates it.
  private func candidates(_ kind: WireKind) -> [(item: Union.Case, condition: String?)] {
    let exact = union.cases.filter { kinds($0.type).exact.contains(kind) }
    if !exact.isEmpty {
      return exact.map { ($0, kind == .object ? $0.has.map { "reader.has(\(SwiftLiteral.string($0)))" } : nil) }
    }
    let tolerated = union.cases.filter { kinds($0.type).tolerated.contains(kind) }
    if tolerated.count == 1 { return [(tolerated[0], nil)] }
    // Of numbers a boolean tolerates two only.
    let others = tolerated.filter { kinds($0.type).exact != [.bool] }
    let isBoolean = kind == .number && tolerated.count == 2 && others.count == 1
    return isBoolean ? [(others[0], "!reader.isZeroOrOne")] : []
  }

  private func kinds(_ type: TypeExpression) -> (exact: Set<WireKind>, tolerated: Set<WireKind>) {
    switch type {
    case .int, .double: return ([.number], [.string])
    case .bool: return ([.bool], [.number, .string])
    case .string: return ([.string], [.number])
    case .list: return ([.array], [])
    case .map: return ([.object], [])
    case .json: return (Set(WireKind.allCases), [])
    case .nullable(let wrapped):
      let (exact, tolerated) = kinds(wrapped)
      return (exact.union([.null]), tolerated)
    case .named(let name):
      switch types.declaration(name)?.kind {
      case .fields: return ([.object], [])
      case .tuple(let tuple):
        let alone = tuple.members.first { $0.name == tuple.alone }.map { kinds($0.type).exact } ?? []
        let others: Set<WireKind> = Set((tuple.readsObject ? [.object] : []) + (tuple.texts.isEmpty ? [] : [.string]))
        return (alone.union(others).union([.array]), [])
      case .values(let set):
        switch set.base {
        case .string: return ([.string], [.number])
        case .int: return ([.number], [.string])
        case .list: return ([.string, .array], [])
        }
      case .scalar(let scalar): return kinds(scalar.base)
      case .union, nil: return ([], [])
      }
    }
  }

  /// The JSON kinds as the reader names them.
  private enum WireKind: String, CaseIterable {
    case null, bool, number, string, array, object
  }
}

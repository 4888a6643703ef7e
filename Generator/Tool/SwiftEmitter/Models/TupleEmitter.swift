import SpecModel
import SwiftNames
import WireJSON

/// Prints the struct of a positional record, one member of which may stand without the array around it.
struct TupleEmitter {
  let structure: SwiftStructure
  let tuple: Tuple
  let types: SwiftTypeNames

  private var lone: SwiftMember? { structure.members.first { $0.field.name == tuple.alone } }

  /// The record can be written as a literal where the member that may stand alone is text or a number.
  private var literal: (protocol: String, type: String, label: String)? {
    guard structure.isWritten, let lone, structure.members.allSatisfy({ $0.name == lone.name || $0.isOmissible })
    else { return nil }
    switch lone.coding {
    case .string: return ("ExpressibleByStringLiteral", "String", "stringLiteral")
    case .int: return ("ExpressibleByIntegerLiteral", "Int", "integerLiteral")
    case .double, .bool, .value: return nil
    }
  }

  func print(_ printer: inout CodePrinter) {
    let declaration = structure.declaration
    TypeDocumentation.print(declaration, "JSON: \(shape).", to: &printer)
    let conformances = [structure.isRead ? "JSONModel" : "JSONWritable", literal?.protocol].compactMap { $0 }
    printer.block("public struct ", structure.name, ": ", conformances.joined(separator: ", "), " {") { printer in
      MembersEmitter(structure: structure, types: types, contents: "Elements").print(&printer)
      printLiteralInitializer(&printer)
      if structure.isRead { printReader(&printer) }
      printWriter(&printer)
    }
  }

  /// `["address", seconds, "comment"]`, or `"address"` alone.
  private var shape: String {
    let array =
      "`[" + structure.members.map { $0.field.name + ($0.isOmissible ? "?" : "") }.joined(separator: ", ") + "]`"
    let others = (tuple.readsObject ? ["an object of these"] : []) + tuple.texts.map { "`\($0)`" }
    return array + (tuple.alone.map { " or `\($0)` alone" } ?? "")
      + (others.isEmpty ? "" : "; " + others.joined(separator: ", ") + " are read as well")
  }

  private func printLiteralInitializer(_ printer: inout CodePrinter) {
    if let literal, let lone {
      printer.line()
      printer.doc(["Makes one from its \(lone.field.name) alone."])
      let argument = lone.label.map { "\(SwiftIdentifier.escapedCallLabel($0)): \(literal.label)" } ?? literal.label
      printer.line("public init(", literal.label, ": ", literal.type, ") { self.init(", argument, ") }")
    }
  }

  private func printReader(_ printer: inout CodePrinter) {
    printer.line()
    printer.doc(["Reads one from an answer."])
    guard tuple.texts.isEmpty else { return printSpellings(&printer) }
    printer.block("public init(json reader: inout JSONReader) {") { printer in
      if tuple.readsObject {
        printer.line("if reader.kind == .object { reader.object(", names, ") } else { reader.tuple() }")
      } else {
        printer.line("reader.tuple(alone: ", String(tuple.alone != nil), ")")
      }
      for member in structure.members {
        let value = member.stored(read: "reader.\(member.readerMethod)()")
        printer.line(member.storage(besides: "reader"), " = ", value)
      }
      printer.line("unknownFields = reader.end()")
    }
  }

  private var names: String { SwiftLiteral.names(structure.members.map(\.field.name)) }

  /// Reads a text in which the members, all of them integers, stand, else what holds them in other forms.
  private func printSpellings(_ printer: inout CodePrinter) {
    printer.block("public init(json reader: inout JSONReader) {") { printer in
      let rules = structure.members.map { RuleText.literal($0.field.limits) }
      let numbers = BodyNames(besides: structure.members.map(\.storage)).local("numbers")
      printer.list(
        "let \(numbers) = reader.integers(",
        [
          names, "in: \(SwiftLiteral.array(tuple.texts.map(SwiftLiteral.string)))",
          "rules: \(SwiftLiteral.array(rules))",
        ], ")")
      printer.block("if ", numbers, " == nil {") { printer in
        let other =
          tuple.readsObject
          ? "if reader.kind == .object { reader.object(\(names)) } else { reader.tuple() }" : "reader.tuple()"
        printer.line(other)
      }
      for (index, member) in structure.members.enumerated() {
        printer.line(
          member.storage(besides: "reader"), " = ", numbers, "?[", String(index), "] ?? reader.", member.readerMethod,
          "()")
      }
      printer.line("unknownFields = ", numbers, " == nil ? reader.end() : JSONUnknownFields()")
    }
  }

  /// A member that is left out before one that is there needs a gap value in its place.
  private func printWriter(_ printer: inout CodePrinter) {
    printer.line()
    printer.doc(["Writes it in the documented form."])
    printer.block("public func write(to writer: inout JSONWriter) {") { printer in
      let others = structure.members.filter { $0.field.name != tuple.alone }.map { $0.value(besides: "writer") }
      printAlone(tuple.alone == nil ? ["false"] : others.isEmpty ? ["true"] : others.map { "\($0) == nil" }, &printer)
      for (index, member) in structure.members.enumerated() {
        let value = member.value(besides: "writer")
        let later = structure.members[(index + 1)...].map { "\($0.value(besides: "writer")) != nil" }
        let rule = structure.isWritten ? member.ruleArguments(client: types.client) : ""
        let write = "writer.\(member.writerMethod)(\(value)\(rule))"
        if member.isOmissible, let gap = member.field.gap, !later.isEmpty {
          printOpening("if \(value) == nil", later, &printer)
          printer.indented { $0.line("writer.", Self.writing(gap)) }
          printer.line("} else {")
          printer.indented { $0.line(write) }
          printer.line("}")
        } else {
          printer.line(write)
        }
      }
      printer.line(structure.isRead ? "writer.end(unknownFields)" : "writer.end()")
    }
  }

  /// The writer's call for a fixed value, given as JSON text: `int(0)`.
  private static func writing(_ json: String) -> String {
    switch try? JSONValue(parsing: json) {
    case .null: "null()"
    case .bool(let value): "bool(\(value))"
    case .string(let text): "string(\(SwiftLiteral.string(text)))"
    case .number(let number) where number.int.map(String.init) == json: "int(\(json))"
    default: "fragment(JSONFragment(bytes: Array(\(SwiftLiteral.raw(json)).utf8)))"
    }
  }

  /// Begins the array, unless all members but one are left out.
  private func printAlone(_ conditions: [String], _ printer: inout CodePrinter) {
    printer.either {
      $0.line("writer.tuple(alone: ", conditions.joined(separator: " && "), ")")
    } or: { printer in
      printer.line("writer.tuple(")
      printer.indented { $0.terms("alone: ", conditions, separator: "&&", ")") }
    }
  }

  /// Begins the block for a member that is left out before one of others.
  private func printOpening(_ condition: String, _ others: [String], _ printer: inout CodePrinter) {
    printer.either {
      $0.line(condition, " && ", others.count == 1 ? others[0] : "(\(others.joined(separator: " || ")))", " {")
    } or: { printer in
      printer.line(condition)
      printer.indented { $0.terms("&& (", others, separator: "||", ")") }
      printer.line("{")
    }
  }
}

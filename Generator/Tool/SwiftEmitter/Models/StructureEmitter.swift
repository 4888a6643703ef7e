import SpecModel
import SwiftNames

/// Prints the struct of an object: properties, initializers, reader and writer.
struct StructureEmitter {
  let structure: SwiftStructure
  let types: SwiftTypeNames

  /// Kept members of answers that no documentation lists.
  private var keepsUnknown: Bool { structure.isRead }
  private let keys: String

  init(structure: SwiftStructure, types: SwiftTypeNames) {
    (self.structure, self.types) = (structure, types)
    keys = SwiftLiteral.names(structure.members.map(\.field.name))
  }

  func print(_ printer: inout CodePrinter) {
    let declaration = structure.declaration
    printer.doc(DocumentationText.paragraphs(declaration.doc))
    if declaration.doc.allSatisfy(\.isEmpty) { printer.paragraph(structure.name) }
    switch structure.view {
    case .read: break
    case .create: printer.paragraph("What is sent to create one.")
    case .update: printer.paragraph("What is sent to change one; what is left out stays as it is.")
    }
    TypeDocumentation.printSince(declaration, &printer)
    TypeDocumentation.printEnd(declaration, &printer)
    let name = structure.name.parts(at: ".").last.map(String.init) ?? structure.name
    printer.block("public struct ", name, ": ", structure.isRead ? "JSONModel" : "JSONWritable", " {") { printer in
      MembersEmitter(structure: structure, types: types, contents: "Members").print(&printer)
      if structure.isRead {
        printer.line()
        printReader(&printer)
      }
      printer.line()
      printWriter(&printer)
    }
  }

  private func printReader(_ printer: inout CodePrinter) {
    printer.doc(["Reads one from an answer."])
    printer.block("public init(json reader: inout JSONReader) {") { printer in
      printer.literalCall("reader.object(", keys)
      for member in structure.members {
        printer.add(member.storage(besides: "reader"), " = ")
        if member.isRecursive {
          printer.line(member.stored(read: "reader.\(member.readerMethod)()"))
        } else {
          printer.line("reader.", member.readerMethod, "()")
        }
      }
      printer.line("unknownFields = reader.end()")
    }
  }

  private func printWriter(_ printer: inout CodePrinter) {
    printer.doc(["Writes it in the documented form."])
    printer.block("public func write(to writer: inout JSONWriter) {") { printer in
      printer.literalCall("writer.object(", keys)
      for member in structure.members {
        let rule = structure.isWritten ? member.ruleArguments(client: types.client) : ""
        let value = member.value(besides: "writer")
        printer.line("writer.", member.writerMethod, "(", value, rule, ")")
      }
      printer.line(keepsUnknown ? "writer.end(unknownFields)" : "writer.end()")
    }
  }

  static func plain(_ name: String) -> String {
    name.utf8.first == UInt8(ascii: "`") ? String(name.dropFirst().dropLast()) : name
  }
}

extension SwiftMember {
  /// The reader's method: `stringIfPresent`.
  var readerMethod: String {
    switch presence {
    case .required: coding.rawValue
    case .optional: coding.rawValue + "IfPresent"
    case .nullable: coding.rawValue + "OrNull"
    case .either, .patch: coding.rawValue + "IfAny"
    }
  }

  /// The writer's method: `stringIfPresent`.
  var writerMethod: String { coding.writerMethod(presence) }

  /// What follows the value where it is written and checked.
  func ruleArguments(client: String) -> String {
    guard field.writes.isEmpty else { return ", " + RuleText.literal(field.limits, only: field.writes) }
    return RuleText.arguments(rule, client: client)
  }
}

/// Prints `@available(*, deprecated, …)`.
///
/// It stands at what is called or read. At a type it would make emitted code, which names the type, warn about itself:
/// there it is a warning in the documentation.
enum DeprecationText {
  /// `replacement` is the declaration of the same type to use instead, as Swift names it.
  static func print(_ deprecation: Deprecation?, replacement: String? = nil, _ printer: inout CodePrinter) {
    guard var deprecation else { return }
    if replacement != nil { deprecation.use = nil }
    let message = message(deprecation)
    let renamed = replacement.map { "renamed: \(SwiftLiteral.string($0))" }
    let facts = [message.isEmpty ? nil : "message: " + SwiftLiteral.string(message), renamed].compactMap(\.self)
    printer.either {
      $0.line("@available(", (["*", "deprecated"] + facts).joined(separator: ", "), ")")
    } or: { printer in
      printer.line("@available(")
      printer.indented { printer in
        printer.line("*, deprecated,")
        printer.lines("message: " + SwiftLiteral.lines(message) + (renamed == nil ? "" : ","))
        if let renamed { printer.line(renamed) }
      }
      printer.line(")")
    }
  }

  /// The paragraph of a type's documentation.
  static func paragraph(_ deprecation: Deprecation?) -> String {
    guard let deprecation else { return "" }
    let since = deprecation.since.map { " since \($0)" } ?? ""
    return "- Warning: Deprecated\(since). " + message(deprecation)
  }

  private static func message(_ deprecation: Deprecation) -> String {
    ((deprecation.use.map { ["Use \($0) instead."] } ?? []) + deprecation.doc).joined(separator: " ")
  }
}

extension SwiftScope {
  /// The method to use instead of an operation's, as callers know it, where it stands beside it: `nameSet(_:)`.
  func replacement(_ operation: Operation) -> String? {
    guard let key = operation.deprecated?.use, let method = methods.first(where: { $0.operation.key == key }) else {
      return nil
    }
    return StructureEmitter.plain(method.name) + "(\(method.arguments.map { ($0.label ?? "_") + ":" }.joined()))"
  }
}

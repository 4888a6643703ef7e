import SpecModel
import SwiftNames

/// Prints the struct of an object: properties, initializers, reader and writer.
struct StructureEmitter {
  let structure: SwiftStructure
  let types: SwiftTypeNames

  /// Kept members of answers that no documentation lists.
  private var keepsUnknown: Bool { structure.isRead }
  private var keys: String { SwiftLiteral.names(structure.members.map(\.field.name)) }

  func print(_ printer: inout CodePrinter) {
    let declaration = structure.declaration
    printer.doc(summary + [FieldDocumentation.provenance(at: declaration.at, from: declaration.from)])
    DeprecationText.print(declaration.deprecated, &printer)
    let name = structure.name.split(separator: ".").last.map(String.init) ?? structure.name
    printer.block("public struct \(name): \(structure.isRead ? "JSONModel" : "JSONWritable") {") { printer in
      printProperties(&printer)
      if structure.isWritten {
        printer.line()
        printInitializer(&printer)
      }
      if structure.isRead {
        printer.line()
        printReader(&printer)
      }
      printer.line()
      printWriter(&printer)
    }
  }

  private var summary: [String] {
    var doc = DocumentationText.paragraphs(structure.declaration.doc)
    if doc.isEmpty { doc = [structure.name] }
    switch structure.view {
    case .read: break
    case .create: doc.append("What is sent to create one.")
    case .update: doc.append("What is sent to change one; what is left out stays as it is.")
    }
    if let since = structure.declaration.since { doc.append("Since \(since).") }
    return doc
  }

  private func printProperties(_ printer: inout CodePrinter) {
    let keyword = structure.isWritten ? "var" : "let"
    for member in structure.members {
      printer.doc([FieldDocumentation.paragraph(member.field, types: types, isWritten: structure.isWritten)])
      if member.hasStorage {
        printWithStorage(member, keyword, &printer)
      } else {
        printer.line("public \(keyword) \(member.name): \(member.type)")
      }
    }
    if keepsUnknown {
      printer.doc(["Members of the answer that the documentation does not list."])
      printer.line("public let unknownFields: JSONUnknownFields")
    }
  }

  /// A property in front of storage of another name: a deprecated one, so that emitted code does not warn about itself,
  /// or one that holds another value of its own type, which Swift allows behind an array only.
  private func printWithStorage(_ member: SwiftMember, _ keyword: String, _ printer: inout CodePrinter) {
    DeprecationText.print(member.field.deprecated, &printer)
    let value = member.isRecursive ? "\(member.storage).first" : member.storage
    if structure.isWritten {
      printer.block("public var \(member.name): \(member.type) {") { printer in
        printer.line("get { \(value) }")
        printer.line("set { \(member.storage) = \(member.stored("newValue")) }")
      }
    } else {
      printer.line("public var \(member.name): \(member.type) { \(value) }")
    }
    printer.line("private \(keyword) \(member.storage): \(member.isRecursive ? "[\(member.spelling)]" : member.type)")
  }

  private func printInitializer(_ printer: inout CodePrinter) {
    let members = structure.initializerOrder
    printer.doc(["Makes one from its members."])
    printer.list(
      "public init(",
      members.map { member in
        let name = Self.plain(member.name)
        let label = member.label.map { $0 == name ? "" : $0 + " " } ?? "_ "
        return label + "\(member.name): \(member.type)" + (member.defaultValue.map { " = \($0)" } ?? "")
      }, ") {")
    printer.indented { printer in
      for member in members { printer.line("self.\(member.storage) = \(member.stored(member.name))") }
      if keepsUnknown { printer.line("unknownFields = JSONUnknownFields()") }
    }
    printer.line("}")
  }

  private func printReader(_ printer: inout CodePrinter) {
    printer.doc(["Reads one from an answer."])
    printer.block("public init(json reader: inout JSONReader) {") { printer in
      printer.literalCall("reader.object(", keys)
      for member in structure.members {
        let read = "reader.\(member.readerMethod)()"
        let value = member.isRecursive ? member.stored("(\(read) as \(member.type))") : read
        printer.line("\(target(member, besides: "reader")) = \(value)")
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
        let value = target(member, besides: "writer") + (member.isRecursive ? ".first" : "")
        printer.line("writer.\(member.writerMethod)(\(value)\(rule))")
      }
      printer.line(keepsUnknown ? "writer.end(unknownFields)" : "writer.end()")
    }
  }

  private func target(_ member: SwiftMember, besides local: String) -> String {
    let name = member.storage
    return name == local ? "self.\(name)" : name
  }

  static func plain(_ name: String) -> String { name.hasPrefix("`") ? String(name.dropFirst().dropLast()) : name }
}

extension SwiftMember {
  /// Whether the public property stands in front of storage of another name.
  var hasStorage: Bool { field.deprecated != nil || isRecursive }

  /// The name of the storage, as source.
  var storage: String { hasStorage ? "_" + StructureEmitter.plain(name) : name }

  /// A value as it is stored.
  func stored(_ value: String) -> String { isRecursive ? "\(value).map { [$0] } ?? []" : value }

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
  var writerMethod: String {
    switch presence {
    case .required: coding.rawValue
    case .optional, .either: coding.rawValue + "IfPresent"
    case .nullable: coding.rawValue + "OrNull"
    case .patch: "patch"
    }
  }

  /// What follows the value where it is written and checked.
  func ruleArguments(client: String) -> String {
    guard field.writes.isEmpty else { return ", " + RuleText.literal(field.limits, only: field.writes) }
    return RuleText.arguments(rule, client: client)
  }
}

/// Prints `@available(*, deprecated, …)`.
enum DeprecationText {
  static func print(_ deprecation: Deprecation?, _ printer: inout CodePrinter) {
    guard let deprecation else { return }
    let message = ([deprecation.use.map { "Use \($0) instead." }] + deprecation.doc.map { $0 }).compactMap { $0 }
    let text = message.isEmpty ? "" : ", message: \(SwiftLiteral.string(message.joined(separator: " ")))"
    printer.line("@available(*, deprecated\(text))")
  }
}

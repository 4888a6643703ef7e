import SpecModel
import SwiftNames

/// Prints what objects and positional records have in common: properties, their storage, the memberwise initializer.
struct MembersEmitter {
  let structure: SwiftStructure
  let types: SwiftTypeNames
  /// What an answer may hold beyond the documentation: `Members` or `Elements`.
  let contents: String

  func print(_ printer: inout CodePrinter) {
    let keyword = structure.isWritten ? "var" : "let"
    for member in structure.members {
      FieldDocumentation.sentences(member.field, types: types, isWritten: structure.isWritten, &printer)
      printer.endParagraph()
      if member.hasStorage {
        printWithStorage(member, keyword, &printer)
      } else {
        printer.line("public ", keyword, " ", member.name, ": ", member.type)
      }
    }
    if structure.isRead {
      printer.doc(["\(contents) of the answer that the documentation does not list."])
      printer.line("public let unknownFields: JSONUnknownFields")
    }
    if structure.isWritten {
      printer.line()
      printInitializer(&printer)
    }
  }

  /// A property in front of storage of another name: a deprecated one, so that emitted code does not warn about itself,
  /// or one that holds another value of its own type, which Swift allows behind an array only.
  private func printWithStorage(_ member: SwiftMember, _ keyword: String, _ printer: inout CodePrinter) {
    let replacement = structure.members.first { $0.field.name == member.field.deprecated?.use }
    DeprecationText.print(
      member.field.deprecated, replacement: replacement.map { StructureEmitter.plain($0.name) }, &printer)
    let value = member.value(besides: "")
    if structure.isWritten {
      printer.block("public var ", member.name, ": ", member.type, " {") { printer in
        printer.line("get { ", value, " }")
        printer.line("set { ", member.storage, " = ", member.stored("newValue"), " }")
      }
    } else {
      printer.line("public var ", member.name, ": ", member.type, " { ", value, " }")
    }
    printer.line("private ", keyword, " ", member.storage, ": ", member.storageType)
  }

  private func printInitializer(_ printer: inout CodePrinter) {
    let members = structure.initializerOrder
    printer.doc(["Makes one from its members."])
    printer.add("public init(")
    for member in members {
      let name = StructureEmitter.plain(member.name)
      printer.beginItem()
      if member.label != name { printer.add(member.label.map(SwiftIdentifier.escapedLabel) ?? "_", " ") }
      printer.add(SwiftIdentifier.escapedLabel(name), ": ", member.type)
      if let value = member.defaultValue { printer.add(" = ", value) }
    }
    printer.endList(") {")
    printer.indented { printer in
      for member in members { printer.line("self.", member.storage, " = ", member.stored(member.name)) }
      if structure.isRead { printer.line("unknownFields = JSONUnknownFields()") }
    }
    printer.line("}")
  }
}

extension SwiftMember {
  /// Whether the public property stands in front of storage of another name.
  var hasStorage: Bool { field.deprecated != nil || isRecursive }

  /// The name of the storage, as source.
  ///
  /// `_borrowing` is a keyword to parsers of Swift.
  var storage: String {
    guard hasStorage else { return name }
    return "_" + StructureEmitter.plain(name) + (name == "borrowing" ? "Value" : "")
  }

  /// The type of the storage: of a recursive member an array of at most one.
  var storageType: String {
    guard isRecursive else { return type }
    return presence == .patch ? "[\(type)]" : "[\(spelling)]"
  }

  /// A value as it is stored.
  func stored(_ value: String) -> String {
    guard isRecursive else { return value }
    return presence == .patch ? "[\(value)]" : "\(value).map { [$0] } ?? []"
  }

  /// The storage as source where `local` is the name of something else.
  func storage(besides local: String) -> String { storage == local ? "self.\(storage)" : storage }

  /// What the storage holds, as source where `local` is the name of something else.
  func value(besides local: String) -> String {
    guard isRecursive else { return storage(besides: local) }
    return storage(besides: local) + ".first" + (presence == .patch ? " ?? .keep" : "")
  }

  /// What is stored of a value that a reader gives.
  func stored(read: String) -> String { isRecursive ? stored("(\(read) as \(type))") : read }
}

import SpecModel
import SwiftNames

/// Prints all types of a chapter, each in an extension of the client so that two SDKs in one file never clash.
struct ModelEmitter {
  let swift: SwiftAPI

  /// The file of a chapter's types; nil where it declares none that Swift has a type for.
  func file(_ chapter: SwiftChapter) -> [UInt8]? {
    let types = chapter.types.filter { isEmitted($0.declaration, $0.structures) }
    guard !types.isEmpty else { return nil }
    var printer = CodePrinter()
    FileHeader.print(swift, source: chapter.chapter.name, &printer)
    printer.line("import SpecwrightRuntime")
    for (declaration, structures) in types {
      printer.line()
      printer.block("extension ", swift.client, " {") { print(declaration, structures.first, &$0) }
      for view in structures where view.view != .read {
        printer.line()
        let parent = view.name.parts(at: ".").dropLast().joined(separator: ".")
        printer.block("extension ", swift.client, ".", parent, " {") {
          StructureEmitter(structure: view, types: swift.types).print(&$0)
        }
      }
    }
    return printer.bytes
  }

  /// A scalar without a Swift type of its own is its base type, and a record may stand for a method's arguments alone.
  private func isEmitted(_ declaration: TypeDeclaration, _ structures: [SwiftStructure]) -> Bool {
    switch declaration.kind {
    case .scalar(let scalar): scalar.isStructure
    case .fields, .tuple: !structures.isEmpty
    case .values, .union: true
    }
  }

  /// `structure` is what is emitted for a record, which comes before its views.
  private func print(_ declaration: TypeDeclaration, _ structure: SwiftStructure?, _ printer: inout CodePrinter) {
    let name = swift.types.simpleName(declaration.name)
    switch declaration.kind {
    case .fields:
      if let structure { StructureEmitter(structure: structure, types: swift.types).print(&printer) }
    case .tuple(let tuple):
      if let structure {
        TupleEmitter(structure: structure, tuple: tuple, types: swift.types).print(&printer)
      }
    case .values(let values):
      ValueSetEmitter(
        declaration: declaration, values: values, name: name, isKey: swift.types.isKey(declaration.name)
      ).print(&printer)
    case .scalar(let scalar):
      ScalarEmitter(declaration: declaration, scalar: scalar, name: name, types: swift.types).print(&printer)
    case .union(let union):
      UnionEmitter(declaration: declaration, union: union, name: name, types: swift.types).print(&printer)
    }
  }
}

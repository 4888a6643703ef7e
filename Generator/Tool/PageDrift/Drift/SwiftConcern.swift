import SpecModel
import SwiftNames

/// The Swift side of a spec's items: what they are declared as, and which generated tests hold them.
struct SwiftConcern {
  private let declarations: SwiftDeclarations
  private let suites: [String: String]
  private let types: [String: TypeDeclaration]

  init(_ api: API) {
    let swift = SwiftAPI(api)
    declarations = SwiftDeclarations(swift)
    types = Dictionary(api.types.map { ($0.name, $0) }) { first, _ in first }
    let tested = swift.chapters.filter { !$0.scopes.isEmpty }
    suites = Dictionary(tested.map { ($0.chapter.name, "\(swift.module)Tests/\($0.word)Tests") }) { first, _ in first }
  }

  /// The declarations of an item, and of its members among the words.
  func declarations(_ kind: String, _ name: String, _ words: Set<String>) -> [String] {
    switch kind {
    case "operation": [declarations.declaration(name)].compactMap { $0 }
    case "type": types[name].map { declarations(of: $0, words) } ?? []
    default: []
    }
  }

  /// The suite of the chapter that an item stands in; an example is a test itself.
  func tests(_ kind: String, _ name: String) -> [String] {
    switch kind {
    case "operation": [suites[declarations.methods[name]?.method.operation.chapter ?? ""]].compactMap { $0 }
    case "type": [suites[types[name]?.chapter ?? ""]].compactMap { $0 }
    case "example": ["example \(name)"]
    default: []
    }
  }

  private func declarations(of type: TypeDeclaration, _ words: Set<String>) -> [String] {
    let name = declarations.swift.types.simpleName(type.name)
    switch type.kind {
    case .values: return ["\(declarations.swift.client)  struct \(name)"]
    case .union: return ["\(declarations.swift.client)  enum \(name)"]
    case .scalar(let scalar): return scalar.isStructure ? ["\(declarations.swift.client)  struct \(name)"] : []
    case .fields, .tuple:
      return (declarations.structures[type.name] ?? []).flatMap { structure in
        let parts = structure.name.split(separator: ".").map(String.init)
        let owner = declarations.owner(parts.dropLast().joined(separator: "."))
        let members = structure.members.filter { words.contains($0.field.name) }
        return ["\(owner)  struct \(parts.last ?? "")"] + members.map { declarations.property($0, of: structure) }
      }
    }
  }
}

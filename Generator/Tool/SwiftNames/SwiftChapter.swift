import SpecModel

/// What one chapter of the page gives Swift: the methods and types that stand in its files.
public struct SwiftChapter: Sendable {
  /// What it is made from.
  public let chapter: Chapter
  /// The scopes that have methods of the chapter, parents first, with those methods.
  public let scopes: [(scope: SwiftScope, methods: [SwiftMethod])]
  /// The types that it declares, each with the structs that are emitted for it, the record before its views.
  public let types: [(declaration: TypeDeclaration, structures: [SwiftStructure])]

  /// The word that names of its tests begin with: `DNS` of `DNSTests`.
  public var word: String { chapter.name == "api" ? "API" : SwiftIdentifier.upperCamel(chapter.name) }

  /// All chapters of an API, each method and type sorted into its own.
  static func all(of api: API, scopes: [SwiftScope], structures: [SwiftStructure]) -> [SwiftChapter] {
    var methods: [String: [(scope: SwiftScope, methods: [SwiftMethod])]] = [:]
    for scope in scopes {
      for (chapter, own) in Dictionary(grouping: scope.methods, by: \.operation.chapter) {
        methods[chapter, default: []].append((scope, own))
      }
    }
    let byType = Dictionary(grouping: structures, by: \.declaration.name)
    let types = Dictionary(grouping: api.types, by: \.chapter)
    return api.chapters.map { chapter in
      SwiftChapter(
        chapter: chapter, scopes: methods[chapter.name] ?? [],
        types: (types[chapter.name] ?? []).map { ($0, byType[$0.name] ?? []) })
    }
  }
}

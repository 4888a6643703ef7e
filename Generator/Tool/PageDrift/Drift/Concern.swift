import SpecModel
import SwiftNames

/// Knows which items a difference concerns, and what these are in Swift.
struct Concern {
  private let citations: Citations
  private let vocabulary: Vocabulary
  private let swift: SwiftConcern
  private let operations: [String: Operation]
  private let types: [String: TypeDeclaration]

  init(_ api: API) {
    citations = Citations(api)
    vocabulary = Vocabulary(api)
    swift = SwiftConcern(api)
    operations = Dictionary(api.operations.map { ($0.key, $0) }) { first, _ in first }
    types = Dictionary(api.types.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The items that cite a section and the types that its operations read and write.
  ///
  /// - Parameters:
  ///   - section: The section as it was.
  ///   - words: What the lines that differ say.
  ///   - blocks: The JSON that the section has now.
  ///   - trials: What the types of today say to it.
  /// - Returns: Each item once; those that only an operation leads to behind those that cite the section.
  func items(
    of section: PageLock.Section, words: Set<String>, _ blocks: [JSONBlock], _ trials: [BlockTrial]
  ) -> [TouchedItem] {
    let shown = Set(blocks.map(\.digest))
    let lost = Set(section.blocks.filter { !shown.contains($0.digest) }.flatMap(\.carrier.names))
    let misfits = trials.filter { !$0.misfits.isEmpty }
    let tried = Set(misfits.map(\.item) + misfits.flatMap(\.misfits).compactMap { $0.lacking.map { "type \($0)" } })
    var vocabulary = vocabulary
    var seen: Set<String> = []
    var items: [TouchedItem] = []
    func add(_ kind: String, _ name: String, _ location: SourceLocation, _ isNamed: Bool, _ through: String? = nil) {
      guard seen.insert("\(kind) \(name)").inserted else { return }
      items.append(
        TouchedItem(
          kind: kind, name: name, location: location, isNamed: isNamed, through: through,
          declarations: swift.declarations(kind, name, words), tests: swift.tests(kind, name)))
    }
    let citing = citations[section.name]
    for item in citing {
      let isNamed =
        item.kind == "example"
        ? lost.contains(item.name)
        : tried.contains(item.listed) || !vocabulary.words(of: item).isDisjoint(with: words)
      add(item.kind, item.name, item.location, isNamed)
    }
    for item in citing where item.kind == "operation" {
      guard let operation = operations[item.name] else { continue }
      for name in operation.declaredTypes {
        guard let type = types[name] else { continue }
        let isNamed = tried.contains("type \(name)") || !type.ownWords.isDisjoint(with: words)
        add("type", name, type.location, isNamed, operation.key)
      }
    }
    return items
  }
}

extension PageLock.Carrier {
  /// The names of the examples.
  fileprivate var names: [String] { if case .examples(let names) = self { names } else { [] } }
}

extension TypeDeclaration {
  /// The names of its members, its values.
  var ownWords: Set<String> {
    switch kind {
    case .fields, .tuple: Set(members.map(\.name))
    case .values(let set): Set(set.values.flatMap { $0.elements + [$0.value] })
    case .union(let union): Set(union.cases.compactMap(\.has))
    case .scalar: []
    }
  }
}

extension Operation {
  /// The declared types that stand in its input and its answers themselves, without views, each once.
  var declaredTypes: [String] {
    var types = [body?.type]
    if case .object(let body) = params { types.append(body.type) }
    types += fields.map(\.type)
    types += results.map { result -> TypeExpression? in
      switch result.kind {
      case .value(let type), .one(let type): type
      case .text, .secretText, .bytes, .empty, .acknowledgement: nil
      }
    }
    var seen: Set<String> = []
    return types.compactMap { $0?.declaredName }.filter { seen.insert($0).inserted }
  }
}

extension TypeExpression {
  /// The declared type that it is, or is a list or map of; without its view.
  var declaredName: String? {
    switch self {
    case .named(let name): String(name.prefix { $0 != "." })
    case .list(let type), .nullable(let type), .map(_, let type): type.declaredName
    case .int, .double, .bool, .string, .json: nil
    }
  }
}

import SpecModel

/// Which items of a spec name which section of the page.
public struct Citations: Sendable {
  /// An item that says where on the page it is from.
  public struct Item: Sendable, Equatable {
    /// `operation`, `type`, `field`, …
    public let kind: String
    /// Its name in the spec: `test_progress`, `TestID`, `DSInfo.digest`.
    public let name: String
    /// The section that it names.
    public let section: String
    /// Where it stands in the spec.
    public let location: SourceLocation

    /// `operation test_progress`, as the lock lists it.
    public var listed: String { "\(kind) \(name)" }
  }

  /// All items in the order of the spec, examples last.
  public let items: [Item]
  /// The sections that are left out on purpose.
  public let omitted: Set<String>
  /// The JSON that is left out on purpose, from 1, by section.
  public let omittedBlocks: [String: Set<Int>]
  private let bySection: [String: [Item]]

  /// Collects what an API's items say.
  public init(_ api: API) {
    var items: [Item] = []
    func add(_ kind: String, _ name: String, _ section: String?, _ location: SourceLocation) {
      guard let section, !section.isEmpty else { return }
      items.append(Item(kind: kind, name: name, section: section, location: location))
    }
    func add(_ fields: [Field], of owner: String) {
      for field in fields { add("field", "\(owner).\(field.name)", field.at, field.location) }
    }
    let place = api.sections?.location ?? SourceLocation("Specs/\(api.folder)/api.json", 1, 1)
    for error in api.errors {
      let name = [error.code ?? error.status.map { "\($0)" }, error.swift].compactMap { $0 }.joined(separator: " ")
      add("error", name, error.at, error.location)
    }
    for header in api.headers { add("header", header.name, header.at, header.location) }
    for limit in api.limits { add("limit", "\(limit.requests)/\(limit.per)", limit.at, place) }
    if let paging = api.paging { add("paging", paging.page, paging.at, place) }
    for item in api.experimental { add("experimental", item.name, item.at, item.location) }
    add(api.modifiers, of: "modifiers")
    add(api.parameters, of: "parameters")
    for type in api.types {
      add("type", type.name, type.at, type.location)
      add(type.members, of: type.name)
    }
    for operation in api.operations {
      add("operation", operation.key, operation.at, operation.location)
      add(operation.fields, of: operation.key)
      for limit in operation.limits { add("limit", operation.key, limit.at, operation.location) }
    }
    for example in api.examples {
      for annotation in example.annotations where annotation.key == "section" {
        add("example", example.name, annotation.value, example.location)
      }
    }
    self.items = items
    omitted = Set(api.omitted.filter(\.blocks.isEmpty).map(\.at))
    var blocks: [String: Set<Int>] = [:]
    for omission in api.omitted { blocks[omission.at, default: []].formUnion(omission.blocks) }
    omittedBlocks = blocks
    bySection = Dictionary(grouping: items, by: \.section)
  }

  /// The items that name a section.
  public subscript(section: String) -> [Item] { bySection[section] ?? [] }
}

extension TypeDeclaration {
  /// The fields of an object, the members of a tuple.
  var members: [Field] {
    switch kind {
    case .fields(let fields): fields
    case .tuple(let tuple): tuple.members
    case .values, .scalar, .union: []
    }
  }
}

extension Operation {
  /// All fields that are listed at the operation itself.
  var fields: [Field] {
    let params: [Field] =
      switch self.params {
      case .named(let fields), .positional(let fields): fields
      case .list(let field), .bare(let field): [field]
      case .none, .object: []
      }
    return path.map(\.field) + query + header + form + params
  }
}

import SpecModel

/// Finds which types callers write as structs: `NameServer`, `ARecord.Create`.
///
/// An input whose members are a method's arguments needs no struct of its own, which is most of what a module costs to
/// compile; what its members lead to does.
struct InputUse {
  /// The names as specs write them, views with a dot.
  private(set) var names: Set<String> = []
  private let declarations: [String: TypeDeclaration]

  init(_ api: API) {
    declarations = Dictionary(api.types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    // Where no operation leads to a list, its limits show that it is sent all the same.
    for type in api.types where type.usage.inputs {
      if case .scalar(let scalar) = type.kind, scalar.isList { visit(.named(type.name)) }
    }
    for operation in api.operations {
      for field in operation.query + operation.header + operation.form { visit(field.type) }
      switch operation.params {
      case .named(let fields), .positional(let fields): fields.forEach { visit($0.type) }
      case .list(let field), .bare(let field): visit(field.type)
      case .none, .object: break
      }
      guard let input = operation.input else { continue }
      if operation.arguments == .members, case .named(let name) = input.type, isObject(name) {
        visitMembers(name)
      } else {
        visit(input.type)
      }
    }
  }

  private mutating func visit(_ type: TypeExpression) {
    switch type {
    case .list(let element), .nullable(let element), .map(_, let element): visit(element)
    case .named(let name): if names.insert(name).inserted { visitMembers(name) }
    case .int, .double, .bool, .string, .json: break
    }
  }

  private mutating func visitMembers(_ name: String) {
    let (declaration, view) = record(name)
    switch declaration?.kind {
    case .fields(let fields):
      for field in fields where field.access.contains(view) { visit(field.type.inView(view) { hasViews($0) }) }
    case .tuple(let tuple): tuple.members.forEach { visit($0.type) }
    case .union(let union): union.cases.forEach { visit($0.type) }
    case .scalar(let scalar): visit(scalar.base)
    case .values, nil: break
    }
  }

  private func isObject(_ name: String) -> Bool {
    if case .fields = record(name).declaration?.kind { true } else { false }
  }

  private func record(_ name: String) -> (declaration: TypeDeclaration?, view: View) {
    if let declaration = declarations[name] { return (declaration, .read) }
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return (nil, .read) }
    return (declarations[String(name[..<dot])], View(rawValue: name[name.index(after: dot)...].lowercased()) ?? .read)
  }

  private func hasViews(_ name: String) -> Bool { declarations[name]?.hasViews ?? false }
}

extension TypeExpression {
  /// The type with the names that `hasViews` replaced by those of the view.
  func inView(_ view: View, hasViews: (String) -> Bool) -> TypeExpression {
    guard view != .read else { return self }
    switch self {
    case .list(let element): return .list(element.inView(view, hasViews: hasViews))
    case .nullable(let element): return .nullable(element.inView(view, hasViews: hasViews))
    case .map(let key, let value): return .map(key: key, value: value.inView(view, hasViews: hasViews))
    case .named(let name) where hasViews(name): return .named(name + view.suffix)
    case .named, .int, .double, .bool, .string, .json: return self
    }
  }
}

extension SwiftTypeNames {
  /// A member's type as it stands in a view of its record.
  public func type(_ type: TypeExpression, in view: View) -> TypeExpression {
    // Most types are read, and need no look at what they name.
    view == .read ? type : type.inView(view) { declaration($0)?.hasViews == true && self.view($0) == nil }
  }
}

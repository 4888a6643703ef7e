import SpecModel

/// Finds which views of records are written: those that inputs name, and those that members of these lead to.
struct ViewUse {
  private(set) var names: Set<String> = []
  private let declarations: [String: TypeDeclaration]

  init(_ api: API) {
    declarations = Dictionary(api.types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for operation in api.operations {
      if let input = operation.input { visit(input.type) }
      switch operation.params {
      case .named(let fields), .positional(let fields): fields.forEach { visit($0.type) }
      case .list(let field), .bare(let field): visit(field.type)
      case .none, .object: break
      }
    }
    for declaration in api.types {
      if case .fields(let fields) = declaration.kind { fields.forEach { visit($0.type) } }
    }
  }

  private mutating func visit(_ type: TypeExpression) {
    switch type {
    case .list(let element), .nullable(let element), .map(_, let element): visit(element)
    case .named(let name): visit(name)
    case .int, .double, .bool, .string, .json: break
    }
  }

  /// A view's members of a type with views are written in the same view.
  private mutating func visit(_ name: String) {
    guard declarations[name] == nil, let dot = name.lastIndex(of: "."), names.insert(name).inserted,
      case .fields(let fields) = declarations[String(name[..<dot])]?.kind,
      let view = View(rawValue: name[name.index(after: dot)...].lowercased())
    else { return }
    for field in fields where field.access.contains(view) { visit(field.type.inView(view) { hasViews($0) }) }
  }

  private func hasViews(_ name: String) -> Bool { declarations[name]?.hasViews ?? false }
}

extension TypeDeclaration {
  /// Whether the record is written in another form than it is read.
  public var hasViews: Bool {
    guard case .fields(let fields) = kind else { return false }
    return fields.contains { $0.access != Set(View.allCases) }
  }
}

extension TypeExpression {
  /// The type with the names that `hasViews` replaced by those of the view.
  func inView(_ view: View, hasViews: (String) -> Bool) -> TypeExpression {
    guard view != .read else { return self }
    switch self {
    case .list(let element): return .list(element.inView(view, hasViews: hasViews))
    case .nullable(let element): return .nullable(element.inView(view, hasViews: hasViews))
    case .map(let key, let value): return .map(key: key, value: value.inView(view, hasViews: hasViews))
    case .named(let name) where hasViews(name):
      return .named(name + "." + view.rawValue.prefix(1).uppercased() + view.rawValue.dropFirst())
    case .named, .int, .double, .bool, .string, .json: return self
    }
  }
}

extension SwiftTypeNames {
  func hasViews(_ declaration: TypeDeclaration) -> Bool { declaration.hasViews }

  /// A member's type as it stands in a view of its record.
  func type(_ type: TypeExpression, in view: View) -> TypeExpression {
    type.inView(view) { declaration($0)?.hasViews == true && self.view($0) == nil }
  }
}

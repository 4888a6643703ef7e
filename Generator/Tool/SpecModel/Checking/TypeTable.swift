/// The declared types, and the questions that checks ask about types.
struct TypeTable {
  let declarations: [String: TypeDeclaration]
  let names: [String]

  init(_ types: [TypeDeclaration]) {
    declarations = Dictionary(types.map { ($0.name, $0) }) { first, _ in first }
    names = types.map(\.name)
  }

  /// The declaration behind a name, which may be a view's.
  func declaration(_ name: String) -> TypeDeclaration? {
    declarations[name] ?? TypeTable.split(name).flatMap { declarations[$0.type] }
  }

  /// The view that a name ends in; nil where it is a declared type's own.
  func view(_ name: String) -> View? { declarations[name] == nil ? TypeTable.split(name)?.view : nil }

  /// The members of an object by its name, of which a view has those that are in it.
  func fields(_ name: String) -> [Field]? {
    guard case .fields(let fields)? = declaration(name)?.kind else { return nil }
    guard let view = view(name) else { return fields }
    return fields.filter { $0.access.contains(view) }
  }

  /// `ARecord.Create` as its parts; nil if it is no view's name.
  static func split(_ name: String) -> (type: String, view: View)? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let view: View
    switch name[name.index(after: dot)...] {
    case "Create": view = .create
    case "Update": view = .update
    default: return nil
    }
    return (String(name[..<dot]), view)
  }

  /// What limits and text forms look at: the type behind names of scalars.
  enum Base: Sendable {
    case int, double, bool, string, list, namedList, map, json, object, tuple, union, set

    /// The word in messages.
    var title: String {
      switch self {
      case .int: "an integer"
      case .double: "a number"
      case .bool: "a boolean"
      case .string: "a string"
      case .list: "a list"
      case .namedList: "a list with limits of its own"
      case .map: "a map"
      case .json: "any JSON"
      case .object: "an object"
      case .tuple: "a tuple"
      case .union: "a union"
      case .set: "a value set"
      }
    }
  }

  func base(_ type: TypeExpression) -> Base {
    switch type {
    case .int: .int
    case .double: .double
    case .bool: .bool
    case .string: .string
    case .json: .json
    case .list: .list
    case .map: .map
    case .nullable(let type): base(type)
    case .named(let name):
      switch declaration(name)?.kind {
      case .fields, nil: .object
      case .values: .set
      case .scalar(let scalar): scalar.isList ? .namedList : base(scalar.base)
      case .tuple: .tuple
      case .union: .union
      }
    }
  }
}

extension TypeDeclaration {
  /// Whether the type is several records in Swift, because fields say `access`.
  public var hasViews: Bool {
    if case .fields(let fields) = kind { fields.contains { $0.access != .all } } else { false }
  }
}

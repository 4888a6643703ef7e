import SpecModel

/// Finds the declared types whose values in answers hold a secret, however deep.
struct SecretUse: Sendable {
  private let names: Set<String>

  init(_ declarations: [String: TypeDeclaration]) {
    var names = Set(declarations.filter { $0.value.hasOwnSecret }.keys)
    let held = declarations.mapValues { $0.heldTypes.compactMap(\.declaredName) }
    // A type holds a secret as soon as one that it holds does.
    var isGrowing = !names.isEmpty
    while isGrowing {
      let more = held.filter { !names.contains($0.key) && $0.value.contains(where: names.contains) }.keys
      names.formUnion(more)
      isGrowing = !more.isEmpty
    }
    self.names = names
  }

  /// Whether a value of the type holds a secret.
  func isIn(_ type: TypeExpression) -> Bool { !names.isEmpty && type.declaredName.map(names.contains) ?? false }
}

extension TypeDeclaration {
  /// Whether it is a secret, or has a member that is one.
  fileprivate var hasOwnSecret: Bool {
    switch kind {
    case .fields(let fields): fields.contains { $0.secret && $0.access.contains(.read) }
    case .tuple(let tuple): tuple.members.contains(where: \.secret)
    case .scalar(let scalar): scalar.secret
    case .values, .union: false
    }
  }

  /// The types of what a value holds.
  fileprivate var heldTypes: [TypeExpression] {
    switch kind {
    case .fields(let fields): fields.filter { $0.access.contains(.read) }.map(\.type)
    case .tuple(let tuple): tuple.members.map(\.type)
    case .union(let union): union.cases.map(\.type)
    case .scalar(let scalar): [scalar.base]
    case .values: []
    }
  }
}

extension TypeExpression {
  /// The declared type that it is, or a list or map of, without its view.
  fileprivate var declaredName: String? {
    switch self {
    case .nullable(let wrapped), .list(let wrapped), .map(_, let wrapped): wrapped.declaredName
    case .named(let name): name.firstIndex(of: ".").map { String(name[..<$0]) } ?? name
    case .int, .double, .bool, .string, .json: nil
    }
  }
}

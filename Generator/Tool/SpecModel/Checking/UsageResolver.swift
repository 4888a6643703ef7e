/// Finds out from which sides of calls each type is reached.
enum UsageResolver {
  static func resolve(_ api: inout API) {
    let table = TypeTable(api.types)
    var answers = Reach(table)
    var inputs = Reach(table)
    api.answerTypes.forEach { answers.add($0) }
    api.inputTypes.forEach { inputs.add($0) }
    for type in api.types where type.isShown && !answers.contains(type) && !inputs.contains(type) {
      answers.add(.named(type.name))
      // Limits are about what is sent.
      if type.isLimitedList { inputs.add(.named(type.name)) }
    }
    for index in api.types.indices {
      let type = api.types[index]
      api.types[index].facts.usage = Usage(answers: answers.contains(type), inputs: inputs.contains(type))
    }
  }
}

/// The declarations that types lead to; of a view only what is in it.
private struct Reach {
  private let table: TypeTable
  private var declarations: Set<String> = []
  /// The names that were followed, views with a dot: each once, however many types lead to it.
  private var seen: Set<String> = []

  init(_ table: TypeTable) { self.table = table }

  func contains(_ type: TypeDeclaration) -> Bool { declarations.contains(type.name) }

  mutating func add(_ type: TypeExpression) {
    switch type {
    case .int, .double, .bool, .string, .json: break
    case .list(let type), .nullable(let type): add(type)
    case .map(let key, let value):
      add(key)
      add(value)
    case .named(let name): if seen.insert(name).inserted { addParts(of: name) }
    }
  }

  private mutating func addParts(of name: String) {
    guard let declaration = table.declaration(name) else { return }
    declarations.insert(declaration.name)
    switch declaration.kind {
    case .fields(let fields):
      let view = table.view(name)
      for field in fields where view.map(field.access.contains) ?? true { add(field.type) }
    case .tuple(let tuple): for member in tuple.members { add(member.type) }
    case .union(let union): for item in union.cases { add(item.type) }
    case .scalar(let scalar):
      add(scalar.base)
      for part in scalar.parts { add(part.type) }
    case .values: break
    }
  }
}

extension TypeDeclaration {
  fileprivate var isLimitedList: Bool {
    if case .scalar(let scalar) = kind { scalar.isList && scalar.limits != Limits() } else { false }
  }
}

extension API {
  /// The types that answers and webhooks begin with.
  var answerTypes: [TypeExpression] {
    operations.flatMap(\.results).compactMap(\.type) + errors.compactMap(\.data) + headers.map(\.type)
      + types.filter(\.isWebhook).map { .named($0.name) }
  }

  /// The types that inputs begin with.
  var inputTypes: [TypeExpression] {
    modifiers.map(\.type) + operations.flatMap(\.inputTypes)
  }
}

extension Operation {
  /// The types of everything that is sent.
  public var inputTypes: [TypeExpression] {
    path.map(\.field.type) + (query + header + form).map(\.type) + (body.map { [$0.type] } ?? []) + params.types
  }
}

extension Params {
  var types: [TypeExpression] {
    switch self {
    case .none: []
    case .named(let fields), .positional(let fields): fields.map(\.type)
    case .list(let field), .bare(let field): [field.type]
    case .object(let body): [body.type]
    }
  }
}

extension Result {
  /// The type of the value, where there is one.
  public var type: TypeExpression? {
    switch kind {
    case .value(let type), .one(let type): type
    case .text, .secretText, .bytes, .empty, .acknowledgement: nil
    }
  }
}

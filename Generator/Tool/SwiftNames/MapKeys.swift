import SpecModel

/// Finds the named types that are keys of maps: only these need to be read from member names and written as such.
struct MapKeys {
  /// The names as specs write them.
  private(set) var names: Set<String> = []

  init(_ api: API) {
    for type in api.types {
      switch type.kind {
      case .fields(let fields): visit(fields)
      case .tuple(let tuple): visit(tuple.members)
      case .union(let union): union.cases.forEach { visit($0.type) }
      case .scalar(let scalar): visit(scalar.base)
      case .values: break
      }
    }
    for operation in api.operations { visit(operation) }
    for error in api.errors { error.data.map { visit($0) } }
  }

  private mutating func visit(_ operation: Operation) {
    visit(operation.query + operation.header + operation.form)
    switch operation.params {
    case .named(let fields), .positional(let fields): visit(fields)
    case .list(let field), .bare(let field): visit(field.type)
    case .none, .object: break
    }
    operation.input.map { visit($0.type) }
    for result in operation.results {
      switch result.kind {
      case .value(let type), .one(let type): visit(type)
      case .text, .secretText, .bytes, .empty, .acknowledgement: break
      }
    }
  }

  private mutating func visit(_ fields: [Field]) { fields.forEach { visit($0.type) } }

  private mutating func visit(_ type: TypeExpression) {
    switch type {
    case .map(let key, let value):
      if case .named(let name) = key { names.insert(name) }
      visit(value)
    case .list(let element), .nullable(let element): visit(element)
    case .named, .int, .double, .bool, .string, .json: break
    }
  }
}

/// A place of a spec where any JSON may stand.
public struct UntypedPlace: Sendable, Equatable {
  /// What stands there: `type Record, member extra`.
  public var name: String
  /// Why no type can say more, from the item's `note`; empty where the spec gives no reason.
  public var reason: [String]
  /// Where it stands in the spec.
  public var location: SourceLocation
}

extension API {
  /// Every place where any JSON may stand, in the order of the spec.
  public var untypedPlaces: [UntypedPlace] {
    var places = fields("every call, parameter", modifiers) + fields("parameter", parameters)
    for error in errors where error.data?.isUntyped == true {
      let name = error.code ?? error.status?.description ?? ""
      places.append(UntypedPlace(name: "data of error \(name)", reason: error.doc, location: error.location))
    }
    for type in types { places += Self.places(type) }
    for operation in operations { places += Self.places(operation) }
    return places
  }

  private func fields(_ owner: String, _ fields: [Field]) -> [UntypedPlace] { Self.places(owner, fields) }

  private static func places(
    _ owner: @autoclosure () -> String, _ fields: [Field], _ note: [String] = []
  ) -> [UntypedPlace] {
    fields.filter(\.type.isUntyped).map { field in
      UntypedPlace(
        name: "\(owner()) \(field.name)", reason: field.note.isEmpty ? note : field.note, location: field.location)
    }
  }

  private static func places(_ type: TypeDeclaration) -> [UntypedPlace] {
    switch type.kind {
    case .fields(let fields): return places("type \(type.name), member", fields, type.note)
    case .tuple(let tuple): return places("type \(type.name), member", tuple.members, type.note)
    case .union(let union):
      return union.cases.filter(\.type.isUntyped).map {
        UntypedPlace(name: "type \(type.name), case \($0.name)", reason: type.note, location: $0.location)
      }
    case .scalar(let scalar):
      guard scalar.base.isUntyped else { return [] }
      return [UntypedPlace(name: "type \(type.name), elements", reason: type.note, location: type.location)]
    case .values: return []
    }
  }

  private static func places(_ operation: Operation) -> [UntypedPlace] {
    var owner: String { "operation \(operation.key), parameter" }
    var found = places(owner, operation.query + operation.header + operation.form, operation.note)
    func add(_ what: String, _ type: TypeExpression) {
      guard type.isUntyped else { return }
      found.append(
        UntypedPlace(
          name: "operation \(operation.key), \(what)", reason: operation.note, location: operation.location))
    }
    switch operation.params {
    case .named(let fields), .positional(let fields): found += places(owner, fields, operation.note)
    case .list(let field), .bare(let field): found += places(owner, [field], operation.note)
    case .object(let body): add("params", body.type)
    case .none: break
    }
    if let body = operation.body { add("body", body.type) }
    for result in operation.results { result.type.map { add("result", $0) } }
    return found
  }
}

extension TypeExpression {
  /// Whether any JSON may stand there, or within.
  public var isUntyped: Bool {
    switch self {
    case .json: true
    case .list(let element), .nullable(let element): element.isUntyped
    case .map(_, let value): value.isUntyped
    case .int, .double, .bool, .string, .named: false
    }
  }
}

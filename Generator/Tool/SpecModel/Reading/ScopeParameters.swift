/// Settles what the parameters of scopes are: what the tables nearest to their operations say.
struct ScopeParameters {
  let findings: Findings

  private struct Place: Hashable {
    var scope: String
    var name: String
  }

  /// The scopes with the parameters that their operations take; operations of one scope have to agree.
  func settled(_ scopes: [Scope], for operations: [Operation]) -> [Scope] {
    var known: [Place: (field: Field, operation: String)] = [:]
    for operation in operations {
      for taken in operation.path {
        guard let scope = taken.scope else { continue }
        let place = Place(scope: scope, name: taken.field.name)
        if let first = known[place] {
          guard first.field.location != taken.field.location else { continue }
          findings.error(
            operation.location,
            "'\(operation.key)' takes another '\(place.name)' than '\(first.operation)', "
              + "but both are in the scope '\(scope)'")
        } else {
          known[place] = (taken.field, operation.key)
        }
      }
    }
    return scopes.map { scope in
      var scope = scope
      scope.parameters = scope.parameters.map { known[Place(scope: scope.key, name: $0.name)]?.field ?? $0 }
      return scope
    }
  }
}

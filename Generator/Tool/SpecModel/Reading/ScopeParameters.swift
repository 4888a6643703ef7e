/// Settles what the parameters of scopes are: what the tables nearest to their operations say.
struct ScopeParameters {
  let findings: Findings

  /// The scopes with the parameters that their operations take; operations of one scope have to agree.
  func settled(_ scopes: [Scope], for operations: [Operation]) -> [Scope] {
    scopes.map { scope in
      var scope = scope
      scope.parameters = scope.parameters.map { settled($0, of: scope, for: operations) }
      return scope
    }
  }

  private func settled(_ parameter: Field, of scope: Scope, for operations: [Operation]) -> Field {
    var first: (field: Field, operation: String)?
    for operation in operations {
      for taken in operation.path where taken.scope == scope.key && taken.field.name == parameter.name {
        guard let known = first else {
          first = (taken.field, operation.key)
          continue
        }
        if known.field.location != taken.field.location {
          findings.error(
            operation.location,
            "'\(operation.key)' takes another '\(parameter.name)' than '\(known.operation)', "
              + "but both are in the scope '\(scope.key)'")
        }
      }
    }
    return first?.field ?? parameter
  }
}

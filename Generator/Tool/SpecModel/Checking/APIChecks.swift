/// The checks that need the whole API.
struct APIChecks {
  let api: API
  let context: Context
  let parameterTables: [[(field: Field, node: Node)]]

  func check() {
    let table = TypeTable(api.types)
    TypeUseChecks(table: table, context: context).check()
    TypeChecks(api: api, table: table, context: context).check()
    FieldChecks(table: table, context: context).check()
    OperationChecks(api: api, table: table, context: context).check()
    CollisionCheck(api: api, context: context).check()
    checkAPIName()
    checkParameterUse()
    checkScopes()
    checkEnvelope()
    checkErrors()
    checkModifiers()
    RateLimitCheck(api: api, context: context).check()
    checkUntyped()
  }

  /// Where any JSON may stand, the spec says why no type can say more.
  ///
  /// What could not be read as a type stands as any JSON, too: that is known once nothing else is wrong. A member that
  /// several types include is written once, and one finding.
  private func checkUntyped() {
    guard !context.findings.hasErrors else { return }
    var seen: Set<SourceLocation> = []
    for place in api.untypedPlaces where place.reason.isEmpty && seen.insert(place.location).inserted {
      context.findings.error(
        place.location, "\(place.name): 'json' needs a \"note\" that says why no type can express what stands there")
    }
  }

  /// Code, message and payload are looked for in answers that say whether they succeeded.
  private func checkEnvelope() {
    guard let node = context.main?[.envelope], node.isObject, !node.members.isEmpty else { return }
    // JSON-RPC has its own, and what a spec says about it is found with the other keys of the wire.
    guard api.wire != .jsonRPC1, api.wire != .jsonRPC2 else { return }
    if node.has(.failure) {
      for key in [Word.payload, .success, .code, .data, .nested] where node.has(key) {
        context.findings.error(
          key: key, of: node, "\"\(key)\" means nothing beside \"failure\": a failure is a member, all else the value")
      }
    } else if node[.success] == nil {
      context.findings.error(node, "an envelope needs \"success\" or \"failure\", by which an answer says which it is")
    }
  }

  /// A status is one of failure, or that of answers that state failures themselves.
  private func checkErrors() {
    let statesFailures =
      api.wire == .jsonRPC1 || api.wire == .jsonRPC2 || api.envelope.failure != nil || api.envelope.success != nil
    for error in api.errors {
      guard let status = error.status?.first, !(400...599).contains(status) else { continue }
      if status != 200 {
        context.findings.error(error.location, "\(status) is no status of a failure; those are 400 to 599")
      } else if !statesFailures {
        context.findings.error(error.location, "no answer with status 200 states a failure without an \"envelope\"")
      }
    }
  }

  /// Modifiers are parameters of a query or flags, which a JSON-RPC call has not.
  private func checkModifiers() {
    guard let node = context.main?[.modifiers], api.wire == .jsonRPC1 || api.wire == .jsonRPC2 else { return }
    context.findings.error(
      node, "\"modifiers\" needs the wire \"rest\" or \"form\"; this API's is \"\(api.wire.rawValue)\"")
  }

  /// The API's name is that of a type.
  private func checkAPIName() {
    guard let node = context.main?[.name], let name = node.string, NameRules.isIdentifier(name) else { return }
    if !NameRules.isTypeName(name) {
      context.findings.error(node, "'\(name)' is no type name: it begins with a capital")
    } else if ReservedNames.types.contains(name) {
      context.findings.error(node, "'\(name)' is a name of Swift or of generated code")
    }
  }

  /// A parameter that neither a path nor a scope names is a mistake.
  private func checkParameterUse() {
    var used = Set(api.operations.flatMap { $0.path.map(\.field.name) })
    used.formUnion(api.scopes.flatMap { $0.parameters.map(\.name) })
    for (field, _) in parameterTables.flatMap({ $0 }) where !used.contains(field.name) {
      context.findings.error(field.location, "parameter '\(field.name)' is used by nothing")
    }
  }

  /// A scope has operations, and each of them takes all of its parameters or none.
  private func checkScopes() {
    let scopes = Dictionary(api.scopes.map { ($0.key, $0) }) { first, _ in first }
    var begun: Set<String> = []
    for operation in api.operations {
      for key in operation.scopeKeys {
        guard let scope = scopes[key] else { continue }
        begun.insert(key)
        check(operation, in: scope)
      }
    }
    for scope in api.scopes where !begun.contains(scope.key) {
      guard let place = scopeLocation(scope.key) else { continue }
      context.findings.error(place, "no operation begins with '\(scope.key).'")
    }
  }

  private func check(_ operation: Operation, in scope: Scope) {
    let taken = operation.path.filter { $0.scope == scope.key }.map(\.field.name)
    guard !taken.isEmpty, let missing = scope.parameters.first(where: { !taken.contains($0.name) }) else { return }
    context.findings.error(
      operation.location,
      "'\(operation.key)' takes \(list(taken)) but not '\(missing.name)' of the scope '\(scope.key)'")
  }

  private func scopeLocation(_ key: String) -> SourceLocation? {
    context.main?[.scopes]?.keyLocation(key)
  }
}

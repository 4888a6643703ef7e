import SpecModel

/// The names of arguments inside the bodies of methods, scopes and the client's initializer.
struct ArgumentCollisions {
  let swift: SwiftAPI

  var findings: [Diagnostic] {
    credentials + swift.scopes.flatMap { scope in parameters(scope) + scope.methods.flatMap { findings($0, scope) } }
  }

  /// The client's initializer takes an address and options besides the credentials.
  private var credentials: [Diagnostic] {
    var table = NameTable(reserved: ["client", "server", "options", "self"])
    for (argument, part) in zip(swift.credentials, swift.api.credentials) {
      table.take(argument.name, for: NameTable.Claim("credential", part.name, part.location))
    }
    return table.findings
  }

  private func parameters(_ scope: SwiftScope) -> [Diagnostic] {
    var table = NameTable(reserved: [])
    for argument in scope.carried { table.take(argument.name, for: claim("parameter", argument)) }
    return table.findings
  }

  /// An argument that had the name of a parameter of the scope would be sent in its place.
  private func findings(_ method: SwiftMethod, _ scope: SwiftScope) -> [Diagnostic] {
    let waiter = method.operation.waiter
    var table = NameTable(reserved: waiter == nil ? [] : waiter?.progress == true ? ["limit", "progress"] : ["limit"])
    for argument in scope.carried { table.take(argument.name, for: claim("parameter", argument)) }
    for argument in method.arguments {
      table.take(argument.name, for: claim("argument", argument, of: method.operation))
    }
    return table.findings
  }

  /// What has no place of its own, as the name of a whole body, stands at the operation.
  private func claim(_ kind: String, _ argument: SwiftArgument, of operation: Operation? = nil) -> NameTable.Claim {
    let own = argument.field.location
    return NameTable.Claim(kind, argument.field.name, own.file.isEmpty ? operation?.location ?? own : own)
  }
}

/// The names that limits have inside the module: two different ones under one name would be a wrong check.
struct RuleCollisions {
  let swift: SwiftAPI

  var findings: [Diagnostic] {
    var findings: [Diagnostic] = []
    var taken: [String: (limits: Limits, claim: NameTable.Claim)] = [:]
    for (name, limits, claim) in scalars + places {
      guard let other = taken[name] else {
        taken[name] = (limits, claim)
        continue
      }
      if other.limits == limits { continue }
      let place = "\(other.claim.location.file):\(other.claim.location.line):\(other.claim.location.column)"
      findings.append(
        Diagnostic(
          .error, claim.location,
          "the limits of \(claim.what) and of \(other.claim.what) at \(place) are both called '\(name)' in Swift; "
            + "declare one of them as a scalar type of another name"))
    }
    return findings
  }

  private typealias Rule = (name: String, limits: Limits, claim: NameTable.Claim)

  private var scalars: [Rule] {
    swift.api.types.compactMap { type in
      guard case .scalar(let scalar) = type.kind, !scalar.isStructure, scalar.limits != Limits() else { return nil }
      let claim = NameTable.Claim("type", type.name, type.location)
      return (SwiftIdentifier.lowerCamel(type.name), scalar.limits, claim)
    }
  }

  private var places: [Rule] {
    let members = swift.structures.filter(\.isWritten).flatMap { structure in
      structure.members.compactMap { place($0.rule, $0.field, "member") }
    }
    let arguments = swift.scopes.flatMap { scope in
      (scope.parameters + scope.methods.flatMap(\.arguments)).compactMap { place($0.rule, $0.field, "argument") }
    }
    return members + arguments
  }

  private func place(_ rule: SwiftRule?, _ field: Field, _ kind: String) -> Rule? {
    guard let name = rule?.name, let limits = rule?.limits else { return nil }
    return (name, limits, NameTable.Claim(kind, field.name, field.location))
  }
}

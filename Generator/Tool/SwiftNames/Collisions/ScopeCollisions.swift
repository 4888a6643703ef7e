import SpecModel

/// The names of methods, sequences and scopes that stand side by side.
struct ScopeCollisions {
  let swift: SwiftAPI

  var findings: [Diagnostic] { swift.scopes.flatMap(findings) }

  /// Something that is called or read in a scope.
  private struct Entry {
    /// The name without labels.
    var name: String
    /// The labels, nil for none, that belong to the name; nil for a property.
    var labels: [String?]?
    /// The key of the scope that it leads to; nil for a method.
    var scope: String?
    var claim: NameTable.Claim
  }

  private func findings(_ scope: SwiftScope) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var names = NameList()
    var taken: [Entry] = []
    let reserved = scope.path.isEmpty ? rootMembers : ScopeCollisions.scopeMembers
    for entry in carried(scope) + methods(scope) + scopes(scope) {
      if reserved.contains(entry.name), !stands(entry) {
        findings.append(NameTable.reserved(entry.name, entry.claim))
        continue
      }
      let others = names.add(entry.name) == nil ? [] : taken.filter { $0.name == entry.name }
      if let other = others.first(where: { clash($0, entry) }) {
        findings.append(NameTable.collision(entry.name, entry.claim, other.claim))
      } else {
        taken.append(entry)
      }
    }
    return findings + types(scope)
  }

  /// A scope that takes parameters can stand beside a property: `client(1)` beside `client`. A parameter that is carried
  /// stands among requests, which have no members of their own.
  private func stands(_ entry: Entry) -> Bool {
    if entry.scope == "" { return entry.name != "init" }
    return entry.scope != nil && entry.labels?.isEmpty == false
      && ["api", "client", "examples", "requests", "service"].contains(entry.name)
  }

  private static let scopeMembers: Set = ["init", "service", "requests"]

  private var rootMembers: Set<String> {
    SwiftKeywords.clientMembers.union(swift.api.experimental.isEmpty ? [] : ["call"])
  }

  /// Methods differ by their labels; a scope differs from everything but its own other form, `zone` beside `zone("…")`.
  private func clash(_ a: Entry, _ b: Entry) -> Bool {
    if a.labels == b.labels { return true }
    if a.scope == nil && b.scope == nil { return false }
    return a.scope != b.scope
  }

  /// Parameters that the scope keeps as properties.
  private func carried(_ scope: SwiftScope) -> [Entry] {
    scope.carried.map { argument in
      let claim = NameTable.Claim("parameter", argument.field.name, argument.field.location)
      return Entry(name: SwiftIdentifier.plain(argument.name), labels: nil, scope: "", claim: claim)
    }
  }

  private func methods(_ scope: SwiftScope) -> [Entry] {
    let own = scope.methods.flatMap { method -> [Entry] in
      let operation = method.operation
      let labels = method.arguments.map(\.label)
      let claim = NameTable.Claim("operation", operation.key, operation.location)
      guard let waiter = operation.waiter else { return [entry(method.name, labels, claim)] }
      let waiting = NameTable.Claim("the waiter of", operation.key, operation.location)
      return [
        entry(method.name, labels, claim),
        entry(waiter.swift, labels + ["within"] + (waiter.progress ? ["progress"] : []), waiting),
      ]
    }
    // A sequence stands one scope above its listing, that of a listing on the client beside it.
    let below = scope.children.flatMap(\.methods) + (scope.path.isEmpty ? scope.methods : [])
    return own
      + below.compactMap { method in
        guard let name = method.operation.paging else { return nil }
        let claim = NameTable.Claim("the sequence of", method.operation.key, method.operation.location)
        return entry(name, method.arguments.map(\.label), claim)
      }
  }

  private func scopes(_ scope: SwiftScope) -> [Entry] {
    scope.children.map { child in
      let claim = NameTable.Claim(child)
      guard !child.parameters.isEmpty else {
        return Entry(name: child.name, labels: nil, scope: child.key, claim: claim)
      }
      var entry = entry(child.name, child.parameters.map(\.label), claim)
      entry.scope = child.key
      return entry
    }
  }

  private func entry(_ name: String, _ labels: [String?], _ claim: NameTable.Claim) -> Entry {
    Entry(name: SwiftIdentifier.plain(name), labels: labels, scope: nil, claim: claim)
  }

  /// The types of the scopes below; those of the client stand beside all others.
  private func types(_ scope: SwiftScope) -> [Diagnostic] {
    guard !scope.path.isEmpty else { return [] }
    var table = NameTable(reserved: [swift.client])
    for child in scope.children {
      table.take(child.path.part(afterLast: "."), for: NameTable.Claim(child))
    }
    return table.findings
  }
}

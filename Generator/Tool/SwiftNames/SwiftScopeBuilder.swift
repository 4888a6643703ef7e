import SpecModel

/// Makes the tree of scopes from the words of the operation keys.
struct SwiftScopeBuilder {
  private let builder: SwiftMethodBuilder
  private let declarations: [String: Scope]

  init(builder: SwiftMethodBuilder) {
    self.builder = builder
    declarations = Dictionary(builder.api.scopes.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The client itself; `methods` are those of all operations.
  func root(_ methods: [SwiftMethod]) -> SwiftScope {
    let keyed = methods.map { (words: $0.operation.key.parts(at: ".").map(String.init), method: $0) }
    return scope(Step(key: "", path: "", name: "", location: .none), depth: 0, keyed, carried: [], own: [])
  }

  private typealias Keyed = (words: [String], method: SwiftMethod)

  /// What leads to a scope.
  private struct Step {
    var key: String
    var path: String
    var name: String
    var location: SourceLocation
  }

  private func scope(
    _ step: Step, depth: Int, _ methods: [Keyed], carried: [SwiftArgument], own: [SwiftArgument]
  ) -> SwiftScope {
    var words: [String] = []
    var below: [String: [Keyed]] = [:]
    for method in methods where method.words.count > depth + 1 {
      let word = method.words[depth]
      if below[word] == nil { words.append(word) }
      below[word, default: []].append(method)
    }
    return SwiftScope(
      key: step.key, name: step.name, path: step.path, doc: declarations[step.key]?.doc ?? [], parameters: own,
      carried: carried + own,
      children: words.flatMap { child($0, of: step, depth: depth + 1, below[$0] ?? [], carried: carried + own) },
      methods: methods.filter { $0.words.count == depth + 1 }.map(\.method),
      location: step.location)
  }

  /// A scope below another: two where some operations take its parameters and some take none of them.
  private func child(
    _ word: String, of parent: Step, depth: Int, _ methods: [Keyed], carried: [SwiftArgument]
  ) -> [SwiftScope] {
    let key = Self.joined(parent.key, word)
    let declaration = declarations[key]
    let typeName = SwiftIdentifier.upperCamel(declaration?.swift ?? word)
    let location = declaration?.location ?? methods.first?.method.operation.location ?? .none
    let name = declaration?.swift ?? SwiftIdentifier.lowerCamel(word)
    let parameters = (declaration?.parameters ?? []).map { builder.argument($0, .path, of: key) }
    func scope(_ type: String, _ methods: [Keyed], own: [SwiftArgument]) -> SwiftScope {
      let step = Step(key: key, path: Self.joined(parent.path, type), name: name, location: location)
      return self.scope(step, depth: depth, methods, carried: carried, own: own)
    }
    guard !parameters.isEmpty else { return [scope(typeName + "Scope", methods, own: [])] }
    let taking = methods.filter { $0.method.operation.path.contains { $0.scope == key } }
    let others = methods.filter { method in !method.method.operation.path.contains { $0.scope == key } }
    var scopes: [SwiftScope] = []
    if !taking.isEmpty { scopes.append(scope(typeName + "Scope", taking, own: parameters)) }
    if !others.isEmpty {
      scopes.append(scope(typeName + (taking.isEmpty ? "Scope" : "CollectionScope"), others, own: []))
    }
    return scopes
  }

  private static func joined(_ key: String, _ word: String) -> String { key.isEmpty ? word : key + "." + word }
}

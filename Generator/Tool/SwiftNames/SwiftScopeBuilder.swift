import SpecModel

/// Makes the tree of scopes from the words of the operation keys.
struct SwiftScopeBuilder {
  let api: API
  let methods: SwiftMethodBuilder

  var root: SwiftScope {
    let operations = api.operations.map { (words: $0.key.split(separator: ".").map(String.init), operation: $0) }
    return scope(key: [], path: [], name: "", operations, carried: [], own: [])
  }

  private typealias Keyed = (words: [String], operation: Operation)

  private func scope(
    key: [String], path: [String], name: String, _ operations: [Keyed], carried: [SwiftArgument],
    own: [SwiftArgument]
  ) -> SwiftScope {
    let depth = key.count
    let declaration = api.scopes.first { $0.key == key.joined(separator: ".") }
    var children: [SwiftScope] = []
    var seen: Set<String> = []
    for (words, _) in operations where words.count > depth + 1 && seen.insert(words[depth]).inserted {
      let below = operations.filter { $0.words.count > depth + 1 && $0.words[depth] == words[depth] }
      children += child(key: key + [words[depth]], path: path, below, carried: carried + own)
    }
    return SwiftScope(
      key: key.joined(separator: "."), name: name, path: path.joined(separator: "."), doc: declaration?.doc ?? [],
      parameters: own, carried: carried + own, children: children,
      methods: operations.filter { $0.words.count == depth + 1 }.map { methods.method($0.operation) })
  }

  /// A scope below another: two where some operations take its parameters and some take none of them.
  private func child(key: [String], path: [String], _ operations: [Keyed], carried: [SwiftArgument]) -> [SwiftScope] {
    let word = key[key.count - 1]
    let declaration = api.scopes.first { $0.key == key.joined(separator: ".") }
    let name = declaration?.swift ?? SwiftIdentifier.lowerCamel(word)
    let typeName = SwiftIdentifier.upperCamel(declaration?.swift ?? word)
    let parameters = (declaration?.parameters ?? []).map { methods.argument($0, .path, of: key.joined(separator: ".")) }
    let scopeKey = key.joined(separator: ".")
    let taking = operations.filter { $0.operation.path.contains { $0.scope == scopeKey } }
    let others = operations.filter { operation in !operation.operation.path.contains { $0.scope == scopeKey } }
    guard !parameters.isEmpty else {
      return [
        scope(key: key, path: path + [typeName + "Scope"], name: name, operations, carried: carried, own: [])
      ]
    }
    var scopes: [SwiftScope] = []
    if !taking.isEmpty {
      scopes.append(
        scope(key: key, path: path + [typeName + "Scope"], name: name, taking, carried: carried, own: parameters))
    }
    if !others.isEmpty {
      let type = taking.isEmpty ? typeName + "Scope" : typeName + "CollectionScope"
      scopes.append(scope(key: key, path: path + [type], name: name, others, carried: carried, own: []))
    }
    return scopes
  }
}

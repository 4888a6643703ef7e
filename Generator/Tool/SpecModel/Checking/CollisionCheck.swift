/// Finds names that differ on the wire and would be the same in Swift, and names that generated code needs itself.
struct CollisionCheck {
  let api: API
  let context: Context
  private var findings: Findings { context.findings }

  /// A name with the place where it can be changed.
  private struct Entry {
    var wire: String
    var swift: String?
    var location: SourceLocation
  }

  /// A name without separators and case, which is all that is lost on the way to Swift.
  private static func folded(_ name: String) -> String {
    if name.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) { return name }
    var bytes = Array(name.lowercased().utf8)
    bytes.removeAll { separators.contains($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let separators = Array("_-. ".utf8)

  func check() {
    for type in api.types { check(type) }
    check(api.types.map { Entry(wire: $0.name, swift: $0.swift, location: $0.location) })
    check(
      api.credentials.map { part in
        Entry(wire: part.name, swift: part.swift, location: part.location)
      })
    checkOperations()
    checkErrors()
  }

  private func check(_ type: TypeDeclaration) {
    switch type.kind {
    case .fields(let fields): check(fields, reserved: "unknownfields")
    case .tuple(let tuple): check(tuple.members, reserved: "unknownfields")
    case .values(let set):
      let names = set.values.map { Entry(wire: $0.value, swift: $0.name, location: $0.location) }
      check(names, reserved: "documented", remedy: "name")
    case .union(let union):
      let names = union.cases.map { Entry(wire: $0.name, swift: nil, location: $0.location) }
      check(names, reserved: "other", remedy: nil)
    case .scalar: break
    }
  }

  private func check(_ fields: [Field], reserved: String) {
    check(fields.map { Entry(wire: $0.name, swift: $0.swift, location: $0.location) }, reserved: reserved)
  }

  /// Compares all names of one place. What is the same on the wire as well is found elsewhere.
  private func check(_ entries: [Entry], reserved: String? = nil, remedy: String? = "swift") {
    var seen = NameList()
    var first: [Int] = []
    for (index, entry) in entries.enumerated() where !entry.wire.isEmpty {
      let folded = Self.folded(entry.swift ?? entry.wire)
      if folded == reserved {
        findings.error(
          entry.location, "'\(entry.wire)' is a name that generated code needs; \(advice(entry, remedy))")
      }
      guard let place = seen.add(folded) else {
        first.append(index)
        continue
      }
      let other = entries[first[place]].wire
      if other != entry.wire {
        findings.error(
          entry.location, "'\(entry.wire)' and '\(other)' have the same name in Swift; \(advice(entry, remedy))")
      }
    }
  }

  private func advice(_ entry: Entry, _ remedy: String?) -> String {
    let another = entry.swift == nil ? "" : "another "
    return remedy.map { "give it \(another)\"\($0)\"" } ?? "call it something else"
  }

  /// Operations of one scope are methods side by side, and the scopes below it properties.
  private func checkOperations() {
    var methods: [String: [Entry]] = [:]
    for operation in api.operations {
      let scope = operation.scopeKeys.last ?? ""
      let word = operation.key.part(afterLast: ".")
      methods[scope, default: []].append(Entry(wire: word, swift: operation.swift, location: operation.location))
    }
    for scope in methods.keys.sorted() { check(methods[scope] ?? []) }
    let first = firstBelow
    for operation in api.operations where operation.swift == nil {
      guard let below = first[operation.key] else { continue }
      findings.error(
        operation.location, "'\(operation.key)' is an operation and a scope of '\(below)'; give it \"swift\"")
    }
  }

  /// By the key of a scope, the first operation below it.
  private var firstBelow: [String: String] {
    var first: [String: String] = [:]
    for operation in api.operations {
      for scope in operation.scopeKeys where first[scope] == nil { first[scope] = operation.key }
    }
    return first
  }

  /// Codes become names, too.
  private func checkErrors() {
    for item in context.main?[.errors]?.elements ?? [] {
      guard let code = item[.code], let text = code.scalarText, item[.swift] == nil else { continue }
      if !NameRules.makesIdentifier(text) { findings.error(code, "'\(text)' makes no Swift name; add \"swift\"") }
    }
  }
}

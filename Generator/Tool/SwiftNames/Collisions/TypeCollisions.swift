import SpecModel

/// The names of types nested in the client, and of their members.
struct TypeCollisions {
  let swift: SwiftAPI
  private var api: API { swift.api }

  var findings: [Diagnostic] { types + swift.structures.flatMap(members) + api.types.flatMap(values) }

  /// Declared types stand beside scopes, groups of headers and what is emitted for errors.
  private var types: [Diagnostic] {
    var table = NameTable(reserved: SwiftKeywords.types.union(emitted))
    for type in api.types where isEmitted(type) {
      table.take(
        type.swift ?? SwiftIdentifier.upperCamel(type.name),
        for: NameTable.Claim("type", type.name, type.location))
    }
    var groups: Set<String> = []
    for header in api.headers {
      let parts = header.swift.split(separator: ".").map(String.init)
      guard parts.count > 1, groups.insert(parts[0]).inserted else { continue }
      table.take(
        SwiftIdentifier.upperCamel(parts[0]),
        for: NameTable.Claim("header group", parts[0], header.location))
    }
    for scope in swift.root.children { table.take(scope.path, for: NameTable.Claim(scope)) }
    return table.findings
  }

  /// The types that are emitted for this API besides its own.
  private var emitted: Set<String> {
    var names: Set = [swift.client]
    if let codes = swift.errorCodes { names.insert(codes.type) }
    if swift.errorCodes != nil || api.errors.contains(where: { $0.data != nil }) { names.insert("Failure") }
    if !api.experimental.isEmpty { names.insert("ExperimentalMethod") }
    if api.types.contains(where: \.hasViews) { names.formUnion(["Create", "Update"]) }
    return names
  }

  /// A scalar without a Swift type of its own is its base type.
  private func isEmitted(_ type: TypeDeclaration) -> Bool {
    if case .scalar(let scalar) = type.kind { scalar.isStructure } else { true }
  }

  private func members(_ structure: SwiftStructure) -> [Diagnostic] {
    var table = NameTable(reserved: SwiftKeywords.members)
    for member in structure.members {
      table.take(member.name, for: NameTable.Claim("member", member.field.name, member.field.location))
    }
    return table.findings
  }

  /// Static members of value sets and scalars, cases of unions.
  private func values(_ type: TypeDeclaration) -> [Diagnostic] {
    switch type.kind {
    case .fields, .tuple: return []
    case .values(let set):
      var table = NameTable(reserved: SwiftKeywords.members.union(SwiftKeywords.staticMembers))
      for value in set.values {
        table.take(
          value.name ?? SwiftIdentifier.memberName(value.value),
          for: NameTable.Claim("value", value.value, value.location, remedy: .key("name")))
      }
      return table.findings
    case .scalar(let scalar):
      var table = NameTable(reserved: SwiftKeywords.members.union(["none", "some", "rule", "timeFormat", "date"]))
      for sentinel in scalar.sentinels {
        let kind = "sentinel '\(sentinel.value)' of"
        table.take(sentinel.name, for: NameTable.Claim(kind, type.name, type.location, remedy: .key("name")))
      }
      for part in scalar.parts {
        table.take(
          part.name,
          for: NameTable.Claim("part", part.name, type.location, remedy: .rename))
      }
      return table.findings
    case .union(let union):
      var table = NameTable(reserved: SwiftKeywords.members.union(["none", "some", "other"]))
      for item in union.cases {
        table.take(
          item.name, for: NameTable.Claim("case", item.name, item.location, remedy: .rename))
      }
      return table.findings
    }
  }
}

extension NameTable.Claim {
  /// What a scope is in a spec.
  init(_ scope: SwiftScope) { self.init("scope", scope.key, scope.location) }
}

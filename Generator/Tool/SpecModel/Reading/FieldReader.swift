/// Reads fields, parameters, their limits and deprecations.
struct FieldReader {
  let context: Context
  /// The declared type whose members are read.
  var owner: String?

  /// Reads a list of fields and reports names that stand twice.
  func fields(_ node: Node?, _ side: TypeUse.Side, _ place: FieldSite.Place) -> [Field] {
    let nodes = (node?.elements ?? []).filter(\.isObject)
    let fields = nodes.map { field($0, name: $0[.name], side, place) }
    var seen = NameList()
    for (field, node) in zip(fields, nodes) {
      if seen.add(field.name) != nil, let name = node[.name] {
        context.findings.error(name, "duplicate field '\(field.name)'")
      }
      context.fields.append(FieldSite(field: field, node: node, place: place, siblings: fields, owner: owner))
    }
    return fields
  }

  /// Reads a table of parameters, whose keys are the names.
  func parameters(_ node: Node?) -> [(field: Field, node: Node)] {
    (node?.members ?? []).filter(\.value.isObject).map { member in
      let name = Node(value: .string(member.key), place: member.place)
      return (field(member.value, name: name, .input, .path), member.value)
    }
  }

  /// Reads a field; `type` is given where it does not stand under its own key.
  func field(
    _ node: Node, name: Node?, type: TypeExpression? = nil, _ side: TypeUse.Side, _ place: FieldSite.Place
  ) -> Field {
    let access = views(node[.access])
    let facts = Field.Facts(
      name: name?.string ?? "", swift: node[.swift]?.string, label: node[.label]?.string,
      type: type ?? context.type(node[.type], side), doc: node.lines(.doc), optional: node.flag(.optional),
      required: views(node[.required]) ?? [], access: access ?? .all,
      default: node[.default]?.scalarText, writes: (node[.writes]?.elements ?? []).map(\.jsonText),
      constant: node[.const]?.jsonText, when: node[.when]?.string, secret: node.flag(.secret), limits: limits(node),
      gap: node[.gap]?.jsonText,
      textForm: node[.as]?.string, unchecked: node.flag(.unchecked), deprecated: deprecation(node),
      since: node[.since]?.string, at: node[.at]?.string, defects: context.defects(node), note: node.lines(.note),
      from: node[.from]?.string, location: name?.location ?? node.location)
    return Field(facts)
  }

  private func views(_ node: Node?) -> Views? {
    node?.string.map { text in Views(text.parts(at: " ").compactMap { View(rawValue: String($0)) }) }
  }

  func limits(_ node: Node) -> Limits {
    var limits = Limits()
    limits.min = node[.min]?.double
    limits.max = node[.max]?.double
    limits.minCount = node[.minCount]?.int
    limits.maxCount = node[.maxCount]?.int
    limits.minLength = node[.minLength]?.int
    limits.maxLength = node[.maxLength]?.int
    limits.lengths = (node[.lengths]?.elements ?? []).compactMap(\.int)
    limits.pattern = node[.pattern]?.string
    limits.unique = node.flag(.unique)
    limits.uniqueBy = node[.uniqueBy]?.string
    limits.includes = (node[.includes]?.members ?? []).map { Limits.Member(name: $0.key, value: $0.value.jsonText) }
    return limits
  }

  /// Reads `deprecated`: true, a text, or an object.
  func deprecation(_ node: Node) -> Deprecation? {
    guard let node = node[.deprecated] else { return nil }
    switch node.value {
    case .bool(let flag): return flag ? Deprecation(use: nil, since: nil, doc: []) : nil
    case .string(let text): return Deprecation(use: nil, since: nil, doc: [text])
    default:
      return Deprecation(use: node[.use]?.string, since: node[.since]?.string, doc: node.lines(.doc))
    }
  }
}

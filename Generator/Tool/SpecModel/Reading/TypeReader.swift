/// Reads declared types. What they include is put in front of their own members afterwards.
struct TypeReader {
  let context: Context
  private var fields: FieldReader { FieldReader(context: context) }

  init(context: Context) { self.context = context }

  func type(_ member: Node.Member, chapter: String) -> TypeDeclaration {
    let node = member.value
    let facts = TypeDeclaration.Facts(
      name: member.key, swift: node[.swift]?.string, at: node[.at]?.string ?? "", doc: node.lines(.doc),
      chapter: chapter, kind: kind(node, of: member.key), usage: Usage(answers: false, inputs: false),
      isWebhook: node.flag(.webhook), isShown: context.shown.contains(member.key), since: node[.since]?.string,
      deprecated: fields.deprecation(node), defects: context.defects(node), note: node.lines(.note),
      from: node[.from]?.string, location: member.keyLocation)
    return TypeDeclaration(facts)
  }

  private func kind(_ node: Node, of name: String) -> TypeDeclaration.Kind {
    let fields = FieldReader(context: context, owner: name)
    if let values = node[.values] { return .values(valueSet(values, node)) }
    if node[.scalar] != nil { return .scalar(scalar(node)) }
    if let list = node[.list] { return .scalar(self.list(of: list, node)) }
    if let tuple = node[.tuple] {
      let spellings = (node[.spellings]?.elements ?? []).compactMap(\.string)
      return .tuple(
        Tuple(
          members: fields.fields(tuple, .declaration, .positional), alone: node[.alone]?.string,
          readsObject: spellings.contains("object"), texts: spellings.filter { $0 != "object" }))
    }
    if let cases = node[.union] { return .union(union(cases)) }
    return .fields(fields.fields(node[.fields], .declaration, .member))
  }

  private func valueSet(_ node: Node, _ owner: Node) -> ValueSet {
    var values: [ValueSet.Value] = []
    var texts = NameList()
    let base = base(node)
    for item in node.elements where item.isObject {
      guard let wire = item[.value], let text = text(wire) else { continue }
      if (wire.numberText == nil) != (base != .int) {
        context.findings.error(wire, "a value set holds strings or integers, not both")
        continue
      }
      if texts.add(text) != nil { context.findings.error(wire, "duplicate value '\(text)'") }
      let name = item[.name]?.string
      if name == nil, base == .int || !NameRules.makesIdentifier(text) {
        context.findings.error(wire, "'\(text)' makes no Swift name; add \"name\"")
      }
      values.append(
        ValueSet.Value(
          value: text, name: name, doc: item.lines(.doc), deprecated: fields.deprecation(item),
          defects: context.defects(item), location: wire.location))
    }
    if node.elements.isEmpty { context.findings.error(node, "a value set needs at least one value") }
    return ValueSet(base: base, values: values, ordered: owner.flag(.ordered), closed: owner.flag(.closed))
  }

  /// Lists where one of the values is a list, else what the first one is.
  private func base(_ node: Node) -> ValueSet.Base {
    let values = node.elements.compactMap { $0[.value] }
    if values.contains(where: \.isList) { return .list }
    return values.first?.numberText == nil ? .string : .int
  }

  /// The text of a value; nil where it is none.
  private func text(_ wire: Node) -> String? {
    guard wire.isList else { return wire.scalarText }
    let elements = wire.elements.compactMap(\.string)
    if elements.isEmpty || elements.contains(where: { $0.isEmpty || $0.contains("+") }) {
      context.findings.error(wire, "a list needs at least one element, and no element has a '+'")
    }
    return elements.joined(separator: "+")
  }

  private func scalar(_ node: Node) -> Scalar {
    let base = node[.scalar]?.string.flatMap(TypeExpression.builtIn) ?? .string
    let sentinels = (node[.sentinels]?.elements ?? []).compactMap { item in
      item[.value]?.scalarText.map {
        Scalar.Sentinel(value: $0, name: item[.name]?.string ?? "", doc: item.lines(.doc))
      }
    }
    return Scalar(
      base: base, limits: fields.limits(node), format: node[.format]?.string.map { format($0, node) },
      reads: (node[.reads]?.elements ?? []).compactMap(\.string), sentinels: sentinels,
      newtype: node.flag(.newtype), secret: node.flag(.secret), separator: node[.separator]?.string ?? "",
      parts: (node[.parts]?.elements ?? []).filter(\.isObject).map { item in
        Scalar.Part(
          name: item[.name]?.string ?? "", type: context.type(item[.type], .declaration), doc: item.lines(.doc))
      })
  }

  private func list(of element: Node, _ node: Node) -> Scalar {
    Scalar(
      base: .list(context.type(element, .declaration)), limits: fields.limits(node), format: nil, reads: [],
      sentinels: [], newtype: true, secret: false, separator: "", parts: [])
  }

  private func format(_ text: String, _ node: Node) -> TimeFormat {
    switch text {
    case "unix": .unix
    case "unix-ms": .unixMilliseconds
    case "iso8601": .iso8601
    case "date": .date
    default: .pattern(text, zone: node[.zone]?.string)
    }
  }

  private func union(_ node: Node) -> Union {
    var names = NameList()
    return Union(
      cases: node.elements.filter(\.isObject).map { item in
        let name = item[.name]?.string ?? ""
        if names.add(name) != nil, let node = item[.name] {
          context.findings.error(node, "duplicate case '\(name)'")
        }
        return Union.Case(
          name: name, type: context.type(item[.type], .declaration), doc: item.lines(.doc),
          has: item[.has]?.string, location: item.location)
      })
  }
}

/// Checks every field where it is written.
struct FieldChecks {
  let table: TypeTable
  let context: Context
  private var findings: Findings { context.findings }

  func check() {
    for site in context.fields {
      checkName(site)
      if isKnown(site) {
        checkType(site)
        checkPlace(site)
      }
      checkConstant(site)
      checkViews(site)
      checkCondition(site)
    }
  }

  private func checkName(_ site: FieldSite) {
    let name = site.field.name
    if name.isEmpty {
      // A missing name is found by the structure; the name of a path's parameter is its key in the table.
      guard let place = site.node[.name] ?? (site.place == .path ? site.node : nil) else { return }
      findings.error(place, "the name of a field cannot be empty")
    } else if let bad = NameRules.forbidden(inWireName: name) {
      findings.error(site.field.location, "\(shown(bad)) cannot stand in the name of a field", origin: site.node.origin)
    } else if site.place == .header && !NameRules.isHeaderName(name) {
      findings.error(site.field.location, "'\(name)' is no name of a header", origin: site.node.origin)
    } else if site.field.swift == nil && !NameRules.makesIdentifier(name) {
      findings.error(
        site.field.location, "'\(name)' makes no Swift name; add \"swift\"", origin: site.node.origin)
    }
  }

  /// Whether the type is there, can be read and is declared: what does not fit it is no second finding otherwise.
  private func isKnown(_ site: FieldSite) -> Bool {
    guard let text = (site.node[.type] ?? site.node[.list] ?? site.node[.bare])?.string else { return false }
    // What cannot be read stands as any JSON.
    if site.field.type.isUntyped, (try? TypeExpression(parsing: text)) == nil { return false }
    return site.field.type.names.allSatisfy { table.declaration($0) != nil }
  }

  private func checkType(_ site: FieldSite) {
    LimitCheck(table: table, findings: findings).check(site.field.limits, site.field.type, site.node)
    if site.field.secret && table.base(site.field.type) != .string {
      findings.error(key: .secret, of: site.node, "only strings can be secret")
    }
    if site.field.unchecked && site.field.limits == Limits() && !hasLimits(site.field.type) {
      findings.error(key: .unchecked, of: site.node, "\"unchecked\" means nothing here: there are no limits")
    }
    for value in site.node[.writes]?.elements ?? [] {
      if let misfit = ValueFit(table: table).misfits(value, site.field.type).first {
        findings.error(value, misfit.message(value))
      }
    }
  }

  /// A constant is sent by itself, so it is a parameter that is always there.
  private func checkConstant(_ site: FieldSite) {
    guard let value = site.node[.const] else { return }
    guard [.query, .header, .form].contains(site.place) else {
      findings.error(key: .const, of: site.node, "\"const\" means nothing here: only a parameter is sent by itself")
      return
    }
    for key in [Word.optional, .default, .writes, .label] where site.node.has(key) {
      findings.error(key: key, of: site.node, "\"\(key)\" means nothing here: \"const\" is always sent")
    }
    if isKnown(site), let misfit = ValueFit(table: table).misfits(value, site.field.type).first {
      findings.error(value, misfit.message(value))
    }
  }

  /// Whether values of a type are limited by its declaration.
  private func hasLimits(_ type: TypeExpression) -> Bool {
    type.names.contains { name in
      guard let declaration = table.declaration(name) else { return false }
      switch declaration.kind {
      case .scalar(let scalar): return scalar.limits != Limits()
      case .fields, .tuple, .union: return true
      case .values(let set): return set.closed
      }
    }
  }

  private func checkViews(_ site: FieldSite) {
    guard let owner = site.owner, let type = table.declarations[owner], case .fields = type.kind else {
      for key in [Word.access, .required, .writes] where site.node.has(key) && !(key == .writes && site.owner == nil) {
        findings.error(key: key, of: site.node, "\"\(key)\" means nothing here: only objects have views")
      }
      return
    }
    guard let required = site.node[.required] else { return }
    if !type.hasViews {
      findings.error(required, "\"required\" means nothing here: no field of '\(owner)' narrows \"access\"")
    }
    let lacking = View.allCases.filter { site.field.required.contains($0) && !site.field.access.contains($0) }
    for view in lacking.map(\.rawValue) {
      findings.error(required, "'\(site.field.name)' is required for '\(view)', but its \"access\" lacks it")
    }
  }

  private func checkPlace(_ site: FieldSite) {
    TextFormCheck(table: table, findings: findings).check(site)
    guard let gap = site.node[.gap] else { return }
    guard site.place == .positional, site.field.optional else {
      findings.error(
        key: .gap, of: site.node, "\"gap\" means nothing here: only an optional member of a tuple is skipped")
      return
    }
    if let misfit = ValueFit(table: table).misfits(gap, site.field.type).first, !gap.isNull {
      findings.error(gap, misfit.message(gap))
    }
  }

  /// `when` names a sibling and one of its values.
  private func checkCondition(_ site: FieldSite) {
    guard let when = site.node[.when], let text = when.string else { return }
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count == 3, words[1] == "==" || words[1] == "!=" else {
      findings.error(when, "expected a member, '==' or '!=' and a value, found '\(text)'")
      return
    }
    let siblings = site.owner.flatMap { members($0) } ?? site.siblings
    let name = String(words[0])
    guard let sibling = siblings.first(where: { $0.name == name }), name != site.field.name else {
      let others = siblings.map(\.name).filter { $0 != site.field.name }
      findings.error(when, "unknown member '\(name)'\(Nearest.hint(name, among: others))")
      return
    }
    if case .named(let type) = sibling.type.unwrapped, case .values(let set)? = table.declaration(type)?.kind {
      let known = set.values.map(\.value)
      let value = String(words[2])
      if !known.contains(value) {
        findings.error(when, "'\(value)' is no value of '\(type)'\(Nearest.hint(value, among: known))")
      }
    }
  }

  private func members(_ owner: String) -> [Field]? {
    switch table.declarations[owner]?.kind {
    case .fields(let fields): fields
    case .tuple(let tuple): tuple.members
    default: nil
    }
  }
}

/// Outside JSON, booleans, lists and objects have no text form of their own: the spec says which is meant.
struct TextFormCheck {
  let table: TypeTable
  let findings: Findings

  func check(_ site: FieldSite) {
    let form = site.node[.as]
    guard site.place.isText else {
      if form != nil {
        findings.error(key: .as, of: site.node, "\"as\" means nothing here: the value is JSON")
      }
      return
    }
    if case .nullable = site.field.type {
      findings.error(site.node[.type] ?? site.node, "nothing is null outside JSON; use \"optional\"")
    }
    if site.place == .path && site.field.optional {
      findings.error(key: .optional, of: site.node, "a parameter of a path cannot be optional")
    }
    let base = table.base(site.field.type)
    let allowed = forms(base, site.place)
    if let form, let text = form.string {
      if allowed.isEmpty {
        findings.error(form, "\"as\" means nothing here: this is \(base.title), which has one text form")
      } else if !allowed.contains(text) {
        findings.error(form, "\(base.title) cannot be written as '\(text)'; use \(list(allowed))")
      }
    } else if form == nil && !allowed.isEmpty {
      findings.error(site.node, "\(base.title) outside JSON needs \"as\": \(list(allowed))")
    }
  }

  private func forms(_ base: TypeTable.Base, _ place: FieldSite.Place) -> [String] {
    switch base {
    case .bool: place == .query || place == .form ? ["1/0", "true/false", "flag"] : ["1/0", "true/false"]
    case .list: ["comma", "json"]
    case .object, .namedList, .map, .tuple, .union, .json: ["json"]
    case .int, .double, .string, .set: []
    }
  }
}

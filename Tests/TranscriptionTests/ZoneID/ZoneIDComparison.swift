import SpecModel

/// Compares what the ZoneID page lists with the spec, operation by operation.
struct ZoneIDComparison {
  let page: ZoneIDPage
  let api: API

  private func each(_ body: (ZoneIDPage.Operation, Operation, inout Comparison) -> Void) -> Comparison {
    var comparison = Comparison()
    for listed in page.operations {
      let found = api.operations.filter { $0.at == listed.title }
      if found.count == 1 {
        body(listed, found[0], &comparison)
      } else {
        comparison.fail("\(found.count) operations are from '\(listed.title)'")
      }
    }
    return comparison
  }

  /// What stands in the path, in the query and in headers.
  func parameters() -> Comparison {
    each { listed, operation, comparison in
      let key = operation.key
      let path = operation.path.map(\.field)
      let cited = operation.defects + path.flatMap(\.defects)
      comparison.same(listed.path.map(\.name), path.map(\.name), "\(key), path", cited)
      for (member, field) in zip(listed.path, path) where member.name == field.name {
        comparison.same(member.isRequired, !field.optional, "\(key).\(field.name), required", field.defects)
        comparison.same(member.kind, kind(field.type), "\(key).\(field.name), type", field.defects)
      }
      compare(listed.query, operation.query, "\(key), query", &comparison)
      let pager = listed.header.filter { $0.name.hasPrefix("x-pager-") }
      comparison.same(
        pager.map(\.name), operation.paging == nil ? [] : [api.paging?.page, api.paging?.size].compactMap { $0 },
        "\(key), pager")
      compare(listed.header.filter { !pager.map(\.name).contains($0.name) }, operation.header, key, &comparison)
      if let order = operation.header.first(where: { $0.name == "x-order-by" }) {
        comparison.same(listed.orders, values(order.type).sorted(), "\(key), orders")
      }
    }
  }

  private func compare(
    _ members: [ZoneIDPage.Member], _ fields: [Field], _ what: String, _ comparison: inout Comparison
  ) {
    comparison.same(members.map(\.name), fields.map(\.name), "\(what), names")
    for (member, field) in zip(members, fields) {
      comparison.same(member.isRequired, !field.optional, "\(what).\(field.name), required", field.defects)
      comparison.same(member.kind, kind(field.type), "\(what).\(field.name), type", field.defects)
      // Values of an order are listed in words, elsewhere.
      if !member.values.isEmpty { comparison.same(member.values, values(field.type), "\(what).\(field.name), values") }
    }
  }

  /// Members of what is sent.
  func bodies() -> Comparison {
    each { listed, operation, comparison in
      let key = operation.key
      comparison.same(listed.body != nil, operation.body != nil, "\(key) has a body", operation.defects)
      guard let part = listed.body, let body = operation.body else { return }
      comparison.same(part.isArray, isList(body.type), "\(key), array")
      let (fields, view) = record(body.type)
      let sent = fields.filter { $0.access.contains(view) }
      compare(named(part, by: listed.requestSample), sent, "\(key), body", operation.defects, view, &comparison)
      if !listed.requestSample.isEmpty {
        let unknown = listed.requestSample.filter { name in !sent.contains { $0.name == name } }
        comparison.same([], unknown, "\(key), sample", operation.defects)
      }
      if let only = listed.onlyUpdated { comparison.same(only, sent.map(\.name).sorted(), "\(key), updated") }
    }
  }

  /// Members of what is answered.
  func answers() -> Comparison {
    each { listed, operation, comparison in
      let key = operation.key
      let result = operation.results.first { $0.kind != .empty }
      comparison.same(listed.answer != nil, result != nil, "\(key) has an answer", operation.defects)
      guard let part = listed.answer, let result else { return }
      let type: TypeExpression
      switch result.kind {
      case .one(let element):
        type = element
        comparison.same(part.isArray, true, "\(key), array", operation.defects)
      case .value(let value):
        type = value
        comparison.same(part.isArray, isList(value), "\(key), array", operation.defects)
      default:
        comparison.fail("\(key) answers with no JSON")
        return
      }
      if case .list(let element) = type, part.members.count == 1, part.members[0].name.isEmpty, scalar(element) {
        comparison.same(part.members[0].kind, kind(element), "\(key), elements")
        return
      }
      let fields = record(type).fields.filter { $0.access.contains(.read) }
      compare(named(part, by: listed.answerSample), fields, "\(key), answer", operation.defects, .read, &comparison)
    }
  }

  /// Names that the page lost stand in the sample, if it is unfolded.
  private func named(_ part: ZoneIDPage.Part, by sample: [String]) -> [ZoneIDPage.Member] {
    var lost = sample.filter { name in !part.members.contains { $0.name == name } }[...]
    return part.members.map { member in
      var member = member
      if member.name.isEmpty { member.name = lost.popFirst() ?? "" }
      return member
    }
  }

  private func compare(
    _ members: [ZoneIDPage.Member], _ fields: [Field], _ what: String, _ defects: [String], _ view: View,
    _ comparison: inout Comparison
  ) {
    let isLost = members.contains { $0.name.isEmpty }
    let names = fields.map { isLost && $0.from != nil ? "" : $0.name }
    comparison.same(members.map(\.name).sorted(), names.sorted(), "\(what), names", defects)
    for member in members {
      guard let index = names.firstIndex(of: member.name) else { continue }
      compare(member, fields[index], "\(what).\(fields[index].name)", view, &comparison)
    }
  }

  private func compare(
    _ member: ZoneIDPage.Member, _ field: Field, _ what: String, _ view: View, _ comparison: inout Comparison
  ) {
    if view == .read {
      comparison.same(member.isRequired && field.optional, false, "\(what), required")
    } else {
      let isRequired = field.required.contains(view) || field.access == .all && isPlain(field)
      comparison.same(member.isRequired, isRequired, "\(what), required", field.defects)
    }
    comparison.same(member.kind, kind(field.type), "\(what), type", field.defects)
    comparison.same(member.values, values(field.type), "\(what), values", field.defects)
    comparison.same(member.format, format(field.type), "\(what), format", field.defects)
    comparison.same(member.standard, field.default, "\(what), default", field.defects)
    comparison.same(
      member.lengths, [field.limits.minLength, field.limits.maxLength].compactMap { $0 }, "\(what), lengths")
    comparison.same(member.onlyFalse ? ["false"] : [], field.writes, "\(what), writes")
    comparison.same(member.condition, field.when, "\(what), condition")
    comparison.same(member.replacement, field.deprecated?.use, "\(what), replacement")
    comparison.same(["password", "private_key"].contains(member.name), field.secret, "\(what), secret")
  }

  /// Whether the field belongs to a type without views, which is sent as it is declared.
  private func isPlain(_ field: Field) -> Bool {
    api.types.contains { type in
      guard case .fields(let fields) = type.kind, fields.contains(field) else { return false }
      return !field.optional && fields.allSatisfy { $0.access == .all }
    }
  }
}

extension ZoneIDPage.Operation {
  /// The sortable members that the remark names.
  fileprivate var orders: [String] {
    guard let match = remark.firstMatch(of: /x-order-by values are ([a-z_, ]+)/) else { return [] }
    return match.output.1.replacing(" and ", with: ",").split(separator: ",").map { $0.filter { $0 != " " } }.sorted()
  }

  /// The members that the remark allows to change; nil where it says nothing.
  fileprivate var onlyUpdated: [String]? {
    guard let match = remark.firstMatch(of: /only ([a-z, ]+) can be updated/) else { return nil }
    return match.output.1.replacing(" and ", with: ",").split(separator: ",").map { $0.filter { $0 != " " } }.sorted()
  }
}

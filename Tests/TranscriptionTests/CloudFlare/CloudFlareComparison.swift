import Foundation
import SpecModel
import WireJSON

/// Compares the lists of the CloudFlare page with a spec.
struct CloudFlareComparison {
  let page: CloudFlarePage
  let api: API

  /// Addresses, methods, credentials, parameters with their values, defaults and limits.
  func calls() -> Comparison {
    var comparison = Comparison()
    comparison.same(page.actions.count, api.operations.count, "calls")
    for action in page.actions {
      guard let operation = operation(action) else {
        comparison.fail("no operation is '\(action.name)' at \(action.path)")
        continue
      }
      compare(action, operation, &comparison)
      for name in action.ownNames {
        guard let field = operation.parameters.first(where: { $0.name == name }) else {
          comparison.fail("\(operation.key) lacks \(name)")
          continue
        }
        compare(action.description(name), field, "\(operation.key).\(name)", &comparison)
      }
    }
    return comparison
  }

  /// The members of the samples, each with the kind of its value.
  func answers() -> Comparison {
    var comparison = Comparison()
    for action in page.actions {
      guard let operation = operation(action), let answer = action.answer, let result = operation.results.first else {
        continue
      }
      guard case .value(let type) = result.kind else {
        let mark = answer.object?["result"] ?? answer.object?["response"]?.object?["result"]
        comparison.same(mark, "success", "\(operation.key), answer")
        comparison.same(.acknowledgement("true"), result.kind, "\(operation.key), answer")
        continue
      }
      let path = result.payload ?? api.envelope.payload
      let payload = path.split(separator: ".").reduce(answer as JSONValue?) { $0?.object?[String($1)] }
      guard let payload else {
        comparison.fail("\(operation.key) has no answer at \(path)")
        continue
      }
      compare(payload, type, "\(operation.key), answer", &comparison)
    }
    return comparison
  }

  /// What the page says once: codes, intervals, limits.
  func tables() -> Comparison {
    var comparison = Comparison()
    comparison.same(page.codes, api.errors.compactMap(\.code), "codes")
    comparison.same(page.intervals, values("Interval"), "intervals")
    comparison.same(page.hourly.map { [[$0, 3600]] } ?? [], api.limits.map { [$0.requests, $0.per] }, "limits")
    for action in page.actions {
      guard let operation = operation(action) else { continue }
      let text = action.remarks.joined(separator: " ")
      let hourly = text.firstMatch(of: /limited to (\d+) calls per hour/).flatMap { Int($0.output.1) }
      let daily = text.contains("limited to once per zone per day") ? 1 : nil
      comparison.same(
        [hourly.map { [$0, 3600] }, daily.map { [$0, 86400] }].compactMap { $0 },
        operation.limits.map { [$0.requests, $0.per] }, "\(operation.key), limits")
      if text.contains("all records of the given name will be deleted") {
        comparison.same(false, operation.warning.isEmpty, "\(operation.key), warning")
      }
    }
    return comparison
  }

  private func operation(_ action: CloudFlarePage.Action) -> SpecModel.Operation? {
    api.operations.first { operation in
      switch operation.call {
      case .action(let name, _, _, _): name == action.name
      case .http(_, let template): action.name.isEmpty && template == action.path
      case .rpc: false
      }
    }
  }

  private func compare(
    _ action: CloudFlarePage.Action, _ operation: SpecModel.Operation, _ comparison: inout Comparison
  ) {
    let (method, path) =
      switch operation.call {
      case .http(let method, let path), .action(_, _, let method, let path): (method, path)
      case .rpc: ("", "")
      }
    comparison.same(action.isGet ? "GET" : "POST", method, "\(operation.key), method")
    comparison.same(action.path, path, "\(operation.key), path")
    comparison.same(action.ownNames.sorted(), operation.parameters.map(\.name).sorted(), "\(operation.key), names")
    let names = action.parameters.map(\.name).filter { ["tkn", "email", "u"].contains($0) }.sorted()
    let places = operation.credentials?.map(\.place) ?? api.credentials.compactMap(\.place)
    let wanted = names.map { action.isGet ? CredentialPlace.query($0) : .form($0) }
    comparison.same(wanted, places.sorted { "\($0)" < "\($1)" }, "\(operation.key), credentials")
  }

  private func compare(_ text: String, _ field: Field, _ what: String, _ comparison: inout Comparison) {
    let isOptional =
      text.contains("Default is") || text.contains("Optional") || text.contains("Restrict")
      || field.name == "interval"
    comparison.same(isOptional, field.optional || field.textForm == "flag", "\(what), optional")
    if let standard = text.firstMatch(of: /Default is (\d+)/) {
      comparison.same("\(standard.output.1)", field.default ?? "none", "\(what), default")
    }
    if let most = text.firstMatch(of: /max is (\d+)/) {
      comparison.same(Double(most.output.1), field.limits.max, "\(what), maximum")
    }
    if let words = text.firstMatch(of: /[A-Za-z]+(\|[A-Za-z]+)+/) {
      comparison.same(text[words.range].split(separator: "|").map(String.init), values(field.type), "\(what), values")
    } else if text.contains(/0\|1|0 or 1/) {
      comparison.same(true, field.textForm == "1/0" || values(field.type) == ["0", "1"], "\(what), 0 or 1")
    } else if text == "1" {
      // Where 1 is all that there is, it is sent without being asked for.
      comparison.same(true, field.constant == "1" || field.textForm == "1/0", "\(what), value")
    } else if text == "CF_USER_SPAM" {
      comparison.same("\"\(text)\"", field.constant ?? "none", "\(what), value")
    } else if text.contains("json encoded array") {
      let names = text.matches(of: /"([a-z]+)" =>/).map { String($0.output.1) }
      comparison.same(names, members(field.type).map(\.name), "\(what), members")
      let longest = text.firstMatch(of: /up to (\d+) characters/).flatMap { Int($0.output.1) }
      comparison.same(longest, members(field.type).last?.limits.maxLength, "\(what), length")
      comparison.same("json", field.textForm ?? "none", "\(what), form")
    } else if text.contains(",") && !text.contains(" ") {
      comparison.same("comma", field.textForm ?? "none", "\(what), form")
    }
  }

  private func compare(_ value: JSONValue, _ type: TypeExpression, _ what: String, _ comparison: inout Comparison) {
    switch (value, type) {
    case (.null, _):
      let isNullable = if case .nullable = type { true } else { false }
      comparison.same(true, isNullable, "\(what), null")
    case (_, .nullable(let wrapped)): compare(value, wrapped, what, &comparison)
    case (.array(let elements), .list(let element)):
      for value in elements { compare(value, element, "\(what)[]", &comparison) }
    case (.object(let object), .map(.string, let element)):
      for member in object.members { compare(member.value, element, "\(what){}", &comparison) }
    case (.object(let object), .named):
      let fields = members(type)
      comparison.same(
        object.members.map(\.key), fields.filter { !$0.optional }.map(\.name), "\(what), members")
      for field in fields {
        if let value = object[field.name] { compare(value, field.type, "\(what).\(field.name)", &comparison) }
      }
    default: comparison.same(kinds(value), [base(type)], "\(what), type")
    }
  }

  /// The base types that a sample's value can be of; a whole number is one, even if others have fractions.
  private func kinds(_ value: JSONValue) -> [TypeExpression] {
    switch value {
    case .string: [.string]
    case .bool: [.bool]
    case .number(let number): number.text.contains(".") ? [.double] : [.int]
    case .null, .array, .object: []
    }
  }

  private func base(_ type: TypeExpression) -> TypeExpression {
    guard case .named(let name) = type else { return type }
    switch declaration(name)?.kind {
    case .scalar(let scalar): return scalar.base
    case .values(let set): return set.base == .int ? .int : .string
    default: return type
    }
  }

  private func declaration(_ name: String) -> TypeDeclaration? { api.types.first { $0.name == name } }

  private func members(_ type: TypeExpression) -> [Field] {
    guard case .named(let name) = type, case .fields(let fields)? = declaration(name)?.kind else { return [] }
    return fields
  }

  private func values(_ type: TypeExpression) -> [String] {
    if case .named(let name) = type { values(name) } else { [] }
  }

  private func values(_ name: String) -> [String] {
    if case .values(let set)? = declaration(name)?.kind { set.values.map(\.value) } else { [] }
  }
}

extension SpecModel.Operation {
  /// What a call carries besides action and credentials.
  fileprivate var parameters: [Field] { query + form }
}

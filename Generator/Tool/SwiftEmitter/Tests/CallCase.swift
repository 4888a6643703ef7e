import SpecModel
import SwiftNames
import WireJSON

/// One row of a table of calls: an operation with an example, or with made-up values where it has none.
///
/// A class, since rows are sorted into tables, and much is known of each.
final class CallCase {
  let material: TestMaterial
  let method: SwiftMethod
  let scope: SwiftScope
  /// The scopes from below the client down to that one.
  private let steps: [SwiftScope]
  /// The example that answers; nil for a made-up call.
  let example: Example?
  /// The name of the row.
  var name: String
  /// Whether the row's answer is made up, because no example has one.
  var needsAnswer: Bool
  private let shown: Example.Message?
  /// The operation, with the modifiers among its parameters.
  private let operation: Operation
  private let values: ExampleValues
  private var swift: SwiftAPI { material.swift }

  /// A row; `steps` lead to the scope, `shown` is the example whose request gives the values, nil where they are made up,
  /// and `modifiers` is what the request is given besides the operation's own parameters.
  init(
    material: TestMaterial, method: SwiftMethod, scope: SwiftScope, steps: [SwiftScope], example: Example?,
    shown: Example.Message?, modifiers: [Field] = [], needsAnswer: Bool = false
  ) {
    (self.material, self.method, self.scope, self.steps, self.example) = (material, method, scope, steps, example)
    (self.needsAnswer, self.shown) = (needsAnswer, shown)
    name = example?.name ?? method.operation.key + "@made-up"
    operation = Self.operation(method.operation, with: modifiers)
    let isLoose = example?.isLoose == true && operation.body != nil
    values =
      if let shown {
        ExampleValues(operation, shown, insteadOfBody: isLoose ? material.samples : nil)
      } else {
        ExampleValues(operation, samples: material.samples)
      }
  }

  private static func operation(_ operation: Operation, with modifiers: [Field]) -> Operation {
    guard !modifiers.isEmpty else { return operation }
    var operation = operation
    let isForm = if case .action(_, _, "POST", _) = operation.call { true } else { !operation.form.isEmpty }
    for field in modifiers {
      if field.textForm == "flag" && isForm {
        operation.facts.form.append(field)
      } else {
        operation.facts.query.append(field)
      }
    }
    return operation
  }

  /// Adds the arguments of `APICallCase`, up to the call, to the list of the open line.
  func addExpectations(_ printer: inout CodePrinter) {
    let expected = ExpectedRequest(material: material, operation: operation, values: values)
    printer.beginItem()
    printer.string(name)
    printer.beginItem()
    printer.string(expected.method)
    printer.item(SwiftLiteral.unlabelled(SwiftLiteral.text(shownURL ?? expected.url, room: 113)))
    printer.item(".", operation.effect.rawValue)
    if case .rpc(let name, _) = operation.call { printer.item("rpc: ", SwiftLiteral.string(name)) }
    let headers = expected.headers.map { "\(SwiftLiteral.string($0.name)): \(SwiftLiteral.string($0.value))" }
    if !headers.isEmpty { printer.item("headers: ", SwiftLiteral.array(headers)) }
    let withheld = withheld
    if !withheld.isEmpty { printer.item("lacks: ", SwiftLiteral.array(withheld.map(SwiftLiteral.string))) }
    if example == nil {
      switch expected.body {
      case .json(let value): printer.item("body: ", SwiftLiteral.json(value))
      case .form(let text): printer.item("body: ", SwiftLiteral.form(text))
      case nil: break
      }
    }
    if needsAnswer { material.answers.add(operation.mainResult, &printer) }
    if example == nil || example?.label.isEmpty == true {
      if let refused { printer.item("refuses: ", SwiftLiteral.json(refused)) }
      addOwnErrors(&printer)
    }
    if let failure = ExampleFailure(swift, operation, example) {
      printer.item("fails: .init(code: ", failure.code.map(SwiftLiteral.string) ?? "nil", ", .", failure.category, ")")
      if let type = failure.data { printer.item("data: ", swift.types.spelling(type), ".self") }
    }
  }

  /// The headers with credentials that the client has and the operation does not send.
  private var withheld: [String] {
    guard let own = operation.credentials?.map(\.place.header) else { return [] }
    var names: [String] = []
    for name in material.credentialUses.compactMap(\.place.header) where !own.contains(name) && !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// Adds answers that state errors which mean another thing here than elsewhere.
  private func addOwnErrors(_ printer: inout CodePrinter) {
    let cases = operation.errors.compactMap { error -> String? in
      guard let category = error.category, let answer = material.text.failure(code: error.code) else { return nil }
      let code = SwiftLiteral.string(error.code)
      return ".init(code: \(code), .\(category.rawValue), answer: \(SwiftLiteral.json(answer)))"
    }
    if !cases.isEmpty { printer.item("errors: ", SwiftLiteral.array(cases)) }
  }

  /// An answer that has something else in the place of the confirmation.
  private var refused: JSONValue? {
    let result = operation.mainResult
    let text = material.text
    switch result?.kind {
    case .acknowledgement(let json) where json != "true": return text.success(.object(["zz-other": 1]), result)
    case .value(let type) where result?.confirmation != nil:
      return material.samples.value(type).map { text.success($0, result, confirmed: false) }
    default: return nil
    }
  }

  /// The URL that the example shows.
  private var shownURL: String? {
    guard let shown, !material.server.isEmpty else { return nil }
    let server = material.server
    let words = shown.line.split(separator: " ")
    guard words.count > 1 else { return nil }
    let scheme = server.prefix { $0 != ":" } + "://"
    let host = server.dropFirst(scheme.count).prefix { $0 != "/" }
    return "\(scheme)\(host)\(words[1])"
  }

  /// The call through the public signature: `$0.dns("example.com").a.get`, and its arguments.
  var call: (path: String, arguments: [String]) {
    let literals = CallLiteral(swift: swift)
    var path = TextBuffer()
    path.append("$0")
    for step in steps {
      path.append(".")
      path.append(SwiftIdentifier.escaped(step.name))
      if step.parameters.isEmpty { continue }
      path.append("(")
      path.append(step.parameters.compactMap { argument($0, values, literals) }.joined(separator: ", "))
      path.append(")")
    }
    path.append(".")
    path.append(method.name)
    return (path.string, method.arguments.compactMap { argument($0, values, literals) })
  }

  /// The request of the call with made-up values, where one argument has the given value and optional ones are left out.
  func call(with argument: SwiftArgument, _ value: JSONValue) -> (path: String, arguments: [String])? {
    let literals = CallLiteral(swift: swift)
    func literal(_ other: SwiftArgument) -> String?? {
      guard other.field.name == argument.field.name, other.place == argument.place else {
        return other.defaultValue == nil ? self.argument(other, values, literals) : .some(.none)
      }
      guard let literal = literals.argument(value, other.field, other.presence) else { return nil }
      return .some(other.label.map { "\(SwiftIdentifier.escapedLabel($0)): \(literal)" } ?? literal)
    }
    var path = "\(swift.client).requests"
    for step in steps {
      path += "." + SwiftIdentifier.escaped(step.name)
      guard !step.parameters.isEmpty else { continue }
      path += "(" + step.parameters.compactMap { literal($0) ?? nil }.joined(separator: ", ") + ")"
    }
    let arguments = method.arguments.map(literal)
    return arguments.contains { $0 == nil } ? nil : (path + "." + method.name, arguments.compactMap { $0 ?? nil })
  }

  /// `label: literal`; nil where the value is left out.
  private func argument(_ argument: SwiftArgument, _ values: ExampleValues, _ literals: CallLiteral) -> String? {
    let value = values[argument]
    guard let value, let literal = literals.argument(value, argument.field, argument.presence) else { return nil }
    return argument.label.map { String(pieces: SwiftIdentifier.escapedCallLabel($0), ": ", literal) } ?? literal
  }
}

extension CredentialPlace {
  /// The header that it is or goes into; nil for other places.
  fileprivate var header: String? {
    switch self {
    case .header(let name): name
    case .basicUser, .basicPassword: "Authorization"
    case .query, .form, .params, .parameter: nil
    }
  }
}

extension Example {
  /// Whether the request cannot be sent as the page shows it: it breaks what the page says elsewhere.
  var isLoose: Bool { equality == "documented" }
}

/// The error that an example's answer is.
struct ExampleFailure {
  let code: String?
  let category: String
  let data: TypeExpression?

  /// Nil where the example's answer is none that fails.
  init?(_ swift: SwiftAPI, _ operation: Operation, _ example: Example?) {
    guard let response = example?.response else { return nil }
    let api = swift.api
    let status = Int(response.line.split(separator: " ").dropFirst().first ?? "") ?? 200
    let body = try? JSONValue(parsing: response.body)
    let error = body == nil ? Self.word(api, response.body) : Self.error(api, body)
    guard error.isFailure || status >= 400 else { return nil }
    code = error.code
    let here = operation.errors.first { $0.code == error.code ?? "\(status)" }?.category
    let known = api.errors.first { $0.code != nil && $0.code == error.code } ?? Self.rule(api, status)
    // What HTTP itself says of a status is more than what a class of them means.
    let own = Self.category(status)
    let isOwn = known?.status?.isClass == true && own != "unknown" && own != "internal"
    category = here?.rawValue ?? (isOwn ? own : known?.category.rawValue ?? own)
    data = error.data == nil ? nil : known?.data
  }

  /// A documented code that stands for itself in plain text.
  private static func word(_ api: API, _ body: [UInt8]) -> (isFailure: Bool, code: String?, data: JSONValue?) {
    let word = String(decoding: body, as: UTF8.self)
    let isCode = api.errors.contains { $0.code == word }
    return (isCode, isCode ? word : nil, nil)
  }

  /// The error of a status, else of its class.
  private static func rule(_ api: API, _ status: Int) -> ErrorCase? {
    let errors = api.errors.filter { $0.status?.range.contains(status) ?? false }
    return errors.first { $0.status?.isClass == false } ?? errors.first
  }

  private static func error(_ api: API, _ body: JSONValue?) -> (isFailure: Bool, code: String?, data: JSONValue?) {
    switch api.wire {
    case .jsonRPC1, .jsonRPC2:
      guard let error = body?.object?["error"], error != .null else { return (false, nil, nil) }
      let data = error.object?["data"]
      return (true, text(error.object?["code"] ?? error), data == .null ? nil : data)
    case .rest, .form:
      let envelope = api.envelope
      let object = body?.object ?? body?.array?.first?.object
      if let failure = envelope.failure, let value = object?[failure], value != .null { return (true, nil, nil) }
      guard let success = envelope.success, let mark = object?[success.path] ?? nested(object, envelope)?[success.path]
      else { return (false, nil, nil) }
      let isFailure = mark.description != success.value && text(mark) != success.value
      return (isFailure, envelope.code.flatMap { text(object?[$0]) }, nil)
    }
  }

  private static func nested(_ object: JSONObject?, _ envelope: Envelope) -> JSONObject? {
    envelope.nested.flatMap { object?[$0]?.object }
  }

  private static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text): text
    case .number(let number): number.text
    default: nil
    }
  }

  /// What a status means where the page does not say.
  private static func category(_ status: Int) -> String {
    switch status {
    case 401: "unauthorized"
    case 402: "paymentRequired"
    case 403: "forbidden"
    case 404: "notFound"
    case 409: "conflict"
    case 429: "rateLimited"
    case 400, 422: "invalidInput"
    case 502...504: "unavailable"
    case 500...599: "internal"
    default: "unknown"
    }
  }
}

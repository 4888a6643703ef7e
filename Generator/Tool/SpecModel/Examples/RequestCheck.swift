/// Checks the request of an example: that it calls its operation, and that what it sends is documented.
struct RequestCheck {
  let api: API
  let table: TypeTable
  let operation: Operation
  let example: Example
  let findings: Findings

  func check(_ request: Example.Message) {
    let place = example.place(line: example.firstLine(of: request))
    let words = request.line.split(separator: " ")
    guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[1].hasPrefix("/") else {
      findings.error(place, "expected a method, a path and 'HTTP/1.1', found '\(request.line)'")
      return
    }
    let (method, template) = expected
    if words[0] != method { findings.error(place, "'\(operation.key)' is a \(method), not a \(words[0])") }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    if !matches(String(target[0]), template) {
      findings.error(place, "'\(target[0])' does not fit the path '\(template)'")
    }
    let isJSON = if case .rpc = operation.call { true } else { operation.body != nil }
    if target.count > 1 { check(pairs: String(target[1]), place) }
    if isJSON {
      if example.equality != "documented" { checkJSON(request) }
    } else if !request.body.isEmpty {
      let bodyPlace = example.place(line: request.bodyLine)
      if api.wire == .form && method == "POST" {
        check(pairs: String(decoding: request.body, as: UTF8.self), bodyPlace)
      } else {
        findings.error(bodyPlace, "'\(operation.key)' has no body")
      }
    }
  }

  /// The method and path template; an empty template is any path.
  private var expected: (method: String, template: String) {
    switch operation.call {
    case .http(let method, let template): (method, template)
    case .rpc(_, let path): ("POST", path)
    case .action(_, _, let method, let endpoint): (method, endpoint)
    }
  }

  private func matches(_ path: String, _ template: String) -> Bool {
    if template.isEmpty { return true }
    guard let template = try? PathTemplate(parsing: template) else { return true }
    return api.servers.contains { server in
      let base = ServerURL.path(server.url)
      return path.hasPrefix(base) && template.match(String(path.dropFirst(base.count))) != nil
    }
  }

  /// Query parameters or form fields are documented, and the required ones are there.
  private func check(pairs text: String, _ place: SourceLocation) {
    var known = (operation.query + operation.form + api.modifiers).map(\.name)
    known += (operation.credentials.map { $0.map(\.place) } ?? api.credentials.compactMap(\.place)).compactMap(\.name)
    if case .action(_, let field, _, _) = operation.call { known.append(field) }
    let pairs = text.split(separator: "&").map {
      $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    }
    for pair in pairs {
      let name = PercentText.decoded(pair[0])
      if !known.contains(name) {
        findings.error(place, "'\(operation.key)' has no parameter '\(name)'\(Nearest.hint(name, among: known))")
      }
      if case .action(let action?, let field, _, _) = operation.call, name == field {
        let value = pair.count > 1 ? PercentText.decoded(pair[1]) : ""
        if value != action { findings.error(place, "'\(operation.key)' is the action '\(action)', not '\(value)'") }
      }
      check(constant: name, pair.count > 1 ? PercentText.decoded(pair[1]) : "", place)
    }
    let names = pairs.map { PercentText.decoded($0[0]) }
    for field in operation.query + operation.form where !field.optional && !names.contains(field.name) {
      findings.error(place, "the parameter '\(field.name)' is missing")
    }
  }

  /// A constant has its only value.
  private func check(constant name: String, _ value: String, _ place: SourceLocation) {
    guard let field = (operation.query + operation.form).first(where: { $0.name == name }),
      let constant = field.constantText, constant != value
    else { return }
    findings.error(place, "the parameter '\(name)' is always '\(constant)', not '\(value)'")
  }

  private func checkJSON(_ request: Example.Message) {
    guard
      let node = NodeParser.parse(
        request.body, file: example.location.file, firstLine: request.bodyLine, findings)
    else { return }
    for misfit in misfits(node) { findings.error(misfit.node, "\(misfit.path): \(misfit.problem)") }
  }

  /// All places where a body is not what the operation sends.
  func misfits(_ node: Node) -> [Misfit] {
    let fit = ValueFit(table: table, isInput: true)
    if case .rpc(let method, _) = operation.call {
      if let name = node["method"], name.string != method {
        findings.error(name, "'\(operation.key)' is the method '\(method)', not \(name.jsonText)")
      } else if node["method"] == nil {
        findings.error(node, "the request has no \"method\"")
      }
      return params(node, fit)
    }
    return operation.body.map { fit.misfits(node, $0.type) } ?? []
  }

  private func params(_ node: Node, _ fit: ValueFit) -> [Misfit] {
    let value = node["params"] ?? Node(value: .null, place: node.place)
    let credentials = Set((operation.credentials ?? []).compactMap(\.place.name))
    switch operation.params {
    case .none:
      let isEmpty = value.isNull || value.members.isEmpty && value.elements.isEmpty && !value.isScalar
      if isEmpty { return [] }
      return [Misfit(path: "$.params", tolerance: nil, problem: "'\(operation.key)' has no params", node: value)]
    case .named(let fields):
      let isLeftOut = node["params"] == nil && fields.allSatisfy(\.optional)
      return isLeftOut ? [] : fit.misfits(value, fields: fields, path: "$.params", ignoring: credentials)
    case .positional(let fields):
      if value.isNull, fields.allSatisfy(\.optional) { return [] }
      return fit.misfits(value, tuple: Tuple(members: fields, alone: nil), path: "$.params")
    case .list(let field), .bare(let field):
      return value.isNull && field.optional ? [] : fit.misfits(value, field: field, path: "$.params")
    case .object(let body): return fit.misfits(value, body.type, path: "$.params")
    }
  }
}

extension CredentialPlace {
  /// The name of the header, parameter, field or member.
  var name: String? {
    switch self {
    case .basicUser, .basicPassword: nil
    case .header(let name), .query(let name), .form(let name), .params(let name), .parameter(let name): name
    }
  }
}

extension ServerURL {
  /// The path of an address without a slash at its end.
  static func path(_ url: String) -> String {
    let path = url.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }
    return String(path.hasSuffix("/") ? path.dropLast() : path)
  }
}

/// Names in queries and forms.
enum PercentText {
  /// The text with `+` and `%XX` decoded; what is no escape stays.
  static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count > 1
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

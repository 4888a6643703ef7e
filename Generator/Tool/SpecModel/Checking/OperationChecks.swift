/// Checks operations: that their parts fit the wire, names, errors, and what they refer to.
struct OperationChecks {
  let api: API
  let table: TypeTable
  let context: Context
  private var findings: Findings { context.findings }

  func check() {
    let wire = WireCheck(wire: api.wire, findings: findings)
    let uses = AnswerUseCheck(api: api, table: table, findings: findings)
    let errors = api.errors.compactMap { $0.code ?? $0.status?.description }
    for operation in api.operations {
      guard let node = context.operationNodes[operation.key] else { continue }
      checkName(operation, node)
      wire.check(operation, node)
      checkArguments(operation, node)
      checkParameters(operation)
      checkErrors(node, known: errors)
      checkResults(operation, node)
      checkReplacement(operation, node)
      uses.check(operation, node)
    }
  }

  private func checkName(_ operation: Operation, _ node: Node) {
    // Nearly all are plain words.
    if operation.key.utf8.allSatisfy({ NameRules.isLetter($0) || $0 == UInt8(ascii: ".") }) { return }
    let words = operation.key.parts(at: ".")
    if operation.swift == nil, let word = words.last, !NameRules.makesIdentifier(word) {
      findings.error(operation.location, "'\(word)' makes no Swift name; add \"swift\"", origin: node.origin)
    }
    for (index, word) in words.dropLast().enumerated() where !NameRules.makesIdentifier(word) {
      let key = words[...index].joined(separator: ".")
      if api.scopes.first(where: { $0.key == key })?.swift == nil {
        findings.error(
          operation.location, "'\(word)' makes no Swift name; add the scope '\(key)' with \"swift\"",
          origin: node.origin)
      }
    }
  }

  /// An input of a declared type is spread over arguments or stands as one: the spec says which.
  private func checkArguments(_ operation: Operation, _ node: Node) {
    if operation.inputObject(table) != nil {
      if node[.arguments] == nil {
        findings.error(operation.location, "missing \"arguments\"; run 'specwright format'", origin: node.origin)
      }
    } else if node[.arguments] != nil {
      findings.error(
        key: .arguments, of: node, "\"arguments\" means nothing here: no input is an object of a declared type")
    }
  }

  /// Parameters of different places become arguments of one method.
  private func checkParameters(_ operation: Operation) {
    var seen = NameList()
    var all = operation.path.filter { $0.scope == nil }.map(\.field)
    all += operation.query + operation.header + operation.form
    switch operation.params {
    case .named(let fields), .positional(let fields): all += fields
    case .list(let field), .bare(let field): all.append(field)
    case .none, .object: break
    }
    for field in all where seen.add(field.swift ?? field.name) != nil {
      findings.error(
        operation.location, "'\(field.name)' stands in two places of '\(operation.key)'; give one of them \"swift\"")
    }
    if case .positional(let fields) = operation.params { OrderCheck.check(fields, findings) }
  }

  /// Errors that operations list are described in api.json.
  private func checkErrors(_ node: Node, known: [String]) {
    for item in node[.errors]?.elements ?? [] {
      guard let value = item.isObject ? item[.code] : item, let code = value.scalarText else { continue }
      if !known.contains(code) {
        findings.error(value, "unknown error '\(code)': api.json does not list it\(Nearest.hint(code, among: known))")
      }
    }
  }

  private func checkResults(_ operation: Operation, _ node: Node) {
    if operation.results.contains(where: { $0.status != nil }), case .http = operation.call {
      var seen: Set<String> = []
      let values = operation.results.compactMap(\.type).map(\.description)
      for value in values { seen.insert(value) }
      if seen.count > 1, let result = node[.result] {
        findings.error(
          result, "the statuses answer with different types (\(seen.sorted().joined(separator: ", "))); use a union")
      }
    } else if operation.results.contains(where: { $0.status != nil }), let result = node[.result] {
      findings.error(result, "a result by status needs \"http\"")
    }
    if [.jsonRPC1, .jsonRPC2].contains(api.wire), operation.results.contains(where: { $0.confirmation != nil }),
      let value = node[.result]?[.value]
    {
      findings.error(value, "nothing confirms a value in JSON-RPC, which says itself whether a call succeeded")
    }
    if node[.payload] != nil, !operation.results.contains(where: { $0.type != nil }) {
      findings.error(key: .payload, of: node, "\"payload\" means nothing here: the result has no type")
    }
  }

  private func checkReplacement(_ operation: Operation, _ node: Node) {
    guard let use = operation.deprecated?.use, let place = node[.deprecated]?[.use] else { return }
    let others = api.operations.map(\.key).filter { $0 != operation.key }
    if !others.contains(use) {
      findings.error(place, "unknown operation '\(use)'\(Nearest.hint(use, among: others))")
    }
  }
}

extension Operation {
  /// The name of the input's type where that is an object, whose members can stand as arguments or as one struct; nil
  /// where there is no choice.
  func inputObject(_ table: TypeTable) -> String? {
    let type: TypeExpression? =
      if let body { body.type } else if case .object(let body) = params { body.type } else { nil }
    guard case .named(let name)? = type, case .fields? = table.declaration(name)?.kind else { return nil }
    return name
  }
}

/// Which keys mean something on which wire and with which kind of call.
struct WireCheck {
  let wire: Wire
  let findings: Findings

  func check(_ operation: Operation, _ node: Node) {
    let isRPC = wire == .jsonRPC1 || wire == .jsonRPC2
    for (key, fits, needs) in [
      (Word.rpc, isRPC, "\"json-rpc-1.0\" or \"json-rpc-2.0\""), (.http, !isRPC, "\"rest\" or \"form\""),
      (.action, wire == .form, "\"form\""), (.params, isRPC, "\"json-rpc-1.0\" or \"json-rpc-2.0\""),
      (.form, wire == .form, "\"form\""), (.body, wire == .rest, "\"rest\""),
    ] where !fits && node.has(key) {
      findings.error(key: key, of: node, "\"\(key)\" needs the wire \(needs); this API's is \"\(wire.rawValue)\"")
    }
    if case .rpc(let method, _) = operation.call, let place = node[.rpc] {
      let bad = method.unicodeScalars.first { $0.value <= 0x20 || $0.value == 0x7F }
      if let bad {
        findings.error(place, "\(bad == " " ? "a space" : shown(bad)) cannot stand in the name of a method")
      } else if method.isEmpty {
        findings.error(place, "the name of a method cannot be empty")
      }
    }
    if case .http(let method, _) = operation.call, method == "GET" || method == "HEAD" {
      for key in [Word.form, .body] where node.has(key) {
        findings.error(key: key, of: node, "a \(method) has no body; use \"query\" instead of \"\(key)\"")
      }
    }
    if case .action = operation.call, node[.query] != nil {
      findings.error(key: .query, of: node, "the parameters of an action are \"form\"")
    }
    checkCredentials(node, isRPC)
  }

  private func checkCredentials(_ node: Node, _ isRPC: Bool) {
    for item in node[.credentials]?.elements ?? [] {
      WireCheck.checkPlace(item, wire, findings)
    }
  }

  /// A credential goes where the wire has such a place.
  static func checkPlace(_ node: Node, _ wire: Wire, _ findings: Findings) {
    let isRPC = wire == .jsonRPC1 || wire == .jsonRPC2
    for (key, fits) in [(Word.params, isRPC), (.form, wire == .form), (.parameter, wire == .form)]
    where !fits && node.has(key) {
      findings.error(key: key, of: node, "the wire \"\(wire.rawValue)\" has no place \"\(key)\" for a credential")
    }
  }
}

/// Checks waiters and sequences against the answers that they work on.
struct AnswerUseCheck {
  let api: API
  let table: TypeTable
  let findings: Findings

  func check(_ operation: Operation, _ node: Node) {
    if let waiter = operation.waiter, let place = node[.waiter] { check(waiter, operation, place) }
    guard let place = node[.paging] else { return }
    if api.paging == nil { findings.error(place, "\"paging\" needs api.json's \"paging\"") }
    if case .list? = operation.results.first?.type?.unwrapped {
    } else {
      findings.error(place, "\"paging\" needs a list as the result")
    }
  }

  private func check(_ waiter: Waiter, _ operation: Operation, _ node: Node) {
    guard let answer = operation.results.first?.type else {
      findings.error(node, "a waiter needs a result with a type")
      return
    }
    guard let type = member(waiter.member, of: answer, node) else { return }
    if waiter.limit < 1, let limit = node[.limit] { findings.error(limit, "expected at least 1 second") }
    if waiter.done.isEmpty, let done = node[.done] { findings.error(done, "a waiter needs a value that ends it") }
    let ends = (node[.done]?.elements ?? []) + (node[.failed]?.elements ?? [])
    for (index, value) in ends.enumerated() {
      if let misfit = ValueFit(table: table, isInput: true).misfits(value, type).first {
        findings.error(value, misfit.message(value))
      } else if ends[..<index].contains(where: { $0.sameJSON(as: value) }) {
        findings.error(value, "the value \(value.jsonText) stands twice")
      }
    }
  }

  /// The type of the member that a waiter looks at.
  private func member(_ name: String, of answer: TypeExpression, _ node: Node) -> TypeExpression? {
    if name.isEmpty { return answer }
    guard case .named(let type) = answer.unwrapped, let fields = table.fields(type) else {
      findings.error(node[.member] ?? node, "'\(answer)' has no members")
      return nil
    }
    guard let field = fields.first(where: { $0.name == name }) else {
      let hint = Nearest.hint(name, among: fields.map(\.name))
      findings.error(node[.member] ?? node, "'\(type)' has no member '\(name)'\(hint)")
      return nil
    }
    return field.type
  }
}

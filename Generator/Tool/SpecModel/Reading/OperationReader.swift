/// Reads operations.
struct OperationReader {
  let context: Context
  let api: APIReader
  /// The scopes by their keys.
  private let scopes: [String: Scope]
  private var fields: FieldReader { FieldReader(context: context) }
  private var findings: Findings { context.findings }

  init(context: Context, api: APIReader, scopes: [Scope]) {
    self.context = context
    self.api = api
    self.scopes = Dictionary(scopes.map { ($0.key, $0) }) { first, _ in first }
  }

  func operation(_ member: Node.Member, chapter: String, parameters: [Field]) -> Operation {
    let node = member.value
    let scopeKeys = Operation.scopeKeys(of: member.key)
    let carriers = scopes.isEmpty ? [] : scopeKeys.compactMap { scopes[$0] }
    let call = call(node, carriers)
    let query = fields.fields(node[.query], .input, .query)
    let form = fields.fields(node[.form], .input, .form)
    // The parameters of an action stand under "form" wherever its method sends them.
    let isInQuery = if case .action(_, _, "GET", _) = call { true } else { false }
    let facts = Operation.Facts(
      key: member.key, scopeKeys: scopeKeys, swift: node[.swift]?.string, at: node[.at]?.string ?? "",
      doc: node.lines(.doc),
      chapter: chapter, call: call, path: path(call, node, carriers, parameters),
      query: isInQuery ? query + form : query, header: fields.fields(node[.header], .input, .header),
      form: isInQuery ? [] : form, body: node[.body].map(body), params: params(node),
      results: ResultReader(context: context).results(node), errors: errors(node), effect: effect(node, call),
      requires: node[.requires]?.string, warning: node.lines(.warning), since: node[.since]?.string,
      deprecated: fields.deprecation(node), limits: limits(node), waiter: node[.waiter].map(waiter),
      paging: node[.paging]?[.swift]?.string,
      arguments: node[.arguments]?.string.flatMap(Arguments.init) ?? .members,
      credentials: credentials(node), defects: context.defects(node), note: node.lines(.note),
      from: node[.from]?.string, location: member.keyLocation)
    return Operation(facts)
  }

  private func call(_ node: Node, _ carriers: [Scope]) -> Call {
    if let method = node[.rpc]?.string {
      let path = node[.path]?.string ?? carriers.last { $0.path != nil }?.path
      return .rpc(method: method, path: path ?? "")
    }
    if let action = node[.action]?.string {
      let defaults = api.node[.action]
      if defaults == nil { findings.error(key: .action, of: node, "\"action\" needs api.json's \"action\"") }
      return .action(
        name: action, field: defaults?[.field]?.string ?? "",
        method: node[.method]?.string ?? defaults?[.method]?.string ?? "POST",
        endpoint: node[.endpoint]?.string ?? defaults?[.endpoint]?.string ?? "")
    }
    let words = (node[.http]?.string ?? "GET /").parts(at: " ", empty: true)
    let methods = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]
    if let http = node[.http], words.count != 2 || !methods.contains(String(words[0])) {
      findings.error(http, "expected a method (\(methods.joined(separator: ", "))), a space and a path template")
      return .http(method: "GET", template: "")
    }
    return .http(method: String(words[0]), template: words.count == 2 ? String(words[1]) : "")
  }

  /// The parameters that the call's template names, from the tables, marked with the scope of `carriers` that has them.
  private func path(
    _ call: Call, _ node: Node, _ carriers: [Scope], _ parameters: [Field]
  ) -> [PathParameter] {
    let (text, key): (String, Word) =
      switch call {
      case .http(_, let template): (template, .http)
      case .rpc(_, let path): (path, node.has(.path) ? .path : .rpc)
      case .action(_, _, _, let endpoint): (endpoint, node.has(.endpoint) ? .endpoint : .action)
      }
    guard let place = node[key] else { return [] }
    let template: PathTemplate
    do throws(PathTemplateError) { template = try PathTemplate(parsing: text) } catch {
      findings.error(place, error.message)
      return []
    }
    var seen = NameList()
    return template.parameters.compactMap { name in
      guard seen.add(name) == nil else {
        findings.error(place, "the path names '\(name)' twice")
        return nil
      }
      guard let field = parameters.first(where: { $0.name == name }) else {
        let hint = Nearest.hint(name, among: parameters.map(\.name))
        findings.error(place, "the path names '\(name)', which no \"parameters\" table has\(hint)")
        return nil
      }
      let scope = carriers.first { $0.parameters.contains { $0.name == name } }
      return PathParameter(field: field, scope: scope?.key)
    }
  }

  private func body(_ node: Node) -> Body {
    node.isObject
      ? Body(type: context.type(node[.type], .input), name: argumentName(node), doc: node.lines(.doc))
      : Body(type: context.type(node, .input), name: "body")
  }

  /// The name of an argument, of which a Swift name can be made.
  private func argumentName(_ node: Node) -> String {
    let name = node[.name]?.string ?? ""
    if let node = node[.name], !NameRules.makesIdentifier(name) {
      findings.error(node, "'\(name)' makes no Swift name")
    }
    return name
  }

  private func params(_ node: Node) -> Params {
    guard let params = node[.params] else { return .none }
    if params.isList { return .named(fields.fields(params, .input, .member)) }
    guard params.isObject else { return .none }
    if let list = params[.positional] { return .positional(fields.fields(list, .input, .positional)) }
    if params[.name] == nil { findings.error(params, "params needs \"name\", the name of the argument") }
    if let type = params[.type] {
      return .object(Body(type: context.type(type, .input), name: argumentName(params), doc: params.lines(.doc)))
    }
    let isList = params[.list] != nil
    let element = context.type(params[isList ? "list" : "bare"], .input)
    let field = fields.field(
      params, name: params[.name], type: isList ? .list(element) : element, .input, .whole)
    if params[.name] != nil { context.fields.append(FieldSite(field: field, node: params, place: .whole)) }
    return isList ? .list(field) : .bare(field)
  }

  private func errors(_ node: Node) -> [OperationError] {
    var seen = NameList()
    return (node[.errors]?.elements ?? []).compactMap { item in
      guard let value = item.isObject ? item[.code] : item, let code = value.scalarText else { return nil }
      if seen.add(code) != nil { findings.error(value, "duplicate error '\(code)'") }
      let category = item.isObject ? item[.category]?.string.flatMap(ErrorCategory.init) : nil
      return OperationError(code: code, category: category, doc: item.lines(.doc))
    }
  }

  /// REST takes it from the HTTP method; nothing else says whether a call may be repeated.
  private func effect(_ node: Node, _ call: Call) -> Effect {
    if let effect = node[.effect] { return effect.string.flatMap(Effect.init) ?? .once }
    if api.wire == .rest, case .http(let method, _) = call {
      switch method {
      case "GET", "HEAD", "OPTIONS": return .none
      case "PUT", "DELETE": return .repeatable
      default: return .once
      }
    }
    if node.misspells(.effect, of: .operation) { return .once }
    findings.error(node, "an operation needs \"effect\" here: only the wire \"rest\" takes it from the HTTP method")
    return .once
  }

  private func limits(_ node: Node) -> [RateLimit] {
    (node[.limits]?.elements ?? []).filter(\.isObject).map { RateLimit($0, context) }
  }

  private func waiter(_ node: Node) -> Waiter {
    Waiter(
      swift: node[.swift]?.string ?? "", member: node[.member]?.string ?? "",
      done: (node[.done]?.elements ?? []).map(\.jsonText), failed: (node[.failed]?.elements ?? []).map(\.jsonText),
      progress: node.flag(.progress), limit: node[.limit]?.int ?? Waiter.usualLimit, doc: node.lines(.doc))
  }

  private func credentials(_ node: Node) -> [CredentialUse]? {
    guard let item = node[.credentials] else { return nil }
    let known = (api.node[.credentials]?.elements ?? []).compactMap { $0[.name]?.string }
    return item.elements.filter(\.isObject).compactMap { use in
      guard let part = use[.part], let name = part.string, let place = CredentialPlace(use) else { return nil }
      if !known.contains(name) {
        findings.error(part, "unknown credential '\(name)'\(Nearest.hint(name, among: known))")
      }
      return CredentialUse(part: name, place: place, optional: use.flag(.optional))
    }
  }
}

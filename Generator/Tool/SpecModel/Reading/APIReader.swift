/// Reads what `api.json` says about the API as a whole.
struct APIReader {
  let context: Context
  let node: Node
  private var fields: FieldReader { FieldReader(context: context) }
  private var findings: Findings { context.findings }

  init(context: Context, node: Node) {
    self.context = context
    self.node = node
  }

  var wire: Wire { node[.wire]?.string.flatMap(Wire.init) ?? .rest }

  private func objects(_ word: Word) -> [Node] { (node[word]?.elements ?? []).filter(\.isObject) }

  private func text(_ node: Node, _ word: Word) -> String { node[word]?.string ?? "" }

  /// Reports names that stand twice in a list.
  private func checkNames(_ nodes: [Node], _ word: Word, _ what: String) {
    var seen: Set<String> = []
    for node in nodes {
      guard let name = node[word], let text = name.string else { continue }
      if !seen.insert(text).inserted { findings.error(name, "duplicate \(what) '\(text)'") }
    }
  }

  func servers() -> [Server] {
    if node[.servers]?.elements.isEmpty == true, let list = node[.servers] {
      findings.error(list, "an API needs at least one server")
    }
    return objects(.servers).map { item in
      if let url = item[.url], let text = url.string, let problem = ServerURL.problem(text) {
        findings.error(url, problem)
      }
      return Server(url: text(item, .url), doc: item.lines(.doc))
    }
  }

  func credentials() -> [CredentialPart] {
    checkNames(objects(.credentials), .name, "credential")
    return objects(.credentials).map { item in
      let places = ObjectRule.places.map(\.word).filter(item.has)
      if places.count > 1 {
        findings.error(key: places[1], of: item, "a credential has only one of \(quoted(places.map(\.description)))")
      }
      WireCheck.checkPlace(item, wire, findings)
      if let name = item[.name], item[.swift] == nil, !NameRules.makesIdentifier(name.string ?? "") {
        findings.error(name, "'\(name.string ?? "")' makes no Swift name; add \"swift\"")
      }
      return CredentialPart(
        name: text(item, .name), swift: item[.swift]?.string, doc: item.lines(.doc),
        place: CredentialPlace(item), optional: item.flag(.optional),
        location: item[.name]?.location ?? item.location)
    }
  }

  func modifiers() -> [Field] {
    fields.fields(node[.modifiers], .input, wire == .jsonRPC1 || wire == .jsonRPC2 ? .member : .query)
  }

  func scopes(known parameters: [(field: Field, node: Node)]) -> [Scope] {
    (node[.scopes]?.members ?? []).filter(\.value.isObject).map { member in
      let named = (member.value[.parameters]?.elements ?? []).compactMap { item -> Field? in
        guard let name = item.string else { return nil }
        let field = parameters.first { $0.field.name == name }?.field
        if field == nil && context.isComplete {
          findings.error(
            item, "unknown parameter '\(name)'\(Nearest.hint(name, among: parameters.map(\.field.name)))")
        }
        return field
      }
      return Scope(
        key: member.key, swift: member.value[.swift]?.string, doc: member.value.lines(.doc), parameters: named,
        path: member.value[.path]?.string, location: member.keyLocation)
    }
  }

  /// JSON-RPC has its envelope built in; elsewhere the whole answer is the payload unless the spec says otherwise.
  func envelope() -> Envelope {
    let item = node[.envelope]
    if wire == .jsonRPC1 || wire == .jsonRPC2 {
      if item != nil {
        findings.error(key: .envelope, of: node, "\"envelope\" is built into the wire \"\(wire.rawValue)\"")
      }
      return Envelope(
        payload: "result", success: nil, failure: "error", message: "error.message", code: "error.code",
        data: "error.data", nested: nil)
    }
    let success = item?[.success].flatMap { success in
      success[.value].map { (path: text(success, .path), value: $0.jsonText) }
    }
    return Envelope(
      payload: item?[.payload]?.string ?? "", success: success, failure: item?[.failure]?.string,
      message: item?[.message]?.string, code: item?[.code]?.string, data: item?[.data]?.string,
      nested: item?[.nested]?.string)
  }

  func errors() -> [ErrorCase] {
    var seen: Set<String> = []
    return objects(.errors).map { item in
      let code = item[.code]?.scalarText
      let status = item[.status].flatMap(status)
      let identity = "\(code ?? "HTTP \(status?.description ?? "")") \(item[.swift]?.string ?? "")"
      if !seen.insert(identity).inserted, let value = item[.code] ?? item[.status] {
        findings.error(value, "duplicate error '\(value.scalarText ?? "")'; tell them apart by \"swift\"")
      }
      return ErrorCase(
        code: code, status: status, swift: item[.swift]?.string,
        category: item[.category]?.string.flatMap(ErrorCategory.init) ?? .internal, doc: item.lines(.doc),
        data: item[.data].map { context.type($0, .answer) }, dataName: item[.dataName]?.string,
        at: text(item, .at), defects: context.defects(item),
        location: (item[.swift] ?? item[.code] ?? item[.status])?.location ?? item.location)
    }
  }

  private func status(_ node: Node) -> ErrorStatus? {
    if let status = node.int { return ErrorStatus(first: status, isClass: false) }
    return node.string?.first?.wholeNumberValue.map { ErrorStatus(first: $0 * 100, isClass: true) }
  }

  func headers() -> [ResponseHeader] {
    checkNames(objects(.headers), .name, "header")
    checkNames(objects(.headers), .member, "member")
    checkNames(objects(.headers), .swift, "Swift name")
    return objects(.headers).map { item in
      let isMember = item[.member] != nil
      if isMember, let name = item[.swift], name.string?.contains(".") == true {
        findings.error(name, "the Swift name of a member has no dot; only headers are grouped")
      }
      return ResponseHeader(
        name: text(item, isMember ? .member : .name), isMember: isMember, swift: text(item, .swift),
        type: context.type(item[.type], .answer),
        doc: item.lines(.doc), at: text(item, .at), defects: context.defects(item),
        location: item[.swift]?.location ?? item.location)
    }
  }

  func limits() -> [RateLimit] { objects(.limits).map { RateLimit($0, context) } }

  func paging() -> Paging? {
    node[.paging].map { item in
      Paging(
        page: text(item, .page), size: text(item, .size), pages: text(item, .pages),
        items: item[.items]?.string, defaultSize: item[.defaultSize]?.int,
        maximumSize: item[.maximumSize]?.int, at: text(item, .at))
    }
  }

  func experimental() -> [Experimental] {
    checkNames(objects(.experimental), .name, "experimental operation")
    return objects(.experimental).map {
      Experimental(name: text($0, .name), at: text($0, .at), location: $0[.name]?.location ?? $0.location)
    }
  }

  func omitted() -> [Omission] {
    checkNames(objects(.omitted), .at, "section")
    return objects(.omitted).map {
      Omission(
        at: text($0, .at), blocks: ($0[.blocks]?.elements ?? []).compactMap(\.int), reason: $0.lines(.reason),
        location: $0.location)
    }
  }

  func defects() -> [Defect] {
    checkNames(objects(.defects), .id, "defect")
    return objects(.defects).map { item in
      Defect(
        id: text(item, .id), at: item.lines(.at), lines: (item[.lines]?.elements ?? []).compactMap(\.int),
        says: item.lines(.says), spec: item.lines(.spec), location: item[.id]?.location ?? item.location)
    }
  }
}

extension CredentialPlace {
  /// Where a node says that a credential goes; nil if it says nothing.
  init?(_ node: Node) {
    for key in ObjectRule.places.map(\.word) {
      guard let text = node[key]?.string else { continue }
      switch key {
      case .basic: self = text == "user" ? .basicUser : .basicPassword
      case .header: self = .header(text)
      case .query: self = .query(text)
      case .form: self = .form(text)
      case .params: self = .params(text)
      default: self = .parameter(text)
      }
      return
    }
    return nil
  }
}

extension RateLimit {
  init(_ node: Node, _ context: Context) {
    let seconds = ["minute": 60, "hour": 3_600, "day": 86_400]
    let per = node[.per].flatMap { $0.int ?? $0.string.flatMap { seconds[$0] } } ?? 0
    self.init(
      requests: node[.requests]?.int ?? 0, per: per, by: node[.by]?.string ?? "",
      remaining: node[.remaining]?.string, at: node[.at]?.string ?? "")
    for key in [Word.requests, .per] {
      if let value = node[key], let number = value.int, number < 1 {
        context.findings.error(value, "expected at least 1, found \(number)")
      }
    }
  }
}

/// What a server's address must be.
enum ServerURL {
  /// What is wrong with an address, in a sentence; nil if nothing is.
  static func problem(_ text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
      return "'\(text)' is no absolute URL: it begins with neither https:// nor http://"
    }
    let rest = text.drop { $0 != ":" }.dropFirst(3)
    let host = rest.prefix { $0 != "/" }
    if host.isEmpty { return "'\(text)' has no host" }
    if host.contains("@") { return "'\(text)' holds a user; credentials do not stand in URLs" }
    let bad = text.unicodeScalars.first {
      $0.value <= 0x20 || $0.value >= 0x7F || "?#\"<>\\^`{|}".unicodeScalars.contains($0)
    }
    return bad.map { "\(shown($0)) cannot stand in the URL of a server" }
  }
}

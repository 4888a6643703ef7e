import SpecModel

/// Drafts the items of a section from what pages have: lists of members, calls, and JSON.
public struct SectionDraft {
  private let cut: PageCut
  private let api: API
  private let words: TypeWords
  /// The names of parameters that the API knows itself: credentials and what every call may have.
  private let common: Set<String>

  /// Drafts sections of a page.
  ///
  /// - Parameters:
  ///   - cut: The page.
  ///   - api: What is known of the API as a whole: its wire, envelope and credentials. Its items are not looked at.
  public init(_ cut: PageCut, _ api: API) {
    self.cut = cut
    self.api = api
    words = TypeWords(cut)
    common = Set(api.credentials.compactMap { $0.place?.parameter } + api.modifiers.map(\.name))
  }

  /// The items of one section; a type where no call is documented; neither where there is only text.
  public func draft(_ section: PageSection) -> Draft {
    let material = Material(section, words, api)
    var draft = Draft(section: section.name, line: section.firstLine, operation: operation(section, material))
    if draft.operation == nil {
      draft.type = material.quoted.fields[""].map { .record($0) } ?? material.values.first
    }
    return draft
  }

  private func operation(_ section: PageSection, _ material: Material) -> DraftOperation? {
    if let request = material.requests.first, let method = request.method {
      return rpc(method, material)
    }
    let brackets = BracketLists.parameters(section.substance)
    if let action = brackets.first(where: { $0.name == "a" }) { return self.action(action.example, brackets, material) }
    if let pattern = material.pattern { return path(pattern, material) }
    return material.lists.lists.isEmpty ? nil : listed(section, material)
  }

  /// A JSON-RPC call: the example of its params, and what a list adds to that.
  private func rpc(_ method: String, _ material: Material) -> DraftOperation {
    var operation = DraftOperation(call: .rpc(method))
    var input: DraftShape?
    for request in material.requests where request.method == method {
      guard let params = request.params else { continue }
      input = input.map { $0.merged(with: params) } ?? params
    }
    let listed = material.quoted.fields["params"] ?? []
    if case .record(let shown)? = input ?? (listed.isEmpty ? nil : .record([])) {
      input = .record(SectionDraft.completed(listed, by: shown))
    }
    operation.input = input
    operation.answer = answer(material) ?? material.quoted.wholes["result"]
    if let fields = material.quoted.fields["result"], case .record(let shown)? = operation.answer {
      operation.answer = .record(SectionDraft.completed(fields, by: shown))
    }
    return operation
  }

  /// What is listed comes first, what only examples show behind it; where words say no shape, the example does.
  private static func completed(_ listed: [DraftField], by shown: [DraftField]) -> [DraftField] {
    let fields = listed.map { field in
      guard let example = shown.first(where: { $0.name == field.name }) else { return field }
      var field = field
      if field.shape.isVague { field.shape = example.shape }
      return field
    }
    return fields + shown.filter { example in !listed.contains { $0.name == example.name } }
  }

  /// A form with the action in a field.
  private func action(
    _ name: String, _ parameters: [(name: String, example: String, line: Int)], _ material: Material
  ) -> DraftOperation {
    var operation = DraftOperation(call: .action(name))
    operation.form = parameters.filter { $0.name != "a" && !common.contains($0.name) }.map {
      DraftField($0.name, .text($0.example), values: SectionDraft.alternatives($0.example), line: $0.line)
    }
    operation.answer = answer(material)
    return operation
  }

  private static func alternatives(_ text: String) -> [String] {
    text.contains("|") ? text.split(separator: "|").map { PageLine.normalised($0) } : []
  }

  /// A path with its method, and the parameters that a command line shows.
  private func path(_ pattern: PathPattern, _ material: Material) -> DraftOperation {
    let call = material.calls.first
    let method = material.method ?? call?.method ?? "GET"
    var operation = DraftOperation(call: .http(method: method, template: pattern.template))
    let shown = call.flatMap { pattern.values(in: $0.path) } ?? []
    operation.path = pattern.names.enumerated().map { index, name in
      DraftField(name, index < shown.count ? .text(shown[index]) : .string, line: material.line(of: name))
    }
    operation.query = fields(call?.query ?? [], material)
    operation.form = fields(call?.form ?? [], material)
    let known = Set((operation.path + operation.query + operation.form).map(\.name))
    for (name, line) in material.explained where !known.contains(name) && !common.contains(name) {
      let field = DraftField(name, .string, isOptional: true, line: line)
      if method == "GET" { operation.query.append(field) } else { operation.form.append(field) }
    }
    operation.answer = answer(material)
    return operation
  }

  private func fields(_ parameters: [CurlCall.Parameter], _ material: Material) -> [DraftField] {
    parameters.filter { !common.contains($0.name) }.map {
      DraftField($0.name, .text($0.value), line: material.line(of: $0.name))
    }
  }

  /// A call of which only lists of members are left; the title says what it does.
  private func listed(_ section: PageSection, _ material: Material) -> DraftOperation {
    let lists = material.lists
    var operation = DraftOperation(call: .http(method: SectionDraft.method(of: section.name), template: ""))
    operation.path = lists.fields(.path)
    operation.query = lists.fields(.query)
    operation.header = lists.fields(.header)
    operation.form = lists.fields(.form)
    operation.input = shape(lists, .body)
    operation.answer = shape(lists, .answer) ?? answer(material)
    if operation.input != nil, case .http("GET", _) = operation.call {
      operation.call = .http(method: "POST", template: "")
    }
    return operation
  }

  private func shape(_ lists: MemberLists, _ role: MemberLists.Role) -> DraftShape? {
    let all = lists.lists.filter { $0.role == role }
    guard let first = all.first else { return nil }
    // A type without a name that stands alone is that of the elements.
    let isPlain = first.fields.count == 1 && first.fields[0].name.isEmpty
    let element = isPlain ? first.fields[0].shape : .record(all.flatMap(\.fields))
    return first.isArray ? .list(element) : element
  }

  private static func method(of title: String) -> String {
    switch title.split(separator: " ").first?.lowercased() {
    case "create", "add", "order", "install": "POST"
    case "update", "change", "edit", "set": "PUT"
    case "delete", "remove": "DELETE"
    default: "GET"
    }
  }

  private func answer(_ material: Material) -> DraftShape? {
    material.answers.isEmpty ? nil : material.answers.reduce(.unknown) { $0.merged(with: $1) }
  }
}

extension DraftShape {
  /// Whether words can say more than this.
  var isVague: Bool {
    switch self {
    case .unknown, .record([]), .list(.unknown), .list(.record([])): true
    default: false
    }
  }

  /// The shape of a value that is text on the wire.
  static func text(_ value: String) -> DraftShape {
    if value.contains(","), !value.contains(" ") { return .list(.string) }
    let isInt = Int(value) != nil && (value == "0" || !value.hasPrefix("0"))
    return isInt ? .int : .string
  }
}

extension CredentialPlace {
  /// The name of the parameter, field or member.
  fileprivate var parameter: String? {
    switch self {
    case .basicUser, .basicPassword: nil
    case .header(let name), .query(let name), .form(let name), .params(let name), .parameter(let name): name
    }
  }
}

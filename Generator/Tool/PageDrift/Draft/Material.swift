import SpecModel

/// What a section has of which items can be drafted.
struct Material {
  struct Request {
    let method: String?
    let params: DraftShape?
  }

  let lists: MemberLists
  let quoted: QuotedLists
  /// The path that is the title, or stands behind a method.
  var pattern: PathPattern?
  /// The method that stands before the path or on a line of its own.
  var method: String?
  /// Calls of curl.
  var calls: [CurlCall] = []
  /// JSON that is sent.
  var requests: [Request] = []
  /// The payloads of answers without an error.
  var answers: [DraftShape] = []
  /// The pieces of JSON as they stand.
  var values: [DraftShape] = []
  /// Names that stand on a line of their own, explained by the next.
  var explained: [(name: String, line: Int)] = []
  private let lines: [PageSection.Line]

  private static let methods: Set = ["GET", "POST", "PUT", "PATCH", "DELETE"]

  init(_ section: PageSection, _ words: TypeWords, _ api: API) {
    lines = section.substance
    lists = MemberLists(section.text, words)
    quoted = QuotedLists(section.substance, words)
    for (index, line) in lines.enumerated() {
      readCall(line.text)
      let next = index + 1 < lines.count ? section.text[lines[index + 1].number - 1] : ""
      let isName = line.text.first?.isLetter == true && line.text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      if isName, next.hasPrefix("- "), line.text.lowercased() == line.text {
        explained.append((line.text, line.number))
      }
    }
    readCommands(section.text)
    readBlocks(section, api)
  }

  /// The line that explains a name.
  func line(of name: String) -> Int? {
    explained.first { $0.name == name }?.line
      ?? lines.dropFirst().first { Words.all(in: [$0.text]).contains(name) }?.number
  }

  /// `GET`, `/api/orders`, `GET /api/orders`.
  private mutating func readCall(_ line: String) {
    let parts = line.split(separator: " ").map(String.init)
    if parts.count == 1, Material.methods.contains(line), method == nil { method = line }
    if parts.count == 1, pattern == nil { pattern = PathPattern(line) }
    if parts.count >= 2, Material.methods.contains(parts[0]), pattern == nil, let path = PathPattern(parts[1]) {
      (method, pattern) = (parts[0], path)
    }
  }

  /// Command lines of curl, which go on where a line ends in a backslash.
  private mutating func readCommands(_ text: ArraySlice<String>) {
    var command = ""
    for line in text {
      if command.isEmpty, !line.contains("curl ") { continue }
      command += line + "\n"
      if line.hasSuffix("\\") { continue }
      if let call = CurlCall(command) { calls.append(call) }
      command = ""
    }
    for call in calls {
      guard let body = call.body, let (value, _) = LooseJSON.read(PageText.lines(body)[...]) else { continue }
      add(request: value)
    }
  }

  private mutating func readBlocks(_ section: PageSection, _ api: API) {
    for block in JSONBlock.blocks(in: section.text) where !block.isPlaceholder {
      guard let (value, _) = LooseJSON.read(section.text[block.lines]) else { continue }
      values.append(DraftShape(value))
      if value["method"] != nil, value["params"] != nil || value["id"] != nil {
        add(request: value)
      } else if let payload = payload(value, api) {
        answers.append(DraftShape(payload))
      }
    }
  }

  private mutating func add(request: LooseJSON) {
    // A word between quotes; a text with a space stands for any method.
    guard case .scalar(let text)? = request["method"], text.count > 2, !text.contains(" ") else { return }
    requests.append(
      Request(method: String(text.dropFirst().dropLast()), params: request["params"].map { DraftShape($0) }))
  }

  /// What an answer carries; nil for one that tells of an error.
  private func payload(_ value: LooseJSON, _ api: API) -> LooseJSON? {
    if let failure = api.envelope.failure, let error = value.member(failure), error != .scalar("null") { return nil }
    let path = api.envelope.payload
    return path.isEmpty ? value : value.member(path)
  }
}

extension LooseJSON {
  /// The member of that name.
  subscript(name: String) -> LooseJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The member at a path of names joined by dots.
  func member(_ path: String) -> LooseJSON? {
    path.split(separator: ".").reduce(self as LooseJSON?) { $0?[String($1)] }
  }
}

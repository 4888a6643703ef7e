import SpecModel

extension Draft {
  /// Drafts one operation from a command line of curl and the answer that it got.
  ///
  /// - Parameters:
  ///   - call: The call. Values of the path that look like numbers become parameters.
  ///   - answer: The body of the answer; nil: it is not known.
  public init(_ call: CurlCall, answer: String?) {
    section = ""
    let body = call.body.flatMap { LooseJSON.read(PageText.lines($0)[...])?.value }
    let value = answer.flatMap { LooseJSON.read(PageText.lines($0).drop { PageLine.normalised($0).isEmpty })?.value }
    var operation: DraftOperation
    if case .scalar(let method)? = body?["method"], body?["params"] != nil || body?["id"] != nil {
      operation = DraftOperation(call: .rpc(String(method.dropFirst().dropLast())))
      operation.input = body?["params"].map { DraftShape($0) }
      operation.answer = value.map { DraftShape($0["result"] ?? $0) }
    } else {
      let (template, path) = Draft.template(of: call.path)
      operation = DraftOperation(call: .http(method: call.method, template: template))
      operation.path = path
      operation.input = body.map { DraftShape($0) }
      operation.answer = value.map { DraftShape($0) }
    }
    operation.query = call.query.map { DraftField($0.name, .text($0.value)) }
    operation.form = call.form.map { DraftField($0.name, .text($0.value)) }
    operation.header = call.headers.filter { !Draft.usual.contains($0.name.lowercased()) }
      .map { DraftField($0.name, .text($0.value)) }
    self.operation = operation
  }

  /// Headers that the runtime sends by itself, or that identify the caller.
  private static let usual: Set = [
    "accept", "content-type", "content-length", "authorization", "user-agent", "host", "cookie", "accept-language",
  ]

  /// The template of a path: whole numbers, and what looks like an identifier made by a machine, are parameters.
  private static func template(of path: String) -> (template: String, path: [DraftField]) {
    var fields: [DraftField] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map { part -> String in
      let isNumber = Int(part) != nil
      let isMachineMade =
        part.count >= 16 && part.contains(where: \.isNumber) && part.allSatisfy { $0.isHexDigit || $0 == "-" }
      guard isNumber || isMachineMade else { return String(part) }
      let name = fields.isEmpty ? "id" : "id\(fields.count + 1)"
      fields.append(DraftField(name, isNumber ? .int : .string))
      return "{\(name)}"
    }
    return (parts.joined(separator: "/"), fields)
  }
}

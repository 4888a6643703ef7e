import WireJSON

/// Tries JSON on the types of a spec, as strict reading does: what a new page shows, on what was written from the old.
public struct JSONTrial: Sendable {
  /// A place where the JSON is not what the spec says.
  public struct Misfit: Sendable, Equatable {
    /// The JSON path: `$.results[3].level`.
    public let path: String
    /// What is wrong, in a clause.
    public let problem: String
    /// The name of the row of the tolerance table by which it is read all the same; nil: it cannot be read.
    public let tolerance: String?
    /// The type that does not have the member, without its view; empty: the envelope; nil: it is something else.
    public let lacking: String?

    /// Whether it is a member that its type does not have: such are read and kept.
    public var isUnknownMember: Bool { lacking != nil }
  }

  private let api: API
  private let table: TypeTable

  /// Tries JSON on an API.
  public init(_ api: API) {
    self.api = api
    table = TypeTable(api.types)
  }

  /// Where an answer is not that of an operation, the envelope included; nil where the text is no JSON.
  public func misfits(_ json: String, answerOf operation: Operation) -> [Misfit]? {
    guard let node = node(json) else { return nil }
    let status = operation.results.first?.status ?? 200
    let answer = Example.Message(line: "HTTP/1.1 \(status) OK", headers: [], body: Array(json.utf8), bodyLine: 1)
    let findings = Findings()
    let check = AnswerCheck(
      api: api, table: table, operation: operation, example: stand(in: operation), findings: findings)
    let misfits = check.misfits(answer)
    let beside = EnvelopeMembers(api, operation).others(in: node, EnvelopeReading(api: api, table: table, root: node))
      .map(
        Self.beside)
    return misfits.map(Self.misfit) + findings.all.map { Self.whole($0.message) } + beside
  }

  /// Where a request body is not what an operation sends; nil where the text is no JSON.
  public func misfits(_ json: String, requestOf operation: Operation) -> [Misfit]? {
    guard let node = node(json) else { return nil }
    let findings = Findings()
    let check = RequestCheck(
      api: api, table: table, operation: operation, example: stand(in: operation), findings: findings)
    var beside: [String] = []
    if case .rpc = operation.call {
      beside = node.members.map(\.key).filter { !["jsonrpc", "id", "method", "params"].contains($0) }
    }
    return check.misfits(node).map(Self.misfit) + findings.all.map { Self.whole($0.message) }
      + beside.map(Self.beside)
  }

  /// Where a value is not of a type; nil where the text is no JSON.
  public func misfits(_ json: String, of type: TypeExpression) -> [Misfit]? {
    node(json).map { ValueFit(table: table).misfits($0, type).map(Self.misfit) }
  }

  private func node(_ json: String) -> Node? { NodeParser.parse(kept: json, at: .none) }

  /// An example that states nothing.
  private func stand(in operation: Operation) -> Example {
    Example(
      name: operation.key, operation: operation.key, label: "", annotations: [], bytes: [],
      location: operation.location)
  }

  private static func misfit(_ misfit: SpecModel.Misfit) -> Misfit {
    Misfit(
      path: misfit.path, problem: misfit.problem, tolerance: misfit.tolerance.map(StatedDeviation.name),
      lacking: misfit.lacking.map { TypeTable.split($0)?.type ?? $0 })
  }

  /// A member beside the payload.
  private static func beside(_ name: String) -> Misfit {
    Misfit(
      path: "$" + JSONPath.member(name), problem: "the envelope has no member '\(name)'", tolerance: nil, lacking: "")
  }

  /// A misfit of the message as a whole.
  private static func whole(_ message: String) -> Misfit {
    Misfit(path: "$", problem: message, tolerance: nil, lacking: nil)
  }
}

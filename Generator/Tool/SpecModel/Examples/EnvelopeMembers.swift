/// The members of an answer that stand beside its payload.
struct EnvelopeMembers {
  /// The names that are known; nil where the whole answer is the payload.
  private let known: Set<String>?

  init(_ api: API, _ operation: Operation) {
    let envelope = api.envelope
    let result = operation.results.first
    let payload = result?.payload ?? envelope.payload
    var paths = [
      payload, envelope.payload, envelope.success?.path, envelope.failure, envelope.message, envelope.code,
      envelope.data,
      envelope.nested,
    ]
    var isFixed = false
    var confirmation = result?.confirmation
    if case .acknowledgement(let json) = result?.kind { (isFixed, confirmation) = (true, json) }
    paths += confirmation.flatMap { NodeParser.parse(kept: $0, at: .none) }?.members.map(\.key) ?? []
    paths += api.headers.filter(\.isMember).map(\.name)
    switch api.wire {
    case .jsonRPC1, .jsonRPC2: paths += ["jsonrpc", "id", "result", "error"]
    case .rest, .form: break
    }
    let isAround = isFixed || !payload.isEmpty
    known = isAround ? Set(paths.compactMap { $0?.split(separator: ".").first.map(String.init) }) : nil
  }

  /// The names of members of an answer that are not among them.
  ///
  /// - Parameters:
  ///   - answer: The whole answer.
  ///   - envelope: The same as it is read: its envelope may stand within another object.
  /// - Returns: The names, in the order of the answer.
  func others(in answer: Node, _ envelope: EnvelopeReading) -> [String] {
    guard let known else { return [] }
    let around = envelope.path == "$" ? [] : answer.members
    return (around + envelope.node.members).map(\.key).filter { !known.contains($0) }
  }
}

import WireJSON

/// An answer seen through the API's envelope.
struct EnvelopeReading {
  enum Outcome { case success, failure }

  let api: API
  /// The object that holds the envelope's members.
  let node: Node
  /// Its JSON path.
  let path: String
  /// What the envelope itself lacks.
  var misfits: [Misfit] = []

  init(api: API, table: TypeTable, root: Node) {
    self.api = api
    let success = api.envelope.success
    if let nested = api.envelope.nested, let inner = root[nested], let success,
      EnvelopeReading.member(success.path, of: root) == nil, EnvelopeReading.member(success.path, of: inner) != nil
    {
      (node, path) = (inner, "$" + JSONPath.member(nested))
    } else {
      (node, path) = (root, "$")
    }
    checkRPC()
  }

  /// JSON-RPC answers carry the request's id, those of 2.0 also the version.
  private mutating func checkRPC() {
    let required: [String] =
      switch api.wire {
      case .jsonRPC1: ["id"]
      case .jsonRPC2: ["jsonrpc", "id"]
      case .rest, .form: []
      }
    for name in required where node[name] == nil {
      misfits.append(
        Misfit(
          path: path + JSONPath.member(name), tolerance: .missingMember, problem: "the member is missing", node: node))
    }
    guard api.wire == .jsonRPC2, let (code, place) = member("error.code"), code.string != nil else { return }
    misfits.append(
      Misfit(
        path: place, tolerance: Int(code.string ?? "") == nil ? nil : .stringAsInt,
        problem: "expected an integer, found a string", node: code))
  }

  var outcome: Outcome {
    if let failure = api.envelope.failure {
      // A list of one object can be a failure, too: that is how services answer whose answers are lists.
      let only = node.isList && node.elements.count == 1 ? EnvelopeReading.member(failure, of: node.elements[0]) : nil
      if let found = member(failure)?.node ?? only, !found.isNull { return .failure }
    }
    guard let success = api.envelope.success else { return .success }
    guard let (value, _) = member(success.path) else { return .success }
    return value.jsonText == success.value ? .success : .failure
  }

  /// The payload at a path from the whole answer; an empty path is the whole answer.
  func payload(_ path: String) -> (node: Node, path: String)? { member(path) }

  /// The member at a path such as `error.code`.
  func member(_ names: String) -> (node: Node, path: String)? {
    var place = (node: node, path: path)
    for name in names.split(separator: ".") {
      guard let next = place.node[String(name)] else { return nil }
      place = (next, place.path + JSONPath.member(String(name)))
    }
    return place
  }

  private static func member(_ names: String, of node: Node) -> Node? {
    names.split(separator: ".").reduce(node as Node?) { $0?[String($1)] }
  }

  /// The finding that there is no payload.
  func missing(_ names: String) -> Misfit {
    let place = names.split(separator: ".").map { JSONPath.member(String($0)) }.joined()
    return Misfit(path: path + place, tolerance: nil, problem: "the payload is missing", node: node)
  }
}

/// A JSON value as pages print it: read loosely, compared by what it says.
///
/// Addresses are compared as `@`, where the page hides them: `[email protected]`.
indirect enum LooseJSON: Equatable {
  /// A scalar as JSON text, its strings without line ends.
  case scalar(String)
  case list([LooseJSON])
  case object([(name: String, value: LooseJSON)])

  static func == (a: LooseJSON, b: LooseJSON) -> Bool { a.text == b.text }

  /// Compact JSON, members in their order.
  var text: String {
    switch self {
    case .scalar(let text): text
    case .list(let elements): "[\(elements.map(\.text).joined(separator: ","))]"
    case .object(let members): "{\(members.map { "\"\($0.name)\":\($0.value.text)" }.joined(separator: ","))}"
    }
  }

  var digest: String { PageDigest.text(text) }

  /// Whether there is a value in it that is neither list nor object.
  var hasScalar: Bool {
    switch self {
    case .scalar: true
    case .list(let elements): elements.contains(where: \.hasScalar)
    case .object(let members): members.contains { $0.value.hasScalar }
    }
  }

  /// The names of all members, each once.
  var keys: [String] {
    var seen: Set<String> = []
    return allKeys.filter { seen.insert($0).inserted }
  }

  private var allKeys: [String] {
    switch self {
    case .scalar: []
    case .list(let elements): elements.flatMap(\.allKeys)
    case .object(let members): members.flatMap { [$0.name] + $0.value.allKeys }
    }
  }

  /// The digests of the value and of every list and object in it: an example carries its parts as well.
  var digestsOfParts: [String] {
    switch self {
    case .scalar: []
    case .list(let elements): [digest] + elements.flatMap(\.digestsOfParts)
    case .object(let members): [digest] + members.flatMap { $0.value.digestsOfParts }
    }
  }

  /// Reads a value that begins on the first line and ends with a line.
  ///
  /// - Returns: The value and how many lines it takes, or nil where these lines are no JSON, however loosely read.
  static func read(_ lines: ArraySlice<String>) -> (value: LooseJSON, lines: Int)? {
    var reader = LooseJSONReader(lines)
    guard let value = reader.value(), reader.endsLine else { return nil }
    return (value, reader.line - lines.startIndex + 1)
  }
}

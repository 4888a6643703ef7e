extension DraftShape {
  /// The shape of a value.
  init(_ json: LooseJSON) {
    switch json {
    case .scalar("true"), .scalar("false"): self = .bool
    case .scalar("null"): self = .nullable(.unknown)
    case .scalar(let text): self = text.hasPrefix("\"") ? .string : Int(text) != nil ? .int : .double
    case .list(let elements): self = DraftShape.list(of: elements.map { DraftShape($0) })
    case .object(let members):
      let values = members.map { DraftShape($0.value) }
      if !members.isEmpty, members.allSatisfy({ DraftShape.isData($0.name) }) {
        self = .map(values.reduce(.unknown) { $0.merged(with: $1) })
      } else {
        var seen: Set<String> = []
        let fields = zip(members, values).map { DraftField($0.name, $1) }
        self = .record(fields.filter { seen.insert($0.name).inserted })
      }
    }
  }

  /// A list of values, or a few different ones at fixed places.
  private static func list(of elements: [DraftShape]) -> DraftShape {
    let common = elements.reduce(DraftShape.unknown) { $0.merged(with: $1) }
    let isMixed = common.isUnknown && elements.contains { !$0.isUnknown }
    return isMixed && elements.count <= 4 ? .tuple(elements) : .list(common)
  }

  private var isUnknown: Bool {
    switch self {
    case .unknown: true
    case .nullable(let shape): shape.isUnknown
    default: false
    }
  }

  /// Whether a name looks like a value rather than a word of a vendor: a host, an address, a number.
  private static func isData(_ name: String) -> Bool {
    name.isEmpty || name.contains { ".:/ ".contains($0) } || name.allSatisfy(\.isNumber)
  }
}

import WireJSON

/// Checks limits: that they fit the base type and do not contradict each other, and that patterns compile.
struct LimitCheck {
  let table: TypeTable
  let findings: Findings

  /// The most that a limit may demand: values that keep it are written into tests.
  static let largestDemand = 4096

  func check(_ limits: Limits, _ type: TypeExpression, _ node: Node) {
    guard node.members.contains(where: { Subject(of: $0.word) != nil }) else { return }
    let base = table.base(type)
    checkBase(base, node)
    if base == .list { checkMembers(limits, type, node) }
    checkOrder(.min, limits.min, .max, limits.max, node)
    checkOrder(.minLength, limits.minLength.map(Double.init), .maxLength, limits.maxLength.map(Double.init), node)
    checkOrder(.minCount, limits.minCount.map(Double.init), .maxCount, limits.maxCount.map(Double.init), node)
    for key in [Word.minLength, .maxLength, .minCount, .maxCount] {
      if let value = node[key], let number = value.int, number < 0 {
        findings.error(value, "\"\(key)\" cannot be negative")
      }
    }
    for key in [Word.minLength, .minCount] {
      if let value = node[key], let number = value.int { checkDemand(number, "\"\(key)\"", value) }
    }
    checkLengths(limits, node)
    if let pattern = limits.pattern, let place = node[.pattern] {
      do throws(JSONPatternError) { _ = try JSONPattern(pattern) } catch {
        findings.error(place, "'\(pattern)' is no pattern: \(error)")
      }
    }
  }

  /// What a limit is about.
  private enum Subject: String {
    case number = "a number"
    case string = "a string"
    case list = "a list"

    /// The subject of a limit; nil for other keys.
    init?(of word: Word?) {
      switch word {
      case .min, .max: self = .number
      case .minLength, .maxLength, .lengths, .pattern: self = .string
      case .minCount, .maxCount, .unique, .uniqueBy, .includes: self = .list
      default: return nil
      }
    }

    func includes(_ base: TypeTable.Base) -> Bool {
      switch self {
      case .number: base == .int || base == .double
      case .string: base == .string
      case .list: base == .list
      }
    }
  }

  private func checkBase(_ base: TypeTable.Base, _ node: Node) {
    for member in node.members {
      guard let subject = Subject(of: member.word), !subject.includes(base) else { continue }
      findings.error(
        key: member.key, of: node, "\"\(member.key)\" limits \(subject.rawValue), and this is \(base.title)")
    }
    guard base == .int else { return }
    for key in [Word.min, .max] {
      if let value = node[key], value.double != nil, value.int == nil {
        findings.error(value, "\"\(key)\" of an integer is an integer, not \(value.numberText ?? "")")
      }
    }
  }

  /// The members that limits speak of are those of the elements.
  private func checkMembers(_ limits: Limits, _ type: TypeExpression, _ node: Node) {
    var element = type
    while case .nullable(let wrapped) = element { element = wrapped }
    guard case .list(var element) = element else { return }
    while case .nullable(let wrapped) = element { element = wrapped }
    var fields: [Field]?
    if case .named(let name) = element { fields = table.fields(name) }
    for key in [Word.uniqueBy, .includes] where node.has(key) && fields == nil {
      findings.error(
        key: key, of: node, "\"\(key)\" speaks of objects, and the elements are \(table.base(element).title)")
    }
    guard let fields else { return }
    func field(_ name: String, _ place: Node) -> Field? {
      let field = fields.first { $0.name == name }
      if field == nil {
        findings.error(place, "unknown member '\(name)'\(Nearest.hint(name, among: fields.map(\.name)))")
      }
      return field
    }
    if let name = limits.uniqueBy, let place = node[.uniqueBy] { _ = field(name, place) }
    for member in node[.includes]?.members ?? [] {
      guard let field = field(member.key, member.value) else { continue }
      if let misfit = ValueFit(table: table, isInput: true).misfits(member.value, field: field, path: "").first {
        findings.error(member.value, misfit.message(member.value))
      }
    }
  }

  private func checkOrder(_ low: Word, _ least: Double?, _ high: Word, _ most: Double?, _ node: Node) {
    guard let least, let most, least > most else { return }
    let (a, b) = (node[low]?.numberText ?? "", node[high]?.numberText ?? "")
    findings.error(key: low, of: node, "\"\(low)\" \(a) is greater than \"\(high)\" \(b)")
  }

  private func checkDemand(_ number: Int, _ what: String, _ place: Node) {
    guard number > Self.largestDemand else { return }
    findings.error(place, "\(what) is at most \(Self.largestDemand), for tests write such values; found \(number)")
  }

  private func checkLengths(_ limits: Limits, _ node: Node) {
    for (index, length) in limits.lengths.enumerated() {
      guard let place = node[.lengths]?.elements[index] else { continue }
      checkDemand(length, "a length", place)
      if length < (limits.minLength ?? 0) || length > (limits.maxLength ?? Int.max) {
        findings.error(place, "the length \(length) contradicts \"minLength\" and \"maxLength\"")
      } else if limits.lengths[..<index].contains(length) {
        findings.error(place, "the length \(length) stands twice")
      }
    }
  }
}

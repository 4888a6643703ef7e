/// Checks scalars: limits, time formats, sentinels.
struct ScalarCheck {
  let table: TypeTable
  let findings: Findings

  func check(_ scalar: Scalar, _ node: Node) {
    LimitCheck(table: table, findings: findings).check(scalar.limits, scalar.base, node)
    if scalar.secret, scalar.base != .string { findings.error(key: .secret, of: node, "only strings can be secret") }
    if let format = scalar.format { check(format, scalar, node) }
    for (index, form) in scalar.reads.enumerated() {
      guard let place = node[.reads]?.elements[index], !ScalarCheck.formats.contains(form) else { continue }
      checkPattern(form, place)
    }
    var values: Set<String> = []
    var names: Set<String> = []
    for item in (node[.sentinels]?.elements ?? []).filter(\.isObject) {
      guard let value = item[.value], let text = value.scalarText else { continue }
      if !ScalarCheck.fits(value, scalar.base) {
        findings.error(value, "the sentinel '\(text)' is no \(scalar.base)")
      }
      if !values.insert(text).inserted { findings.error(value, "duplicate sentinel '\(text)'") }
      if let name = item[.name], let text = name.string, !names.insert(text).inserted {
        findings.error(name, "duplicate sentinel '\(text)'")
      }
    }
  }

  static let formats = ["unix", "unix-ms", "iso8601", "date"]

  /// Whether a JSON scalar is of a base type, without any tolerance.
  static func fits(_ node: Node, _ base: TypeExpression) -> Bool {
    switch base {
    case .int: node.int != nil
    case .double: node.double != nil
    case .bool: node.bool != nil
    case .string: node.string != nil
    default: false
    }
  }

  private func check(_ format: TimeFormat, _ scalar: Scalar, _ node: Node) {
    guard let place = node[.format] else { return }
    switch format {
    case .unix, .unixMilliseconds:
      if scalar.base != .int && scalar.base != .double && scalar.base != .string {
        findings.error(place, "a time in seconds is an int, a double or a string, not a \(scalar.base)")
      }
    case .iso8601, .date, .pattern:
      if scalar.base != .string {
        findings.error(place, "a time of this format is a string, not \(table.base(scalar.base).title)")
      }
    }
    if case .pattern(let text, _) = format {
      checkPattern(text, place)
    } else if let zone = node[.zone] {
      findings.error(zone, "\"zone\" means nothing here: only a pattern has one")
    }
  }

  /// A Unicode date pattern: letters of a known list, text in single quotes.
  private func checkPattern(_ text: String, _ node: Node) {
    var quoted = false
    var fields: Set<Character> = []
    for character in text {
      if character == "'" { quoted.toggle() }
      guard !quoted, character.isLetter else { continue }
      guard "yMdHmsS".contains(character) else {
        let hint = Nearest.hint(text, among: ScalarCheck.formats)
        findings.error(node, "'\(text)' is no time format: a date pattern has no letter '\(character)'\(hint)")
        return
      }
      fields.insert(character)
    }
    if quoted { findings.error(node, "'\(text)' is no time format: a quote is not closed") }
    if fields.isEmpty {
      findings.error(node, "'\(text)' is no time format\(Nearest.hint(text, among: ScalarCheck.formats))")
    }
  }
}

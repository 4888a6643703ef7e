import WireJSON

/// Checks the `# key: value` lines of an example.
struct AnnotationCheck {
  let defects: [String]
  let findings: Findings

  /// The closed list of keys, and what each says.
  static let keys: [(name: String, doc: String)] = [
    ("section", "the section of the page that shows the example"),
    (
      "equality",
      "the weakest equality of the request that is needed: `bytes` (unless stated), `json` or `documented`, and why"
    ),
    ("repair", "what was mended in the page's text, from a closed list"),
    ("deviation", "a JSON path of the answer and the row of the tolerance table by which it is read"),
    ("undocumented", "a JSON path of a member that its type lacks on the page, too; `defect` says more"),
    ("defect", "the id of a registered error of the page"),
    ("from", "where the example comes from, where the page has none"),
    ("synthesised", "why it was made up"),
    ("note", "anything else, for maintainers"),
  ]

  /// What may be mended.
  static let repairs = [
    "dropped an elision mark", "dropped a bullet", "dropped a trailing comma", "removed a line break in a string",
    "quoted a member name", "closed a bracket", "decoded HTML entities", "restored an address that the page hides",
    "unwrapped a listing", "dropped a comment", "closed a string",
  ]

  /// The weakest equality of a request.
  static let equalities = ["bytes", "json", "documented"]

  func check(_ example: Example) {
    for (index, annotation) in example.annotations.enumerated() {
      let place = SourceLocation(file: example.location.file, line: index + 1, column: 1)
      check(annotation.key, annotation.value, place)
    }
    let keys = example.annotations.map(\.key)
    if !keys.contains("section") && !keys.contains("from") && !keys.contains("synthesised") {
      findings.error(
        example.location, "an example says where it is from: '# section: …', '# from: …' or '# synthesised: …'")
    }
    for key in ["equality", "from", "synthesised"] where keys.filter({ $0 == key }).count > 1 {
      findings.error(example.location, "'\(key)' stands twice")
    }
  }

  private func check(_ key: String, _ value: String, _ place: SourceLocation) {
    let known = AnnotationCheck.keys.map(\.name)
    guard known.contains(key) else {
      findings.error(place, "unknown annotation '\(key)'\(Nearest.hint(key, among: known))")
      return
    }
    if value.isEmpty { findings.error(place, "'\(key)' says nothing") }
    switch key {
    case "repair":
      if !AnnotationCheck.repairs.contains(value) {
        findings.error(place, "unknown repair '\(value)'\(Nearest.hint(value, among: AnnotationCheck.repairs))")
      }
    case "equality": checkEquality(value, place)
    case "deviation":
      if StatedDeviation(value) == nil {
        findings.error(place, "expected a JSON path and one of \(list(StatedDeviation.names)), found '\(value)'")
      }
    case "defect":
      if !defects.contains(value) {
        findings.error(place, "unknown defect '\(value)'\(Nearest.hint(value, among: defects))")
      }
    default: break
    }
  }

  private func checkEquality(_ value: String, _ place: SourceLocation) {
    let word = String(value.prefix { $0 != " " })
    guard AnnotationCheck.equalities.contains(word) else {
      let hint = Nearest.hint(word, among: AnnotationCheck.equalities)
      findings.error(place, "expected \(list(AnnotationCheck.equalities)), found '\(word)'\(hint)")
      return
    }
    let reason = value.dropFirst(word.count)
    if word != "bytes" && !(reason.hasPrefix(" (") && reason.hasSuffix(")") && reason.count > 3) {
      findings.error(place, "'\(word)' needs its reason in parentheses: '# equality: \(word) (why)'")
    }
  }
}

/// A deviation that an example states: `$.error.code string-as-int`.
struct StatedDeviation: Hashable {
  var path: String
  var tolerance: JSONTolerance

  /// The words for the rows of the tolerance table: their names with hyphens.
  static let names = JSONTolerance.allCases.map(name)

  static func name(_ tolerance: JSONTolerance) -> String {
    tolerance.rawValue.reduce(into: "") { name, letter in
      // The names hold runs of capitals as in `UTF8` nowhere, so each capital begins a word.
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  init(path: String, tolerance: JSONTolerance) {
    self.path = path
    self.tolerance = tolerance
  }

  init?(_ text: String) {
    guard let space = text.lastIndex(of: " "), text.hasPrefix("$") else { return nil }
    let word = text[text.index(after: space)...]
    guard let tolerance = JSONTolerance.allCases.first(where: { StatedDeviation.name($0) == word }) else { return nil }
    self.init(path: String(text[..<space]), tolerance: tolerance)
  }
}

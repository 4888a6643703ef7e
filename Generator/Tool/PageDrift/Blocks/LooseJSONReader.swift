/// Reads JSON with the slips that pages have; linear, and never further than the value.
struct LooseJSONReader {
  private let lines: ArraySlice<String>
  /// The line that is being read.
  private(set) var line: Int
  private var scalars: ArraySlice<Unicode.Scalar>
  private var depth = 0

  /// The deepest nesting that is read.
  private static let maximumDepth = 64

  init(_ lines: ArraySlice<String>) {
    self.lines = lines
    line = lines.startIndex
    scalars = lines.first.map { Array($0.unicodeScalars)[...] } ?? []
  }

  /// Whether nothing but a comma, semicolon or comment follows on the line.
  var endsLine: Bool {
    let rest = scalars.drop { $0.properties.isWhitespace || $0 == "," || $0 == ";" }
    return rest.isEmpty || LooseJSONReader.isComment(rest)
  }

  /// A value; nil where there is none.
  mutating func value() -> LooseJSON? {
    switch next() {
    case "{": return container { $0.members() }
    case "[": return container { $0.elements() }
    case "\"": return string().map { .scalar("\"\(LooseJSONReader.masked($0))\"") }
    default: return word().flatMap(LooseJSONReader.scalar)
    }
  }

  private mutating func container(_ content: (inout LooseJSONReader) -> LooseJSON?) -> LooseJSON? {
    guard depth < LooseJSONReader.maximumDepth else { return nil }
    depth += 1
    defer { depth -= 1 }
    scalars.removeFirst()
    return content(&self)
  }

  private mutating func elements() -> LooseJSON? {
    var elements: [LooseJSON] = []
    var separated = true
    while let first = nextPart(&separated) {
      if first == "]" {
        scalars.removeFirst()
        return .list(elements)
      }
      guard separated, let element = value() else { return nil }
      elements.append(element)
      separated = false
    }
    return nil
  }

  private mutating func members() -> LooseJSON? {
    var members: [(name: String, value: LooseJSON)] = []
    var separated = true
    while let first = nextPart(&separated) {
      if first == "}" {
        scalars.removeFirst()
        return .object(members)
      }
      // Pages drop commas at the ends of lines; a name with its colon shows that a member begins.
      guard let name = first == "\"" ? name() : word(), next() == ":" else { return nil }
      scalars.removeFirst()
      guard let value = value() else { return nil }
      members.append((name, value))
      separated = false
    }
    return nil
  }

  /// The next scalar that is neither comma, elision mark nor bullet.
  private mutating func nextPart(_ separated: inout Bool) -> Unicode.Scalar? {
    while let first = next() {
      if first == "," {
        separated = true
        scalars.removeFirst()
      } else if first == "…" || first == "•" {
        scalars.removeFirst()
      } else if first == ".", scalars.prefix(3).count(where: { $0 == "." }) == 3 {
        scalars.removeFirst(3)
      } else {
        return first
      }
    }
    return nil
  }

  /// The next scalar that is no white space, on this line or a later one.
  private mutating func next() -> Unicode.Scalar? {
    while true {
      scalars = scalars.drop { $0.properties.isWhitespace }
      if let first = scalars.first, !LooseJSONReader.isComment(scalars) { return first }
      guard nextLine() else { return nil }
    }
  }

  /// Whether the rest of a line is a comment.
  private static func isComment(_ rest: ArraySlice<Unicode.Scalar>) -> Bool { rest.starts(with: "//".unicodeScalars) }

  /// The name of a member, whose second quote may be missing.
  private mutating func name() -> String? {
    let name = scalars.dropFirst().prefix { Words.isPart($0) }
    guard scalars[name.endIndex...].first == ":" else { return string() }
    scalars = scalars[name.endIndex...]
    return String(String.UnicodeScalarView(name))
  }

  private mutating func nextLine() -> Bool {
    guard line + 1 < lines.endIndex else { return false }
    line += 1
    scalars = Array(lines[line].unicodeScalars)[...]
    return true
  }

  /// The text between quotes as it is written, escapes and all.
  private mutating func string() -> String? {
    scalars.removeFirst()
    var text = String.UnicodeScalarView()
    var breaks = 0
    while true {
      guard let scalar = scalars.popFirst() else {
        breaks += 1
        guard breaks <= 8, nextLine() else { return nil }
        continue
      }
      if scalar == "\"" { return String(text) }
      text.append(scalar)
      if scalar == "\\", let escaped = scalars.popFirst() { text.append(escaped) }
    }
  }

  /// Letters, digits and what else numbers and unquoted names have.
  private mutating func word() -> String? {
    let word = scalars.prefix { Words.isPart($0) || $0 == "+" }
    scalars = scalars[word.endIndex...]
    return word.isEmpty ? nil : String(String.UnicodeScalarView(word))
  }

  private static func scalar(_ word: String) -> LooseJSON? {
    switch word {
    case "true", "false", "null": .scalar(word)
    case "True", "False": .scalar(word.lowercased())
    case "None": .scalar("null")
    default: Double(word) != nil && word.utf8.first.map { $0 < 0x3A } == true ? .scalar(word) : nil
    }
  }

  /// Addresses as `@`, so that one that the page hides equals the one that an example restores.
  private static func masked(_ text: String) -> String {
    guard text.contains("@") || text.contains("protected]") else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { $0.contains("@") ? "@" : $0 }
      .joined(separator: " ").replacing("[email protected]", with: "@").replacing("[email\u{A0}protected]", with: "@")
  }
}

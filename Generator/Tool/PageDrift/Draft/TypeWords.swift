import SpecModel

/// Types in the words of pages: `integer`, `Array of strings`, `A list of domain names`.
struct TypeWords {
  /// The shapes of a page's own data types, by their titles in lower case.
  private var declared: [String: DraftShape]

  init(_ cut: PageCut) {
    var declared: [String: DraftShape] = [:]
    for section in cut.sections {
      for line in section.substance.prefix(4) where line.text.hasPrefix("Basic data type: ") {
        declared[section.name.lowercased()] = TypeWords.base(line.text.dropFirst(17))
      }
    }
    self.declared = declared
    // What objects have is listed in their sections, in words that may name the others.
    for section in cut.sections where declared[section.name.lowercased()] == .record([]) {
      let lists = QuotedLists(section.substance, self)
      if let fields = lists.fields[""] { self.declared[section.name.lowercased()] = .record(fields) }
    }
  }

  /// Whether a line says a type and nothing else: `string Nullable`, `Array of objects (Contact)`.
  static func isType(_ line: String) -> Bool {
    let first = line.prefix { $0.isLetter }
    let rest = line[first.endIndex...]
    switch first {
    case "string", "integer", "number", "boolean", "object":
      return rest.isEmpty || rest.hasPrefix(" ") || rest.hasPrefix("|")
    case "Array": return rest.hasPrefix(" of ")
    default: return false
    }
  }

  /// The shape that words say; nil where they say none.
  func shape(_ words: some StringProtocol) -> DraftShape? {
    let plain = TypeWords.withoutArticle(words.lowercased())
    if plain.contains("nullable") || plain.hasSuffix("|null") || plain.hasSuffix(" or null") {
      let rest = plain.replacing(" nullable", with: "").replacing("|null", with: "").replacing(" or null", with: "")
      return shape(rest).map { .nullable($0) }
    }
    for prefix in ["array of ", "list of ", "lists of "] where plain.hasPrefix(prefix) {
      return shape(plain.dropFirst(prefix.count)).map { .list($0) }
    }
    let singular = plain.hasSuffix("s") ? String(plain.dropLast()) : plain
    let known = declared[plain] ?? declared[singular] ?? declared[TypeWords.withoutEnd(singular)]
    return known ?? TypeWords.base(plain)
  }

  /// The shape of a word that all pages have.
  private static func base(_ text: some StringProtocol) -> DraftShape? {
    let words = text.lowercased().split { !$0.isLetter }
    for word in words.prefix(4) {
      switch word {
      case "string", "strings", "text": return .string
      case "integer", "integers", "int": return .int
      case "number", "numbers": return words.contains("integer") ? .int : .double
      case "boolean", "booleans", "bool": return .bool
      case "object", "objects", "hash": return .record([])
      case "array", "list": return .list(.unknown)
      default: continue
      }
    }
    return nil
  }

  private static func withoutArticle(_ text: String) -> String {
    for article in ["a ", "an ", "the "] where text.hasPrefix(article) { return String(text.dropFirst(article.count)) }
    return text
  }

  /// `name server object` is a `name server`.
  private static func withoutEnd(_ text: String) -> String {
    text.hasSuffix(" object") ? String(text.dropLast(7)) : text
  }
}

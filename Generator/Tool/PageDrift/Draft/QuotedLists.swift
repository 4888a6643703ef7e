/// Lists of members in quotes with a sentence each: `"domain" : A domain name, required.`
struct QuotedLists {
  /// The members of `"params"`, of `"result"`, and those that stand before such headings under an empty name.
  private(set) var fields: [String: [DraftField]] = [:]
  /// What the first words below a heading say of the whole: `A test id.`
  private(set) var wholes: [String: DraftShape] = [:]

  /// Reads what a section says.
  init(_ lines: [PageSection.Line], _ words: TypeWords) {
    var heading = ""
    var isFirst = false
    var name: (text: String, line: Int)?
    for line in lines {
      if let quoted = QuotedLists.heading(line.text) {
        (heading, isFirst, name) = (quoted, true, nil)
        continue
      }
      if isFirst {
        isFirst = false
        wholes[heading] = words.shape(QuotedLists.sentence(line.text[...]))
      }
      if let known = name, let text = QuotedLists.description(line.text) {
        let sentence = text.prefix { $0 != "." && $0 != "(" }
        if let shape = words.shape(QuotedLists.sentence(text)) {
          let isOptional = sentence.contains("optional")
          fields[heading, default: []].append(
            DraftField(known.text, shape, isOptional: isOptional, line: known.line))
        }
      }
      name = QuotedLists.nameAtEnd(line.text).map { ($0, line.number) }
    }
  }

  /// A line that is only a quoted word, as the title of a part.
  private static func heading(_ line: String) -> String? {
    ["\"params\"", "\"result\"", "\"error\""].contains(line) ? String(line.dropFirst().dropLast()) : nil
  }

  /// What stands behind the colon that begins a line.
  private static func description(_ line: String) -> Substring? {
    line.hasPrefix(": ") ? line.dropFirst(2) : nil
  }

  /// The words up to the first mark, without what only restricts them.
  private static func sentence(_ text: Substring) -> Substring { text.prefix { !",.(:".contains($0) } }

  /// The quoted name that ends a line.
  private static func nameAtEnd(_ line: String) -> String? {
    guard line.hasSuffix("\"") else { return nil }
    let name = line.dropLast().reversed().prefix { $0 != "\"" }.reversed()
    let text = String(name)
    let isName =
      text.first?.isLetter == true && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    return isName ? text : nil
  }
}

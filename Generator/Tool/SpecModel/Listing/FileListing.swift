/// Lists one file by its JSON alone, leaving nothing out: an operation, type, field or value begins a line, what is said
/// about it follows.
enum FileListing {
  /// Tables whose members become items, and the word that an item's line begins with.
  private static let tables = [
    "types": "type", "operations": "operation", "scopes": "scope", "parameters": "parameter", "templates": "template",
  ]

  /// What an item is called by, when it comes first: its word is left out.
  private static let identities: Set = ["name", "value", "id", "url"]
  /// Texts that may be a list of lines.
  private static let texts: Set = ["doc", "note", "says", "spec", "reason", "warning"]

  static func write(_ file: Node, to listing: inout Listing) {
    for member in file.members { write(member.key, member.value, 0, &listing) }
  }

  private static func write(_ key: String, _ node: Node, _ depth: Int, _ listing: inout Listing) {
    if let word = tables[key], node.isObject {
      for item in node.members {
        if depth == 0 {
          listing.head("\(word) \(item.key)")
        } else {
          listing.plain("\(word) \(item.key)", depth: depth)
        }
        writeMembers(item.value, depth + 1, &listing)
      }
    } else if let lines = lines(key, node) {
      for line in lines { listing.plain(joined(key == "doc" ? "#" : key, line), depth: depth) }
    } else if node.isList, node.elements.contains(where: { $0.isObject }) {
      for element in node.elements { writeItem(key, element, depth, &listing) }
    } else if node.isObject {
      writeItem(key, node, depth, &listing)
    } else {
      listing.plain(joined(key, text(node)), depth: depth)
    }
  }

  private static func writeMembers(_ node: Node, _ depth: Int, _ listing: inout Listing) {
    if !node.isObject { return listing.plain(text(node), depth: depth) }
    for member in node.members { write(member.key, member.value, depth, &listing) }
  }

  /// An object on one line with all its plain members; what is longer follows, a level deeper.
  private static func writeItem(_ key: String, _ node: Node, _ depth: Int, _ listing: inout Listing) {
    guard node.isObject else { return listing.plain(joined(key, text(node)), depth: depth) }
    var plain = node.members.filter(isPlain)
    let long = node.members.filter { !isPlain($0) }
    var head: String?
    if let first = plain.first, identities.contains(first.key) {
      let type = plain.firstIndex { $0.key == "type" }.map { plain.remove(at: $0) }
      head = text(first.value) + (type.map { ": \(text($0.value))" } ?? "")
      plain.removeFirst()
    }
    let doc = plain.firstIndex { $0.key == "doc" }.map { plain.remove(at: $0) }
    let parts = [head] + plain.map { $0.value.bool == true ? $0.key : joined($0.key, text($0.value)) }
    let comment = doc.map { "  # \(text($0.value))" } ?? ""
    listing.plain(joined(key, parts.compactMap { $0 }.joined(separator: ", ")) + comment, depth: depth)
    for member in long { write(member.key, member.value, depth + 1, &listing) }
  }

  /// The lines of a text.
  private static func lines(_ key: String, _ node: Node) -> [String]? {
    guard texts.contains(key), !node.isObject else { return nil }
    if node.isScalar { return [text(node)] }
    let lines = node.elements.compactMap(\.string)
    return lines.count == node.elements.count && !lines.isEmpty ? lines : nil
  }

  /// Whether a member has its place on its item's line.
  private static func isPlain(_ member: Node.Member) -> Bool {
    if member.value.isScalar { return member.key == "doc" || !texts.contains(member.key) }
    return member.value.isList && !texts.contains(member.key) && member.value.elements.allSatisfy(\.isScalar)
  }

  private static func joined(_ key: String, _ rest: String) -> String {
    key.isEmpty || rest.isEmpty ? key + rest : "\(key) \(rest)"
  }

  /// A value on one line. Strings stand without quotes unless they could be taken for something else.
  private static func text(_ node: Node) -> String {
    switch node.value {
    case .string(let text): isClear(text) ? text : node.jsonText
    case .list(let elements) where !elements.isEmpty:
      elements.map { $0.string?.contains(",") == true ? $0.jsonText : Self.text($0) }.joined(separator: ", ")
    default: node.jsonText
    }
  }

  private static func isClear(_ text: String) -> Bool {
    if text.isEmpty || Double(text) != nil || ["true", "false", "null"].contains(text) { return false }
    if text.hasPrefix(" ") || text.hasSuffix(" ") || text.hasPrefix("\"") { return false }
    return !text.unicodeScalars.contains { $0.value < 0x20 }
  }
}

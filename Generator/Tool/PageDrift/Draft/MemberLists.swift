/// Lists of members that have a paragraph each: the name, `required`, the type, and below that a text.
struct MemberLists {
  /// Where the members of a list stand in a call.
  enum Role {
    case path, query, header, form, body, answer
  }

  struct List {
    let role: Role
    var isArray = false
    var fields: [DraftField] = []
  }

  /// The lists in their order.
  private(set) var lists: [List] = []
  private let words: TypeWords

  /// Reads the lines of a section, empty ones included.
  init(_ lines: ArraySlice<String>, _ words: TypeWords) {
    self.words = words
    let normalised = lines.indices.map { (number: $0 + 1, text: PageLine.normalised(lines[$0])) }
    var last: [(number: Int, text: String)] = []
    for line in normalised + [(lines.endIndex + 1, "")] {
      if line.text.isEmpty {
        paragraph(last)
        last = []
      } else {
        last.append(line)
      }
    }
  }

  /// The fields of all lists of a role.
  func fields(_ role: Role) -> [DraftField] { lists.filter { $0.role == role }.flatMap(\.fields) }

  private mutating func paragraph(_ lines: [(number: Int, text: String)]) {
    var rest = lines[...]
    while let line = rest.first {
      rest = rest.dropFirst()
      if let role = MemberLists.role(line.text) {
        lists.append(List(role: role))
      } else if line.text.hasPrefix("Array ("), !lists.isEmpty {
        lists[lists.count - 1].isArray = true
      } else if MemberLists.endsLists(line.text) {
        return
      } else {
        member(line, &rest)
      }
    }
  }

  private mutating func member(
    _ line: (number: Int, text: String), _ rest: inout ArraySlice<(number: Int, text: String)>
  ) {
    guard !lists.isEmpty else { return }
    let last = lists.count - 1
    // A name that the page lost leaves its type alone.
    if TypeWords.isType(line.text), let shape = words.shape(MemberLists.type(line.text)) {
      lists[last].fields.append(DraftField("", shape, line: line.number))
      return
    }
    let isRequired = rest.first?.text == "required"
    let type = (isRequired ? rest.dropFirst() : rest).first?.text ?? ""
    guard !line.text.contains(" "), TypeWords.isType(type), let shape = words.shape(MemberLists.type(type)) else {
      values(line.text)
      return
    }
    rest = rest.dropFirst(isRequired ? 2 : 1)
    let isOptional = lists[last].role != .answer && lists[last].role != .path && !isRequired
    lists[last].fields.append(DraftField(line.text, shape, isOptional: isOptional, line: line.number))
  }

  /// `Enum: "asc" "desc"`.
  private mutating func values(_ line: String) {
    guard line.hasPrefix("Enum:"), let list = lists.indices.last, let field = lists[list].fields.indices.last else {
      return
    }
    lists[list].fields[field].values = line.dropFirst(5).split(separator: " ").map { $0.filter { $0 != "\"" } }
  }

  /// A type without what stands in brackets: `string <date>`, `Array of objects (Contact)`.
  private static func type(_ line: String) -> String {
    var text = line
    for (open, close) in [(" <", ">"), (" (", ")")] {
      guard let start = text.firstRange(of: open), let end = text[start.upperBound...].firstRange(of: close) else {
        continue
      }
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return text
  }

  private static func role(_ line: String) -> Role? {
    let text = line.lowercased()
    switch text {
    case "path parameters": return .path
    case "query parameters": return .query
    case "header parameters": return .header
    default:
      if text.hasPrefix("request body schema") { return text.contains("form") ? .form : .body }
      return text.hasPrefix("response schema") ? .answer : nil
    }
  }

  private static func endsLists(_ line: String) -> Bool {
    ["Responses", "Request samples", "Response samples"].contains(line)
  }
}

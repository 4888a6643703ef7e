import Foundation

/// What the ZoneID page lists of each operation: parameters, members of the body and of the answer, samples.
///
/// The page is a dump of a rendered reference. Below a title stands `Authorizations:`, then parts with a heading, in
/// which each member has a paragraph (name, `required`, type, values) and a line of text. Names of nested objects are
/// lost: only their type stands there.
struct ZoneIDPage {
  struct Member {
    /// Empty where the page lost it.
    var name: String
    var isRequired = false
    /// `string Nullable`, `Array of strings`.
    var type = ""
    /// `Enum: "asc" "desc"`, `Default: "301"`.
    var attributes: [String] = []
    var text = ""
  }

  struct Part {
    var isArray = false
    var members: [Member] = []
  }

  struct Operation {
    var title: String
    /// The line between the title and `Authorizations:`, if any.
    var remark: String
    var parts: [String: Part] = [:]
    /// The names of the request sample's members.
    var requestSample: [String] = []
    /// The names of the answer sample's members, as far as it is unfolded.
    var answerSample: [String] = []

    var path: [Member] { parts["path"]?.members ?? [] }
    var query: [Member] { parts["query"]?.members ?? [] }
    var header: [Member] { parts["header"]?.members ?? [] }
    var body: Part? { parts["body"] }
    var answer: Part? { parts["answer"] }
  }

  var operations: [Operation] = []

  private static let headings = [
    "path Parameters": "path", "query Parameters": "query", "header Parameters": "header",
    "Request Body schema: application/json": "body", "Response Schema: application/json": "answer",
  ]

  /// Titles of chapters, which have no text of their own.
  private static let chapters: Set<String> = [
    "DNS", "E-mail", "MySQL", "SSL", "Crontab", "Redis", "PM2", "Port forward", "Dedicated IP", "Additional package",
    "SSH", "Cloudserver order", "Domain", "Contact",
  ]

  private static func isChapter(_ line: String) -> Bool {
    chapters.contains(line) || line.wholeMatch(of: /[A-Z]+ record/) != nil
  }

  private static func isType(_ line: String) -> Bool {
    line.wholeMatch(of: /(string|integer|boolean|number|object|Array of [a-z]+)([ |].*)?/) != nil
  }

  init(_ lines: [String]) {
    let starts = lines.indices.filter { lines[$0] == "Authorizations:" }
    // What stands above an operation is what follows the last part of the one before it.
    var heading = lines[..<(starts.first ?? 0)].suffix(4).filter { !$0.isEmpty }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : lines.count
      var reader = Reader(heading.drop(while: ZoneIDPage.isChapter))
      heading = reader.read(lines[(start + 1)..<end])
      operations.append(reader.operation)
    }
  }

  /// Reads what follows one `Authorizations:`.
  private struct Reader {
    var operation: Operation
    private var part: String?
    private var canBeText = false

    init(_ heading: some Sequence<String>) {
      let heading = Array(heading)
      operation = Operation(title: heading.first ?? "", remark: heading.dropFirst().joined(separator: " "))
    }

    /// - Returns: The lines at the end that belong to the next operation.
    mutating func read(_ lines: ArraySlice<String>) -> [String] {
      var paragraphs = lines.split(separator: "")[...]
      while let paragraph = paragraphs.popFirst() {
        var rest = paragraph
        if rest.first == "Responses" {
          part = nil
          continue
        }
        if let first = rest.first, first == "Request samples" || first == "Response samples" {
          let sample = paragraphs.popFirst() ?? []
          let names = sample.compactMap { $0.firstMatch(of: /^  • "([^"]+)":/).map { String($0.output.1) } }
          if first == "Request samples" { operation.requestSample = names } else { operation.answerSample = names }
          part = nil
          continue
        }
        let isHeading = rest.first.flatMap { ZoneIDPage.headings[$0] } != nil
        guard part != nil || isHeading else { return paragraph + paragraphs.flatMap { $0 } }
        if canBeText, paragraph.count == 1, let text = paragraph.first, !isHeading, !ZoneIDPage.isType(text) {
          addText(text)
          continue
        }
        if canBeText == false, !isHeading, !isMember(paragraph) { return paragraph + paragraphs.flatMap { $0 } }
        while let line = rest.popFirst() { read(line, &rest) }
      }
      return []
    }

    private func isMember(_ paragraph: ArraySlice<String>) -> Bool {
      paragraph.contains(where: ZoneIDPage.isType)
    }

    private mutating func read(_ line: String, _ rest: inout ArraySlice<String>) {
      if let name = ZoneIDPage.headings[line] {
        part = name
        operation.parts[name] = Part()
        canBeText = false
        return
      }
      guard let part else { return }
      if line == "Array ()" {
        operation.parts[part]?.isArray = true
        return
      }
      var member = Member(name: ZoneIDPage.isType(line) ? "" : line)
      if member.name.isEmpty {
        member.type = line
      } else {
        if rest.first == "required" {
          member.isRequired = true
          rest.removeFirst()
        }
        member.type = rest.popFirst() ?? ""
      }
      while let next = rest.first, next.hasPrefix("Enum:") || next.hasPrefix("Default:") {
        member.attributes.append(next)
        rest.removeFirst()
      }
      operation.parts[part]?.members.append(member)
      canBeText = true
    }

    private mutating func addText(_ text: String) {
      guard let part, let last = operation.parts[part]?.members.indices.last else { return }
      operation.parts[part]?.members[last].text = text
      canBeText = false
    }
  }
}

import Foundation

/// What the Zonemaster page lists, read line by line.
///
/// Its dump broke every list at the code marks: `"name"` ends a line, `: A domain name, required.` begins the next, and
/// the name that follows may stand at that line's end.
struct ZonemasterPage {
  /// `"name": A domain name, required. (default: x)`.
  struct Property: Equatable {
    var name: String
    /// `domain name`, `list of DS info objects`; empty where the page refers elsewhere.
    var type: String
    var isRequired: Bool
    var isOptional: Bool
    /// As it is written, `unset` included.
    var standard: String?
    /// The words of `one of "a", "b" and "c"` and of lists of values.
    var values: [String]
  }

  /// One of `"params"`, `"result"` of a method, or a data type.
  struct Part {
    /// The first line below the heading.
    var intro = ""
    var properties: [Property] = []
    /// The member whose value the properties describe; nil: the part itself.
    var nested: [String: [Property]] = [:]
  }

  /// The methods by name, each with its parts by heading.
  var methods: [String: [String: Part]] = [:]
  /// The data types by title: their lines.
  var types: [String: [String]] = [:]
  /// The methods that are documented by name only.
  var experimental: [String] = []

  init(_ lines: [String]) {
    var title = ""
    var isType = false
    var body: [String] = []
    func flush(_ page: inout ZonemasterPage) {
      if isType { page.types[title] = body }
      if title.hasPrefix("API method: ") { page.methods[String(title.dropFirst(12))] = ZonemasterPage.parts(body) }
      if title == "Experimental API methods" {
        page.experimental = body.filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
      }
    }
    for (index, line) in lines.enumerated() {
      let startsType = index + 1 < lines.count && lines[index + 1].hasPrefix("Basic data type: ")
      if startsType || line.hasPrefix("API method: ") || ["API methods", "Experimental API methods"].contains(line) {
        flush(&self)
        (title, isType, body) = (line, startsType, [])
      } else {
        body.append(line)
      }
    }
    flush(&self)
  }

  /// Cuts a method's text at its headings.
  private static func parts(_ lines: [String]) -> [String: Part] {
    var texts: [String: [String]] = [:]
    var heading = ""
    for (index, line) in lines.enumerated() {
      let next = index + 1 < lines.count ? lines[index + 1] : ""
      if ["\"params\"", "\"result\"", "\"error\""].contains(line), !next.hasPrefix(":"), !next.hasPrefix(",") {
        heading = String(line.dropFirst().dropLast())
        texts[heading] = []
      } else if !heading.isEmpty {
        texts[heading]?.append(line)
      }
    }
    return texts.mapValues(part)
  }

  private static func part(_ lines: [String]) -> Part {
    var part = Part()
    part.intro = lines.first { !$0.isEmpty } ?? ""
    let text = lines.joined(separator: "\n")
    let marker = /The value of "([a-z_]+)"\s+is an object with the following propert/
    let pieces = text.split(separator: marker, omittingEmptySubsequences: false)
    part.properties = properties(String(pieces.first ?? ""))
    for (match, piece) in zip(text.matches(of: marker), pieces.dropFirst()) {
      part.nested[String(match.output.1)] = properties(String(piece))
    }
    return part
  }

  /// The properties of a text: a quoted name at a line's end whose description begins the next line.
  static func properties(_ text: String) -> [Property] {
    let start = /"([a-z][a-z0-9_]*)"\n(?:: ?|(?=A test id))/
    let matches = text.matches(of: start)
    return matches.enumerated().map { index, match in
      let end = index + 1 < matches.count ? matches[index + 1].range.lowerBound : text.endIndex
      return property(String(match.output.1), String(text[match.range.upperBound..<end]))
    }
  }

  private static func property(_ name: String, _ description: String) -> Property {
    let sentence = description.prefix { $0 != "." && $0 != "\n" && $0 != "(" }
    let words = sentence.prefix { $0 != "," }.trimmingCharacters(in: .whitespaces)
    let type = words.replacing(#/^[Aa]n? /#, with: "").replacing(#/ (representing|with) .*/#, with: "")
    let named = ["See below", "As described below"].contains(words) ? "" : type
    let standard = description.firstMatch(of: /\(default: ?([^)]*?)\s*(?:profile value)?\)/)
    let isOptional = description.contains(/,? optional[ ,.]/)
    return Property(
      name: name, type: named.lowercased(), isRequired: description.contains(", required"), isOptional: isOptional,
      standard: standard.map { $0.output.1.trimmingCharacters(in: CharacterSet(charactersIn: "\" \n")) },
      values: values(description))
  }

  /// Words that are said to be the only ones.
  private static func values(_ text: String) -> [String] {
    if let match = text.firstMatch(of: /one of\s*("[a-z]+"(?:\n?(?:, ?| ?and ?|\n)+"[a-z]+")*)/) {
      return match.output.1.matches(of: /"([a-z]+)"/).map { String($0.output.1) }
    }
    guard let list = text.firstRange(of: "one of the following values:") else { return [] }
    return text[list.upperBound...].matches(of: /"([a-z]+)"\n, if/).map { String($0.output.1) }
  }
}

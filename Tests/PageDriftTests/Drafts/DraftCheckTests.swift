import Foundation
import PageDrift
import SpecModel
import Testing

/// What is drafted is a spec once its marks are filled in: the reader finds nothing else in it.
@Suite struct DraftCheckTests {
  /// The findings about a draft whose marks are filled in, in an API that has nothing else.
  static func findings(_ draft: String, main: String, in folder: String = "draft") -> [String] {
    let files = [
      SpecFile(path: "Specs/\(folder)/api.json", bytes: Array(main.utf8)),
      SpecFile(path: "Specs/\(folder)/drafted.json", bytes: Array(filled(draft).utf8)),
    ]
    // What a type's own section gives is used elsewhere.
    return SpecReader.read(folder: folder, files: files).diagnostics.map(\.description)
      .filter { !$0.hasSuffix("is used by nothing") }
  }

  /// What a maintainer would write for each mark.
  static func filled(_ draft: String) -> String {
    var number = 0
    return draft.split(separator: "\n").map(String.init).map { line -> String in
      let type = line.firstMatch(of: #/"type": "([^"]*)"/#).map { String($0.output.1) } ?? ""
      return line.replacing(#/"(\w+)": "\?\?\? ?([^"]*)"/#) { match in
        number += 1
        let key = String(match.output.1)
        switch key {
        case "effect": return "\"effect\": \"none\""
        case "swift", "name": return "\"\(key)\": \"named\(number)\""
        case "http", "result": return "\"\(key)\": \"\(match.output.2)\""
        case "as": return "\"as\": \"\(type == "bool" ? "1/0" : type == "json" ? "json" : "comma")\""
        default: return "\"\(key)\": \"Text.\""
        }
      }
    }.joined(separator: "\n")
  }

  /// What the API is as a whole, without any item.
  static func main(of name: String) throws -> String {
    let url = Pages.top.appending(path: "Specs/\(name)/api.json")
    let whole = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
    let kept: Set = ["name", "title", "version", "doc", "servers", "wire", "action", "envelope"]
    let data = try JSONSerialization.data(withJSONObject: whole.filter { kept.contains($0.key) }, options: .sortedKeys)
    return "{\"format\": 1, " + String(decoding: data, as: UTF8.self).dropFirst()
  }

  @Test(.enabled(if: Pages.folder != nil, Pages.comment), arguments: Pages.locked)
  func draftsOfPagesAreSpecs(name: String) throws {
    let api = try Pages.api(name)
    let cut = PageCut(try Pages.page(name), by: try #require(api.sections))
    let drafter = SectionDraft(cut, api)
    let main = try Self.main(of: name)
    var empty = api
    (empty.types, empty.operations, empty.parameters) = ([], [], [])
    var count = 0
    for section in cut.sections {
      let draft = drafter.draft(section)
      guard draft.operation != nil || draft.type != nil else { continue }
      count += 1
      let text = draft.text(for: empty)
      #expect(Self.findings(text, main: main) == [], "\(section.name): \(text)")
    }
    #expect(count >= 14)
  }

  /// What nobody has filled in is found, each at its place.
  @Test func marksAreErrors() throws {
    let call = try #require(CurlCall("curl https://api.example.com/items/7"))
    let text = Draft(call, answer: "{\"a\": 1}").text()
    let main = """
      {"format": 1, "name": "Draft", "title": "Draft", "version": "1", "doc": "A draft.", "wire": "rest",
        "servers": [{"url": "https://api.example.com"}]}
      """
    #expect(Self.findings(text, main: main) == [])
    let files = [
      SpecFile(path: "Specs/draft/api.json", bytes: Array(main.utf8)),
      SpecFile(path: "Specs/draft/drafted.json", bytes: Array(text.utf8)),
    ]
    let findings = SpecReader.read(folder: "draft", files: files).diagnostics
    let lines = text.split(separator: "\n")
    #expect(findings.count == 7)
    for finding in findings {
      #expect(finding.message == "'???' stands for what a draft could not know; write what it is")
      #expect(lines[finding.location.line - 1].contains("???"))
    }
  }
}

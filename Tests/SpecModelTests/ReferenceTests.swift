import Foundation
import SpecModel
import Testing

/// Specs/README.md, its blocks and tables, and Specs/spec.schema.json.
@Suite struct ReferenceTests {
  private static let page = Folders.specs.appending(path: "README.md")

  /// A fenced block: its words behind the fence, and its lines.
  private struct Block {
    var words: [String]
    var text: String
    var line: Int
  }

  private func blocks() throws -> [Block] {
    var blocks: [Block] = []
    var open: Block?
    let text = try String(contentsOf: ReferenceTests.page, encoding: .utf8)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = Block(words: line.dropFirst(3).split(separator: " ").map(String.init), text: "", line: index + 2)
        }
      } else {
        open?.text += line + "\n"
      }
    }
    #expect(open == nil, "a block is not closed")
    return blocks
  }

  private func read(_ texts: [String: String]) -> SpecReading {
    SpecReader.read(
      folder: "sample",
      files: texts.map { SpecFile(path: "Specs/sample/\($0.key)", bytes: Array($0.value.utf8)) })
  }

  @Test func everyBlockPassesCheckAndIsCanonical() throws {
    var wires: [Wire] = []
    for block in try blocks() {
      switch block.words {
      case ["json"]:
        let reading = read(["api.json": block.text])
        #expect(reading.diagnostics.map(\.description) == [], "the block at line \(block.line)")
        wires += reading.api.map { [$0.wire] } ?? []
        try expectCanonical(["api.json": block.text], "api.json", block)
      case ["json", "chapter"]:
        let reading = read(["api.json": SpecText().api, "chapter.json": block.text])
        #expect(reading.diagnostics.map(\.description) == [], "the block at line \(block.line)")
        try expectCanonical(["api.json": SpecText().api, "chapter.json": block.text], "chapter.json", block)
      case let words where words.first == "http": break
      default: Issue.record("the block at line \(block.line) is marked by \(block.words), which no test reads")
      }
    }
    #expect(wires == [.rest, .jsonRPC1, .jsonRPC2, .form, .form])
  }

  private func expectCanonical(_ texts: [String: String], _ name: String, _ block: Block) throws {
    let files = texts.map { SpecFile(path: "Specs/sample/\($0.key)", bytes: Array($0.value.utf8)) }
    let formatted = SpecFormatter.format(folder: "sample", files: files).files
    let file = try #require(formatted.first { $0.path.hasSuffix(name) })
    #expect(String(decoding: file.bytes, as: UTF8.self) == block.text, "the block at line \(block.line)")
  }

  @Test func theExampleFitsTheSpecThatDocumentsItsOperation() throws {
    let all = try blocks()
    let examples = all.filter { $0.words.first == "http" }
    #expect(!examples.isEmpty)
    for example in examples {
      let name = try #require(example.words.last)
      let operation = name.prefix { $0 != "@" && $0 != "." }
      // An operation, or a declared type.
      let spec = try #require(all.first { $0.words == ["json"] && $0.text.contains("\"\(operation)\": {") })
      let reading = read(["api.json": spec.text, "examples/\(name)": example.text])
      #expect(reading.diagnostics.map(\.description) == [])
      #expect(reading.api?.examples.count == 1)
    }
  }

  /// `SPECWRIGHT_RECORD=1 swift test --filter ReferenceTests` writes the tables anew, and fails so that nobody takes it
  /// for a test that passed.
  @Test func theTablesAreThoseOfTheReader() throws {
    var text = try String(contentsOf: ReferenceTests.page, encoding: .utf8)
    let old = text
    for (name, table) in [("annotations", SpecReference.annotations()), ("keys", SpecReference.markdown())] {
      let start = try #require(text.range(of: "<!-- \(name) -->\n"))
      let end = try #require(text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex))
      text.replaceSubrange(start.upperBound..<end.lowerBound, with: table)
    }
    if ProcessInfo.processInfo.environment["SPECWRIGHT_RECORD"] != nil {
      try text.write(to: ReferenceTests.page, atomically: true, encoding: .utf8)
      Issue.record("Specs/README.md is recorded; read the difference")
    }
    let same = text == old
    #expect(same, "the tables of Specs/README.md are stale; run SPECWRIGHT_RECORD=1 swift test --filter ReferenceTests")
  }

  @Test func theSchemaIsThatOfTheReader() throws {
    let text = try String(contentsOf: Folders.specs.appending(path: "spec.schema.json"), encoding: .utf8)
    let same = text == SpecSchema.json()
    #expect(same, "Specs/spec.schema.json is stale; run 'specwright schema > Specs/spec.schema.json'")
  }
}

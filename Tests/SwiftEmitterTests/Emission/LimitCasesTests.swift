import SpecModel
import SwiftEmitter
import Testing

/// Limits, the values that tests are made of, and long texts, each in a spec of a few lines.
@Suite struct LimitCasesTests {
  /// The limits of elements are a sentence of their own.
  @Test func limitsOfElements() throws {
    let text = try SampleAPI.sources(
      #"""
      "Word": {"at": "S", "doc": "D", "scalar": "string", "maxLength": 9, "pattern": "[a-z]*"},
      "Mark": {"at": "S", "doc": "D", "scalar": "string", "pattern": "x+"},
      "Size": {"at": "S", "doc": "D", "scalar": "int", "min": 1, "max": 5}
      """#,
      #"""
      "get": {"at": "S", "doc": "D", "http": "GET /x", "result": "null", "query": [
        {"name": "words", "type": "[Word]", "as": "comma", "maxCount": 3, "doc": "Words."},
        {"name": "marks", "type": "[Mark]", "as": "comma", "doc": "Marks."},
        {"name": "sizes", "type": "[Size]", "as": "comma", "doc": "Sizes."},
        {"name": "isNew", "type": "bool", "as": "true/false", "doc": "New."}]}
      """#)
    SampleAPI.expect(
      text,
      holds: [
        "Words. At most 3 elements. Each has at most 9 characters, matching `[a-z]*`.", "Marks. Each matches `x+`.",
        "Sizes. Each is 1 to 5.", #"request.query("isNew", isNew)"#,
      ])
  }

  @Test func textOutsideJSONIsHeldToAllLimits() throws {
    let text = try SampleAPI.sources(
      #"""
      "ID": {"at": "S", "doc": "D", "scalar": "string", "newtype": true, "pattern": "[0-9]+"},
      "T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int"}]}
      """#,
      #"""
      "get": {"at": "S", "doc": "D", "http": "GET /x", "result": "bytes", "query": [
        {"name": "id", "type": "ID"}, {"name": "ids", "type": "[ID]", "as": "comma", "maxCount": 3},
        {"name": "map", "type": "[string: int]", "as": "json", "optional": true},
        {"name": "t", "type": "T", "as": "json"}]}
      """#)
    SampleAPI.expect(
      text,
      holds: [
        #"request.query("id", id.rawValue, Sample.ID.rule)"#,
        #"request.query("ids", APIText(comma: ids, JSONRule(maxCount: 3, each: Sample.ID.rule)))"#,
        #"request.query("map", map.map { APIText(json: $0) })"#, #"request.query("t", APIText(json: t))"#,
        "import Foundation\nimport SpecwrightRuntime\n", "async throws -> Data {",
      ])
  }

  /// A bound that no test can hold has no row, and the last integer is a value.
  @Test func boundsAreAsFarAsNumbersReach() throws {
    let text = try SampleAPI.sources(
      "",
      #"""
      "put": {"at": "S", "doc": "D", "http": "PUT /x", "result": "null", "query": [
        {"name": "a", "type": "[int]", "as": "comma", "minCount": 0, "maxCount": 9223372036854775807},
        {"name": "b", "type": "string", "maxLength": 9223372036854775807}, {"name": "c", "type": "string", "maxLength": 4096},
        {"name": "d", "type": "int", "min": 9223372036854775807}, {"name": "e", "type": "int", "max": -9223372036854775808}]}
      """#)
    SampleAPI.expect(
      text,
      holds: [
        "parameter 'c' must be at most 4096 characters", "d: 9223372036854775807, e: -9223372036854775808",
        #"c: String(repeating: "a", count: 4097)"#,
      ])
    #expect(!text.contains("parameter 'a'") && !text.contains("parameter 'b'"))
  }

  /// Types that name each other are not made up in every order.
  @Test func samplesDoNotMultiply() throws {
    let names = (0..<12).map { "T\($0)" }
    let types = names.map { name in
      let fields = names.map { #"{"name": "\#($0.lowercased())", "type": "[\#($0)]", "optional": true}"# }
      return #""\#(name)": {"at": "S", "doc": "D", "fields": [\#(fields.joined(separator: ", "))]}"#
    }
    let text = try SampleAPI.sources(
      types.joined(separator: ",\n"), #""get": {"at": "S", "doc": "D", "http": "GET /x", "result": "T0"}"#)
    #expect(text.utf8.count < 5_000_000)
  }

  /// Texts that do not fit a line are literals of several.
  @Test func longTextsStandOnSeveralLines() throws {
    let long = String(repeating: "word ", count: 40)
    let text = try SampleAPI.sources(
      #""T": {"at": "S", "doc": "D", "values": [{"value": "\#(long)", "name": "long"}]}"#,
      #"""
      "old": {"at": "S", "doc": "D", "http": "GET /x", "result": "T", "deprecated": {"doc": "\#(long)"},
        "waiter": {"swift": "wait", "member": "", "done": ["\#(long)"]}}
      """#)
    let lines = text.split(separator: "\n")
    #expect(lines.filter { $0.count > 120 } == [])
    #expect(
      lines.filter { $0.contains("@available(") }.count == 5, "request, call and waiter; calls and waiters of the tests"
    )
  }

  @Test func anAPIWithoutExamplesHasTheirFolder() throws {
    let text = #"""
      {"format": 1, "name": "Sample", "title": "Sample", "version": "1", "doc": "A sample.",
      "servers": [{"url": "https://example.com"}], "wire": "rest",
      "operations": {"get": {"at": "S", "doc": "D", "http": "GET /x", "result": "null"}}}
      """#
    let reading = SpecReader.read(
      folder: "sample", files: [SpecFile(path: "Specs/sample/api.json", bytes: Array(text.utf8))])
    let paths = SwiftEmitter.emit(try #require(reading.api)).files.map(\.path)
    #expect(paths.filter { $0.hasPrefix("Testing/examples/") } == ["Testing/examples/README.txt"])
  }
}

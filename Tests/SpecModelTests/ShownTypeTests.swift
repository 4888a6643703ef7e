import SpecModel
import Testing

/// Examples that show a type rather than a call, JSON that is left out, and members that a page's own types lack.
@Suite struct ShownTypeTests {
  private let spec = SpecText(
    wire: "json-rpc-1.0",
    types: #"""
      "T": {"at": "S", "doc": "D", "fields": [{"name": "id", "type": "int"}]},
      "Inner": {"at": "S", "doc": "D", "values": [{"value": "a"}]},
      "Shown": {"at": "S", "doc": "D", "fields": [{"name": "x", "type": "Inner"}]},
      "Pair": {"at": "S", "doc": "D", "tuple": [{"name": "a", "type": "string"}, {"name": "b", "type": "int"}]}
      """#)

  private func reading(_ examples: [String: String]) -> SpecReading {
    var spec = spec
    spec.files = Dictionary(uniqueKeysWithValues: examples.map { ("examples/\($0.key).http", $0.value) })
    return SpecReader.read(
      folder: "sample",
      files: spec.marked.map { SpecFile(path: "Specs/sample/\($0.key)", bytes: Array($0.value.utf8)) })
  }

  @Test(arguments: [
    (#"{"x": "a"}"#, [#"{"x": "a"}"#]), (#"[{"x": "a"}, {"x": "b"}]"#, [#"{"x": "a"}"#, #"{"x": "b"}"#]),
    (#"{"k": {"x": "a"}}"#, [#"{"x": "a"}"#]), (#"{"method": "m", "params": [{"x": "a"}], "id": 1}"#, [#"{"x": "a"}"#]),
    (#"{"result": {"x": "a"}, "error": null, "id": 1}"#, [#"{"x": "a"}"#]),
  ]) func valuesAreFoundInWhatCarriesThem(text: String, samples: [String]) throws {
    let example = "# section: S\n\n\(text)\n"
    let pair = "# section: S\n\n[[\"a\", 1], [\"b\", 2]]\n"
    let api = try #require(reading(["Shown": example, "Pair@list": pair]).api)
    #expect(api.examples.map(\.samples) == [[#"["a", 1]"#, #"["b", 2]"#], samples])
  }

  @Test func whatIsShownIsReadWithAllThatItLeadsTo() throws {
    let api = try #require(
      reading(["Shown": "# section: S\n\n{\"x\": \"a\"}\n", "Pair": "# section: S\n\n[\"a\", 1]\n"]).api)
    #expect(api.types.map(\.usage.answers) == [true, true, true, true])
    let silent = reading([:]).diagnostics.map(\.description)
    #expect(
      silent == [
        "Specs/sample/api.json:6:1: warning: type 'Inner' is used by nothing",
        "Specs/sample/api.json:7:1: warning: type 'Shown' is used by nothing",
        "Specs/sample/api.json:8:1: warning: type 'Pair' is used by nothing",
      ])
  }

  @Test func whatDoesNotFitIsFound() {
    let findings = reading([
      "Nobody": "# section: S\n\n{}\n", "Pair": "# section: S\n\n[1, 2]\n",
      "Shown": "# section: S\n# note: n\n\n{\"result\": {\"x\": 1, \"y\": 2}, \"error\": null, \"id\": 1}\n",
    ]).diagnostics.filter { $0.severity == .error }.map(\.description)
    #expect(
      findings == [
        "Specs/sample/examples/Nobody.http:1:1: error: JSON without a request shows a type, and there is no type 'Nobody'",
        "Specs/sample/examples/Pair.http:3:2: error: $[0]: expected a string, found a number",
        "Specs/sample/examples/Shown.http:4:18: error: $.result.x: expected a string, found a number",
        "Specs/sample/examples/Shown.http:4:26: error: $.result.y: 'Shown' has no member 'y'; did you mean 'x'?",
      ])
  }

  @Test func undocumentedMembersAreStated() {
    let answer = "\n###\nHTTP/1.1 200 OK\n\n{\"result\": {\"id\": 1, \"more\": 2}, \"error\": null, \"id\": 1}\n"
    let call = "POST /v1 HTTP/1.1\n\n{\"method\": \"m\", \"params\": null, \"id\": 1}"
    func errors(_ annotations: String) -> [String] {
      reading(["read": "# section: S\n\(annotations)\(call)\(answer)"]).diagnostics
        .filter { $0.severity == .error }.map(\.description)
    }
    #expect(errors("# undocumented: $.result.more\n") == [])
    #expect(
      errors("") == ["Specs/sample/examples/read.http:8:30: error: $.result.more: 'T' has no member 'more'"])
    #expect(
      errors("# undocumented: $.result.more\n# undocumented: $.result.id\n")
        == ["Specs/sample/examples/read.http:3:1: error: the answer has no undocumented member at $.result.id"])
  }

  @Test func wordsAreErrorsOfVersion1() {
    var spec = spec
    spec.extra = #""errors": [{"code": "BadArguments", "category": "invalidInput", "at": "S"}],"#
    func findings(_ error: String) -> [String] {
      var spec = spec
      let answer = "{\"result\": null, \"error\": \(error), \"id\": 1}"
      spec.files = ["examples/read@bad.http": "# section: S\n###\nHTTP/1.1 200 OK\n\n\(answer)\n"]
      return SpecReader.read(
        folder: "sample",
        files: spec.marked.map { SpecFile(path: "Specs/sample/\($0.key)", bytes: Array($0.value.utf8)) }
      ).diagnostics.filter { $0.severity == .error }.map(\.description)
    }
    #expect(findings("\"BadArguments\"") == [])
    #expect(
      findings("\"BadArgument\"") == [
        "Specs/sample/examples/read@bad.http:5:27: error: unknown error 'BadArgument': api.json does not list it; "
          + "did you mean 'BadArguments'?"
      ])
  }
}

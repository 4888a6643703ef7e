import SwiftNames
import Testing

/// Signatures of methods: order, labels, defaults, results.
@Suite struct SignatureTests {
  /// The only method of a spec as `name(arguments) -> result`.
  private static func signature(_ spec: SampleSpec) throws -> String {
    let method = try #require(try spec.swift().methods.first)
    return "\(method.name)(\(method.arguments.map(\.declaration).joined(separator: ", "))) -> \(method.output.spelling)"
  }

  /// Path first, then what is required, then what is not, each in the order of the spec.
  @Test func order() throws {
    let spec = SampleSpec(
      types: #"""
        "T": {"at": "S", "doc": "D", "fields": [
          {"name": "d", "type": "int", "optional": true}, {"name": "e", "type": "string"}, {"name": "f", "type": "int?"},
          {"name": "g", "type": "int?", "optional": true}]}
        """#,
      operations: #"""
        "t": {"at": "S", "doc": "D", "http": "POST /t/{p}/{q}", "body": "T", "arguments": "members", "result": "null",
          "query": [{"name": "a", "type": "int", "optional": true}, {"name": "b", "type": "[string]", "as": "comma"},
            {"name": "c", "type": "bool", "as": "flag"}]}
        """#,
      extra: #""parameters": {"q": {"type": "int", "doc": "D"}, "p": {"type": "string", "doc": "D"}},"#)
    #expect(
      try Self.signature(spec)
        == "t(_ p: String, _ q: Int, b: [String], e: String, f: Int?, a: Int? = nil, c: Bool = false, d: Int? = nil, "
        + "g: Patch<Int> = .keep) -> Void")
  }

  @Test func labels() throws {
    let spec = SampleSpec(
      operations: #"""
        "t": {"at": "S", "doc": "D", "http": "GET /t", "result": "text", "query": [
          {"name": "a", "label": "_", "type": "int"}, {"name": "b", "label": "beside", "type": "int"},
          {"name": "c", "swift": "sea", "type": "int"}, {"name": "in", "type": "int"}, {"name": "var", "type": "int"},
          {"name": "request", "type": "int"}, {"name": "self", "type": "int"}]}
        """#)
    #expect(
      try Self.signature(spec)
        == "t(_ a: Int, beside b: Int, sea: Int, in: Int, `var` varValue: Int, request: Int, "
        + "selfValue: Int) -> String")
  }

  @Test(arguments: [
    (#""params": [{"name": "a_b", "type": "int"}]"#, "t(aB: Int)"),
    (
      #""params": {"positional": [{"name": "a", "type": "int"}, {"name": "b", "type": "int", "optional": true}]}"#,
      "t(a: Int, b: Int? = nil)"
    ),
    (#""params": {"list": "int", "name": "entries"}"#, "t(_ entries: [Int])"),
    (#""params": {"bare": "string", "name": "address"}"#, "t(_ address: String)"),
    (#""params": "none""#, "t()"),
  ])
  func paramsOfJSONRPC(params: String, expected: String) throws {
    let spec = SampleSpec(
      wire: "json-rpc-2.0",
      operations: #""t": {"at": "S", "doc": "D", "rpc": "t", \#(params), "result": "null", "effect": "none"}"#)
    #expect(try Self.signature(spec) == expected + " -> Void")
  }

  @Test(arguments: [
    (#""text""#, "String"), (#""bytes""#, "Data"), (#""null""#, "Void"), (#"{"ack": "ok"}"#, "Void"),
    (#""[int]""#, "[Int]"), (#""one E""#, "Sample.E"), (#""[E: [double]]""#, "[Sample.E: [Double]]"),
    (#""json?""#, "JSONValue?"), (#"{"200": "E", "204": "null"}"#, "Sample.E?"), (#""P""#, "Int"),
  ])
  func results(result: String, type: String) throws {
    let spec = SampleSpec(
      types: #"""
        "E": {"at": "S", "doc": "D", "values": [{"value": "a"}]}, "P": {"at": "S", "doc": "D", "scalar": "int"},
        "Q": {"at": "S", "doc": "D", "fields": [{"name": "e", "type": "E"}, {"name": "p", "type": "P"}]}
        """#,
      operations: #"""
        "t": {"at": "S", "doc": "D", "http": "GET /t", "result": \#(result), "note": "N"},
        "u": {"at": "S", "doc": "D", "http": "GET /u", "result": "Q"}
        """#)
    #expect(try Self.signature(spec) == "t() -> \(type)")
  }

  /// Secrets never are strings, wherever they are declared.
  @Test func secrets() throws {
    let spec = SampleSpec(
      types: #""Key": {"at": "S", "doc": "D", "scalar": "string", "secret": true}"#,
      operations: #"""
        "t": {"at": "S", "doc": "D", "http": "GET /t", "result": "text", "query": [
          {"name": "a", "type": "string", "secret": true}, {"name": "b", "type": "Key", "optional": true}]}
        """#)
    #expect(try Self.signature(spec) == "t(a: Secret, b: Secret? = nil) -> String")
  }

  @Test func credentialsOfTheInitializer() throws {
    let spec = SampleSpec(
      extra: #"""
        "credentials": [{"name": "api_key", "header": "A"}, {"name": "otp", "header": "B", "optional": true}],
        """#)
    #expect(
      try spec.swift().credentials.map(\.declaration) == ["apiKey: APICredential", "otp: APICredential? = nil"])
  }
}

// The library for users' own tests, on examples that fit and examples that do not.

import Foundation
import SpecwrightRuntime
import SpecwrightTesting
import Testing

private let zonemasterExample = """
  # section: start_domain_test
  # equality: json (several lines)
  POST / HTTP/1.1
  Content-Type: application/json

  {
  "jsonrpc": "2.0",
  "id": 147559211348450,
  "method": "start_domain_test",
  "params": { "priority": 10, "domain": "zonemaster.net" }
  }
  ###
  HTTP/1.1 200 OK
  Content-Type: application/json

  {"jsonrpc": "2.0", "id": 4, "result": "c45a3f8256c4a155"}

  """

private func example(_ text: String, _ name: String = "op@case") throws -> APIExample {
  try APIExample(name: name, bytes: Array(text.utf8))
}

@Suite struct ExampleParsingTests {
  @Test func wholeExample() throws {
    let example = try example(zonemasterExample, "start_domain_test@plain")
    #expect(example.operation == "start_domain_test")
    #expect(example.annotations.map(\.key) == ["section", "equality"])
    #expect(example.equality == .json)
    #expect(example.request?.method == "POST")
    #expect(example.request?.target == "/")
    #expect(example.request?.headers == ["Content-Type": "application/json"])
    #expect(example.request?.body.last == UInt8(ascii: "}"))
    #expect(example.response?.status == 200)
    #expect(example.response?.body == Array(#"{"jsonrpc": "2.0", "id": 4, "result": "c45a3f8256c4a155"}"#.utf8))
  }

  @Test func bodiesToTheByte() throws {
    let both = try example("POST /a HTTP/1.1\n\n\nb\n\n###\nHTTP/1.1 204 No Content\n")
    #expect(both.request?.body == Array("\nb\n".utf8))
    #expect(both.response?.body == [])
    let answerOnly = try example("# note: x\n###\nHTTP/1.1 200 OK\n\nOK")
    #expect(answerOnly.request == nil)
    #expect(answerOnly.response?.body == Array("OK".utf8))
    let requestOnly = try example("GET /a?b=c HTTP/1.1\nX-A: 1\n")
    #expect(requestOnly.request?.target == "/a?b=c")
    #expect(requestOnly.response == nil)
    #expect(requestOnly.equality == .bytes)
  }

  @Test(arguments: [
    ("# no colon\n", "op@case.http:1: expected '# key: value'"),
    (
      "# a: b\nnonsense\n",
      "op@case.http:2: expected a request line such as 'GET /path HTTP/1.1', or '###' before an answer"
    ),
    (
      "GET /a HTTP/1.1\nnonsense\n",
      "op@case.http:2: expected a header 'Name: value' or an empty line before the body"
    ),
    ("###\n", "op@case.http:2: expected a status line such as 'HTTP/1.1 200 OK' after '###'"),
    ("###\nHTTP/1.1 999 OK\n", "op@case.http:2: expected a status line such as 'HTTP/1.1 200 OK' after '###'"),
  ]) func errors(text: String, message: String) {
    #expect(performing: { try example(text) }, throws: { "\($0)" == message })
  }

  @Test func folders() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("examples-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(
      performing: { try APIExamples(folder: folder) }, throws: { "\($0)".hasSuffix(": the folder cannot be read") })
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in [("b.http", "GET /b HTTP/1.1\n"), ("a@x.http", "GET /a HTTP/1.1\n"), ("note.txt", "x")] {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let examples = try APIExamples(folder: folder)
    #expect(examples.map(\.name) == ["a@x", "b"])
    #expect(examples["b"]?.request?.target == "/b")
    #expect(examples.of("a").count == 1)
  }
}

@Suite struct ReplayTests {
  @Test func findsTheNearestExample() async throws {
    let examples = APIExamples([
      try example(zonemasterExample, "start_domain_test"),
      try example(
        #"POST / HTTP/1.1\#n\#n{"id":1,"method":"version_info"}\#n###\#nHTTP/1.1 200 OK\#n\#n{"id":9,"jsonrpc":"2.0","result":{}}"#,
        "version_info"),
    ])
    let service = Zonemaster(options: APIClientOptions(transport: WireReplayTransport(examples), firstID: 77))
    #expect(try await service.send(Zonemaster.versionInfo()) == [:])
    let same = try await service.send(Zonemaster.startDomainTest(domain: "zonemaster.net", priority: 10))
    #expect(same == "c45a3f8256c4a155")
    let other = try await service.send(Zonemaster.startDomainTest(domain: "other.net"))
    #expect(other == "c45a3f8256c4a155")
    let none = await apiError { try await service.send(Zonemaster.testProgress("x")) }
    #expect(none?.serverMessage == "no example answers POST /")
    #expect(none?.status == 501)
  }

  /// Calls that differ in a query parameter find their own examples, whatever else they ask for.
  @Test func queriesTellCallsApart() async throws {
    let examples = try APIExamples(
      ["wl&key=192.0.2.1&u=a", "ban&key=192.0.2.1&u=a", "nul&key=192.0.2.1&u=a"].map { query in
        try example("GET /api.html?a=\(query) HTTP/1.1\n\n###\nHTTP/1.1 200 OK\n\n\(query.prefix { $0 != "&" })")
      } + [example("GET /list HTTP/1.1\n\n###\nHTTP/1.1 200 OK\n\nall")])
    for (target, answer) in [
      ("/api.html?a=wl&key=198.51.100.7&u=a", "wl"), ("/api.html?a=ban&key=198.51.100.7&u=b", "ban"),
      ("/api.html?u=b&key=198.51.100.7&a=nul", "nul"), ("/list?page=2", "all"), ("/api.html?a=other", "wl"),
    ] {
      let request = WireRequest(method: "GET", url: "https://example.com\(target)")
      let response = try await WireReplayTransport(examples).send(request, limits: WireLimits())
      #expect(String(decoding: response.body, as: UTF8.self) == answer, "\(target)")
    }
  }

  @Test func alwaysTheSame() async throws {
    let failure = try example(
      "###\nHTTP/1.1 200 OK\n\n" + #"{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"m"}}"#)
    let service = Zonemaster(options: APIClientOptions(transport: WireReplayTransport(always: failure), firstID: 5))
    let error = await apiError { try await service.send(Zonemaster.versionInfo()) }
    #expect(error?.code == "-32603")
  }

  /// Outside JSON-RPC a member called `id` is not that of the call.
  @Test func idsOfOtherServicesStay() async throws {
    let rest = try example(
      """
      PUT /items/1 HTTP/1.1
      Content-Type: application/json

      {"id": "sent", "method": "POST"}
      ###
      HTTP/1.1 200 OK

      {"id": "answered"}

      """)
    let sent = try #require(rest.request)
    let request = WireRequest(
      method: "PUT", url: "https://example.com/items/1", headers: sent.headers, body: sent.body)
    let response = try await WireReplayTransport(always: rest).send(request, limits: WireLimits())
    #expect(String(decoding: response.body, as: UTF8.self) == #"{"id": "answered"}"#)
  }

  @Test func recording() async throws {
    let recording = WireRecordingTransport(WireScriptTransport { _ in throw WireTransportError(.timeout) })
    let service = Zonemaster(options: APIClientOptions(transport: recording))
    let error = await apiError { try await service.send(Zonemaster.versionInfo()) }
    #expect(error?.kind == .timeout)
    #expect(recording.exchanges.count == 1)
    #expect(recording.exchanges.first?.response == nil)
  }
}

@Suite struct MetadataCaseTests {
  @Test(arguments: [("X-Id", true, []), ("X-Other", true, ["it is read as nothing instead of 7"])])
  func headers(name: String, isHeader: Bool, failures: [String]) async {
    let row = APIMetadataCase<Zonemaster>(
      name, "7", isHeader: isHeader, answer: #"{"jsonrpc":"2.0","id":1,"result":{}}"#
    ) { $0.header("X-Id") }
    #expect(await row.failures { Zonemaster(options: $0) } == failures)
  }

  @Test func otherValuesAndFailures() async {
    let answer = #"{"jsonrpc":"2.0","id":1,"result":{}}"#
    let row = APIMetadataCase<Zonemaster>("X-Id", "7", answer: answer) { $0.status }
    #expect(await row.failures { Zonemaster(options: $0) } == ["it is read as 200 instead of 7"])
    let broken = APIMetadataCase<Zonemaster>("X-Id", "7", answer: "{") { $0.status }
    #expect(await broken.failures { Zonemaster(options: $0) }.first?.hasPrefix("the call failed: ") == true)
  }
}

@Suite struct ExampleCheckTests {
  private func run(_ text: String, domain: String = "zonemaster.net", priority: Int? = 10) async throws -> [String] {
    await APIExampleCheck.run(try example(text), { Zonemaster(options: $0) }) {
      try await $0.send(Zonemaster.startDomainTest(domain: domain, priority: priority))
    }
  }

  @Test func fits() async throws {
    #expect(try await run(zonemasterExample) == [])
    let loose = zonemasterExample.replacingOccurrences(of: "json (several lines)", with: "documented (wrong method)")
      .replacingOccurrences(of: "zonemaster.net", with: "x")
    #expect(try await run(loose) == [])
  }

  @Test func otherRequests() async throws {
    #expect(
      try await run(zonemasterExample, domain: "x").map { $0.prefix(40) } == [
        #"the body is {"jsonrpc":"2.0","id":147559"#
      ])
    let bytes = zonemasterExample.replacingOccurrences(of: "# equality: json (several lines)\n", with: "")
    #expect(try await run(bytes).count == 1)
    let moved = zonemasterExample.replacingOccurrences(of: "POST / ", with: "PUT /a?b ")
      .replacingOccurrences(of: "application/json\n\n{\n", with: "text/plain\nX-A: b\n\n{\n")
    #expect(
      try await run(moved) == [
        "the method is POST instead of PUT", "the target is / instead of /a?b",
        "the header Content-Type is application/json instead of text/plain", "the header X-A is missing instead of b",
      ])
  }

  @Test func otherAnswers() async throws {
    let loose = zonemasterExample.replacingOccurrences(of: #"{"jsonrpc": "2.0", "id": 4"#, with: #"{"id": "4""#)
      .replacingOccurrences(of: #""id": "4""#, with: #""id": 4"#)
    #expect(try await run(loose) == ["a deviation is not stated: $.jsonrpc missing-member"])
    let stated = "# deviation: $.jsonrpc missing-member\n"
    #expect(try await run(stated + loose) == [])
    #expect(
      try await run(stated + zonemasterExample) == [
        "a deviation is stated, but there is none: $.jsonrpc missing-member"
      ])
    let failing = zonemasterExample.replacingOccurrences(of: #""result": "c45a3f8256c4a155""#, with: #""result": {}"#)
    #expect(
      try await run(failing) == [
        "the call failed: Zonemaster start_domain_test failed: the answer cannot be read: "
          + "$.result: expected string, found object."
      ])
  }

  @Test func lostValues() async throws {
    let text =
      "GET /v2/premium/1 HTTP/1.1\n###\nHTTP/1.1 200 OK\n\n" + #"{"destination":"a","id":1,"name":"b","more":{"x":1}}"#
    let request = text.replacingOccurrences(of: "GET", with: "PUT")
    let kept = await APIExampleCheck.run(try example(request), { ZoneID(options: $0) }) {
      try await $0.send(ZoneID.premium(1))
    }
    #expect(kept == [])
    struct Loser: JSONCoding {
      init(json reader: inout JSONReader) {
        reader.object("id")
        _ = reader.int()
        reader.end()
      }
      func write(to writer: inout JSONWriter) {
        writer.object("id")
        writer.int(1)
        writer.end()
      }
    }
    let lost = await APIExampleCheck.run(try example(request), { ZoneID(options: $0) }) {
      try await $0.send(ZoneID.Request<Loser>("loser", "PUT /premium/1", .none))
    }
    #expect(lost == ["the value was not kept: what it is written as is not in the answer"])
  }

  /// Null and absent are one value where both are documented, so it is no loss to write one for the other.
  @Test func nullsForAbsentMembers() async throws {
    struct Named: JSONCoding {
      let name: String?
      init(json reader: inout JSONReader) {
        reader.object("name")
        name = reader.stringIfAny()
        reader.end()
      }
      func write(to writer: inout JSONWriter) {
        writer.object("name")
        writer.stringIfPresent(name)
        writer.end()
      }
    }
    let answer = "GET /v2/premium/1 HTTP/1.1\n###\nHTTP/1.1 200 OK\n\n" + #"{"name":null}"#
    let failures = await APIExampleCheck.run(try example(answer), { ZoneID(options: $0) }) {
      try await $0.send(ZoneID.Request<Named>("named", "GET /premium/1", .none))
    }
    #expect(failures == [])
  }

  @Test func failures() async throws {
    let text =
      "# deviation: $.error.code string-as-int\n# deviation: $.error.data.batch_id string-as-int\n###\n"
      + "HTTP/1.1 200 OK\n\n"
      + #"{"jsonrpc":"2.0","id":4,"error":{"code":"-1","message":"m","data":{"batch_id":"10"}}}"#
    let check = { (text: String, type: (any (JSONCoding & Sendable).Type)?) in
      await APIExampleCheck.runFailure(try example(text), { Zonemaster(options: $0) }, data: type) {
        try await $0.send(Zonemaster.versionInfo())
      }
    }
    #expect(try await check(text, [String: Int].self) == [])
    #expect(
      try await check(text, nil) == [
        "a deviation is stated, but there is none: $.error.data.batch_id string-as-int"
      ])
    #expect(try await check(text, [Int].self).first?.hasPrefix("the failure's data cannot be read: $: ") == true)
    #expect(
      try await check("###\nHTTP/1.1 200 OK\n\n" + #"{"jsonrpc":"2.0","id":4,"result":{}}"#, nil)
        == ["the call succeeded, but the example shows a failure"])
  }
}

@Suite struct AnswerCheckTests {
  private let sample = #"{"destination":"203.0.113.7","id":17,"name":"www","modify":true}"#

  @Test func fits() {
    #expect(
      APIAnswerCheck.run(ZoneID.ARecord.self, sample: sample, required: "destination,id,name", optional: "modify") == []
    )
  }

  @Test func wrongDeclarations() {
    #expect(APIAnswerCheck.run(ZoneID.ARecord.self, sample: "[]") == ["the sample is not a JSON object"])
    let optional = APIAnswerCheck.run(
      ZoneID.ARecord.self, sample: sample, required: "destination,id,name,extra", optional: "modify")
    #expect(optional == ["the sample lacks the member extra"])
    let nullable = APIAnswerCheck.run(
      ZoneID.ARecord.self, sample: sample, required: "destination,id", optional: "modify,name")
    #expect(
      nullable == [
        "without name: deviations [\"missingMember\"] instead of []", "without name: is not written as it was read",
        "with name null: cannot be read: $.name: expected string, found null (line 1, column 45)",
      ])
  }

  @Test func mistakesOfATypeAreFound() {
    struct Careless: JSONCoding {
      let id: Int?
      init(json reader: inout JSONReader) {
        id = JSONValue(json: &reader)["id"]?.int
      }
      func write(to writer: inout JSONWriter) {
        writer.object("id")
        writer.intIfPresent(id)
        writer.end()
      }
    }
    let failures = APIAnswerCheck.run(Careless.self, sample: #"{"id":1}"#, required: "id")
    #expect(
      failures == [
        "without id: is read, but must be an error", "with id null: is read, but must be an error",
        "with id of another kind: is read, but must be an error",
        "with id a fraction: is read, but must be an error",
        "with an unknown member: is not written as it was read",
      ])
  }
}

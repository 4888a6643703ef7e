// Answers in envelopes: JSON-RPC, and those of the services' own making.

import Foundation
import SpecwrightRuntime
import SpecwrightTesting
import Testing

@Suite struct JSONRPCReplyTests {
  private func qrator(_ text: String, status: Int = 200, strict: Bool = false) -> Qrator {
    Qrator(options: .answering(text, status: status, reading: strict ? .strict : .tolerant))
  }

  private func zonemaster(_ text: String, status: Int = 200, strict: Bool = false) -> Zonemaster {
    Zonemaster(options: .answering(text, status: status, reading: strict ? .strict : .tolerant))
  }

  @Test func results() async throws {
    #expect(try await qrator(#"{"result":"pong","error":null,"id":1}"#).send(Qrator.ping(1)) == "pong")
    let banned = try await qrator(#"{"result":{"5":2,"17":1},"error":null,"id":1}"#).send(
      Qrator.blacklistCheck("1.2.3.4"))
    #expect(banned == [5: 2, 17: 1])
    let version = try await zonemaster(#"{"id":1,"jsonrpc":"2.0","result":{"a":"1"}}"#).response(
      to: Zonemaster.versionInfo())
    #expect(version.value == ["a": "1"])
    #expect(version.deviations == [])
    try await qrator(#"{"result":"Successful","error":null,"id":1}"#).send(Qrator.blacklistAppend(1, ["1.2.3.4"]))
  }

  @Test func identifiersCountUp() async throws {
    let recording = WireRecordingTransport(
      WireScriptTransport { request in
        let id = try JSONValue(parsing: request.body ?? [])["id"] ?? .null
        return WireResponse(text: #"{"jsonrpc":"2.0","id":\#(id),"result":{}}"#)
      })
    let service = Zonemaster(options: APIClientOptions(transport: recording, firstID: 7))
    let copy = service
    _ = try await service.send(Zonemaster.versionInfo())
    _ = try await copy.send(Zonemaster.versionInfo())
    #expect(recording.requests.map(\.text) == [7, 8].map { #"{"jsonrpc":"2.0","id":\#($0),"method":"version_info"}"# })
    #expect(recording.exchanges.count == 2)
  }

  @Test func untypedCalls() async throws {
    let recording = WireRecordingTransport(WireScriptTransport(json: #"{"jsonrpc":"2.0","id":1,"result":[1]}"#))
    let service = Zonemaster(options: APIClientOptions(transport: recording))
    #expect(try await service.call("say \"hi\"\n", params: ["a": [1.5]]) == [1])
    #expect(
      recording.requests.first?.text
        == #"{"jsonrpc":"2.0","id":1,"method":"say \"hi\"\n","params":{"a":[1.5]}}"#)
  }

  @Test(arguments: [
    (#"{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"m","data":[{"path":"/a"}]}}"#, true, []),
    (#"{"jsonrpc":"2.0","id":1,"error":{"code":"-32602","message":"m","data":{"a":1}}}"#, true, ["$.error.code"]),
    (#"{"jsonrpc":"2.0","id":null,"error":{"code":-32602,"message":"m","data":"text"}}"#, true, []),
    (#"{"error":{"code":-32602,"message":"m","data":null}}"#, false, ["$.id", "$.jsonrpc"]),
    (#"{"id":1,"error":{"message":"m","code":-32602},"result":null}"#, false, ["$.jsonrpc"]),
  ]) func errors(text: String, hasData: Bool, deviations: [String]) async {
    for status in [200, 500] {
      let error = await apiError { try await zonemaster(text, status: status).send(Zonemaster.versionInfo()) }
      #expect(error?.kind == .service)
      #expect(error?.code == "-32602")
      #expect(error?.category == .invalidInput)
      #expect(error?.serverMessage == "m")
      #expect((error?.serverData != nil) == hasData)
      #expect(error?.deviations.map(\.path) == deviations)
      #expect(
        error?.description == "Zonemaster version_info failed: the service answered error -32602: "
          + "the service does not accept the arguments. What the server said is in serverMessage.")
    }
  }

  @Test func errorsThatAreNoObject() async {
    let text = await apiError { try await qrator(#"{"result":null,"error":"bad","id":1}"#).send(Qrator.ping(1)) }
    #expect(text?.serverMessage == "bad")
    #expect(text?.code == nil)
    #expect(
      text?.description
        == "Qrator domain.ping failed: the service answered an error. What the server said is in serverMessage.")
    let documented = await apiError {
      try await qrator(#"{"result":null,"error":{"code":-32602},"id":1}"#).send(Qrator.blacklistAppend(1, []))
    }
    #expect(
      documented?.description
        == "Qrator domain.blacklist_append failed: the service answered error -32602: bad arguments.")
  }

  @Test func codesOfTheServersChoiceAreNotPrinted() async {
    let error = await apiError {
      try await qrator(#"{"result":null,"error":{"code":"hello token"},"id":1}"#).send(Qrator.blacklistAppend(1, []))
    }
    #expect(error?.code == "hello token")
    #expect(
      error?.description
        == "Qrator domain.blacklist_append failed: the service answered an error. It may have been carried out.")
  }

  @Test(arguments: [
    (#"{"jsonrpc":"2.0","id":2,"result":{}}"#, "$.id: expected 1, found another; the answer belongs to another call"),
    (
      #"{"jsonrpc":"2.0","id":2,"error":{"code":1}}"#,
      "$.id: expected 1, found another; the answer belongs to another call"
    ),
    (
      #"{"jsonrpc":"2.0","id":null,"result":{}}"#, "$.id: expected 1, found another; the answer belongs to another call"
    ),
    (#"{"jsonrpc":"2.0","id":1}"#, "$: expected the member result or error, found neither"),
    (#"{"jsonrpc":"2.0","id":1,"result":[1]}"#, "$.result: expected object, found array"),
    (#"[]"#, "$: expected the member result or error, found neither"),
    (#"7"#, "$: expected object, found number"),
    (
      #"{"jsonrpc":"2.0","id":1,"result":{}"#,
      "expected ',' or '}' after a member, found end of input (line 1, column 36)"
    ),
  ]) func unreadable(text: String, reason: String) async {
    let error = await apiError { try await zonemaster(text).send(Zonemaster.versionInfo()) }
    #expect(error?.description == "Zonemaster version_info failed: the answer cannot be read: \(reason).")
    #expect(error?.kind == .decoding)
  }

  @Test func looseEnvelopes() async throws {
    let text = #"{"id":"1","result":{}}"#
    let response = try await zonemaster(text).response(to: Zonemaster.versionInfo())
    #expect(
      response.deviations.map(\.description) == [
        "version_info: $.id: string instead of int", "version_info: $.jsonrpc: nothing instead of present member",
      ])
    let strict = await apiError { try await zonemaster(text, strict: true).send(Zonemaster.versionInfo()) }
    #expect(
      strict?.description
        == "Zonemaster version_info failed: the answer cannot be read: $.id: expected int, found string.")
    let nameless = try await qrator(#"{"result":"pong","error":null}"#).response(to: Qrator.ping(1))
    #expect(nameless.deviations.map(\.path) == ["$.id"])
  }

  @Test func acknowledgements() async {
    let other = await apiError {
      try await qrator(#"{"result":"Queued","error":null,"id":1}"#).send(Qrator.blacklistAppend(1, []))
    }
    #expect(
      other?.description == "Qrator domain.blacklist_append failed: the answer cannot be read: "
        + "expected \"Successful\" as confirmation, found another string.")
    let null = await apiError {
      try await qrator(#"{"result":null,"error":null,"id":1}"#).send(Qrator.blacklistAppend(1, []))
    }
    #expect(
      null?.description == "Qrator domain.blacklist_append failed: the answer cannot be read: "
        + "expected \"Successful\" as confirmation, found null.")
    let empty = await apiError { try await qrator("").send(Qrator.blacklistAppend(1, [])) }
    #expect(
      empty?.description == "Qrator domain.blacklist_append failed: the answer cannot be read: "
        + "expected \"Successful\", found an empty body.")
  }
}

@Suite struct OwnEnvelopeTests {
  private func fornex(_ text: String, status: Int = 200, strict: Bool = false) -> Fornex {
    Fornex(options: .answering(text, status: status, reading: strict ? .strict : .tolerant))
  }

  private func cloudFlare(_ text: String, status: Int = 200) -> CloudFlare {
    CloudFlare(options: .answering(text, status: status))
  }

  @Test func failureMember() async throws {
    #expect(try await fornex("[1,2.5]").send(Fornex.statistics(1, "a", from: "b", to: "c")) == [1, 2.5])
    for text in [#"{"error":"no such order"}"#, #"[{"error":"no such order"}]"#] {
      for status in [200, 403] {
        let error = await apiError {
          try await fornex(text, status: status).send(Fornex.statistics(1, "a", from: "b", to: "c"))
        }
        #expect(error?.kind == .service)
        #expect(error?.serverMessage == "no such order")
        #expect(error?.category == (status == 200 ? .unknown : .forbidden))
      }
    }
    let harmless = try await fornex(#"{"ok":true,"error":null}"#).response(to: Fornex.setNameServers("a", []))
    #expect(harmless.deviations == [])
  }

  /// What may be null may be absent, together with what is around it.
  @Test func payloadsThatAreAbsent() async throws {
    let builder = APIRequestBuilder("devmode", "POST /api_json.html", .none, reply: .json(at: "response.at"))
    builder.form("a", "devmode")
    let request = CloudFlare.Request<Int?>(builder)
    for text in [
      #"{"result":"success"}"#, #"{"result":"success","response":null}"#, #"{"result":"success","response":{}}"#,
      #"{"result":"success","response":{"at":null}}"#,
    ] {
      let response = try await cloudFlare(text).response(to: request)
      #expect(response.value == nil)
      #expect(response.deviations == [])
    }
    #expect(try await cloudFlare(#"{"result":"success","response":{"at":7}}"#).send(request) == 7)
    let error = await apiError { try await cloudFlare(#"{"result":"success","response":[1]}"#).send(request) }
    #expect(error?.kind == .decoding)
  }

  /// A value is worth nothing without what confirms it beside it.
  @Test func confirmedValues() async throws {
    let request = Fornex.Request<Int>(
      "add", "POST /add", .once, reply: .json(at: "pk").confirmed(by: #"{"ok": true}"#))
    let plain = try await fornex(#"{"ok": true, "pk": 7}"#).response(to: request)
    #expect(plain.value == 7)
    #expect(plain.deviations == [])
    let tolerated = try await fornex(#"{"ok": "1", "pk": "7"}"#).response(to: request)
    #expect(tolerated.value == 7)
    #expect(tolerated.deviations.map(\.path) == ["$.pk", "$.ok"])
    let strict = await apiError { try await fornex(#"{"ok": 1, "pk": 7}"#, strict: true).send(request) }
    #expect(strict?.description == "Fornex add failed: the answer cannot be read: $.ok: expected bool, found number.")
    for text in [#"{"ok": false, "pk": 7}"#, #"{"pk": 7}"#] {
      let error = await apiError { try await fornex(text).send(request) }
      #expect(
        error?.description
          == #"Fornex add failed: the answer cannot be read: expected {"ok": true} as confirmation, found another object."#
      )
      #expect(error?.mayHaveBeenCarriedOut == true)
    }
    let failure = await apiError { try await fornex(#"{"error": "no", "ok": true, "pk": 7}"#).send(request) }
    #expect(failure?.kind == .service)
    let empty = await apiError { try await fornex("").send(request) }
    #expect(empty?.description.contains(#"expected {"ok": true}, found an empty body"#) == true)
  }

  @Test func textAnswers() async throws {
    let text = try await fornex("client\nremote 1 <a>\n").send(Fornex.vpnConfig(1, "udp"))
    #expect(text == "client\nremote 1 <a>\n")
    let error = await apiError { try await fornex(#" {"error":"no"}"#).send(Fornex.vpnConfig(1, "udp")) }
    #expect(error?.serverMessage == "no")
    let json = try await fornex(#"{"a":1}"#).send(Fornex.vpnConfig(1, "udp"))
    #expect(json == #"{"a":1}"#)
    let page = await apiError { try await fornex("<!doctype html>").send(Fornex.vpnConfig(1, "udp")) }
    #expect(
      page?.description == "Fornex vpn.config failed: the answer cannot be read: expected text, found an HTML page.")
    let bytes = WireScriptTransport { _ in WireResponse(body: [0, 255, 1]) }
    let archive = try await Fornex(options: APIClientOptions(transport: bytes)).send(Fornex.vpnArchive(1))
    #expect(archive == Data([0, 255, 1]))
    let invalid = await apiError {
      try await Fornex(options: APIClientOptions(transport: bytes)).send(Fornex.vpnConfig(1, "udp"))
    }
    #expect(invalid?.kind == .decoding)
  }

  @Test(arguments: [
    (#"{"ok":true}"#, []), (#"{"ok":true,"more":1}"#, []), (#"{"ok":"True"}"#, ["$.ok"]), (#"{"ok":1}"#, ["$.ok"]),
    (#"[{"ok":true}]"#, ["$"]), (#"[{"ok":"true"}]"#, ["$", "$[0].ok"]),
  ]) func confirmations(text: String, paths: [String]) async throws {
    let response = try await fornex(text).response(to: Fornex.setNameServers("a", []))
    #expect(response.deviations.map(\.path) == paths)
    if !paths.isEmpty {
      let strict = await apiError { try await fornex(text, strict: true).send(Fornex.setNameServers("a", [])) }
      #expect(strict?.kind == .decoding)
    }
  }

  @Test(arguments: [
    (#"{"ok":false}"#, "another object"), (#"{"ok":"yes"}"#, "another object"), (#"{"ok":null}"#, "another object"),
    (#"{}"#, "another object"), (#"[]"#, "array"), (#"[{"ok":true},{"ok":true}]"#, "array"), ("1", "number"),
  ])
  func confirmationsOfSomethingElse(text: String, found: String) async {
    let error = await apiError { try await fornex(text).send(Fornex.setNameServers("a", [])) }
    let start =
      "Fornex dns.ns failed: the answer cannot be read: expected {\"ok\":true} as confirmation, found \(found)."
    #expect(error?.description.hasPrefix(start) == true, "\(error?.description ?? "")")
  }

  @Test func successMark() async throws {
    try await cloudFlare(#"{"result":"success","msg":null}"#).send(CloudFlare.setSecurityLevel("a", "b"))
    try await cloudFlare(#"{"response":{"result":"success","msg":null}}"#).send(CloudFlare.setSecurityLevel("a", "b"))
    let ips = try await cloudFlare(#"{"response":{"ips":[]},"result":"success","msg":null}"#).send(
      CloudFlare.zoneIPs(1))
    #expect(ips == ["ips": []])
    let stats = try await cloudFlare(#"{"response":{"result":{"count":1}},"result":"success","msg":null}"#)
      .send(CloudFlare.statistics("a"))
    #expect(stats == ["count": 1])
  }

  @Test func failureMark() async {
    for text in [
      #"{"result":"error","msg":"Invalid zone","err_code":"E_UNAUTH"}"#,
      #"{"response":{"result":"error","msg":"Invalid zone","err_code":"E_UNAUTH"}}"#,
    ] {
      let error = await apiError { try await cloudFlare(text).send(CloudFlare.setSecurityLevel("a", "b")) }
      #expect(error?.code == "E_UNAUTH")
      #expect(error?.category == .unauthorized)
      #expect(error?.serverMessage == "Invalid zone")
      #expect(
        error?.description == "CloudFlare sec_lvl failed: the service answered error E_UNAUTH: "
          + "the credentials are missing or wrong. What the server said is in serverMessage.")
    }
  }

  @Test(arguments: [
    (#"{"msg":null}"#, "$: expected the member result, which says whether the call succeeded"),
    (#"{"result":"success"}"#, "$: expected a value at response.result, found nothing"),
    (#"{"result":"success","response":{}}"#, "$: expected a value at response.result, found nothing"),
    (#"[1]"#, "$: expected object, found array"),
  ]) func unreadable(text: String, reason: String) async {
    let error = await apiError { try await cloudFlare(text).send(CloudFlare.statistics("a")) }
    #expect(error?.description == "CloudFlare stats failed: the answer cannot be read: \(reason).")
  }

  @Test func words() async throws {
    try await cloudFlare("OK\n").send(CloudFlare.ban("192.0.2.1"))
    let error = await apiError { try await cloudFlare("E_UNAUTH").send(CloudFlare.ban("192.0.2.1")) }
    #expect(error?.category == .unauthorized)
    #expect(error?.code == "E_UNAUTH")
    let other = await apiError { try await cloudFlare("hm").send(CloudFlare.ban("192.0.2.1")) }
    #expect(other?.description == "CloudFlare ban failed: the answer cannot be read: expected OK, found another text.")
    let page = await apiError { try await cloudFlare("<html>").send(CloudFlare.ban("192.0.2.1")) }
    #expect(
      page?.description
        == "CloudFlare ban failed: the answer cannot be read: expected text, found an HTML page.")
  }
}

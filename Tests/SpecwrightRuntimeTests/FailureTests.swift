// Answers that are wrong in every documented and undocumented way, over real sockets: the typed error or the value.

import Foundation
import LoopbackServer
import SpecwrightRuntime
import Testing

@Suite struct FailureTests {
  /// A server that gives its name for the request with every answer.
  private func server(_ body: [UInt8], status: Int = 200, type: String = "application/json") throws -> LoopbackServer {
    try LoopbackServer(
      .respond(status, headers: [("Content-Type", type), ("X-Request-Id", "r-42")], body: body))
  }

  private func server(_ text: String, status: Int = 200, type: String = "application/json") throws -> LoopbackServer {
    try server(Array(text.utf8), status: status, type: type)
  }

  private func zone(_ server: LoopbackServer, strict: Bool = false) -> ZoneID {
    ZoneID(server: server.url, options: APIClientOptions(reading: strict ? .strict : .tolerant, retry: .never))
  }

  @Test func successThatSaysError() async throws {
    let member = try server(#"[{"error":"no such order 7"}]"#)
    let fornex = await apiError {
      try await Fornex(server: member.url).send(Fornex.statistics(7, "a", from: "b", to: "c"))
    }
    #expect(fornex?.kind == .service)
    #expect(fornex?.status == 200)
    #expect(fornex?.requestID == "r-42")
    #expect(fornex?.serverMessage == "no such order 7")
    #expect(
      fornex?.description
        == "Fornex vps_stat failed: the service answered an error. What the server said is in serverMessage.")
    let mark = try server(#"{"result":"error","msg":"bad 7","err_code":"E_UNAUTH"}"#)
    let cloudFlare = await apiError { try await CloudFlare(server: mark.url).send(CloudFlare.zoneIPs(7)) }
    #expect(cloudFlare?.category == .unauthorized)
    #expect(cloudFlare?.requestID == "r-42")
    #expect(cloudFlare?.code == "E_UNAUTH")
    #expect(cloudFlare?.serverMessage == "bad 7")
    #expect(cloudFlare?.serverData?["msg"] == "bad 7")
    #expect(
      cloudFlare?.errorDescription == "CloudFlare zone_ips failed: the service answered error E_UNAUTH: "
        + "the credentials are missing or wrong. What the server said is in serverMessage.")
    let word = try server("E_UNAUTH", type: "text/plain")
    let plain = await apiError { try await CloudFlare(server: word.url).send(CloudFlare.ban("192.0.2.1")) }
    #expect(plain?.category == .unauthorized)
    #expect(plain?.requestID == "r-42")
  }

  @Test func errorWithoutBody() async throws {
    for (status, category) in [(403, APIErrorCategory.forbidden), (500, .internal), (503, .unavailable)] {
      let server = try server("", status: status)
      let error = await apiError { try await zone(server).send(ZoneID.aList("a")) }
      #expect(error?.kind == .status)
      #expect(error?.status == status)
      #expect(error?.category == category)
      #expect(error?.requestID == "r-42")
      #expect(error?.serverMessage == nil && error?.serverData == nil)
    }
  }

  /// What a header is made to say is the message, whatever the body is.
  @Test func messagesInHeaders() async throws {
    for body in ["", #"{"name":["x"]}"#, "<html>oops</html>"] {
      let zone = ZoneID(options: .answering(body, status: 422, headers: ["x-status-message": "not like that"]))
      let error = await apiError { try await zone.send(ZoneID.aList("a")) }
      #expect(error?.serverMessage == "not like that")
      #expect(error?.description.contains("not like that") == false)
    }
  }

  @Test func pagesForPeople() async throws {
    let page = "<!DOCTYPE html><html><title>oops 7</title></html>"
    let failing = try server(page, status: 502, type: "text/html")
    let error = await apiError { try await zone(failing).send(ZoneID.aList("a")) }
    #expect(error?.kind == .status)
    #expect(error?.category == .unavailable)
    #expect(error?.requestID == "r-42")
    #expect(error?.serverMessage == page)
    #expect(
      error?.description == "ZoneID dns.a.list failed: the server answered HTTP status 502: the service is unavailable."
        + " What the server said is in serverMessage.")
    let succeeding = try server(page, type: "text/html")
    let misread = await apiError { try await zone(succeeding).send(ZoneID.aList("a")) }
    #expect(misread?.kind == .decoding)
    #expect(misread?.requestID == "r-42")
    #expect(
      misread?.description
        == "ZoneID dns.a.list failed: the answer cannot be read: expected JSON, found an HTML page.")
    let text = await apiError { try await Fornex(server: succeeding.url).send(Fornex.vpnConfig(1, "udp")) }
    #expect(
      text?.description == "Fornex vpn.config failed: the answer cannot be read: expected text, found an HTML page.")
  }

  @Test func wrongContentType() async throws {
    let page = try server(#"["a"]"#, type: "text/html; charset=iso-8859-1")
    let response = try await zone(page).response(to: ZoneID.accounts())
    #expect(response.value == ["a"])
    #expect(response.header("content-type") == "text/html; charset=iso-8859-1")
    let json = try server("remote 1")
    let text = try await Fornex(server: json.url).send(Fornex.vpnConfig(1, "udp"))
    #expect(text == "remote 1")
  }

  @Test func truncated() async throws {
    let server = try server(#"[{"id":1,"na"#)
    let error = await apiError { try await zone(server).send(ZoneID.aList("a")) }
    #expect(error?.kind == .decoding)
    #expect(error?.json?.reason == .unexpectedEnd)
    #expect(error?.requestID == "r-42")
    #expect(error?.mayHaveBeenCarriedOut == true)
    #expect(
      error?.description
        == "ZoneID dns.a.list failed: the answer cannot be read: unterminated string (line 1, column 13).")
  }

  @Test func byteOrderMark() async throws {
    let server = try server([0xEF, 0xBB, 0xBF] + Array(#"["a"]"#.utf8))
    let response = try await zone(server).response(to: ZoneID.accounts())
    #expect(response.value == ["a"])
    #expect(response.deviations.map(\.tolerance) == [.byteOrderMark])
    let error = await apiError { try await zone(server, strict: true).send(ZoneID.accounts()) }
    #expect(error?.kind == .decoding)
    #expect(error?.requestID == "r-42")
    let mark = try self.server([0xEF, 0xBB, 0xBF] + Array(#"{"error":"x"}"#.utf8), status: 400)
    let failure = await apiError { try await Fornex(server: mark.url).send(Fornex.vpnConfig(1, "udp")) }
    #expect(failure?.serverMessage == "x")
    #expect(failure?.category == .invalidInput)
  }

  @Test func latin1() async throws {
    let server = try server([0x5B, 0x22, 0xE4, 0x22, 0x5D], type: "application/json; charset=iso-8859-1")
    let error = await apiError { try await zone(server).send(ZoneID.accounts()) }
    #expect(error?.kind == .decoding)
    #expect(error?.json?.reason == .invalidUTF8)
    #expect(error?.requestID == "r-42")
    #expect(
      error?.description
        == "ZoneID mail.account.list failed: the answer cannot be read: the bytes are not UTF-8 (line 1, column 3).")
    let failing = try self.server([0x6E, 0xE4, 0x68], status: 500)
    let failure = await apiError { try await zone(failing).send(ZoneID.accounts()) }
    #expect(failure?.kind == .status)
    #expect(failure?.serverMessage == "n\u{FFFD}h")
  }

  @Test func nothingWhereSomethingWasExpected() async throws {
    for (status, text) in [(200, ""), (204, ""), (200, " \r\n")] {
      let server = try LoopbackServer(
        .respond(status, headers: [("X-Request-Id", "r-42")], body: Array(text.utf8)))
      let error = await apiError { try await zone(server).send(ZoneID.aList("a")) }
      #expect(error?.kind == .decoding)
      #expect(error?.status == status)
      #expect(error?.requestID == "r-42")
      #expect(
        error?.description
          == "ZoneID dns.a.list failed: the answer cannot be read: expected a JSON value, found an empty body.")
      #expect(try await zone(server).send(ZoneID.premium(1)) == nil)
      try await zone(server).send(ZoneID.aDelete("a", 1))
    }
  }

  @Test func bodyOnNoContent() async throws {
    let head = LoopbackAction.head(204, [("Content-Length", "9"), ("X-Request-Id", "r-42")])
    let server = try LoopbackServer(LoopbackAction([.send(head + Array(#"{"id":1}x"#.utf8)), .close]))
    let response = try await zone(server).response(to: ZoneID.aDelete("a", 1))
    #expect(response.status == 204)
    #expect(response.requestID == "r-42")
    #expect(try await zone(server).send(ZoneID.premium(1)) == nil)
  }

  @Test func documentedErrorsHaveTheirCategories() async throws {
    for rule in CloudFlare.api.errors + Qrator.api.errors + ZoneID.api.errors {
      #expect(rule.category != .unknown)
    }
    let server = try server("", status: 402)
    let error = await apiError { try await zone(server).send(ZoneID.aList("a")) }
    #expect(error?.category == .paymentRequired)
    #expect(
      error?.description
        == "ZoneID dns.a.list failed: the server answered HTTP status 402: the account has no credit.")
  }
}

@Suite struct JSONRPCFailureTests {
  struct Item: JSONCoding, Equatable {
    let path: String
    let message: String

    init(json reader: inout JSONReader) {
      reader.object("path,message")
      path = reader.string()
      message = reader.string()
      reader.end()
    }

    func write(to writer: inout JSONWriter) {
      writer.object("path,message")
      writer.string(path)
      writer.string(message)
      writer.end()
    }
  }

  private func failure(_ text: String, status: Int = 200) async throws -> APIError? {
    let server = try LoopbackServer(.json(text, status: status, headers: [("X-Request-Id", "r-42")]))
    let error = await apiError { try await Zonemaster(server: server.url).send(Zonemaster.versionInfo()) }
    #expect(error?.requestID == "r-42")
    return error
  }

  @Test func foreignIdentifiers() async throws {
    for text in [#"{"jsonrpc":"2.0","id":2,"result":{}}"#, #"{"jsonrpc":"2.0","id":"x","error":{"code":-32603}}"#] {
      let error = try await failure(text)
      #expect(error?.kind == .decoding)
      #expect(
        error?.description == "Zonemaster version_info failed: the answer cannot be read: "
          + "$.id: expected 1, found another; the answer belongs to another call.")
    }
  }

  @Test func errorsWithoutIdentifierOrVersion() async throws {
    for (text, paths) in [
      (#"{"error":{"code":-32603,"message":"m"}}"#, ["$.id", "$.jsonrpc"]),
      (#"{"jsonrpc":"2.0","error":{"code":-32603,"message":"m"}}"#, ["$.id"]),
      (#"{"id":null,"error":{"code":-32603,"message":"m"}}"#, ["$.jsonrpc"]),
    ] {
      let error = try await failure(text)
      #expect(error?.kind == .service)
      #expect(error?.category == .internal)
      #expect(error?.deviations.map(\.path) == paths)
      #expect(
        error?.description == "Zonemaster version_info failed: the service answered error -32603: "
          + "the service failed. What the server said is in serverMessage.")
    }
  }

  @Test(arguments: ["-32602", #""-32602""#]) func codes(code: String) async throws {
    let error = try await failure(#"{"jsonrpc":"2.0","id":1,"error":{"code":\#(code),"message":"m"}}"#, status: 400)
    #expect(error?.code == "-32602")
    #expect(error?.category == .invalidInput)
    #expect(error?.serverMessage == "m")
  }

  @Test(
    arguments: [
      ("", nil), (#","data":null"#, nil), (#","data":"text""#, JSONValue.string("text")),
      (#","data":{"a":1}"#, ["a": 1]), (#","data":[]"#, []), (#","data":7"#, 7),
      (
        #","data":[{"path":"/domain","message":"Missing property"}]"#,
        [["path": "/domain", "message": "Missing property"]]
      ),
    ] as [(String, JSONValue?)]) func data(text: String, data: JSONValue?) async throws
  {
    let error = try await failure(#"{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"m"\#(text)}}"#)
    #expect(error?.serverData == data)
    let items = error?.data(as: [Item].self)
    switch data {
    case .array(let elements)?: #expect(items?.map(\.path) == elements.map { _ in "/domain" })
    default: #expect(items == nil)
    }
    #expect("\(error as Any)".contains("domain") == false)
  }
}

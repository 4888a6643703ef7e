// The calls that the design is measured by, compiled as a user would write them and run against documented answers.

import QratorAPITesting
import Testing
import ZoneIDAPITesting
import ZonemasterAPITesting

@Suite struct TenCallsTests {
  @Test func zoneID() async throws {
    let transport = WireRecordingTransport(WireScriptTransport { request in ZoneAnswers.answer(request) })
    let zone = ZoneID(
      username: "me", apiKey: .environment("PATH"), options: APIClientOptions(transport: transport))
    let dns = zone.dns("example.com")
    let www = try await dns.a.create(name: "www.example.com", destination: "203.0.113.7")
    try await dns.a.update(www.id, destination: "203.0.113.8")
    var addresses: [String] = []
    for try await account in zone.vserver("example.com").mail.accounts(orderBy: .diskUsage, .descending) {
      addresses.append(account.address)
    }
    let r = try await zone.response(to: zone.requests.dns("example.com").a.list())
    #expect(r.value.count == 1)
    #expect(r.rateLimit.remaining == 59)

    #expect(addresses == ["a@example.com", "b@example.com", "c@example.com"])
    let sent = transport.requests.map { "\($0.method) \($0.target)" }
    #expect(
      sent == [
        "POST /v2/dns/example.com/a", "PUT /v2/dns/example.com/a/17", "GET /v2/vserver/example.com/mail/account",
        "GET /v2/vserver/example.com/mail/account", "GET /v2/dns/example.com/a",
      ])
    let bodies = transport.requests.compactMap(\.body).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      bodies == [
        #"{"name":"www.example.com","destination":"203.0.113.7"}"#, #"{"destination":"203.0.113.8"}"#,
      ])
    let pages = transport.requests.filter { $0.target.hasSuffix("account") }
    #expect(pages.map { $0.headers["x-pager-page"] } == ["1", "2"])
    #expect(pages.map { $0.headers["x-order-dir"] } == ["desc", "desc"])
  }

  @Test func qrator() async throws {
    let token: APICredential = "aabbccddeeff"
    let pem = "-----BEGIN CERTIFICATE-----"
    let key: Secret = "-----BEGIN PRIVATE KEY-----"
    let transport = WireRecordingTransport(WireScriptTransport { request in QratorAnswers.answer(request) })
    let qrator = Qrator(
      token: token, options: APIClientOptions(transport: transport, clock: APIManualClock(advancesByItself: true)))
    try await qrator.domain(42).blacklistAppend([
      "192.0.2.1", .init("198.51.100.12", seconds: 720, comment: "scanner"),
    ])
    let banned = try await qrator.client(1).blacklistCheck("198.51.100.12").filter { $0.value == .banned }.keys
    #expect(Array(banned) == [42])
    let request = try await qrator.client(1).certrequestUpload(certificate: pem, privateKey: key)
    let done = try await qrator.client(1).waitForCertificateRequest(request.id, within: .seconds(900))
    #expect(done.status == .done)
    let bodies = transport.requests.compactMap(\.body).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      bodies.first
        == #"{"method":"blacklist_append","params":["192.0.2.1",["198.51.100.12",720,"scanner"]],"id":1}"#)
    #expect(transport.requests.allSatisfy { $0.headers["X-Qrator-Auth"] == "aabbccddeeff" })
  }

  @Test func zonemaster() async throws {
    let zonemaster = Zonemaster(
      server: "http://127.0.0.1:5000/", options: APIClientOptions(transport: WireReplayTransport(Zonemaster.examples)))
    let test = try await zonemaster.startDomainTest(domain: "zonemaster.net")
    try await zonemaster.waitForTest(test) { print("\($0) %") }
    let bad = try await zonemaster.getTestResults(id: test, language: "en").results.filter { $0.level >= .warning }
    #expect(bad.isEmpty)
  }

  @Test func errors() async throws {
    let limited = WireScriptTransport { _ in WireResponse(status: 429, headers: ["Retry-After": "30"], body: []) }
    let zone = ZoneID(username: "me", apiKey: "key", options: APIClientOptions(transport: limited, retry: .never))
    var wait: Duration?
    do {
      _ = try await zone.dns("example.com").a.list()
    } catch let error as APIError where error.category == .rateLimited {
      wait = error.retryAfter
    }
    #expect(wait == .seconds(30))

    let refusing = WireScriptTransport { _ in WireResponse(text: #"{"result":null,"error":"BadArguments","id":1}"#) }
    let qrator = Qrator(options: APIClientOptions(transport: refusing))
    let error = await #expect(throws: APIError.self) { try await qrator.domain(42).blacklistFlush() }
    #expect(error?.qrator?.reason == .badArguments)
  }

  @Test func twoSDKsInOneFile() {
    // Each type is found below its client, whatever other SDKs call theirs.
    #expect(Zonemaster.ErrorCode.invalidParams.rawValue == -32602)
    #expect(ZoneID.ARecord.self != Zonemaster.NameServer.self as Any.Type)
  }
}

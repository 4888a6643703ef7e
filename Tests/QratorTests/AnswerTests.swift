// What the SDK of Qrator makes of answers that the page describes in words.

import QratorAPITesting
import Testing

@Suite struct AnswerTests {
  private func qrator(
    _ body: String, status: Int = 200, headers: WireHeaders = [:]
  ) -> Qrator {
    let transport = WireScriptTransport { _ in
      WireResponse(status: status, headers: headers, body: Array(body.utf8))
    }
    return Qrator(options: APIClientOptions(transport: transport))
  }

  private func error<Output>(_ call: () async throws -> Output) async -> APIError? {
    do {
      _ = try await call()
      return nil
    } catch {
      return error as? APIError
    }
  }

  private func stated(_ code: String) -> String { #"{"result":null,"error":"\#(code)","id":1}"# }

  /// A malformed request is one thing, terms that nobody has accepted another.
  @Test func badRequestsMeanWhatTheyMeanThere() async {
    let terms = await error {
      try await qrator(stated("BadRequest")).client(1).certrequestLetsEncrypt(domain: 1, hostnames: ["a.example"])
    }
    #expect(terms?.category == .forbidden)
    #expect(terms?.qrator?.reason == .badRequest)
    #expect(
      terms?.problem == "the service answered error BadRequest: the terms of Let's Encrypt have not been accepted"
        || terms?.problem == "the service answered error BadRequest: The terms of Let's Encrypt have not been accepted")
    let other = await error { try await qrator(stated("BadRequest")).client(1).certrequestList() }
    #expect(other?.category == .invalidInput)
    let another = await error {
      try await qrator(stated("ACLException")).client(1).certrequestLetsEncrypt(domain: 1, hostnames: ["a.example"])
    }
    #expect(another?.category == .forbidden)
    #expect(another?.qrator?.reason == .aclException)
  }

  @Test func undocumentedReasonsAreKept() async {
    let error = await error { try await qrator(stated("NewReason")).domain(1).ping() }
    #expect(error?.qrator?.reason?.rawValue == "NewReason")
    #expect(error?.qrator?.reason?.isDocumented == false)
    #expect(error?.serverMessage == "NewReason")
    #expect(error?.category == .unknown)
    #expect(error?.description.contains("NewReason") == false)
  }

  @Test func headersSayHowTheRequestWasUnderstood() async throws {
    let headers: WireHeaders = [
      "X-Qrator-Request-Id": "d12-6ce", "X-Qrator-API-Mode": "domain", "X-Qrator-API-ID": "1",
      "X-Qrator-API-HTTPS": "yes", "X-Qrator-API-Error-Details": "more",
    ]
    let service = qrator(#"{"result":"pong","error":null,"id":1}"#, headers: headers)
    let response = try await service.response(to: Qrator.requests.domain(1).ping())
    #expect(response.requestID == "d12-6ce")
    #expect(response.diagnostics.mode == "domain")
    #expect(response.diagnostics.entityID == 1)
    #expect(response.diagnostics.version == nil)
    let failed = await error { try await qrator(stated("BadArguments"), headers: headers).domain(1).ping() }
    #expect(failed?.requestID == "d12-6ce")
    #expect(failed?.qrator?.diagnostics.errorDetails == "more")
  }

  @Test func callsWithoutTLSAreUpgraded() async {
    let error = await error { try await qrator("no", status: 426).domain(1).ping() }
    #expect(error?.category == .invalidInput)
    #expect(error?.problem == "the server answered HTTP status 426: The call was made without TLS")
  }

  @Test func upstreamsOfDomainsAndServices() async throws {
    let domains = try await Qrator(options: .init(transport: WireReplayTransport(Qrator.examples))).client(1)
      .domainsGet()
    guard case .configuration(let configuration) = domains[0].upstreams,
      case .addresses(let addresses) = domains[1].upstreams
    else {
      Issue.record("a configuration for a domain, addresses for a service")
      return
    }
    #expect(configuration.upstreams.map(\.weight) == [0, 1, 1])
    #expect(addresses == ["198.51.100.12"])
    #expect(domains.map(\.isService) == [false, true])
    #expect(domains[0].ports == nil)
    #expect(domains[1].ports == [53: .dns, 79: .tcpAndUDP, 80: .http, 443: .http])
  }

  @Test func rolesKeepWhatNobodyDocumented() async throws {
    let replay = Qrator(options: .init(transport: WireReplayTransport(Qrator.examples)))
    let contact = try await replay.client(1).contactCreate(
      .init(
        email: "john@example.com", firstName: "John", lastName: "Random", language: .english, reportLanguage: .english,
        roles: [.technical, .administrative], middleName: "Smith", password: "my5ecu4ePassw0rd",
        sendsPasswordReset: true, policyGroups: [1, 2, 3]))
    #expect(contact.roles.isFinance)
    #expect(contact.roles.unknownFields["policy_groups"] == [1, 2, 3])
    #expect(contact.policyGroups == nil)
  }

  @Test func keysAreSecret() async throws {
    let replay = Qrator(options: .init(transport: WireReplayTransport(Qrator.examples)))
    let certificate = try await replay.client(1).certificateGet(302)
    #expect(certificate.id == 320)
    #expect(certificate.certificates[0].key.reveal().hasPrefix("-----BEGIN PRIVATE KEY-----"))
    var shown = "\(certificate) \(String(reflecting: certificate))"
    dump(certificate, to: &shown)
    #expect(!shown.contains("PRIVATE KEY"))
  }
}

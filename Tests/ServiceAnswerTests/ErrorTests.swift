// Failures as each service documents them, over real sockets: category, meaning, and the service's own view.

import CloudFlareAPI
import FornexAPI
import LoopbackServer
import QratorAPI
import Testing
import ZoneIDAPI
import ZonemasterAPI

@Suite struct ErrorTests {
  /// Every documented error of a service is sent by a server and means what its rule says.
  private func documented<Service: APIService>(
    _ type: Service.Type, _ answer: @escaping @Sendable (APIErrorRule) -> LoopbackAction,
    _ call: (String) async throws -> Void
  ) async throws {
    #expect(!Service.api.errors.isEmpty)
    // The first rule of a code counts; further ones only name it for other operations.
    var codes: Set<String> = []
    for rule in Service.api.errors
    where codes.insert(rule.code?.description ?? "\(rule.statuses?.lowerBound ?? 0)").inserted {
      #expect(rule.category != .unknown)
      let server = try LoopbackServer(answer(rule))
      do {
        try await call(server.url)
        Issue.record("\(Service.api.name) threw nothing for \(codes)")
      } catch let error as APIError {
        #expect(error.category == rule.category)
        #expect(error.kind == (rule.code == nil ? .status : .service))
        let code = rule.code.map { "the service answered error \($0)" }
        let problem = code ?? "the server answered HTTP status \(rule.statuses?.lowerBound ?? 0)"
        #expect(error.problem == "\(problem): \(rule.meaning.map(\.description) ?? "")".trimmingPeriod)
        #expect(error.errorDescription == error.description)
        #expect(!error.description.contains("said-7"))
      }
    }
  }

  private static func byStatus(_ rule: APIErrorRule) -> LoopbackAction {
    .json(#"{"message":"said-7"}"#, status: rule.statuses?.lowerBound ?? 200)
  }

  @Test func everyDocumentedError() async throws {
    try await documented(ZoneID.self, ErrorTests.byStatus) { url in
      _ = try await ZoneID(username: "me", apiKey: "key", server: url).dns("a.example").a.list()
    }
    try await documented(Fornex.self, ErrorTests.byStatus) { url in
      _ = try await Fornex(apiKey: "key", server: url).vps("34-1").stop()
    }
    try await documented(
      CloudFlare.self, { .json(#"{"result":"error","msg":"said-7","err_code":"\#($0.code ?? "")"}"#) }
    ) { url in
      let cloudFlare = CloudFlare(token: "t", email: "me@example.com", server: url)
      try await cloudFlare.setSecurityLevel(zone: "a.example", level: .high)
    }
    try await documented(
      Qrator.self, { .json(#"{"result":null,"error":{"code":\#($0.code ?? "0"),"message":"said-7"},"id":1}"#) }
    ) { url in
      _ = try await Qrator(server: url).domain(1).blacklistGet()
    }
    try await documented(
      Zonemaster.self,
      { .json(#"{"jsonrpc":"2.0","error":{"code":\#($0.code ?? "0"),"message":"said-7"},"id":1}"#) }
    ) { url in
      _ = try await Zonemaster(server: url).versionInfo()
    }
  }

  private func failure(_ call: () async throws -> Void) async -> APIError? {
    do {
      try await call()
      return nil
    } catch {
      return error as? APIError
    }
  }

  @Test func fieldsOfZoneID() async throws {
    let server = try LoopbackServer { request in
      .json(#"{"name":["said-7"]}"#, status: request.method == "POST" ? 422 : 404)
    }
    let zone = ZoneID(username: "me", apiKey: "key", server: server.url)
    let error = await failure {
      _ = try await zone.dns("a.example").a.create(name: "www.a.example", destination: "203.0.113.7")
    }
    #expect(error?.zoneID?.fields?["name"] == ["said-7"])
    #expect(error?.category == .invalidInput)
    let other = await failure { _ = try await zone.dns("a.example").a.list() }
    #expect(other?.category == .notFound)
    #expect(other?.zoneID != nil)
    #expect(other?.zoneID?.fields == nil)
    #expect(other?.cloudFlare == nil)
  }

  @Test func codes() async throws {
    let qrator = try LoopbackServer(
      .json(
        #"{"result":null,"error":{"code":"1","message":"said-7"},"id":1}"#,
        headers: [("X-Request-Id", "other"), ("x-qrator-request-id", "d12-6ce")]))
    let arguments = await failure { _ = try await Qrator(server: qrator.url).domain(1).blacklistGet() }
    #expect(arguments?.qrator?.code == .badArguments)
    #expect(arguments?.requestID == "d12-6ce")
    let undocumented = try LoopbackServer(.json(#"{"result":"error","msg":"said-7","err_code":"E_NEW"}"#))
    let new = await failure {
      try await CloudFlare(token: "t", email: "me@example.com", server: undocumented.url)
        .setSecurityLevel(zone: "a.example", level: .high)
    }
    #expect(new?.cloudFlare?.code?.rawValue == "E_NEW")
    #expect(new?.cloudFlare?.code?.isDocumented == false)
    #expect(new?.category == .unknown)
    #expect(new?.description.contains("E_NEW") == false)
  }

  @Test func validationOfZonemaster() async throws {
    let data = #"[{"path":"/domain","message":"Missing property"}]"#
    for code in ["-32602", #""-32602""#] {
      let server = try LoopbackServer(
        .json(#"{"jsonrpc":"2.0","error":{"code":\#(code),"message":"said-7","data":\#(data)},"id":1}"#))
      let error = await failure { _ = try await Zonemaster(server: server.url).startDomainTest(domain: "a.example") }
      #expect(error?.zonemaster?.code == .invalidParams)
      #expect(error?.zonemaster?.validation?.map(\.path) == ["/domain"])
      #expect(error?.zonemaster?.validation?.map(\.message) == ["Missing property"])
      #expect(error?.zonemaster?.details == nil)
      #expect(error?.serverMessage == "said-7")
    }
  }
}

extension String {
  /// The text without the period at its end: a sentence of the documentation within another one.
  fileprivate var trimmingPeriod: String { hasSuffix(".") ? String(dropLast()) : self }
}

// Failures as each service documents them, over real sockets: category, meaning, and the service's own view.

import CloudFlareAPI
import FornexAPI
import LoopbackServer
import QratorAPI
import Testing
import ZoneIDAPI
import ZonemasterAPI

@Suite struct ErrorTests {
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
    #expect(error?.zoneID?.fields?["name"] == .elements([.text("said-7")]))
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
        #"{"result":null,"error":"BadArguments","id":1}"#,
        headers: [
          ("X-Request-Id", "other"), ("x-qrator-request-id", "d12-6ce"), ("X-Qrator-API-Error-Details", "said-7"),
        ]))
    let arguments = await failure { _ = try await Qrator(server: qrator.url).domain(1).blacklistGet() }
    #expect(arguments?.qrator?.reason == .badArguments)
    #expect(arguments?.qrator?.diagnostics.errorDetails == "said-7")
    #expect(arguments?.requestID == "d12-6ce")
    #expect(arguments?.description.contains("said-7") == false)
    let undocumented = try LoopbackServer(.json(#"{"result":"error","msg":"said-7","err_code":"E_NEW"}"#))
    let new = await failure {
      try await CloudFlare(email: "me@example.com", token: "t", server: undocumented.url)
        .setSecurityLevel(zone: "a.example", level: .high)
    }
    #expect(new?.cloudFlare?.code?.rawValue == "E_NEW")
    #expect(new?.cloudFlare?.code?.isDocumented == false)
    #expect(new?.category == .unknown)
    #expect(new?.description.contains("E_NEW") == false)
  }

  @Test func messagesOfFornex() async throws {
    for body in [#"{"error":"said-7"}"#, #"[{"error":"said-7"}]"#] {
      let server = try LoopbackServer(.json(body))
      let error = await failure { _ = try await Fornex(apiKey: "key", server: server.url).vps("34-1").stop() }
      #expect(error?.fornex?.message == "said-7")
      #expect(error?.zonemaster == nil)
      #expect(error?.category == .invalidInput)
      #expect(error?.mayHaveBeenCarriedOut == false)
      #expect(
        error?.description == "Fornex vps.stop failed: the service answered an error: The parameters are wrong."
          + " What the server said is in serverMessage.")
    }
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

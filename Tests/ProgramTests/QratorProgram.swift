// A user's program: bans an attacker everywhere, looks at the domains, and installs a certificate.

import QratorAPITesting
import Testing

@Suite struct QratorProgram {
  private func run(_ qrator: Qrator) async throws -> [String] {
    var lines: [String] = []
    let client = qrator.client(1)
    try await client.blacklistAppend([
      "192.0.2.1", .init("198.51.100.12", seconds: .forever), .init("198.51.100.21", seconds: 720, comment: "scanner"),
    ])
    for (domain, reason) in try await client.blacklistStatus("198.51.100.12").sorted(by: { $0.key < $1.key }) {
      lines.append("domain \(domain): \(reason)")
    }
    for domain in try await client.domainsGet() where domain.status == .online && !domain.isService {
      lines.append("\(domain.name) is protected by \(domain.qratorIP)")
    }
    for entry in try await qrator.domain(1).blacklistGet(mode: .tuple) where entry.comment != nil {
      lines.append("\(entry.address) for \(entry.seconds == .forever ? "ever" : "a while"): \(entry.comment ?? "")")
    }
    let uploaded = try await client.certrequestUpload(certificate: "-----BEGIN…", privateKey: "-----BEGIN…")
    let issued = try await client.waitForCertificateRequest(uploaded.id)
    if let chain = issued.result.chains?.first {
      let id = try await client.certrequestInstall(issued.id, chainKey: chain.chainKey, chainID: chain.chainID)
      lines.append("certificate \(id) is installed")
    }
    return lines
  }

  @Test func program() async throws {
    let transport = WireReplayTransport(Qrator.examples)
    let qrator = Qrator(token: "key", options: APIClientOptions(transport: transport))
    #expect(
      try await run(qrator) == [
        "domain 1: HTTP", "domain 2: NotBanned", "example.com is protected by 203.0.113.1",
        "198.51.100.21 for a while: some comment", "198.51.100.22 for ever: some comment",
        "certificate 1104 is installed",
      ])
  }

  /// An error says why, and the headers of its answer what the service made of the call.
  @Test func failure() async throws {
    let transport = WireScriptTransport { _ in
      WireResponse(
        status: 200, headers: ["X-Qrator-API-Error-Details": "no such domain", "X-Qrator-Request-Id": "r-1"],
        body: Array(#"{"result":null,"error":"ACLException","id":1}"#.utf8))
    }
    do {
      try await Qrator(options: APIClientOptions(transport: transport)).domain(42).whitelistFlush()
      Issue.record("it was carried out")
    } catch let error as APIError where error.category == .forbidden {
      #expect(error.qrator?.reason == .aclException)
      #expect(error.qrator?.diagnostics.errorDetails == "no such domain")
      #expect(error.requestID == "r-1")
    }
  }
}

// A user's program: lists what was ordered and adds a host to a domain.

import FornexAPITesting
import Testing

@Suite struct FornexProgram {
  private func run(_ fornex: Fornex) async throws -> [String] {
    var lines: [String] = []
    for order in try await fornex.orders.list() where order.type == .vps && order.status == .active {
      lines.append("\(order.id) \(order.hostName), \(order.monthlyCost) a month, until \(order.expirationDate)")
    }
    let status = try await fornex.vps("34-177054").status()
    lines.append("34-177054 is \(status)")
    let records = fornex.dns("example.com").records
    let added = try await records.add(host: "example", type: .a, value: "1.2.3.4", ttl: .tenMinutes)
    lines.append("record \(added)")
    for record in try await records.list() { lines.append("\(record.type) \(record.value)") }
    let password = try await fornex.vps("34-177054").resetPassword().password
    lines.append("the new password is \(password)")
    return lines
  }

  @Test func program() async throws {
    let fornex = Fornex(
      apiKey: "key", options: APIClientOptions(transport: WireReplayTransport(Fornex.examples)))
    #expect(
      try await run(fornex) == [
        "34-1234 srv-123.fornex.org, 148.0 a month, until 2015-12-18T17:21:46", "34-177054 is off", "record 123",
        "A 127.0.0.1", "MX aspmx.l.google.com", "the new password is •••",
      ])
  }

  /// An error says what happened without what the server said, which is there for who wants it.
  @Test func failure() async throws {
    let transport = WireScriptTransport(json: #"{"error": "no such order"}"#)
    let fornex = Fornex(apiKey: "key", options: APIClientOptions(transport: transport))
    do {
      try await fornex.vps("34-1").stop()
      Issue.record("it stopped")
    } catch let error as APIError {
      #expect(error.kind == .service)
      #expect(error.fornex?.message == "no such order")
    }
  }
}

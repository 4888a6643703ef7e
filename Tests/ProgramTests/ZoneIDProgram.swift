// A user's program: adds a host to a zone.

import Testing
import ZoneIDAPITesting

@Suite struct ZoneIDProgram {
  private func run(_ zone: ZoneID) async throws -> [String] {
    let records = zone.dns("example.com").a
    let added = try await records.create(name: "prefix.example.com", destination: "123.123.123.123")
    return ["\(added.name) leads to \(added.destination)", added.isDeletable ? "and can be deleted" : ""]
  }

  @Test func program() async throws {
    let zone = ZoneID(
      username: "me", apiKey: "key", options: APIClientOptions(transport: WireReplayTransport(ZoneID.examples)))
    #expect(try await run(zone) == ["prefix.example.com leads to 123.123.123.123", "and can be deleted"])
  }
}

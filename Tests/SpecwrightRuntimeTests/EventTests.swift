// What the event hook sees of a call.

import SpecwrightRuntime
import SpecwrightTesting
import Testing

@Suite struct EventTests {
  private func events(
    _ transport: WireScriptTransport, _ call: (ZoneID) async throws -> Void
  ) async -> [APIEvent] {
    let events = Collected<APIEvent>()
    let options = APIClientOptions(transport: transport, retry: .never, clock: APIManualClock()) { events.append($0) }
    try? await call(ZoneID(options: options))
    return events.all
  }

  @Test func success() async {
    let events = await events(WireScriptTransport(json: #"[{"destination":"a","id":"1","name":"b"}]"#)) {
      _ = try await $0.send(ZoneID.aUpdate("a", 1, name: "b"))
    }
    #expect(
      events.map(\.description) == [
        "ZoneID dns.a.update started, attempt 1",
        "ZoneID dns.a.update deviation, attempt 1, status 200, 41 bytes, 0 s, $[0].id: string instead of int",
        "ZoneID dns.a.update finished, attempt 1, status 200, 41 bytes, 0 s",
      ])
    #expect(events.allSatisfy { $0.route == "PUT /dns/{service_name}/a/{identificator}" })
    #expect(events.allSatisfy { $0.requestBytes == 12 })
    #expect(events.last?.error == nil)
  }

  @Test func failures() async {
    let broken = await events(WireScriptTransport { _ in throw WireTransportError(.reset) }) {
      _ = try await $0.send(ZoneID.aList("a"))
    }
    #expect(
      broken.map(\.description) == [
        "ZoneID dns.a.list started, attempt 1",
        "ZoneID dns.a.list attemptFailed, attempt 1, 0 s, "
          + "transport: the connection ended before the answer was complete",
        "ZoneID dns.a.list finished, attempt 1, 0 s, transport: the connection ended before the answer was complete",
      ])
    let refused = await events(WireScriptTransport(json: "")) { _ = try await $0.send(ZoneID.aList("")) }
    #expect(
      refused.map(\.description) == [
        "ZoneID dns.a.list finished, attempt 0, 0 s, refused: parameter 'service_name' must not be empty"
      ])
    let status = await events(WireScriptTransport(status: 404, json: "")) { _ = try await $0.send(ZoneID.aList("a")) }
    #expect(
      status.last?.description
        == "ZoneID dns.a.list finished, attempt 1, status 404, 0 bytes, 0 s, "
        + "status: the server answered HTTP status 404: not found")
  }

  @Test func foreignTransportErrors() async {
    struct Odd: Error {
      let detail = "private"
    }
    let service = ZoneID(options: APIClientOptions(transport: WireScriptTransport { _ in throw Odd() }))
    let error = await apiError { try await service.send(ZoneID.aList("a")) }
    #expect(error?.description == "ZoneID dns.a.list failed: the transport threw Odd.")
    #expect(error?.kind == .transport)
    #expect(error?.mayHaveBeenCarriedOut == true)
  }

  @Test(arguments: [
    (WireTransportError.Cause.unreachable, "the server cannot be reached", false),
    (.nameNotFound, "the server's name was not found", false),
    (.connectionRefused, "the connection was refused", false),
    (.reset, "the connection ended before the answer was complete", true),
    (.certificate(.untrusted), "the server's certificate is not trusted", false),
    (.certificate(.expired), "the server's certificate has expired", false),
    (
      .certificate(.notYetValid), "the server's certificate is not valid yet; is the clock of this machine right?",
      false
    ),
    (.certificate(.otherName), "the server's certificate is for another name", false),
    (.stalled, "the answer began and then stalled", true),
    (.tls, "no secure connection could be made", false), (.timeout, "no complete answer came in time", true),
    (.tooLarge(limit: 5), "the answer is larger than 5 bytes", true),
    (.invalidAnswer, "the answer is not valid HTTP", true),
    (.other(7), "the transport failed with code 7", true),
  ]) func causes(cause: WireTransportError.Cause, words: String, carriedOut: Bool) async {
    let transport = WireScriptTransport { _ in throw WireTransportError(cause) }
    let service = ZoneID(options: APIClientOptions(transport: transport, retry: .never))
    let error = await apiError { try await service.send(ZoneID.aDelete("a", 1)) }
    let tail = carriedOut ? " It may have been carried out." : ""
    #expect(error?.description == "ZoneID dns.a.delete failed: \(words).\(tail)")
    #expect(error?.underlying == cause)
    let reading = await apiError { try await service.send(ZoneID.aList("a")) }
    #expect(reading?.description == "ZoneID dns.a.list failed: \(words).")
    #expect(reading?.mayHaveBeenCarriedOut == carriedOut)
  }
}

// What the SDK of Fornex refuses to send, and how it says so: word for word.

import FornexAPITesting
import Testing

/// A client whose every call is answered with a text and whose requests are counted.
struct Scripted {
  let transport: WireRecordingTransport
  let fornex: Fornex

  init(_ text: String = "{}", status: Int = 200) {
    transport = WireRecordingTransport(WireScriptTransport { _ in WireResponse(status: status, text: text) })
    fornex = Fornex(apiKey: "SECRET", options: APIClientOptions(transport: transport, retry: .never))
  }

  /// The error that a call ends in; nil where it succeeds.
  func error<Output>(_ call: (Fornex) async throws -> Output) async -> APIError? {
    do {
      _ = try await call(fornex)
      return nil
    } catch {
      return error as? APIError
    }
  }

  /// The words in which a call is refused; nil where anything was sent.
  func refusal<Output>(_ call: (Fornex) async throws -> Output) async -> String? {
    let error = await error(call)
    guard transport.requests.isEmpty, error?.kind == .refused else { return nil }
    return error?.description
  }
}

@Suite struct RefusalTests {
  @Test(arguments: [
    ("", "must not be empty"), ("..", "must not be '.' or '..'"), (".", "must not be '.' or '..'"),
    ("34/1", "must not contain /"),
    ("34-1\n", "must not contain control characters"),
  ]) func orders(order: String, rule: String) async {
    let stop = await Scripted().refusal { try await $0.vps(.init(rawValue: order)).stop() }
    #expect(stop == "Fornex vps.stop was not sent: parameter 'order_id' \(rule).")
    let vpn = await Scripted().refusal { try await $0.vpn(.init(rawValue: order)).configuration(.udp) }
    #expect(vpn == "Fornex vpn.config was not sent: parameter 'order' \(rule).")
    let zone = await Scripted().refusal { try await $0.dns(order).zoneFile() }
    #expect(zone == "Fornex dns.zone_file was not sent: parameter 'name' \(rule).")
  }

  @Test(arguments: ["2015-11--16", "2015--11", "16.11.2015", "2015-11-16/..", "", "2015-11-16 "])
  func days(day: String) async {
    let rule = "must match [0-9]{4}-[0-9]{2}-[0-9]{2}"
    let start = await Scripted().refusal {
      try await $0.vps("34-1").statistics(.cpu, from: .init(rawValue: day), to: "2015-11-17")
    }
    #expect(start == "Fornex vps.stat was not sent: parameter 'start' \(rule).")
    let end = await Scripted().refusal {
      try await $0.vps("34-1").statistics(.cpu, from: "2015-11-16", to: .init(rawValue: day))
    }
    #expect(end == "Fornex vps.stat was not sent: parameter 'end' \(rule).")
  }

  /// Without the documented checks the template still cannot be broken.
  @Test func separatorsWithoutChecks() async {
    let transport = WireRecordingTransport(WireScriptTransport(json: "{}"))
    let fornex = Fornex(apiKey: "SECRET", options: APIClientOptions(transport: transport, checks: .off))
    await #expect(throws: APIError.self) {
      try await fornex.vps("34-1").statistics(.cpu, from: "2015-11--16", to: "2015-11-17")
    }
    #expect(transport.requests.isEmpty)
  }

  @Test(arguments: ["1234", "34-", "35-1234", "34-34-1234", "34-12x"]) func dedicatedServers(order: String) async {
    let text = await Scripted().refusal { try await $0.dedicatedServer(.init(rawValue: order)).traffic() }
    #expect(text == "Fornex ds.traffic was not sent: parameter 'order_id' must match 34-[0-9]+.")
  }

  @Test(arguments: [
    ([], "must have at least 1 element"), (["ns1.a.com", ""], "must not have an empty element"),
    (["ns1.a.com,ns2.a.com"], "must not have an element with a comma, which separates it from the next"),
  ]) func nameServers(servers: [String], rule: String) async {
    let text = await Scripted().refusal { try await $0.changeNameServers("375-13", servers) }
    #expect(text == "Fornex change_ns was not sent: parameter 'nss' \(rule).")
  }

  @Test func undocumentedValuesAreSentAsTheyAre() async throws {
    let scripted = Scripted(#"{"ok": true, "pk": 1}"#)
    _ = try await scripted.fornex.dns("a.com").records.add(
      host: "@", type: .init(rawValue: "TLSA"), value: "3 1 1 +&=", ttl: .init(rawValue: 60))
    let body = scripted.transport.requests.first?.body ?? []
    #expect(String(decoding: body, as: UTF8.self) == "host=%40&type=TLSA&value=3+1+1+%2B%26%3D&ttl=60&apikey=SECRET")
  }
}

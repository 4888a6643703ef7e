// What the SDK of CloudFlare makes of the answers that its page describes in words, and of its odder values.

import CloudFlareAPITesting
import Foundation
import Testing

@Suite struct AnswerTests {
  /// Switched off, the service has no moment to name, and may leave out all around it.
  @Test(arguments: [
    #"{"result":"success","msg":null}"#, #"{"response":null,"result":"success","msg":null}"#,
    #"{"response":{},"result":"success","msg":null}"#, #"{"response":{"expires_on":null},"result":"success"}"#,
    #"{"response":{"result":"success","msg":null}}"#,
  ])
  func developmentModeIsOff(answer: String) async throws {
    #expect(try await Scripted(answer).cloudFlare.setDevelopmentMode(zone: "a.com", enabled: false) == nil)
  }

  @Test func developmentModeIsOn() async throws {
    let answer = #"{"response":{"expires_on":1290572007},"result":"success","msg":null}"#
    let end = try await Scripted(answer).cloudFlare.setDevelopmentMode(zone: "a.com", enabled: true)
    #expect(end?.date == Date(timeIntervalSince1970: 1_290_572_007))
  }

  /// What must be there is an error where it is not.
  @Test func momentsThatAreMissing() async {
    let error = await Scripted(#"{"result":"success","msg":null}"#).error { try await $0.purgeCache(zone: "a.com") }
    #expect(
      error?.description
        == "CloudFlare fpurge_ts failed: the answer cannot be read: $: expected a value at response.fpurge_ts, "
        + "found nothing.")
  }

  @Test(arguments: [
    ("BAD:11", CloudFlare.ThreatMark.threat, 11), ("SE:2", .searchEngine, 2), ("SE", .searchEngine, nil),
    ("NEW:x", CloudFlare.ThreatMark("NEW"), nil), ("BAD:1:2", .threat, 1), (":7", CloudFlare.ThreatMark(""), 7),
  ])
  func threatScores(text: String, mark: CloudFlare.ThreatMark, score: Int?) async throws {
    let answer = #"{"response":{"192.0.2.1":"\#(text)"},"result":"success","msg":null}"#
    let found = try await Scripted(answer).cloudFlare.threatScores(of: "192.0.2.1")["192.0.2.1"]
    #expect(found?.mark == mark)
    #expect(found?.score == score)
    #expect(found?.rawValue == text)
  }

  @Test func zonesThatAreNotActive() async throws {
    let answer = #"{"response":{"zones":{"a.com":1099,"b.com":0}},"result":"success","msg":null}"#
    let zones = try await Scripted(answer).cloudFlare.zoneIDs(of: ["a.com", "b.com"])
    #expect(zones == ["a.com": 1099, "b.com": .notActive])
  }

  @Test func visitorsWithAPlace() async throws {
    let visitor = #"{"ip":"192.0.2.1","classification":"threat","hits":6,"latitude":52.5,"longitude":13.4}"#
    let answer = #"{"response":{"ips":[\#(visitor)]},"result":"success","msg":null}"#
    let found = try await Scripted(answer).cloudFlare.visitors(zoneID: 1099, withLocation: true)
    #expect(found.map(\.classification) == [.threat])
    #expect(found.first?.latitude == 52.5)
    #expect(found.first?.longitude == 13.4)
  }

  @Test func whatStandsBesideThePayload() async throws {
    let answer = #"{"response":{"fpurge_ts":1},"calls_left":299,"result":"success","attributes":{"cooldown":20}}"#
    let scripted = Scripted(answer)
    let response = try await scripted.cloudFlare.response(
      to: CloudFlare.requests.purgeCache(zone: "a.com").reportingCallsLeft())
    #expect(response.cooldown == 20)
    #expect(response.callsLeft == 299)
    #expect(scripted.transport.requests.first?.bodyText?.contains("&calls_left&") == true)
  }
}

extension WireRequest {
  /// The body as text.
  var bodyText: String? { body.map { String(decoding: $0, as: UTF8.self) } }
}

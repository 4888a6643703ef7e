// What the SDK of Fornex makes of answers that are not as the documentation shows them, and of its odder values.

import FornexAPITesting
import Foundation
import Testing

@Suite struct AnswerTests {
  private static let page = "<!DOCTYPE html>\n<html><body>Please wait</body></html>"

  @Test func pagesWhereJSONOrTextIsExpected() async {
    let json = await Scripted(Self.page).error { try await $0.account.balance() }
    #expect(
      json?.description
        == "Fornex account.balance failed: the answer cannot be read: expected JSON, found an HTML page.")
    let text = await Scripted(Self.page).error { try await $0.dns("a.com").zoneFile() }
    #expect(
      text?.description == "Fornex dns.zone_file failed: the answer cannot be read: expected text, found an HTML page.")
    let done = await Scripted(Self.page).error { try await $0.vps("34-1").stop() }
    #expect(done?.description.contains("found an HTML page") == true)
  }

  /// The member `error` is a failure wherever it stands; what it says is kept and not printed.
  @Test func failures() async {
    for text in [#"{"error": "no such order"}"#, #"[{"error": "no such order"}]"#] {
      let errors = [
        await Scripted(text).error { try await $0.orders.list() },
        await Scripted(text).error { try await $0.vpn("301-1").configuration(.tcp) },
        await Scripted(text).error { try await $0.changeNameServers("375-13", ["ns1.a.com"]) },
        await Scripted(text).error { try await $0.vps("34-1").status() },
        await Scripted(text).error { try await $0.vps("34-1").restart() },
      ]
      for error in errors {
        #expect(error?.kind == .service)
        #expect(error?.serverMessage == "no such order")
        #expect(error?.description.contains("no such order") == false)
      }
    }
  }

  @Test(arguments: [
    (403, APIErrorCategory.forbidden, "The API key is missing, or it does not allow the call."),
    (500, .internal, "The service failed; its makers are told of it."),
    (503, .unavailable, "The service failed; its makers are told of it."),
    (599, .internal, "The service failed; its makers are told of it."),
  ]) func statuses(status: Int, category: APIErrorCategory, meaning: String) async {
    let error = await Scripted(Self.page, status: status).error { try await $0.vps("34-1").resetPassword() }
    #expect(error?.kind == .status)
    #expect(error?.category == category)
    #expect(error?.description.contains("HTTP status \(status): \(meaning.dropLast())") == true)
    #expect(error?.description.contains("SECRET") == false)
  }

  @Test(arguments: [
    #"{"ok": false}"#, #"{"ok": "False"}"#, #"{"ok": "yes"}"#, "{}", "[]", #"[{"ok": true}, {"ok": true}]"#, "true",
  ])
  func whatIsNoAcknowledgement(text: String) async {
    let error = await Scripted(text).error { try await $0.vps("34-1").stop() }
    #expect(error?.kind == .decoding)
  }

  /// What is added is known to be there only where the answer says so.
  @Test(arguments: [#"{"ok": false, "pk": 123}"#, #"{"pk": 123}"#]) func additionsThatAreNotConfirmed(text: String)
    async
  {
    let error = await Scripted(text).error {
      _ = try await $0.dns("a.com").records.add(host: "www", type: .a, value: "192.0.2.1")
    }
    #expect(error?.kind == .decoding)
    #expect(
      error?.description
        == #"Fornex dns.entry_set.add failed: the answer cannot be read: expected {"ok": true} as confirmation, found another object."#
    )
    #expect(error?.mayHaveBeenCarriedOut == true)
  }

  @Test func additions() async throws {
    let dns = Scripted(#"{"ok": true, "pk": 123}"#).fornex.dns("a.com")
    #expect(try await dns.records.add(host: "www", type: .a, value: "192.0.2.1") == 123)
    try await Scripted(#"{"ok": true, "name": "a.com"}"#).fornex.dns.addDomain("a.com", ip: "192.0.2.1")
    let error = await Scripted(#"{"ok": false, "name": "a.com"}"#).error {
      try await $0.dns.addDomain("a.com", ip: "192.0.2.1")
    }
    #expect(error?.kind == .decoding)
  }

  @Test func whatLetsOthersInIsNotPrinted() async throws {
    let configuration = try await Scripted("<key>private</key>").fornex.vpn("301-1").configuration(.udp)
    #expect(configuration.reveal() == "<key>private</key>")
    let text = #"{"last_error_date": null, "last_error_message": null, "url": "https://a.com/token"}"#
    let webhook = try await Scripted(text).fornex.tickets.webhook()
    #expect(webhook.url?.reveal() == "https://a.com/token")
    for shown in ["\(configuration)", "\(webhook)"] { #expect(!shown.contains("private") && !shown.contains("token")) }
  }

  @Test func secretsAreNotPrinted() async throws {
    let scripted = Scripted(#"{"resp_id": 1234, "passwd": "newstrongpassword"}"#)
    let reset = try await scripted.fornex.vps("34-1").resetPassword()
    #expect(reset.password.reveal() == "newstrongpassword")
    var dumped = ""
    dump(reset, to: &dumped)
    for text in ["\(reset)", dumped, scripted.fornex.curl(scripted.fornex.requests.vps("34-1").resetPassword())] {
      #expect(!text.contains("newstrongpassword"))
      #expect(!text.contains("SECRET"))
    }
  }

  @Test func times() throws {
    let formatter = ISO8601DateFormatter()
    #expect(Fornex.Timestamp("2015-12-18T17:21:46").date == formatter.date(from: "2015-12-18T17:21:46Z"))
    #expect(Fornex.LogTime("03.01.2019 11:10").date == formatter.date(from: "2019-01-03T11:10:00Z"))
    #expect(Fornex.LongDate("December 19, 2017").date == formatter.date(from: "2017-12-19T00:00:00Z"))
    #expect(Fornex.Day("2015-11-11").date == formatter.date(from: "2015-11-11T00:00:00Z"))
    #expect(Fornex.UnixMilliseconds(1_447_687_200_000).date == formatter.date(from: "2015-11-16T15:20:00Z"))
    let date = try #require(formatter.date(from: "2017-12-09T00:00:00Z"))
    #expect(Fornex.LongDate(date).rawValue == "December 9, 2017")
    #expect(Fornex.Day(date).rawValue == "2017-12-09")
  }

  /// The webhook's payload is read by itself: no call answers with it.
  @Test func webhook() throws {
    let body = Array(#"{"text": "New comment", "ticket": 7}"#.utf8)
    let notification = try JSONReader.decode(Fornex.TicketNotification.self, from: body).value
    #expect(notification.text == "New comment")
    #expect(notification.unknownFields["ticket"] == 7)
    #expect(try JSONDecoder().decode(Fornex.TicketNotification.self, from: Data(body)) == notification)
  }

  @Test func webhookOff() async throws {
    let scripted = Scripted(#"{"ok": true}"#)
    try await scripted.fornex.tickets.setWebhook("")
    #expect(String(decoding: scripted.transport.requests.first?.body ?? [], as: UTF8.self) == "url=&apikey=SECRET")
  }

  @Test func waitingForACommand() async throws {
    let clock = APIManualClock(advancesByItself: true)
    let transport = WireScriptTransport { _ in WireResponse(text: Self.record(isCompleted: clock.sleeps.count == 2)) }
    let fornex = Fornex(apiKey: "SECRET", options: APIClientOptions(transport: transport, clock: clock))
    let record = try await fornex.vps("34-1").waitForCommand(1234)
    #expect(record.isCompleted)
    #expect(clock.sleeps.count == 2)
  }

  private static func record(isCompleted: Bool) -> String {
    #"{"action": "a", "completed": \#(isCompleted), "job_action": "j", "job_state": "ready", "note": "n", "pk": 1234,"#
      + #" "time": "03.01.2019 11:10", "user": "u"}"#
  }
}

// What the SDK of ZoneID makes of answers that the page describes in words only.

import Testing
import ZoneIDAPITesting

@Suite struct AnswerTests {
  private static let record =
    #"{"destination":"203.0.113.7","resource_url":"u","id":"17","name":"www.a.com","delete":true,"modify":false}"#

  /// A single resource comes in an array; an empty one is no answer but a resource that is not there.
  @Test func singleResources() async throws {
    let record = try await Scripted("[\(Self.record)]").zone.dns("a.com").a.get(17)
    #expect(record.id == 17)
    #expect(record.isDeletable && !record.isModifiable)
    let none = await Scripted("[]").error { try await $0.dns("a.com").a.get(17) }
    #expect(none?.category == .notFound)
    #expect(none?.kind == .service)
    let two = await Scripted("[\(Self.record),\(Self.record)]").error { try await $0.dns("a.com").a.get(17) }
    #expect(two?.kind == .decoding)
    #expect(try await Scripted("[]").zone.dns("a.com").a.list().isEmpty)
  }

  /// The updated name server stands alone; new ones are sent and answered as a list.
  @Test func nameServers() async throws {
    let server = #"{"resource_url":"u","hostname":"ns.a.com","ip":["203.0.113.7"]}"#
    let updated = try await Scripted(server).zone.domain("a.com").nameServer.update("ns.a.com", addresses: [])
    #expect(updated.addresses == ["203.0.113.7"])
    let scripted = Scripted("[\(server),\(server)]", status: 201)
    let created = try await scripted.zone.domain("a.com").nameServer.replaceAll([
      .init(hostname: "ns.a.com", addresses: ["203.0.113.7"]), .init(hostname: "ns.b.com"),
    ])
    #expect(created.count == 2)
    #expect(scripted.body == #"[{"hostname":"ns.a.com","ip":["203.0.113.7"]},{"hostname":"ns.b.com"}]"#)
  }

  /// A premium package is answered with 201 when it is switched on and with 204 when it is switched off.
  @Test func premiumPackages() async throws {
    let package =
      #"{"package":"gold","package_allowed":true,"disk_size":1,"disk_size_human":"1 B","price_month":1.5,"price_year":15}"#
    let on = Scripted("[\(package)]", status: 201)
    let premium = try await on.zone.vserver("a.com").mail.account.premium.set("me@a.com", package: "gold")
    #expect(premium?.package == "gold")
    #expect(premium?.pricePerYear == 15)
    let off = Scripted("", status: 204)
    let request = ZoneID.requests.vserver("a.com").mail.account.premium.set("me@a.com", package: .off)
    let response = try await off.zone.response(to: request)
    #expect(response.value == nil)
    #expect(response.deviations == [])
    #expect(off.body == #"{"package":"none"}"#)
    #expect(off.lines == ["PUT /v2/vserver/a.com/mail/account/me%40a.com/premium"])
  }

  private static func domain(_ renewal: String, _ links: String) -> String {
    #"[{"resource_url":"u","name":"a.com","delegated":null,"expires":"2030-01-01","dnssec":true,"autorenew":false,"#
      + #""renew_order":\#(renewal),"renewal_notifications":true,"has_pending_trade":null,"has_pending_dnssec":false,"#
      + #""reactivate":false,"auth_key_enabled":true,"signing_required":false,"nameservers_custom":false,"#
      + #""_links":\#(links)}]"#
  }

  /// What the page says of a domain's renewal and hides of its links, in all forms.
  @Test func domains() async throws {
    let link = #"{"nameserver":"n","contact":"c","webhosting":null}"#
    let forms: [(String, String, ZoneID.PendingRenewal?)] = [
      ("false", link, .renewable(false)), ("null", "[\(link)]", nil), (#""77""#, link, .order("77")),
      ("77", link, .order("77")), ("1", link, .other(1)), ("0", link, .other(0)), ("10", link, .order("10")),
    ]
    for (renewal, links, expected) in forms {
      let domain = try await Scripted(Self.domain(renewal, links)).zone.domain("a.com").get()
      #expect(domain.renewOrder == expected)
      switch domain.links {
      case .link(let link): #expect(link.contact == "c")
      case .links(let links): #expect(links.map(\.nameServer) == ["n"])
      default: Issue.record("the links are read")
      }
    }
  }

  /// Validation errors have the structure of the resource.
  @Test func invalidMembers() async throws {
    let text = #"{"name":["is taken"],"hosts":{"0":"no address"},"hint":"see above"}"#
    let error = await Scripted(text, status: 422).error {
      try await $0.vserver("a.com").mysql.account.create(username: "me", password: "0123456789")
    }
    #expect(error?.category == .invalidInput)
    let fields = try #require(error?.zoneID?.fields)
    #expect(fields["name"] == .elements([.text("is taken")]))
    #expect(fields["hosts"] == .members(["0": .text("no address")]))
    #expect(fields["hint"] == .text("see above"))
    #expect(fields["name"]?[0] == .text("is taken"))
    #expect(fields["name"]?[1] == nil)
    #expect(fields["none"] == nil)
    #expect(error?.description.contains("is taken") == false)
  }

  /// Where a list is sent, its elements are told apart.
  @Test func invalidElements() async throws {
    let error = await Scripted(#"[null,{},{"hostname":"no host"}]"#, status: 422).error {
      try await $0.domain("a.com").nameServer.replaceAll([.init(hostname: "?")])
    }
    let fields = try #require(error?.zoneID?.fields)
    #expect(fields[2]?["hostname"] == .text("no host"))
    #expect(fields[1]?["hostname"] == nil)
    #expect(fields[3] == nil)
    #expect(fields["hostname"] == nil)
  }

  /// What happened is said in a header, whatever the body is.
  @Test(arguments: ["", #"{"name":["is taken"]}"#, "<html></html>"]) func messages(body: String) async {
    let error = await Scripted(body, status: 422, headers: ["X-Status-Message": "Not like that"]).error {
      try await $0.domain("a.com").get()
    }
    #expect(error?.zoneID?.message == "Not like that")
    #expect(error?.description.contains("Not like that") == false)
  }

  @Test(arguments: [
    (400, APIErrorCategory.invalidInput), (401, .unauthorized), (402, .paymentRequired), (403, .forbidden),
    (404, .notFound), (409, .conflict), (429, .rateLimited), (500, .internal), (503, .unavailable),
  ]) func statuses(status: Int, category: APIErrorCategory) async {
    let error = await Scripted("", status: status, headers: ["X-Status-Message": "Because"]).error {
      try await $0.order.domain.renew([.init(domain: "a.com", period: 1)])
    }
    #expect(error?.category == category)
    #expect(error?.description.contains("SECRET") == false)
  }

  @Test func metadata() async throws {
    let scripted = Scripted(
      headers: [
        "X-Ratelimit-Limit": "60", "X-Ratelimit-Remaining": "59", "X-Status-Message": "Fine", "x-pager-enabled": "1",
        "x-pager-page": "1", "x-pager-pages": "3", "x-pager-limit": "10", "x-pager-items": "25",
      ])
    let response = try await scripted.zone.response(to: ZoneID.requests.domain.list())
    #expect(response.rateLimit.limit == 60)
    #expect(response.rateLimit.remaining == 59)
    #expect(response.statusMessage == "Fine")
    #expect(response.pager.isEnabled == true)
    let pager = response.pager
    #expect([pager.page, pager.pages, pager.limit, pager.items] == [1, 3, 10, 25])
  }
}

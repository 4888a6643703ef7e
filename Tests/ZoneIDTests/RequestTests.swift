// What the SDK of ZoneID sends where the page says it in words only, and what it refuses to send.

import Testing
import ZoneIDAPITesting

@Suite struct RequestTests {
  /// The only values that may be written, and lengths, are checked before anything is sent.
  @Test func refusals() async {
    let refused: [(String, @Sendable (ZoneID) async throws -> Void)] = [
      (
        "vserver.mail.account.update was not sent: parameter 'two_factor_auth' must be false",
        { try await $0.vserver("a.com").mail.account.update("me@a.com", usesTwoFactorAuthentication: true) }
      ),
      (
        "domain.update was not sent: parameter 'nameservers_custom' must be false",
        { try await $0.domain("a.com").update(hasCustomNameServers: true) }
      ),
      (
        "vserver.mail.account.create was not sent: parameter 'password' must be 10 to 64 characters",
        { _ = try await $0.vserver("a.com").mail.account.create(address: "me@a.com", password: "short") }
      ),
      (
        "domain.list was not sent: parameter 'x-pager-limit' must be 1 to 100",
        { for try await _ in $0.domains(pageSize: 101) {} }
      ),
    ]
    for (words, call) in refused {
      let scripted = Scripted()
      let error = await scripted.error(call)
      #expect(error?.description == "ZoneID \(words).")
      #expect(scripted.transport.requests.isEmpty)
    }
  }

  /// A user of MySQL keeps name and encryption; what is left out is not sent.
  @Test func updatesSendWhatIsGiven() async throws {
    let account =
      #"[{"resource_url":"u","username":"d_me","comment":"c","require_ssl":true,"hosts":["ws","192.0.2.1"]}]"#
    let scripted = Scripted(account)
    let updated = try await scripted.zone.vserver("a.com").mysql.account.update(
      "d_me", hosts: [.webServer, "192.0.2.1"])
    #expect(scripted.body == #"{"hosts":["ws","192.0.2.1"]}"#)
    #expect(updated.hosts == [.webServer, "192.0.2.1"])
    let domain = Scripted("[]")
    _ = await domain.error { try await $0.domain("a.com").update(sendsRenewalNotifications: false) }
    #expect(domain.body == #"{"renewal_notifications":false}"#)
    #expect(domain.lines == ["PUT /v2/domain/a.com"])
  }

  @Test func listsOfDomains() async throws {
    let scripted = Scripted("[]")
    for try await _ in scripted.zone.domains(isRenewable: true, orderBy: .expiry, .descending) {}
    for try await _ in scripted.zone.order.domains(pageSize: 5) {}
    #expect(scripted.lines == ["GET /v2/domain?renewable=true", "GET /v2/order/domain/"])
    let headers = scripted.transport.requests.map(\.headers)
    #expect(headers.map { $0["x-pager-limit"] } == ["100", "5"])
    #expect(headers.map { $0["x-order-by"] } == ["expires", nil])
    #expect(headers.map { $0["x-order-dir"] } == ["desc", nil])
  }

  /// OPTIONS asks what there is to choose; the choices are what creation takes.
  @Test func choices() async throws {
    let scripted = Scripted(#"["utf8mb4_unicode_ci","latin1_bin"]"#)
    let database = scripted.zone.vserver("a.com").mysql.database
    let collations = try await database.options()
    _ = await scripted.error { _ in try await database.create(name: "shop", collation: collations[1]) }
    #expect(scripted.lines == ["OPTIONS /v2/vserver/a.com/database/mysql", "POST /v2/vserver/a.com/database/mysql"])
    let body = scripted.transport.requests.last?.body ?? []
    #expect(String(decoding: body, as: UTF8.self) == #"{"name":"shop","collation":"latin1_bin"}"#)
  }

  /// Numbers that the page lists are names, and travel as numbers.
  @Test func numbersWithNames() async {
    let scripted = Scripted("[]", status: 201)
    _ = await scripted.error {
      try await $0.dns("a.com").tlsa.create(
        name: "_443._tcp.a.com", destination: "ab12", certificateUsage: .daneEE, selector: .publicKey,
        matchingType: .sha256)
    }
    #expect(
      scripted.body
        == #"{"name":"_443._tcp.a.com","destination":"ab12","certificate_usage":3,"selector":1,"matching_type":1}"#)
    let crontab = Scripted("[]", status: 201)
    _ = await crontab.error {
      try await $0.vserver("a.com").crontab.create(
        type: .system, command: "/bin/true", schedule: "0 3 * * *", runtimeLimit: .hour)
    }
    #expect(
      crontab.body == #"{"type":"system","command":"/bin/true","schedule":"0 3 * * *","runtime_limit":3600}"#)
  }

  /// Keys and passwords never show.
  @Test func secrets() {
    let request = ZoneID.requests.vserver("a.com").ssl.create(name: "n", privateKey: "KEY-1", certificate: "c")
    #expect(!"\(request)".contains("KEY-1"))
    var dumped = ""
    dump(request, to: &dumped)
    #expect(!dumped.contains("KEY-1"))
  }
}

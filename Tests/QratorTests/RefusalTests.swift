// What the SDK of Qrator refuses to send, and how it says so: word for word.

import QratorAPITesting
import Testing

@Suite struct RefusalTests {
  /// What a union holds is held to the limits of its type.
  @Test func upstreams() {
    let pattern = #"must match [0-9]{1,3}(\.[0-9]{1,3}){3}."#
    #expect(
      Qrator.requests.domain(42).domainIPSet(["192.0.2.1", "a.example"]).curl()
        == "# Qrator domain.domain_ip_set was not sent: parameter '[1]' " + pattern)
    #expect(
      Qrator.requests.client(1).domainCreate(upstreams: ["a.example"], name: "a").curl()
        == "# Qrator client.domain_create was not sent: parameter '[0][0]' " + pattern)
  }

  /// The page says what makes a state of certificates valid, and has lost the methods that take one.
  @Test func statesOfCertificates() {
    func refusal(_ state: Qrator.CertificateSNIState) -> String? {
      let request = APIRequestBuilder("domain.lost", "RPC lost /request/domain/42", .repeatable)
      request.params(state)
      let command = Qrator.Request<Void>(request).curl()
      return command.hasPrefix("# ") ? command : nil
    }
    func link(_ host: String?, port: Int = 443) -> Qrator.CertificateSNILink {
      .init(port: port, hostname: host, certificate: 420)
    }
    #expect(refusal([]) == nil)
    #expect(refusal([link(nil)]) == nil)
    #expect(refusal([link("a.example"), link(nil), link("b.example")]) == nil)
    #expect(
      refusal([link("a.example")])
        == #"# Qrator domain.lost was not sent: the argument must hold an element with {"hostname":null}, unless it is empty."#
    )
    #expect(
      refusal([link(nil), link("a.example"), link("a.example")])
        == "# Qrator domain.lost was not sent: the argument must not hold two elements with the same hostname.")
    #expect(refusal([link(nil), link(nil)])?.contains("two elements with the same hostname") == true)
    #expect(refusal([link(nil, port: 80)]) == "# Qrator domain.lost was not sent: parameter '[0].port' must be 443.")
    let many = (0..<1000).map { link("\($0).example") }
    #expect(refusal(.init(rawValue: [link(nil)] + many.dropLast())) == nil)
    #expect(
      refusal(.init(rawValue: [link(nil)] + many))
        == "# Qrator domain.lost was not sent: the argument must have at most 1000 elements.")
  }

  private func refusal<Output>(_ request: Qrator.Request<Output>) async -> String? {
    do {
      _ = try await Qrator().render(request)
      return nil
    } catch {
      return "\(error)"
    }
  }

  private let client = Qrator.requests.client(1)
  private let domain = Qrator.requests.domain(42)

  @Test func ports() async {
    #expect(
      await refusal(client.serviceCreate(upstreams: ["192.0.2.1"], ports: [65_536: .http], name: "s"))
        == "Qrator client.service_create was not sent: parameter '[1][\"65536\"]' must be 1 to 65535.")
    #expect(
      await refusal(
        client.serviceCreate(upstreams: ["192.0.2.1"], ports: [80: .init(rawValue: ["http", "dns"])], name: "s"))
        == "Qrator client.service_create was not sent: parameter '[1][\"80\"]' must be http, tcp, udp, dns or tcp+udp.")
  }

  /// It is there to be given what is not valid.
  @Test func whatTestsIsNotChecked() async {
    let ports: [Int: Qrator.ServiceProtocols] = [0: .tcp, 65_536: .http, 444: .init(rawValue: ["ntp"])]
    #expect(await refusal(Qrator.requests.debug.servicePortsTest(ports)) == nil)
    #expect(await refusal(Qrator.requests.debug.testIPList(["nowhere"])) == nil)
    #expect(await refusal(Qrator.requests.debug.testTimedIPList([.init("nowhere", seconds: -1)])) == nil)
    #expect(await refusal(Qrator.requests.debug.testUpstreamList(["nowhere"])) == nil)
  }

  @Test func relays() async {
    let many = [Qrator.TimedIP](repeating: "192.0.2.1", count: 301)
    let words = "the argument must have at most 300 elements."
    #expect(
      await refusal(client.whitelistRelayAppend(many)) == "Qrator client.whitelist_relay_append was not sent: \(words)")
    #expect(await refusal(client.blacklistRelayBan(many)) == "Qrator client.blacklist_relay_ban was not sent: \(words)")
    #expect(
      await refusal(domain.whitelistRelayAppend(many)) == "Qrator domain.whitelist_relay_append was not sent: \(words)")
    #expect(await refusal(domain.blacklistRelayBan(many)) == "Qrator domain.blacklist_relay_ban was not sent: \(words)")
    #expect(await refusal(domain.blacklistRelayBan(Array(many.dropLast()))) == nil)
    #expect(await refusal(domain.blacklistAppend(.init(repeating: "192.0.2.1", count: 301))) == nil)
  }

  @Test func addresses() async {
    #expect(
      await refusal(domain.blacklistCheck("2001:db8::1"))
        == #"Qrator domain.blacklist_check was not sent: parameter '[0]' must match [0-9]{1,3}(\.[0-9]{1,3}){3}."#)
  }

  @Test func hostnames() async {
    let words = "parameter '[1]' must have 1 to 12 elements."
    for count in [0, 13] {
      let names = Array(repeating: "a.example", count: count)
      #expect(
        await refusal(client.certrequestLetsEncrypt(domain: 1, hostnames: names))
          == "Qrator client.certrequest_le was not sent: \(words)")
    }
  }

  @Test func months() async {
    #expect(
      await refusal(domain.statisticsBillable(.init(2019, 13)))
        == "Qrator domain.statistics_billable was not sent: parameter '[1]' must be 1 to 12.")
  }
}

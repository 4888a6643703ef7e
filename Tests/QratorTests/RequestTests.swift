// What the SDK of Qrator writes where the page shows forms in words, and where it shows several.

import QratorAPITesting
import Testing

@Suite struct RequestTests {
  private func body<Output>(_ request: Qrator.Request<Output>) async throws -> String {
    String(decoding: try await Qrator().render(request).body ?? [], as: UTF8.self)
  }

  private let client = Qrator.requests.client(1)
  private let domain = Qrator.requests.domain(42)

  @Test func paramsHaveSixShapes() async throws {
    #expect(try await body(domain.ping()) == #"{"method":"ping","params":null,"id":1}"#)
    #expect(try await body(domain.nameSet("a.example")) == #"{"method":"name_set","params":"a.example","id":1}"#)
    #expect(
      try await body(domain.blacklistGet(mode: .tuple)) == #"{"method":"blacklist_get","params":["tuple"],"id":1}"#)
    #expect(
      try await body(domain.blacklistRemove(["192.0.2.1"]))
        == #"{"method":"blacklist_remove","params":["192.0.2.1"],"id":1}"#)
    #expect(
      try await body(client.certrequestLetsEncrypt(domain: 42, hostnames: ["a.example"]))
        == #"{"method":"certrequest_le","params":[42,["a.example"]],"id":1}"#)
    #expect(
      try await body(client.certificateReplace(source: 1, target: 2))
        == #"{"method":"certificate_replace","params":{"source":1,"target":2},"id":1}"#)
  }

  @Test func whatIsLeftOutIsNull() async throws {
    #expect(try await body(domain.blacklistGet()) == #"{"method":"blacklist_get","params":null,"id":1}"#)
    #expect(try await body(domain.whitelistGet()) == #"{"method":"whitelist_get","params":null,"id":1}"#)
    #expect(try await body(domain.statisticsBillable()) == #"{"method":"statistics_billable","params":null,"id":1}"#)
    #expect(try await body(domain.blacklistAppend([])) == #"{"method":"blacklist_append","params":[],"id":1}"#)
  }

  @Test func monthsAreWrittenInOneForm() async throws {
    #expect(
      try await body(domain.statisticsBillable(.init(2019, 7)))
        == #"{"method":"statistics_billable","params":[2019,7],"id":1}"#)
    for text in [#""2019-07""#, #""07-2019""#, "[2019, 7]", #"{"year": 2019, "month": 7}"#] {
      #expect(try JSONReader.decode(Qrator.Month.self, from: Array(text.utf8)).value == Qrator.Month(2019, 7))
    }
  }

  @Test func timedAddresses() async throws {
    let entries: [Qrator.CommentedIP] = [
      "192.0.2.1", .init("192.0.2.2", seconds: .forever), .init("192.0.2.3", comment: "scanner"),
    ]
    #expect(
      try await body(domain.whitelistAppend(entries))
        == #"{"method":"whitelist_append","params":["192.0.2.1",["192.0.2.2",0],["192.0.2.3",0,"scanner"]],"id":1}"#)
  }

  @Test func upstreams() async throws {
    #expect(
      try await body(domain.domainIPSet(["192.0.2.1"])) == #"{"method":"domain_ip_set","params":["192.0.2.1"],"id":1}"#)
    let server = Qrator.Upstream(type: .primary, address: "192.0.2.7", weight: 1, name: "")
    let configuration = Qrator.UpstreamConfiguration(
      balancer: .roundRobin, usesWeights: false, usesBackups: false, upstreams: [server])
    #expect(
      try await body(domain.domainIPTest(.configuration(configuration)))
        == #"{"method":"domain_ip_test","params":{"balancer":"roundrobin","weights":false,"backups":false,"#
        + #""upstreams":[{"type":"primary","ip":"192.0.2.7","weight":1,"name":""}]},"id":1}"#)
  }

  @Test func portsAreWrittenInTheirOrder() async throws {
    let ports: [Int: Qrator.ServiceProtocols] = [443: .http, 53: .tcpAndUDP, 1000: .dns]
    #expect(
      try await body(client.serviceCreate(upstreams: ["192.0.2.1"], ports: ports, name: "s"))
        == #"{"method":"service_create","params":[["192.0.2.1"],{"53":["tcp","udp"],"443":"http","1000":"dns"},"s"],"id":1}"#
    )
  }

  @Test func rolesAreWrittenAsAList() async throws {
    let contact = Qrator.NewContact(
      email: "a@example.com", firstName: "A", lastName: "B", language: .english, reportLanguage: .disabled,
      roles: [.finance, .administrative], password: "s3cret")
    let request = client.contactCreate(contact)
    #expect(
      try await body(request)
        == #"{"method":"contact_create","params":{"email":"a@example.com","first_name":"A","last_name":"B","lang":"en","#
        + #""report_lang":"disable","password":"s3cret","roles":["finance","administrative"]},"id":1}"#)
    #expect(!"\(contact) \(String(reflecting: contact)) \(request)".contains("s3cret"))
  }

  @Test func theTokenTravelsOnlyWhereItCounts() async throws {
    let qrator = Qrator(token: "aabbccddeeff")
    #expect(try await qrator.render(domain.ping()).headers["X-Qrator-Auth"] == "aabbccddeeff")
    #expect(try await qrator.render(Qrator.requests.debug.ping()).headers["X-Qrator-Auth"] == nil)
    #expect(try await Qrator().render(domain.ping()).headers["X-Qrator-Auth"] == nil)
    #expect(try await qrator.render(domain.ping()).url == "https://api.qrator.net/request/domain/42")
    await #expect(throws: APIError.self) {
      try await Qrator(token: "aabbccddeeff", server: "http://api.qrator.net").render(domain.ping())
    }
  }
}

// Every request shape of the target code, by its bytes.

import Foundation
import SpecwrightRuntime
import Testing

@Suite struct RenderingTests {
  @Test func restListing() async throws {
    let request = try await ZoneID().render(ZoneID.aList("example.com"))
    #expect(request.method == "GET")
    #expect(request.url == "https://api.zone.eu/v2/dns/example.com/a")
    #expect(request.headers == ["Authorization": "Basic bWU6azplL3k9", "Accept": "application/json"])
    #expect(request.body == nil)
  }

  @Test func restBodies() async throws {
    let create = try await ZoneID().render(
      ZoneID.aCreate("example.com", name: "www.example.com", destination: "203.0.113.7"))
    #expect(create.method == "POST")
    #expect(create.headers["Content-Type"] == "application/json")
    #expect(create.text == #"{"name":"www.example.com","destination":"203.0.113.7"}"#)
    let update = try await ZoneID().render(ZoneID.aUpdate("example.com", 17, destination: "203.0.113.8"))
    #expect(update.method == "PUT")
    #expect(update.url == "https://api.zone.eu/v2/dns/example.com/a/17")
    #expect(update.text == #"{"destination":"203.0.113.8"}"#)
    let renew = try await ZoneID().render(ZoneID.renew([ZoneID.Renewal(domain: "example.com", period: 2)]))
    #expect(renew.url == "https://api.zone.eu/v2/order/domain/renew")
    #expect(renew.text == #"[{"domain":"example.com","period":2}]"#)
    let delete = try await ZoneID().render(ZoneID.aDelete("example.com", 17))
    #expect(delete.method == "DELETE")
    #expect(delete.body == nil)
    #expect(delete.headers == ["Authorization": "Basic bWU6azplL3k9"])
  }

  @Test func optionalQueryAndHeaders() async throws {
    let plain = try await ZoneID().render(ZoneID.accounts())
    #expect(plain.url == "https://api.zone.eu/v2/vserver/example.com/mail/account")
    let full = try await ZoneID().render(ZoneID.accounts(address: "a b+c@d.ee", orderBy: "disk", direction: "desc"))
    #expect(full.url == "https://api.zone.eu/v2/vserver/example.com/mail/account?address=a%20b%2Bc%40d.ee")
    #expect(full.headers["X-Order-By"] == "disk")
    #expect(full.headers["x-order-dir"] == "desc")
  }

  @Test func jsonRPC1() async throws {
    let qrator = Qrator(token: "aabbccddeeff")
    let ping = try await qrator.render(Qrator.ping(1))
    #expect(ping.method == "POST")
    #expect(ping.url == "https://api.qrator.net/request/domain/1")
    #expect(ping.text == #"{"method":"ping","params":null,"id":1}"#)
    #expect(ping.headers["X-Qrator-Auth"] == "aabbccddeeff")
    let append = try await qrator.render(
      Qrator.blacklistAppend(42, ["192.0.2.1", .init("198.51.100.12", seconds: 720, comment: "scanner")]))
    #expect(
      append.text == #"{"method":"blacklist_append","params":["192.0.2.1",["198.51.100.12",720,"scanner"]],"id":1}"#)
    let check = try await qrator.render(Qrator.blacklistCheck("198.51.100.12"))
    #expect(check.text == #"{"method":"blacklist_check","params":"198.51.100.12","id":1}"#)
    let upload = try await qrator.render(Qrator.upload(certificate: "pem", privateKey: "k\"ey"))
    #expect(upload.text == #"{"method":"certrequest_upload","params":["pem","k\"ey"],"id":1}"#)
    let bySourceAddress = try await Qrator().render(Qrator.ping(1))
    #expect(bySourceAddress.headers["X-Qrator-Auth"] == nil)
  }

  @Test func jsonRPC2() async throws {
    let zonemaster = Zonemaster(username: "me", apiKey: "secret")
    let version = try await zonemaster.render(Zonemaster.versionInfo())
    #expect(version.url == "http://127.0.0.1:5000/")
    #expect(version.text == #"{"jsonrpc":"2.0","id":1,"method":"version_info"}"#)
    let start = try await zonemaster.render(Zonemaster.startDomainTest(domain: "example.com", priority: 5))
    #expect(
      start.text
        == #"{"jsonrpc":"2.0","id":1,"method":"start_domain_test","params":{"domain":"example.com","priority":5}}"#)
    let batch = try await zonemaster.render(Zonemaster.addBatchJob(domains: ["a.ee", "b.ee"]))
    #expect(
      batch.text == #"{"jsonrpc":"2.0","id":1,"method":"add_batch_job","params":"#
        + #"{"domains":["a.ee","b.ee"],"username":"me","api_key":"secret"}}"#)
  }

  @Test func jsonRPCWithoutParamsTakesCredentialsAsParams() async throws {
    let request = APIRequestBuilder("admin", "RPC admin", .none)
    request.credentials = [.params("username"), .params("api_key")]
    let rendered = try await Zonemaster(username: "me", apiKey: "k").render(Zonemaster.Request<Int>(request))
    #expect(
      rendered.text == #"{"jsonrpc":"2.0","id":1,"method":"admin","params":{"username":"me","api_key":"k"}}"#)
  }

  /// A place takes the credential that it names: none may go where another belongs.
  @Test func placesSayWhichCredentialTheyTake() async throws {
    let request = APIRequestBuilder("admin", "RPC admin", .none)
    request.credentials = [.params("key").part(1), .params("user").part(0)]
    let both = try await Zonemaster(username: "me", apiKey: "k").render(Zonemaster.Request<Int>(request))
    #expect(both.text == #"{"jsonrpc":"2.0","id":1,"method":"admin","params":{"key":"k","user":"me"}}"#)
    request.credentials = [.params("key").part(1)]
    let one = try await Zonemaster(username: "me", apiKey: "k").render(Zonemaster.Request<Int>(request))
    #expect(one.text == #"{"jsonrpc":"2.0","id":1,"method":"admin","params":{"key":"k"}}"#)
    request.credentials = [.params("key").part(1).ifGiven]
    let none = try await Zonemaster(username: "me").render(Zonemaster.Request<Int>(request))
    #expect(none.text == #"{"jsonrpc":"2.0","id":1,"method":"admin"}"#)
  }

  @Test func jsonRPCServersKeepTheirAddress() async throws {
    for (server, url) in [
      ("http://127.0.0.1:5000", "http://127.0.0.1:5000/"), ("https://x.ee/rpc", "https://x.ee/rpc"),
      ("https://x.ee/rpc/", "https://x.ee/rpc/"),
    ] {
      let request = try await Zonemaster(server: server).render(Zonemaster.versionInfo())
      #expect(request.url == url)
    }
  }

  @Test func queryAndFormCredentials() async throws {
    let reset = try await Fornex().render(Fornex.passwordReset(3))
    #expect(reset.method == "GET")
    #expect(reset.url == "https://fornex.com/api/vps/passwd_reset/3/?apikey=fx%2Bkey")
    let servers = try await Fornex().render(
      Fornex.setNameServers("example.com", ["ns1.a.ee", "ns2.a.ee"], note: "a b&c=ä*"))
    #expect(servers.headers["Content-Type"] == "application/x-www-form-urlencoded")
    #expect(servers.text == "nss=ns1.a.ee%2Cns2.a.ee&note=a+b%26c%3D%C3%A4*&apikey=fx%2Bkey")
    let level = try await CloudFlare().render(CloudFlare.setSecurityLevel("example.com", "help"))
    #expect(level.url == "https://www.cloudflare.com/api_json.html")
    #expect(level.text == "a=sec_lvl&z=example.com&v=help&email=me%40example.com&tkn=cf-token")
    let ban = try await CloudFlare().render(CloudFlare.ban("192.0.2.1"))
    #expect(ban.url == "https://www.cloudflare.com/api.html?a=ban&key=192.0.2.1&u=me%40example.com&tkn=cf-token")
  }

  @Test func flags() async throws {
    let geo = try await CloudFlare().render(CloudFlare.zoneIPs(7, geo: true))
    #expect(geo.text == "a=zone_ips&zid=7&geo&email=me%40example.com&tkn=cf-token")
    let plain = try await CloudFlare().render(CloudFlare.zoneIPs(7))
    #expect(plain.text == "a=zone_ips&zid=7&email=me%40example.com&tkn=cf-token")
  }

  @Test func severalParametersInOneSegment() async throws {
    let statistics = try await Fornex().render(Fornex.statistics(1, "cpu", from: "2020-01-01", to: "2020-02-01"))
    #expect(statistics.url == "https://fornex.com/api/vps_stat/1/cpu/2020-01-01--2020-02-01.json?apikey=fx%2Bkey")
    let config = try await Fornex().render(Fornex.vpnConfig(9, "udp"))
    #expect(config.url == "https://fornex.com/api/vpn/9/config-udp.ovpn?apikey=fx%2Bkey")
    #expect(config.headers["Accept"] == nil)
  }

  @Test func numbersInParameters() async throws {
    let request = APIRequestBuilder("numbers", "GET /n", .none)
    request.query("int", -3)
    request.query("double", 0.5)
    request.query("absent", nil as Int?)
    request.query("secret", Secret("s&t"))
    let rendered = try await Fornex().render(Fornex.Request<String>(request))
    #expect(rendered.url == "https://fornex.com/n?int=-3&double=0.5&secret=s%26t&apikey=fx%2Bkey")
  }

  @Test func everyByteOfAPathIsEncoded() async throws {
    let all = String(decoding: (0x20...0x7E).filter { $0 != 0x2F }.map { UInt8($0) }, as: UTF8.self) + "é€😀"
    let url = try await ZoneID().render(ZoneID.aList(all)).url
    let segment = url.dropFirst("https://api.zone.eu/v2/dns/".count).dropLast(2)
    #expect(segment.removingPercentEncoding == all)
    let free = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%")
    #expect(segment.unicodeScalars.allSatisfy { free.contains($0) })
  }
}

extension WireRequest {
  /// The body as text.
  var text: String? { body.map { String(decoding: $0, as: UTF8.self) } }
}

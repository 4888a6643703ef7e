// What answers say beside their payload, typed per service, over real sockets.

import CloudFlareAPI
import LoopbackServer
import Testing
import ZoneIDAPI

@Suite struct MetadataTests {
  @Test func headers() async throws {
    let server = try LoopbackServer(
      .json(
        "[]",
        headers: [
          ("X-Ratelimit-Limit", "60"), ("x-ratelimit-remaining", "59"), ("X-Status-Message", "Fine"),
          ("X-Request-Id", "r-1"), ("X-Other", "a"),
        ]))
    let zone = ZoneID(username: "me", apiKey: "key", server: server.url)
    let response = try await zone.response(to: zone.requests.dns("example.com").a.list())
    #expect(response.value.isEmpty)
    #expect(response.status == 200)
    #expect(response.rateLimit.limit == 60)
    #expect(response.rateLimit.remaining == 59)
    #expect(response.statusMessage == "Fine")
    #expect(response.requestID == "r-1")
    #expect(response.header("x-other") == "a")
    let silent = try LoopbackServer(.json("[]", headers: [("X-Ratelimit-Remaining", "many")]))
    let bare = try await ZoneID(username: "me", apiKey: "key", server: silent.url)
      .response(to: ZoneID.requests.dns("example.com").a.list())
    #expect(bare.rateLimit.remaining == nil)
    #expect(bare.rateLimit.limit == nil)
    #expect(bare.requestID == nil)
  }

  @Test func members() async throws {
    let server = try LoopbackServer { request in
      request.text.contains("a=fpurge_ts")
        ? .json(#"{"response":{"fpurge_ts":1290561459},"result":"success","attributes":{"cooldown":"20"},"msg":null}"#)
        : .json(#"{"calls_left":299,"result":"success","msg":null}"#)
    }
    let cloudFlare = CloudFlare(email: "me@example.com", token: "t", server: server.url)
    let requests = cloudFlare.requests
    let purge = try await cloudFlare.response(to: requests.purgeCache(zone: "example.com"))
    #expect(purge.cooldown == 20)
    #expect(purge.callsLeft == nil)
    let level = try await cloudFlare.response(to: requests.setSecurityLevel(zone: "example.com", level: .high))
    #expect(level.callsLeft == 299)
    #expect(level.cooldown == nil)
    let odd = try LoopbackServer(.json(#"{"calls_left":"many","attributes":[],"result":"success","msg":null}"#))
    let other = try await CloudFlare(email: "me@example.com", token: "t", server: odd.url)
      .response(to: requests.setSecurityLevel(zone: "example.com", level: .high))
    #expect(other.callsLeft == nil)
    #expect(other.cooldown == nil)
  }
}

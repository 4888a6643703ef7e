// Redirects over real sockets: what is followed, what never is, and that nothing leaves the server's origin.

import LoopbackServer
import SpecwrightRuntime
import SpecwrightTesting
import Testing

@Suite struct RedirectTests {
  private func zone(_ server: LoopbackServer) -> ZoneID { ZoneID(server: server.url + "/v2") }

  /// A server that sends paths to others and answers those that it does not send on.
  private func server(_ locations: [String: String], status: Int) throws -> LoopbackServer {
    try LoopbackServer { request in
      if let location = locations[request.target] { return .redirect(to: location, status: status) }
      return .json(#"[{"destination":"a","id":1,"name":"b"}]"#)
    }
  }

  @Test(arguments: [307, 308], ["/new/a", "//HOST/new/a", "http://HOST/new/a", "../../../../new/x/./../a#part"])
  func sameOriginWithMethodAndBody(status: Int, location: String) async throws {
    let holder = Collected<Int>()
    let server = try LoopbackServer { request in
      if request.target == "/new/a" { return .json(#"[{"destination":"a","id":1,"name":"b"}]"#) }
      let host = "127.0.0.1:\(holder.all.first ?? 0)"
      return .redirect(to: location.replacing("HOST", with: host), status: status)
    }
    holder.append(server.port)
    _ = try await zone(server).send(ZoneID.aUpdate("example.com", 1, name: "b"))
    let requests = server.requests
    #expect(requests.map { $0.head[0] } == ["PUT /v2/dns/example.com/a/1 HTTP/1.1", "PUT /new/a HTTP/1.1"])
    #expect(requests.map(\.text) == [#"{"name":"b"}"#, #"{"name":"b"}"#])
    #expect(requests.map { $0.header("Authorization") } == ["Basic bWU6azplL3k9", "Basic bWU6azplL3k9"])
  }

  @Test(arguments: [301, 302]) func forGETOnly(status: Int) async throws {
    let places = ["/v2/dns/a/a": "b?c=d", "/v2/dns/a/a/1": "/gone"]
    let server = try server(places, status: status)
    #expect(try await zone(server).send(ZoneID.aList("a")).count == 1)
    #expect(server.requests.map(\.target) == ["/v2/dns/a/a", "/v2/dns/a/b?c=d"])
    let error = await apiError { try await zone(server).send(ZoneID.aDelete("a", 1)) }
    #expect(error?.kind == .redirect)
    #expect(error?.status == status)
    #expect(error?.mayHaveBeenCarriedOut == true)
    #expect(
      error?.description == "ZoneID dns.a.delete failed: HTTP status \(status) redirects to \(server.url), "
        + "which is followed for GET only. It may have been carried out.")
    #expect(server.requests.count == 3)
  }

  @Test func neverForSeeOther() async throws {
    let server = try server(["/v2/dns/a/a": "/b"], status: 303)
    let error = await apiError { try await zone(server).send(ZoneID.aList("a")) }
    #expect(
      error?.description == "ZoneID dns.a.list failed: HTTP status 303 redirects to \(server.url) "
        + "for the answer to another call, which is never fetched.")
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [301, 302, 303, 307, 308]) func neverToAnotherOrigin(status: Int) async throws {
    let target = try LoopbackServer(.json("[]"))
    let server = try LoopbackServer(
      LoopbackAction.respond(
        status, headers: [("Location", target.url + "/v2/dns/a/a?secret"), ("X-Request-Id", "r9")]))
    let error = await apiError { try await zone(server).send(ZoneID.aList("a")) }
    #expect(error?.kind == .redirect)
    #expect(error?.status == status)
    #expect(error?.requestID == "r9")
    #expect(
      error?.description == "ZoneID dns.a.list failed: HTTP status \(status) redirects to \(target.url), "
        + "which is another origin and gets neither data nor credentials; "
        + "if the service has moved there, make the client with that server.")
    #expect(server.requests.count == 1)
    #expect(target.record.connections == 0)
  }

  @Test(arguments: [
    ("https://127.0.0.1", "https://127.0.0.1"), ("http://localhost:1/", "http://localhost:1"),
    ("//evil.example/a", "http://evil.example"), ("http://evil.example:80?a#b", "http://evil.example:80"),
    ("HTTPS://evil.example", "https://evil.example"), ("http://[::1]:99/a", "http://[::1]:99"),
  ]) func otherOrigins(location: String, origin: String) async throws {
    let server = try LoopbackServer(.redirect(to: location, status: 307))
    let error = await apiError { try await zone(server).send(ZoneID.aList("a")) }
    #expect(
      error?.problem.hasPrefix("HTTP status 307 redirects to \(origin), which is another origin and gets neither")
        == true)
    #expect(server.requests.count == 1)
  }

  /// HTTPS needs a certificate, so that the transport is a script here.
  @Test func neverToPlainHTTP() async {
    for (location, ending) in [
      ("http://api.zone.eu/v2/a", "http://api.zone.eu, which is plain HTTP"),
      ("https://API.ZONE.EU:443/v2/b", ""),
      ("https://api.zone.eu:444/v2/b", "https://api.zone.eu:444, which is another origin"),
    ] {
      let recording = WireRecordingTransport(
        WireScriptTransport { request in
          request.target == "/v2/b"
            ? WireResponse(text: "[]") : WireResponse(status: 308, headers: ["location": location])
        })
      let zone = ZoneID(options: APIClientOptions(transport: recording))
      guard !ending.isEmpty else {
        #expect((try? await zone.send(ZoneID.aList("a")).isEmpty) == true)
        continue
      }
      let error = await apiError { try await zone.send(ZoneID.aList("a")) }
      #expect(error?.problem.hasPrefix("HTTP status 308 redirects to \(ending)") == true)
      #expect(recording.requests.count == 1)
    }
  }

  @Test(arguments: [
    "ftp://example.com/a", "mailto:a@example.com", "http:a", "http://me:pw@127.0.0.1/", "http://", "a b", "/a\\b",
    "/\u{E9}", "javascript:alert(1)", "http://127.0.0.1:99999/",
  ]) func noAddress(location: String) async throws {
    let server = try LoopbackServer(.redirect(to: location, status: 307))
    let error = await apiError { try await zone(server).send(ZoneID.aList("a")) }
    #expect(
      error?.description == "ZoneID dns.a.list failed: HTTP status 307 redirects to what is no address of a server.")
    #expect(server.requests.count == 1)
  }

  @Test func withoutLocation() async throws {
    let server = try LoopbackServer(.respond(302))
    let error = await apiError { try await zone(server).send(ZoneID.aList("a")) }
    #expect(error?.description == "ZoneID dns.a.list failed: HTTP status 302 redirects without saying where to.")
    let twice = try LoopbackServer(.respond(302, headers: [("Location", "/a"), ("Location", "/b")]))
    let several = await apiError { try await zone(twice).send(ZoneID.aList("a")) }
    #expect(several?.kind == .redirect)
    #expect(twice.requests.count == 1)
    let choices = try LoopbackServer(.redirect(to: "/a", status: 300))
    let other = await apiError { try await zone(choices).send(ZoneID.aList("a")) }
    #expect(other?.description == "ZoneID dns.a.list failed: the server answered HTTP status 300.")
  }

  @Test func loops() async throws {
    let server = try server(["/v2/dns/a/a": "/b", "/b": "/c", "/c": "/b"], status: 307)
    let error = await apiError { try await zone(server).send(ZoneID.aList("a")) }
    #expect(
      error?.description
        == "ZoneID dns.a.list failed: HTTP status 307 redirects in a circle at \(server.url).")
    #expect(server.requests.map(\.target) == ["/v2/dns/a/a", "/b", "/c"])
    let itself = try self.server(["/v2/dns/a/a": ""], status: 302)
    #expect(await apiError { try await zone(itself).send(ZoneID.aList("a")) }?.kind == .redirect)
    #expect(itself.requests.count == 1)
  }

  @Test func fiveAndNoMore() async throws {
    let server = try LoopbackServer { request in
      let step = Int(request.target.dropFirst()) ?? 0
      return step == 5 ? .json("[]") : .redirect(to: "/\(step + 1)", status: 308)
    }
    #expect(try await zone(server).send(ZoneID.aList("a")).isEmpty)
    #expect(server.requests.count == 6)
    let endless = try LoopbackServer { request in
      .redirect(to: "/\((Int(request.target.dropFirst()) ?? 0) + 1)", status: 308)
    }
    let error = await apiError { try await zone(endless).send(ZoneID.aList("a")) }
    #expect(
      error?.description
        == "ZoneID dns.a.list failed: HTTP status 308 redirects to \(endless.url) again; at most 5 are followed.")
    #expect(endless.requests.count == 6)
  }

  @Test func events() async throws {
    let server = try server(["/v2/dns/a/a": "/b"], status: 307)
    let events = Collected<APIEvent>()
    let options = APIClientOptions(clock: APIManualClock()) { events.append($0) }
    let response = try await ZoneID(server: server.url + "/v2", options: options).response(to: ZoneID.aList("a"))
    #expect(response.status == 200)
    #expect(events.all.map(\.kind) == [.started, .redirected, .finished])
    #expect(events.all.map(\.attempt) == [1, 1, 1])
    #expect(events.all[1].description == "ZoneID dns.a.list redirected, attempt 1, status 307, 0 bytes, 0 s")
  }
}

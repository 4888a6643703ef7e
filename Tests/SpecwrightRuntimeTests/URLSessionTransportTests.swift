// The default transport against a real server over real sockets: what goes wrong, and what the caller sees.

import Foundation
import LoopbackServer
import SpecwrightRuntime
import Testing

@Suite struct URLSessionTransportTests {
  private func zone(_ server: LoopbackServer, limits: WireLimits = WireLimits()) -> ZoneID {
    ZoneID(server: server.url + "/v2", options: APIClientOptions(limits: limits, retry: .never))
  }

  @Test func carriesTheRenderedBytes() async throws {
    let server = try LoopbackServer(
      .json(#"[{"destination":"a","id":1,"name":"b"}]"#, status: 201, headers: [("X-Request-Id", "r7")]))
    let response = try await zone(server).response(
      to: ZoneID.aCreate("example.com", name: "ä", destination: "203.0.113.7"))
    #expect(response.status == 201)
    #expect(response.requestID == "r7")
    #expect(response.deviations == [])
    let request = try #require(server.requests.first)
    #expect(request.head.first == "POST /v2/dns/example.com/a HTTP/1.1")
    #expect(request.header("Authorization") == "Basic bWU6azplL3k9")
    #expect(request.header("Content-Type") == "application/json")
    #expect(request.header("Accept") == "application/json")
    #expect(request.header("Host") == "127.0.0.1:\(server.port)")
    #expect(request.headers("Cookie") == [])
    #expect(request.text == #"{"name":"ä","destination":"203.0.113.7"}"#)
  }

  @Test func keepsEncodedPathsAndQueries() async throws {
    let server = try LoopbackServer(.json("[]"))
    let target = "a b%2Fc;d?e#f&g=h+i'()!*,@:$~é"
    _ = try await zone(server).send(ZoneID.aList(target))
    _ = try await zone(server).send(ZoneID.accounts(address: target))
    let encoded = "a%20b%252Fc%3Bd%3Fe%23f%26g%3Dh%2Bi%27%28%29%21%2A%2C%40%3A%24~%C3%A9"
    #expect(
      server.requests.map(\.target) == [
        "/v2/dns/\(encoded)/a", "/v2/vserver/example.com/mail/account?address=\(encoded)",
      ])
  }

  @Test func requestsWithoutBody() async throws {
    let server = try LoopbackServer(.respond(204))
    try await zone(server).send(ZoneID.aDelete("a", 1))
    #expect(server.requests.first?.body == [])
    #expect(server.requests.first?.method == "DELETE")
    let post = APIRequestBuilder("touch", "POST /touch", .once, reply: .empty, status: 204)
    post.header("x-a", "1")
    try await zone(server).send(ZoneID.Request<Void>(post))
    #expect(server.requests.last?.header("Content-Length") == "0")
    #expect(server.requests.last?.headers("Content-Type").count ?? 0 <= 1)
  }

  @Test func largeBodies() async throws {
    let server = try LoopbackServer { .json(#"{"size":"\#($0.body.count)"}"#) }
    let request = APIRequestBuilder("upload", "POST /upload", .once)
    request.body(String(repeating: "x", count: 3_000_000))
    #expect(try await zone(server).send(ZoneID.Request<[String: Int]>(request)) == ["size": 3_000_002])
  }

  @Test func cookiesAreNotKept() async throws {
    let server = try LoopbackServer(
      .json("[]", headers: [("Set-Cookie", "session=1; Path=/"), ("Cache-Control", "max-age=999")]))
    for _ in 0..<2 { _ = try await zone(server).send(ZoneID.aList("a")) }
    #expect(server.requests.count == 2)
    #expect(server.requests.allSatisfy { $0.headers("Cookie").isEmpty })
  }

  @Test func nothingListens() async throws {
    let port = try RefusingPort()
    let zone = ZoneID(server: port.url, options: APIClientOptions(retry: .never))
    let error = await apiError { try await zone.send(ZoneID.aList("a")) }
    withExtendedLifetime(port) {}
    #expect(error?.kind == .transport)
    #expect(error?.category == .unavailable)
    #expect(error?.underlying == .connectionRefused)
    #expect(error?.mayHaveBeenCarriedOut == false)
    #expect(error?.description == "ZoneID dns.a.list failed: the connection was refused.")
  }

  @Test func unknownNames() async {
    let zone = ZoneID(server: "https://no-such-name.invalid", options: APIClientOptions(retry: .never))
    let error = await apiError { try await zone.send(ZoneID.aList("a")) }
    #expect(error?.underlying == .nameNotFound)
    #expect(error?.mayHaveBeenCarriedOut == false)
    #expect(error?.description == "ZoneID dns.a.list failed: the server's name was not found.")
  }

  @Test func unreachable() async {
    // No host has the address of all hosts, so that connecting to it fails on the spot.
    let zone = ZoneID(server: "https://255.255.255.255", options: APIClientOptions(retry: .never))
    let error = await apiError { try await zone.send(ZoneID.aDelete("a", 1)) }
    #expect(error?.kind == .transport)
    #expect(error?.mayHaveBeenCarriedOut == false)
    #if os(Linux)
      #expect(error?.underlying == .unreachable)
      #expect(error?.description == "ZoneID dns.a.delete failed: the server cannot be reached.")
    #endif
  }

  @Test(arguments: [
    LoopbackAction.reset, .close, .lie(length: 100, body: "[]"),
    LoopbackAction([.send(LoopbackAction.head(200, [("Content-Length", "100")]) + Array("[1,".utf8)), .reset]),
    LoopbackAction([.send(Array("HTTP/1.1 2".utf8)), .close]),
  ]) func brokenConnections(action: LoopbackAction) async throws {
    try await expectReset(action)
  }

  private func expectReset(_ action: LoopbackAction) async throws {
    let server = try LoopbackServer(action)
    let error = await apiError { try await zone(server).send(ZoneID.aDelete("a", 1)) }
    #expect(error?.kind == .transport)
    #expect(error?.underlying == .reset)
    #expect(error?.category == .unavailable)
    #expect(error?.mayHaveBeenCarriedOut == true)
    #expect(
      error?.description == "ZoneID dns.a.delete failed: the connection ended before the answer was complete."
        + " It may have been carried out.")
  }

  @Test(arguments: [
    .garbage, head("Content-Length: -5"), head("no colon"), head("X-A: a\u{0}b"), head(" folded: first"),
    head("X-A: " + String(repeating: "b", count: 400_000)),
    head("Content-Encoding: gzip"), head("Content-Encoding: made-up"),
  ]) func garbage(action: LoopbackAction) async throws {
    let server = try LoopbackServer(action)
    let error = await apiError { try await zone(server).send(ZoneID.aList("a")) }
    #expect(error?.kind == .transport)
    #expect(error?.underlying == .invalidAnswer)
    #expect(error?.problem == "the answer is not valid HTTP")
    #expect(error?.mayHaveBeenCarriedOut == true)
  }

  /// An answer with a header line that it must not have.
  private static func head(_ line: String) -> LoopbackAction {
    LoopbackAction([.send(Array("HTTP/1.1 200 OK\r\n\(line)\r\n\r\n[1]".utf8)), .close])
  }

  /// A server that asks who calls gets no second call, and its answer is the one that counts.
  @Test(arguments: [
    "Basic realm=\"x\"", "Basic realm=", "Digest realm=\"x\", nonce=\"a\"", "Negotiate", "Bearer error=\"e\"", ",,=",
  ]) func challenges(challenge: String) async throws {
    for status in [401, 407] {
      let name = status == 401 ? "WWW-Authenticate" : "Proxy-Authenticate"
      let server = try LoopbackServer(
        .json(#"{"a":1}"#, status: status, headers: [(name, challenge), ("X-Request-Id", "r-1")]))
      let error = await apiError { try await zone(server).send(ZoneID.aDelete("a", 1)) }
      #expect(error?.kind == .status)
      #expect(error?.status == status)
      #expect(error?.requestID == "r-1")
      #expect(error?.serverData == ["a": 1])
      #expect(error?.category == (status == 401 ? .unauthorized : .unknown))
      #expect(server.requests.count == 1)
    }
  }

  @Test func tooLarge() async throws {
    let piece = [UInt8](repeating: 0x20, count: 60_000)
    let honest = try LoopbackServer(.respond(200, body: piece + piece))
    let endless = try LoopbackServer(
      LoopbackAction([.send(LoopbackAction.head(200, []))] + Array(repeating: .send(piece), count: 2000) + [.close]))
    for server in [honest, endless] {
      let error = await apiError {
        try await zone(server, limits: WireLimits(maximumAnswerBytes: 100_000)).send(ZoneID.aList("a"))
      }
      #expect(error?.kind == .tooLarge)
      #expect(error?.description == "ZoneID dns.a.list failed: the answer is larger than 100000 bytes.")
    }
  }

  /// A byte at a time, for a quarter of an hour unless the client goes away: however busy the machine is, it must.
  private let trickle = LoopbackAction.trickle(Array(repeating: [0x20], count: 18_000), every: 0.05)

  /// A busy machine may let a short time pass before anything is sent; a longer one is tried then.
  @Test func timeouts() async throws {
    for action in [LoopbackAction.hang, trickle] {
      let server = try LoopbackServer(action)
      var (error, seconds) = (APIError?.none, 0.3)
      while server.requests.isEmpty {
        error = await apiError {
          try await zone(server, limits: WireLimits(timeout: .seconds(seconds))).send(ZoneID.aDelete("a", 1))
        }
        seconds *= 2
      }
      #expect(error?.kind == .timeout)
      #expect(error?.category == .unavailable)
      #expect(error?.mayHaveBeenCarriedOut == true)
      #expect(
        error?.description
          == "ZoneID dns.a.delete failed: no complete answer came in time. It may have been carried out.")
    }
  }

  @Test func stalls() async throws {
    let silent = LoopbackAction([.send(LoopbackAction.head(200, []) + Array("[".utf8)), .hang])
    for (action, seesTheEnd) in [(trickle, false), (silent, true)] {
      let server = try LoopbackServer(action)
      let error = await apiError {
        try await zone(server, limits: WireLimits(stall: .milliseconds(200))).send(ZoneID.aDelete("a", 1))
      }
      #expect(error?.kind == .stalled)
      #expect(error?.underlying == .stalled)
      #expect(error?.category == .unavailable)
      #expect(
        error?.description
          == "ZoneID dns.a.delete failed: the answer began and then stalled. It may have been carried out.")
      if seesTheEnd { #expect(await server.wait { $0.disconnects == 1 }) }
    }
  }

  @Test func slowAnswersDoNotStall() async throws {
    let limits = WireLimits(stall: .seconds(2))
    // No answer has begun while the server still works.
    let thinking = try LoopbackServer(.json("[]").delayed(3))
    #expect(try await zone(thinking, limits: limits).send(ZoneID.aList("a")).isEmpty)
    let piece = [UInt8](repeating: 0x20, count: 4096)
    let steady = try LoopbackServer(.trickle(Array(repeating: piece, count: 14) + [Array("[]".utf8)], every: 0.2))
    #expect(try await zone(steady, limits: limits).send(ZoneID.aList("a")).isEmpty)
  }

  @Test func deepAnswers() async throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let server = try LoopbackServer { request in
      .json(request.method == "GET" ? "[{\"zz\":\(deep)}]" : "[[[[1]]]]")
    }
    let error = await apiError { try await zone(server).send(ZoneID.aList("a")) }
    #expect(error?.kind == .tooDeep)
    #expect(error?.json?.reason == .depth)
    #expect(
      error?.description
        == "ZoneID dns.a.list failed: the answer cannot be read: nesting deeper than 128 levels.")
    let shallow = APIRequestBuilder("any", "POST /any", .once)
    shallow.body("a")
    let limited = await apiError {
      try await zone(server, limits: WireLimits(maximumDepth: 3)).send(ZoneID.Request<JSONValue>(shallow))
    }
    #expect(limited?.kind == .tooDeep)
    #expect(
      limited?.description == "ZoneID any failed: the answer cannot be read: nesting deeper than 3 levels."
        + " It may have been carried out.")
    #expect(
      try await zone(server, limits: WireLimits(maximumDepth: 4)).send(ZoneID.Request<JSONValue>(shallow)) == [[[[1]]]])
  }

  @Test func compressedAnswers() async throws {
    // `["text"]`, and a list followed by 300,000 spaces.
    let text = try #require(Data(base64Encoded: "H4sIAAAAAAACA4tWKkmtKFGKBQAwjDa7CAAAAA=="))
    let zeros = String(repeating: "A", count: 386)
    let bomb = try #require(
      Data(base64Encoded: "H4sIAAAAAAACA+3BAQ0AAAwCoCrv5d6/hj0ckD8" + zeros + "BhSKsFIDOKTBAA="))
    let server = try LoopbackServer { request in
      guard request.header("Accept-Encoding")?.contains("gzip") == true else { return .json("[\"not offered\"]") }
      let body = Array(request.target.hasSuffix("address=bomb") ? bomb : text)
      return .respond(headers: [("Content-Type", "application/json"), ("Content-Encoding", "gzip")], body: body)
    }
    let limits = WireLimits(maximumAnswerBytes: 200_000)
    #expect(try await zone(server, limits: limits).send(ZoneID.accounts()) == ["text"])
    #expect(try await zone(server).send(ZoneID.accounts(address: "bomb")).isEmpty)
    let error = await apiError { try await zone(server, limits: limits).send(ZoneID.accounts(address: "bomb")) }
    #expect(error?.kind == .tooLarge)
    #expect(error?.description == "ZoneID mail.account.list failed: the answer is larger than 200000 bytes.")
  }

  @Test func cancellationClosesTheConnection() async throws {
    let server = try LoopbackServer(.hang)
    let zone = zone(server)
    let task = Task { await apiError { try await zone.send(ZoneID.aDelete("a", 1)) } }
    #expect(await server.wait { $0.requests.count == 1 })
    task.cancel()
    let error = await task.value
    #expect(error?.kind == .cancelled)
    #expect(error?.description == "ZoneID dns.a.delete was cancelled. It may have been carried out.")
    #expect(await server.wait { $0.disconnects == 1 })
  }

  @Test func cancelledBeforehand() async throws {
    let server = try LoopbackServer(.json("[]"))
    let zone = zone(server)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return await apiError { try await zone.send(ZoneID.aDelete("a", 1)) }
    }
    task.cancel()
    let error = await task.value
    #expect(error?.kind == .cancelled)
    #expect(error?.mayHaveBeenCarriedOut == false)
    #expect(server.requests.isEmpty)
  }

  @Test func cancellationAtAnyMoment() async throws {
    let server = try LoopbackServer(.json("[]").delayed(0.002))
    let zone = zone(server)
    for round in 0..<300 {
      let task = Task { try await zone.send(ZoneID.aList("a")) }
      for _ in 0..<(round % 60) { await Task.yield() }
      if round % 7 == 0 { try await Task.sleep(nanoseconds: UInt64(round) * 10_000) }
      task.cancel()
      switch await task.result {
      case .success(let records): #expect(records.isEmpty)
      case .failure(let error): #expect((error as? APIError)?.kind == .cancelled)
      }
    }
  }

  /// Who waits for a connection has sent nothing, and goes when one is free.
  @Test func waitingForAConnection() async throws {
    let release = Collected<Int>()
    let server = try LoopbackServer { request in
      while request.target.hasSuffix("/held/a"), release.all.isEmpty { Thread.sleep(forTimeInterval: 0.01) }
      return .json("[]")
    }
    let options = APIClientOptions(transport: WireURLSessionTransport(), retry: .never)
    let zone = ZoneID(server: server.url, options: options)
    let held = (0..<32).map { _ in Task { try await zone.send(ZoneID.aList("held")) } }
    #expect(await server.wait { $0.requests.count == 32 })
    let late = await apiError { try await zone.send(ZoneID.aDelete("a", 1).with(deadline: .milliseconds(100))) }
    #expect(late?.kind == .timeout)
    #expect(late?.mayHaveBeenCarriedOut == false)
    let cancelled = Task { await apiError { try await zone.send(ZoneID.aDelete("a", 1)) } }
    for _ in 0..<100 { await Task.yield() }
    cancelled.cancel()
    let error = await cancelled.value
    #expect(error?.kind == .cancelled)
    #expect(error?.mayHaveBeenCarriedOut == false)
    let next = Task { try await zone.send(ZoneID.aList("next")) }
    release.append(1)
    #expect(try await next.value.isEmpty)
    for task in held { #expect(try await task.value.isEmpty) }
    #expect(server.requests.count == 33)
    #expect(server.record.connections == 32)
  }

  @Test func manyAtATime() async throws {
    let server = try LoopbackServer { .json(#"[{"destination":"\#($0.target)","id":1,"name":"n"}]"#) }
    let zone = zone(server)
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<200 {
        group.addTask {
          let records = try? await zone.send(ZoneID.aList("d\(number)"))
          return records?.first?.destination == "/v2/dns/d\(number)/a"
        }
      }
      for await isRight in group { #expect(isRight) }
    }
    #expect(server.requests.count == 200)
  }

  @Test func jsonRPCServer() async throws {
    let server = try LoopbackServer.jsonRPC { method, params in
      switch (method, params["domain"] as? String) {
      case ("version_info", _): .result(#"{"backend":"11"}"#)
      case ("start_domain_test", let domain?): .result("\"\(domain)-1\"")
      default: .error(code: -32602, message: "bad", data: #"[{"path":"/domain","message":"Missing property"}]"#)
      }
    }
    let zonemaster = Zonemaster(server: server.url)
    #expect(try await zonemaster.send(Zonemaster.versionInfo()) == ["backend": "11"])
    #expect(try await zonemaster.send(Zonemaster.startDomainTest(domain: "a.ee")) == "a.ee-1")
    let error = await apiError { try await zonemaster.send(Zonemaster.testProgress("x")) }
    #expect(error?.category == .invalidInput)
    #expect(error?.serverData?[0]?["path"] == "/domain")
  }
}

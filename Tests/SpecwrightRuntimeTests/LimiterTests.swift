// Limits on the number of calls, with a clock that the tests drive: who waits, how long, in which order.

import LoopbackServer
import SpecwrightRuntime
import SpecwrightTesting
import Testing

/// A service with every kind of limit.
private struct Limited: APIService {
  static let api = APIDescription(
    name: "Limited", version: "1", server: "https://limited.example", credentials: [.header("X-Key")],
    limits: [APIRateLimit(3, per: .seconds(60), by: .address, remaining: .header("X-Ratelimit-Remaining"))],
    cooldownMember: "attributes.cooldown")
  let client: APIClient

  init(_ key: APICredential = "k", _ options: APIClientOptions) {
    client = APIClient(Limited.api, credentials: [key], options: options)
  }

  static func call(_ value: String = "a", by limits: APIRateLimit...) -> APIRequest<Limited, JSONValue> {
    let request = APIRequestBuilder("call", "GET /{zone}", .none)
    request.path(value)
    if !limits.isEmpty { request.limits = limits }
    return APIRequest<Limited, JSONValue>(request)
  }
}

@Suite struct LimiterTests {
  private let clock = APIManualClock(advancesByItself: true)
  private let limiter = APILimiter()

  private func service(
    _ key: APICredential = "k", deadline: Duration = .seconds(120), clock: APIManualClock? = nil,
    _ answer: @escaping @Sendable (WireRequest) -> WireResponse = { _ in WireResponse(text: "1") }
  ) -> Limited {
    Limited(
      key,
      APIClientOptions(
        transport: WireScriptTransport(answer), retry: .never, deadline: deadline, limiting: .shared(limiter),
        clock: clock ?? self.clock))
  }

  @Test func theNextOneWaits() async throws {
    let service = service()
    for _ in 0..<3 { _ = try await service.send(Limited.call()) }
    #expect(clock.sleeps == [])
    _ = try await service.send(Limited.call())
    #expect(clock.sleeps == [.seconds(60)])
    // The window moves with the calls: three of them are free again.
    for _ in 0..<2 { _ = try await service.send(Limited.call()) }
    #expect(clock.sleeps == [.seconds(60)])
    _ = try await service.send(Limited.call())
    #expect(clock.sleeps == [.seconds(60), .seconds(60)])
  }

  @Test func tooLateIsSaidAtOnce() async throws {
    let service = service(deadline: .seconds(20))
    for _ in 0..<3 { _ = try await service.send(Limited.call()) }
    for _ in 0..<2 {
      let error = await apiError { try await service.send(Limited.call()) }
      #expect(error?.kind == .rateLimited)
      #expect(error?.category == .rateLimited)
      #expect(error?.retryAfter == .seconds(60))
      #expect(error?.attempts == 0)
      #expect(error?.mayHaveBeenCarriedOut == false)
      #expect(
        error?.description == "Limited call was not sent: the service allows 3 calls in 60 s, and the next one only "
          + "after the call's deadline. Try again in 60 s.")
    }
    #expect(clock.sleeps == [])
    clock.advance(by: .seconds(60))
    _ = try await service.send(Limited.call())
  }

  /// The limit by address is that of the process: clients and accounts share it, other services do not.
  @Test func byAddress() async throws {
    for key in ["a", "b", "c"] { _ = try await service(.value(key)).send(Limited.call()) }
    let error = await apiError { try await service("d", deadline: .seconds(1)).send(Limited.call()) }
    #expect(error?.kind == .rateLimited)
  }

  @Test func byAccountAndParameter() async throws {
    let account = APIRateLimit(1, per: .seconds(3600), by: .account)
    _ = try await service("a").send(Limited.call(by: account))
    _ = try await service("b").send(Limited.call(by: account))
    let error = await apiError { try await service("a").send(Limited.call("other", by: account)) }
    #expect(error?.problem.hasPrefix("the service allows 1 call in 3600 s") == true)
    let daily = APIRateLimit(1, per: .seconds(86_400), by: .parameter("zone"))
    for zone in ["x", "y", "z"] { _ = try await service("a").send(Limited.call(zone, by: daily)) }
    #expect(await apiError { try await service("a").send(Limited.call("x", by: daily)) }?.kind == .rateLimited)
    _ = try await service("b").send(Limited.call("x", by: daily))
    clock.advance(by: .seconds(86_400))
    _ = try await service("a").send(Limited.call("x", by: daily))
    #expect(clock.sleeps == [])
  }

  @Test func inTheOrderOfAsking() async throws {
    let clock = APIManualClock()
    let sent = Collected<String>()
    let service = service(deadline: .seconds(1000), clock: clock) { request in
      sent.append(request.target)
      return WireResponse(text: "1")
    }
    var tasks: [Task<JSONValue, any Error>] = []
    for number in 0..<12 {
      tasks.append(Task { try await service.send(Limited.call("\(number)")) })
      while sent.all.count + clock.sleeperCount <= number { await Task.yield() }
    }
    #expect(sent.all.count == 3)
    for round in 1...3 {
      clock.advance(by: .seconds(59))
      #expect(sent.all.count == 3 * round)
      clock.advance(by: .seconds(1))
      while sent.all.count < 3 * (round + 1) { await Task.yield() }
      #expect(Set(sent.all.suffix(3)) == Set((3 * round..<3 * round + 3).map { "/\($0)" }))
    }
    for task in tasks { _ = try await task.value }
  }

  @Test func turnsOfTheCancelledAreGivenBack() async throws {
    let clock = APIManualClock()
    let service = service(clock: clock)
    for _ in 0..<3 { _ = try await service.send(Limited.call()) }
    for _ in 0..<3 {
      let task = Task { await apiError { try await service.send(Limited.call()) } }
      while clock.sleeperCount == 0 { await Task.yield() }
      task.cancel()
      let error = await task.value
      #expect(error?.kind == .cancelled)
      #expect(error?.mayHaveBeenCarriedOut == false)
    }
    clock.advance(by: .seconds(60))
    for _ in 0..<3 { _ = try await service.send(Limited.call()) }
    #expect(clock.sleeperCount == 0)
  }

  /// The server knows of calls that others made from the same address.
  @Test func correctedByTheServer() async throws {
    let service = service(deadline: .seconds(1)) { _ in
      WireResponse(headers: ["X-Ratelimit-Remaining": "0"], text: "1")
    }
    _ = try await service.send(Limited.call())
    #expect(await apiError { try await service.send(Limited.call()) }?.retryAfter == .seconds(60))
    clock.advance(by: .seconds(60))
    _ = try await service.send(Limited.call())
  }

  /// What is left may stand in the answer, too, as a number or its digits; each limit has a place of its own.
  @Test(arguments: [#"{"calls_left":1}"#, #"{"calls_left":"1"}"#]) func correctedByAMember(answer: String) async throws
  {
    let service = service(deadline: .seconds(1)) { _ in WireResponse(text: answer) }
    let hourly = APIRateLimit(300, per: .seconds(3600), by: .account, remaining: .member("calls_left"))
    let daily = APIRateLimit(2, per: .seconds(86_400), by: .account)
    _ = try await service.send(Limited.call(by: hourly))
    _ = try await service.send(Limited.call(by: hourly))
    #expect(await apiError { try await service.send(Limited.call(by: hourly)) }?.retryAfter == .seconds(3600))
    for _ in 0..<2 { _ = try await service.send(Limited.call(by: daily)) }
    #expect(await apiError { try await service.send(Limited.call(by: daily)) }?.retryAfter == .seconds(86_400))
  }

  /// What answers say that no number of calls can be.
  @Test(arguments: [#"{"calls_left":-1}"#, #"{"calls_left":"few"}"#, #"{"calls_left":null}"#, "[]", "{"])
  func nothingIsSaid(answer: String) async throws {
    let service = service(deadline: .seconds(1)) { _ in WireResponse(text: answer) }
    let hourly = APIRateLimit(3, per: .seconds(3600), by: .account, remaining: .member("calls_left"))
    for _ in 0..<3 { _ = try? await service.send(Limited.call(by: hourly)) }
    #expect(await apiError { try await service.send(Limited.call(by: hourly)) }?.retryAfter == .seconds(3600))
  }

  @Test func cooldown() async throws {
    let service = service(deadline: .seconds(1)) { request in
      WireResponse(text: request.target == "/a" ? #"{"attributes":{"cooldown":"20"}}"# : "1")
    }
    _ = try await service.send(Limited.call("a"))
    _ = try await service.send(Limited.call("b"))
    let error = await apiError { try await service.send(Limited.call("a")) }
    #expect(
      error?.description == "Limited call was not sent: the service asked to wait, and the next one only after the "
        + "call's deadline. Try again in 20 s.")
    clock.advance(by: .seconds(20))
    _ = try await service.send(Limited.call("a"))
  }

  @Test func turnedAway() async throws {
    let service = service(deadline: .seconds(1)) { request in
      request.target == "/a" ? WireResponse(status: 429, headers: ["Retry-After": "30"]) : WireResponse(text: "1")
    }
    #expect(await apiError { try await service.send(Limited.call("a")) }?.status == 429)
    #expect(await apiError { try await service.send(Limited.call("b")) }?.retryAfter == .seconds(30))
    clock.advance(by: .seconds(30))
    _ = try await service.send(Limited.call("b"))
  }

  /// Repetitions are calls like any other; the credentials are those of the moment in which the turn comes.
  @Test func repetitionsCount() async throws {
    let keys = Collected<Int>()
    let recording = WireRecordingTransport(WireScriptTransport { _ in WireResponse(status: 503) })
    let key = APICredential.provider {
      keys.append(1)
      return "key-\(keys.all.count)"
    }
    let byAddress = APIRateLimit(2, per: .seconds(60), by: .address)
    let options = APIClientOptions(
      transport: recording, retry: APIRetryPolicy(firstPause: .zero), limiting: .shared(limiter), clock: clock)
    let error = await apiError { try await Limited(key, options).send(Limited.call(by: byAddress)) }
    #expect(error?.attempts == 4)
    #expect(clock.sleeps.filter { $0 > .zero } == [.seconds(60)])
    #expect(recording.requests.map { $0.headers["X-Key"] } == ["key-1", "key-2", "key-4", "key-5"])
  }

  /// Tests against this machine and transports of their own meet no limit unless one is given.
  @Test func noneInTests() async throws {
    let server = try LoopbackServer(.json("1"))
    let loopback = Limited("k", APIClientOptions())
    #expect(loopback.client.api.limits.count == 1)
    let here = APIClient(Limited.api, server: server.url, options: APIClientOptions(clock: clock))
    struct Here: APIService {
      static let api = Limited.api
      let client: APIClient
    }
    for _ in 0..<5 {
      let request = APIRequest<Here, JSONValue>("call", "GET /", .none)
      #expect(try await Here(client: here).send(request) == 1)
    }
    #expect(clock.sleeps == [])
    #expect("\(limiter)".contains("APILimiter"))
  }
}

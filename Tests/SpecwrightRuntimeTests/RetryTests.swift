// Calls that are sent again, over real sockets: which, how often, after which pauses, and what the caller sees.

import LoopbackServer
import SpecwrightRuntime
import SpecwrightTesting
import Testing

/// A server that answers request after request as listed, and the last ones all alike.
private func scripted(_ actions: LoopbackAction...) throws -> LoopbackServer {
  let count = Collected<Int>()
  return try LoopbackServer { _ in
    count.append(1)
    return actions[min(count.all.count, actions.count) - 1]
  }
}

private func status(_ status: Int, _ headers: (String, String)...) -> LoopbackAction {
  .respond(status, headers: headers)
}

@Suite struct RetryTests {
  private let clock = APIManualClock(advancesByItself: true)

  private func zone(
    _ server: LoopbackServer, _ retry: APIRetryPolicy = .standard, _ events: Collected<APIEvent>? = nil
  ) -> ZoneID {
    ZoneID(server: server.url, options: APIClientOptions(retry: retry, clock: clock) { events?.append($0) })
  }

  @Test func untilItIsAnswered() async throws {
    let server = try scripted(status(503, ("Retry-After", "7")), status(502), status(504), .json("[]"))
    let events = Collected<APIEvent>()
    #expect(try await zone(server, .standard, events).send(ZoneID.aList("a")).isEmpty)
    #expect(server.requests.count == 4)
    #expect(Set(server.requests.map { $0.head.sorted() }).count == 1)
    #expect(clock.sleeps.count == 3)
    #expect(clock.sleeps[0] == .seconds(7))
    #expect(clock.sleeps[1] <= .seconds(1) && clock.sleeps[2] <= .seconds(2))
    #expect(
      events.all.map(\.kind) == [
        .started, .attemptFailed, .waiting, .started, .attemptFailed, .waiting, .started, .attemptFailed, .waiting,
        .started, .finished,
      ])
    #expect(events.all.map(\.attempt) == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4])
    #expect(events.all[1].error?.status == 503)
    #expect(events.all[2].duration == .seconds(7))
    #expect(events.all.last?.error == nil)
  }

  @Test func untilTheDateThatIsAskedFor() async throws {
    let server = try scripted(
      status(
        429, ("Date", "Sun, 06 Nov 1994 08:49:37 GMT"), ("Retry-After", "Sun, 06 Nov 1994 08:50:07 GMT")), .json("[]"))
    #expect(try await zone(server).send(ZoneID.aList("a")).isEmpty)
    #expect(clock.sleeps == [.seconds(30)])
  }

  @Test func brokenConnections() async throws {
    let server = try scripted(.reset, .lie(length: 100, body: "[]"), .close, .json("[]"))
    #expect(try await zone(server).send(ZoneID.aList("a")).isEmpty)
    #expect(server.requests.count == 4)
    let repeatable = try scripted(.reset)
    let error = await apiError { try await zone(repeatable).send(ZoneID.aDelete("a", 1)) }
    #expect(repeatable.requests.count == 4)
    #expect(error?.attempts == 4)
    #expect(
      error?.description == "ZoneID dns.a.delete failed: the connection ended before the answer was complete."
        + " It was tried 4 times. It may have been carried out.")
  }

  /// What must happen once is only sent again where it certainly did not arrive.
  @Test func onceIsNotRepeated() async throws {
    let reset = Fornex.passwordReset(1)
    for action in [LoopbackAction.reset, .close, status(503, ("Retry-After", "1")), status(429), status(502)] {
      let server = try LoopbackServer(action)
      let options = APIClientOptions(clock: clock)
      let error = await apiError { try await Fornex(server: server.url, options: options).send(reset) }
      #expect(server.requests.count == 1)
      #expect(error?.attempts == 1)
      #expect(error?.mayHaveBeenCarriedOut == (error?.status != 429))
      #expect(error?.description.contains("It may have been carried out.") == (error?.status != 429))
    }
    #expect(clock.sleeps.isEmpty)
    let gone = try RefusingPort()
    let error = await apiError {
      try await Fornex(server: gone.url, options: APIClientOptions(clock: clock)).send(reset)
    }
    withExtendedLifetime(gone) {}
    #expect(error?.underlying == .connectionRefused)
    #expect(error?.mayHaveBeenCarriedOut == false)
    #expect(error?.description == "Fornex vps.passwd_reset failed: the connection was refused. It was tried 4 times.")
    #expect(clock.sleeps.count == 3)
  }

  /// What an earlier attempt may have done is not forgotten when a later one fails before it is sent.
  @Test func whatMayHaveBeenDoneStays() async throws {
    let failures = Collected<Int>()
    let transport = WireScriptTransport { _ in
      failures.append(1)
      throw WireTransportError(failures.all.count == 1 ? .reset : .connectionRefused)
    }
    let zone = ZoneID(options: APIClientOptions(transport: transport, clock: clock))
    let error = await apiError { try await zone.send(ZoneID.aDelete("a", 1)) }
    #expect(error?.underlying == .connectionRefused)
    #expect(error?.attempts == 4)
    #expect(error?.mayHaveBeenCarriedOut == true)
  }

  @Test(arguments: [400, 401, 403, 404, 409, 422, 500, 501]) func finalAnswers(code: Int) async throws {
    let server = try scripted(status(code, ("Retry-After", "1")))
    let error = await apiError { try await zone(server).send(ZoneID.aList("a")) }
    #expect(error?.attempts == 1)
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [
    WireTransportError.Cause.timeout, .stalled, .tooLarge(limit: 1), .certificate(.expired), .tls, .invalidAnswer,
    .nameNotFound, .other(1), .cancelled,
  ]) func finalFailures(cause: WireTransportError.Cause) async throws {
    let recording = WireRecordingTransport(WireScriptTransport { _ in throw WireTransportError(cause) })
    let zone = ZoneID(options: APIClientOptions(transport: recording, clock: clock))
    _ = await apiError { try await zone.send(ZoneID.aList("a")) }
    #expect(recording.requests.count == 1)
  }

  @Test func rotatedCredentials() async throws {
    let server = try scripted(status(503), .json(#"{"result":"pong","error":null,"id":1}"#))
    let calls = Collected<Int>()
    let token = APICredential.provider {
      calls.append(1)
      return "key-\(calls.all.count)"
    }
    let qrator = Qrator(token: token, server: server.url, options: APIClientOptions(clock: clock))
    #expect(try await qrator.send(Qrator.ping(1)) == "pong")
    #expect(server.requests.map { $0.header("X-Qrator-Auth") } == ["key-1", "key-2"])
    #expect(Set(server.requests.map(\.text)).count == 1)
  }

  @Test func policies() async throws {
    let server = try scripted(status(503))
    for (client, call, attempts) in [
      (APIRetryPolicy.never, nil, 1), (.standard, .never, 1), (.never, APIRetryPolicy(maximumAttempts: 3), 3),
      (APIRetryPolicy(maximumAttempts: 2), nil, 2), (APIRetryPolicy(maximumAttempts: 0), nil, 1),
    ] as [(APIRetryPolicy, APIRetryPolicy?, Int)] {
      let before = server.requests.count
      let error = await apiError { try await zone(server, client).send(ZoneID.aList("a").with(retry: call)) }
      #expect(error?.attempts == attempts)
      #expect(server.requests.count == before + attempts)
    }
  }

  /// In an outage the calls of a client are repeated one in ten, beside the first ten repetitions.
  @Test func budget() async throws {
    let server = try scripted(status(503))
    let zone = zone(server)
    for _ in 0..<100 { _ = await apiError { try await zone.send(ZoneID.aList("a")) } }
    #expect((115...120).contains(server.requests.count))
    let other = self.zone(server)
    #expect(await apiError { try await other.send(ZoneID.aList("a")) }?.attempts == 4)
  }

  @Test func pauses() async throws {
    let policy = APIRetryPolicy(maximumAttempts: 9, firstPause: .seconds(1), longestPause: .seconds(20))
    let server = try scripted(status(503))
    for _ in 0..<3 {
      let clock = APIManualClock(advancesByItself: true)
      let options = APIClientOptions(retry: policy, clock: clock)
      _ = await apiError { try await ZoneID(server: server.url, options: options).send(ZoneID.aList("a")) }
      #expect(clock.sleeps.count == 8)
      for (pause, longest) in zip(clock.sleeps, [1, 2, 4, 8, 16, 20, 20, 20]) {
        #expect((Duration.zero...Duration.seconds(longest)).contains(pause))
      }
      #expect(Set(clock.sleeps).count == 8)
    }
  }
}

// One deadline over everything that belongs to a call, and what cancelling does at every moment of it.

import LoopbackServer
import SpecwrightRuntime
import SpecwrightTesting
import Testing

@Suite struct DeadlineTests {
  @Test func noPauseBeyondIt() async throws {
    let clock = APIManualClock(advancesByItself: true)
    let server = try LoopbackServer(.respond(429, headers: [("Retry-After", "90")]))
    let options = APIClientOptions(deadline: .seconds(60), clock: clock)
    let zone = ZoneID(server: server.url, options: options)
    let error = await apiError { try await zone.send(ZoneID.aList("a")) }
    #expect(error?.category == .rateLimited)
    #expect(error?.retryAfter == .seconds(90))
    #expect(clock.sleeps.isEmpty)
    #expect(server.requests.count == 1)
    let patient = await apiError { try await zone.send(ZoneID.aList("a").with(deadline: .seconds(100))) }
    #expect(patient?.attempts == 2)
    #expect(clock.sleeps == [.seconds(90)])
  }

  /// A busy machine may let a short time pass before anything is sent; a longer one is tried then.
  @Test func attemptsEndWithIt() async throws {
    let server = try LoopbackServer(.hang)
    var (error, seconds) = (APIError?.none, 0.3)
    while server.requests.isEmpty {
      let zone = ZoneID(server: server.url, options: APIClientOptions(deadline: .seconds(seconds)))
      error = await apiError { try await zone.send(ZoneID.aDelete("a", 1)) }
      seconds *= 2
    }
    #expect(error?.kind == .timeout)
    #expect(error?.mayHaveBeenCarriedOut == true)
    #expect(await server.wait { $0.disconnects >= $0.requests.count })
  }

  @Test func nothingIsSentAfterIt() async throws {
    let server = try LoopbackServer(.json("[]"))
    let zone = ZoneID(server: server.url)
    let error = await apiError { try await zone.send(ZoneID.aList("a").with(deadline: .zero)) }
    #expect(error?.kind == .timeout)
    #expect(error?.category == .unavailable)
    #expect(error?.mayHaveBeenCarriedOut == false)
    #expect(error?.description == "ZoneID dns.a.list failed: it did not end within 0 s.")
    #expect(server.requests.isEmpty)
  }

  /// Each page takes forty seconds; the listing has a hundred.
  @Test func overAllPages() async throws {
    let clock = APIManualClock()
    let transport = WireScriptTransport { _ in
      clock.advance(by: .seconds(40))
      return WireResponse(headers: ["x-pager-pages": "9"], text: #"["a"]"#)
    }
    let recording = WireRecordingTransport(transport)
    let zone = ZoneID(options: APIClientOptions(transport: recording, clock: clock))
    var count = 0
    let error = await apiError {
      let pages = APIPages(zone, ZoneID.accounts()).with(deadline: .seconds(100))
      for try await _ in pages { count += 1 }
    }
    #expect(error?.kind == .timeout)
    #expect(error?.description == "ZoneID mail.account.list failed: its pages did not all come within 100 s.")
    #expect(error?.mayHaveBeenCarriedOut == false)
    #expect(count == 3)
    #expect(recording.requests.count == 3)
    #expect(clock.now() == .seconds(120))
  }

  /// A listing of nine pages, each of which takes ten seconds.
  private func slowListing(_ clock: APIManualClock, deadline: Duration?) -> APIPages<ZoneID, String> {
    let transport = WireScriptTransport { _ in
      clock.advance(by: .seconds(10))
      return WireResponse(headers: ["x-pager-pages": "9"], text: #"["a"]"#)
    }
    return APIPages(
      ZoneID(options: APIClientOptions(transport: transport, deadline: deadline, clock: clock)), ZoneID.accounts())
  }

  @Test(arguments: [80, 90, nil] as [Int?]) func ofTheClientOverAllPages(seconds: Int?) async throws {
    let clock = APIManualClock()
    let listing = slowListing(clock, deadline: seconds.map { .seconds($0) })
    var count = 0
    do {
      for try await _ in listing { count += 1 }
      #expect(seconds != 80)
    } catch let error as APIError {
      #expect(error.description == "ZoneID mail.account.list failed: its pages did not all come within 80 s.")
    }
    #expect(count == (seconds == 80 ? 8 : 9))
  }

  /// What the loop does with the elements takes ten times as long as the deadline.
  @Test func theTimeOfTheLoopDoesNotCount() async throws {
    let clock = APIManualClock()
    var count = 0
    for try await _ in slowListing(clock, deadline: .seconds(100)) {
      clock.advance(by: .seconds(1000))
      count += 1
    }
    #expect(count == 9)
  }

  /// Each iteration has the whole time.
  @Test func anewForEachIteration() async throws {
    let clock = APIManualClock()
    let listing = slowListing(clock, deadline: .seconds(100))
    for _ in 0..<3 {
      var count = 0
      for try await _ in listing.from(page: 5) { count += 1 }
      #expect(count == 5)
    }
  }

  /// A deadline that has passed is said to be that, whatever the limits on calls are.
  @Test func passedBeforeTheTurn() async {
    let clock = APIManualClock()
    let recording = WireRecordingTransport(WireScriptTransport(json: "[]"))
    let options = APIClientOptions(transport: recording, limiting: .shared(APILimiter()), clock: clock)
    let error = await apiError {
      try await ZoneID(options: options).send(ZoneID.aList("a").with(deadline: .seconds(-1)))
    }
    #expect(error?.kind == .timeout)
    #expect(error?.description == "ZoneID dns.a.list failed: it did not end within -1 s.")
    #expect(recording.requests.isEmpty)
  }

  @Test func waitersIncludeTheirCalls() async throws {
    let server = try LoopbackServer(.hang)
    let zonemaster = Zonemaster(server: server.url)
    let error = await apiError {
      try await zonemaster.wait(for: Zonemaster.testProgress("x"), within: .milliseconds(300)) { _ in .pending }
    }
    #expect(error?.kind == .waiting)
    #expect(error?.description == "Zonemaster test_progress failed: it was not done within 0.3 s.")
    #expect(await server.wait { $0.disconnects == 1 })
  }
}

@Suite struct CancellationTests {
  @Test func betweenAttempts() async throws {
    let clock = APIManualClock()
    let server = try LoopbackServer(.reset)
    let zone = ZoneID(server: server.url, options: APIClientOptions(clock: clock))
    let task = Task { await apiError { try await zone.send(ZoneID.aDelete("a", 1)) } }
    while clock.sleeperCount == 0 { await Task.yield() }
    task.cancel()
    let error = await task.value
    #expect(error?.kind == .cancelled)
    #expect(error?.attempts == 1)
    #expect(error?.description == "ZoneID dns.a.delete was cancelled. It may have been carried out.")
    #expect(server.requests.count == 1)
  }

  @Test func withinAListing() async throws {
    let server = try LoopbackServer { request in
      request.header("x-pager-page") == "1"
        ? .json(#"["a"]"#, headers: [("x-pager-pages", "3")]) : .hang
    }
    let zone = ZoneID(server: server.url)
    let seen = Collected<String>()
    let task = Task {
      await apiError {
        for try await account in APIPages(zone, ZoneID.accounts()) { seen.append(account) }
      }
    }
    #expect(await server.wait { $0.requests.count == 2 })
    task.cancel()
    #expect(await task.value?.kind == .cancelled)
    #expect(seen.all == ["a"])
    #expect(await server.wait { $0.disconnects >= 1 })
    #expect(server.requests.count == 2)
  }

  @Test func listingsGoOnWhereTheyEnded() async throws {
    let failures = Collected<Int>()
    let server = try LoopbackServer { request in
      let page = request.header("x-pager-page") ?? ""
      if page == "2", failures.all.isEmpty {
        failures.append(1)
        return .respond(500)
      }
      return .json(#"["\#(page)"]"#, headers: [("x-pager-pages", "3")])
    }
    let zone = ZoneID(server: server.url)
    let listing = APIPages(zone, ZoneID.accounts())
    var seen: [String] = []
    var next = 1
    let error = await apiError {
      for try await page in listing.pages {
        seen += page.elements
        next = page.number + 1
      }
    }
    #expect(error?.status == 500)
    #expect(next == 2)
    for try await account in listing.from(page: next) { seen.append(account) }
    #expect(seen == ["1", "2", "3"])
    #expect(server.requests.map { $0.header("x-pager-page") } == ["1", "2", "2", "3"])
  }
}

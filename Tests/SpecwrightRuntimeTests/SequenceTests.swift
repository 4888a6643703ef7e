// Paging and waiting: several calls behind one.

import Foundation
import SpecwrightRuntime
import SpecwrightTesting
import Testing

@Suite struct PagesTests {
  /// A listing of `count` numbered elements in pages.
  private func zone(count: Int, headers: Bool = true) -> (ZoneID, WireRecordingTransport) {
    let recording = WireRecordingTransport(
      WireScriptTransport { request in
        let page = request.headers["x-pager-page"].flatMap { Int($0) } ?? 1
        let size = headers ? request.headers["x-pager-limit"].flatMap { Int($0) } ?? 10 : count
        let numbers = (0..<count).dropFirst((page - 1) * size).prefix(size)
        let pages = String((count + size - 1) / size)
        return WireResponse(
          headers: headers ? ["x-pager-enabled": "1", "X-Pager-Pages": pages] : [:],
          text: "[" + numbers.map { "\"\($0)\"" }.joined(separator: ",") + "]")
      })
    return (ZoneID(options: APIClientOptions(transport: recording)), recording)
  }

  @Test(arguments: [(0, 1), (1, 1), (100, 1), (101, 2), (250, 3)]) func allElements(count: Int, calls: Int) async throws
  {
    let (zone, recording) = zone(count: count)
    var elements: [String] = []
    for try await element in APIPages(zone, ZoneID.accounts(orderBy: "disk")) { elements.append(element) }
    #expect(elements == (0..<count).map(String.init))
    #expect(recording.requests.map { $0.headers["x-pager-page"] } == (1...calls).map(String.init))
    #expect(recording.requests.allSatisfy { $0.headers["x-pager-limit"] == "100" })
    #expect(recording.requests.allSatisfy { $0.headers["x-order-by"] == "disk" })
  }

  @Test func isLazy() async throws {
    let (zone, recording) = zone(count: 1000)
    var iterator = APIPages(zone, ZoneID.accounts()).makeAsyncIterator()
    #expect(recording.requests.isEmpty)
    for _ in 0..<100 { _ = try await iterator.next() }
    #expect(recording.requests.count == 1)
    #expect(try await iterator.next() == "100")
    #expect(recording.requests.count == 2)
  }

  @Test func pages() async throws {
    let (zone, recording) = zone(count: 7)
    var seen: [String] = []
    for try await page in APIPages(zone, ZoneID.accounts(), size: 3, from: 2).pages {
      seen.append("\(page.number)/\(page.count ?? 0): \(page.elements.joined(separator: " "))")
    }
    #expect(seen == ["2/3: 3 4 5", "3/3: 6"])
    #expect(recording.requests.map { $0.headers["x-pager-limit"] } == ["3", "3"])
  }

  @Test(arguments: [0, 101]) func sizesOutsideTheDocumentedAreRefused(size: Int) async throws {
    let (zone, recording) = zone(count: 7)
    var iterator = APIPages(zone, ZoneID.accounts(), size: size).makeAsyncIterator()
    let error = await apiError { try await iterator.next() }
    #expect(error?.kind == .refused)
    #expect(recording.requests.isEmpty)
  }

  @Test func withoutPagerHeadersThereIsOnePage() async throws {
    let (zone, recording) = zone(count: 500, headers: false)
    var count = 0
    for try await _ in APIPages(zone, ZoneID.accounts()) { count += 1 }
    #expect(count == 500)
    #expect(recording.requests.count == 1)
  }

  /// The row that SDKs' own tests have for each listing notices every header that is not as it says.
  @Test func rowsOfTables() async {
    func failures(
      _ name: String = "mail.account.list", page: String = "x-pager-page", pages: String = "x-pager-pages",
      asked: Int? = nil
    ) async -> [String] {
      let row = APIPagesCase<ZoneID>(
        name, page: page, size: "x-pager-limit", pages: pages, maximum: 100, answer: #"["a"]"#
      ) { APIPages($0, ZoneID.accounts(), size: asked) }
      #expect(row.description == name)
      return await row.failures { ZoneID(options: $0) }
    }
    #expect(await failures() == [])
    #expect(await failures("other") == [#"operation: ["mail.account.list"] instead of ["other"]"#])
    #expect(
      await failures(pages: "pages")
        == ["1 elements instead of 3", #"x-pager-page: ["1"] instead of ["1", "2", "3"]"#])
    #expect(await failures(page: "page") == [#"page: ["none", "none", "none"] instead of ["1", "2", "3"]"#])
    #expect(await failures(asked: 5) == [#"x-pager-limit: ["5", "5", "5"] instead of ["100", "100", "100"]"#])
  }

  @Test func errorsEndTheSequence() async throws {
    let service = ZoneID(options: .answering("", status: 500))
    var iterator = APIPages(service, ZoneID.accounts()).makeAsyncIterator()
    let error = await apiError { try await iterator.next() }
    #expect(error?.status == 500)
    #expect(try await iterator.next() == nil)
  }
}

@Suite struct WaitingTests {
  private func zonemaster(
    _ clock: APIManualClock, _ events: Collected<APIEvent>? = nil, _ answer: @escaping @Sendable (Int) -> Int
  ) -> Zonemaster {
    let calls = Collected<Int>()
    let transport = WireScriptTransport { request in
      calls.append(1)
      let id = (try? JSONValue(parsing: request.body ?? []))?["id"] ?? .null
      return WireResponse(text: #"{"jsonrpc":"2.0","id":\#(id),"result":\#(answer(calls.all.count))}"#)
    }
    return Zonemaster(
      options: APIClientOptions(transport: transport, clock: clock) { events?.append($0) })
  }

  private static func state(_ progress: Int) -> APIWaitState {
    progress < 0 ? .failed : progress == 100 ? .done : .pending
  }

  @Test func growsItsPauses() async throws {
    let clock = APIManualClock(advancesByItself: true)
    let events = Collected<APIEvent>()
    let seen = Collected<Int>()
    let last = try await zonemaster(clock, events) { min($0 * 10, 100) }
      .wait(for: Zonemaster.testProgress("x"), progress: { seen.append($0) }, until: WaitingTests.state)
    #expect(last == 100)
    #expect(seen.all == [10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
    #expect(clock.sleeps.prefix(4) == [.seconds(1), .milliseconds(1500), .milliseconds(2250), .milliseconds(3375)])
    #expect(clock.sleeps.last == .seconds(10))
    #expect(events.all.filter { $0.kind == .waiting }.map(\.duration) == clock.sleeps)
  }

  @Test func doneAtOnce() async throws {
    let clock = APIManualClock()
    let last = try await zonemaster(clock) { _ in 100 }.wait(
      for: Zonemaster.testProgress("x"), until: WaitingTests.state)
    #expect(last == 100)
    #expect(clock.sleeps == [])
  }

  @Test func failing() async {
    let clock = APIManualClock(advancesByItself: true)
    let service = zonemaster(clock) { $0 == 3 ? -1 : 0 }
    let error = await apiError { try await service.wait(for: Zonemaster.testProgress("x"), until: WaitingTests.state) }
    #expect(error?.kind == .waiting)
    #expect(error?.description == "Zonemaster test_progress failed: what was waited for has failed.")
  }

  @Test func outOfTime() async {
    let clock = APIManualClock(advancesByItself: true)
    let service = zonemaster(clock) { _ in 0 }
    let error = await apiError {
      try await service.wait(for: Zonemaster.testProgress("x"), within: .milliseconds(3500), until: WaitingTests.state)
    }
    #expect(error?.kind == .waiting)
    #expect(error?.description == "Zonemaster test_progress failed: it was not done within 3.5 s.")
    #expect(clock.sleeps == [.seconds(1), .milliseconds(1500), .seconds(1)])
    #expect(clock.now() == .milliseconds(3500))
  }

  @Test func cancelled() async {
    let clock = APIManualClock()
    let service = zonemaster(clock) { _ in 0 }
    let task = Task {
      await apiError { try await service.wait(for: Zonemaster.testProgress("x"), until: WaitingTests.state) }
    }
    while clock.sleeperCount == 0 { await Task.yield() }
    task.cancel()
    #expect(await task.value?.kind == .cancelled)
  }

  @Test func clocksThatTestsDrive() async throws {
    let clock = APIManualClock()
    let service = zonemaster(clock) { $0 == 1 ? 0 : 100 }
    let task = Task { try await service.wait(for: Zonemaster.testProgress("x"), until: WaitingTests.state) }
    while clock.sleeperCount == 0 { await Task.yield() }
    clock.advance(by: .milliseconds(999))
    #expect(clock.sleeperCount == 1)
    clock.advance(by: .milliseconds(1))
    #expect(try await task.value == 100)
  }
}

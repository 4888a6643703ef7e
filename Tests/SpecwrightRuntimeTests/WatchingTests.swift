// The article about watching calls, compiled and run: what stands between the marks is what it prints.

import Foundation
import LoopbackServer
import SpecwrightRuntime
import SpecwrightTesting
import Testing

// begin: console
/// Prints a line for every step of every call, such as `#3 ZoneID dns.a.list finished, attempt 1, status 200, …`.
struct ConsoleLogger: Sendable {
  var write: @Sendable (String) -> Void = { print($0) }

  func log(_ event: APIEvent) {
    write("#\(event.call) \(event)")
  }
}
// end: console

// begin: metrics
/// Counts calls, repetitions and failures by operation, and adds up the time that calls took.
actor CallMetrics {
  struct Numbers: Equatable {
    var calls = 0
    var repetitions = 0
    var failures: [APIErrorCategory: Int] = [:]
    var time: Duration = .zero
  }

  private(set) var byOperation: [String: Numbers] = [:]

  func count(_ event: APIEvent) {
    var numbers = byOperation[event.operation, default: Numbers()]
    if event.kind == .started, event.attempt > 1 { numbers.repetitions += 1 }
    if event.kind == .finished {
      numbers.calls += 1
      numbers.time += event.duration
      if let error = event.error { numbers.failures[error.category, default: 0] += 1 }
    }
    byOperation[event.operation] = numbers
  }
}
// end: metrics

@Suite struct WatchingTests {
  @Test func lines() async throws {
    let server = try LoopbackServer { $0.method == "GET" ? .json("[]") : .respond(404) }
    let lines = Collected<String>()
    let logger = ConsoleLogger { lines.append($0) }
    let options = APIClientOptions(clock: APIManualClock(), onEvent: logger.log)
    let zone = ZoneID(server: server.url, options: options)
    _ = try await zone.send(ZoneID.aList("secret.example"))
    _ = await apiError { try await zone.send(ZoneID.aDelete("secret.example", 1)) }
    #expect(
      lines.all == [
        "#1 ZoneID dns.a.list started, attempt 1",
        "#1 ZoneID dns.a.list finished, attempt 1, status 200, 2 bytes, 0 s",
        "#2 ZoneID dns.a.delete started, attempt 1",
        "#2 ZoneID dns.a.delete finished, attempt 1, status 404, 0 bytes, 0 s, "
          + "status: the server answered HTTP status 404: not found",
      ])
  }

  @Test func numbers() async throws {
    let failures = Collected<Int>()
    let server = try LoopbackServer { _ in
      failures.append(1)
      return failures.all.count == 1 ? .respond(503) : failures.all.count == 2 ? .json("[]") : .respond(401)
    }
    let events = Collected<APIEvent>()
    let options = APIClientOptions(clock: APIManualClock(advancesByItself: true)) { events.append($0) }
    let zone = ZoneID(server: server.url, options: options)
    _ = try await zone.send(ZoneID.aList("a"))
    _ = await apiError { try await zone.send(ZoneID.aList("a")) }
    let metrics = CallMetrics()
    for event in events.all { await metrics.count(event) }
    let numbers = await metrics.byOperation["dns.a.list"]
    #expect(numbers?.calls == 2)
    #expect(numbers?.repetitions == 1)
    #expect(numbers?.failures == [.unauthorized: 1])
    #expect(numbers?.time == events.all.filter { $0.kind == .finished }.reduce(.zero) { $0 + $1.duration })
    #expect(Set(events.all.map(\.call)) == [1, 2])
  }

  @Test(arguments: ["console", "metrics"]) func theArticlePrintsWhatRuns(part: String) throws {
    let code = try String(contentsOfFile: #filePath, encoding: .utf8)
    let start = try #require(code.range(of: "// begin: \(part)\n"))
    let end = try #require(code.range(of: "\n// end: \(part)"))
    let article = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Generator/Runtime/SpecwrightRuntime/Documentation.docc/WatchingCalls.md")
    let text = try String(contentsOf: article, encoding: .utf8)
    #expect(text.contains("```swift\n\(code[start.upperBound..<end.lowerBound])\n```"))
  }
}

// The article about testing an app, compiled and run: what stands between the marks is what it prints.

import Foundation
import Testing
import ZonemasterAPITesting

// begin: app
/// The part of an app that is tested: how many serious findings a domain has.
struct DomainReport {
  let zonemaster: Zonemaster

  func seriousFindings(of domain: String) async throws -> Int {
    let test = try await zonemaster.startDomainTest(domain: domain)
    try await zonemaster.waitForTest(test)
    let results = try await zonemaster.getTestResults(id: test, language: "en").results
    return results.filter { $0.level >= .warning }.count
  }
}
// end: app

@Suite struct DomainReportTests {
  // begin: examples
  @Test func answersOfTheDocumentation() async throws {
    let recording = WireRecordingTransport(WireReplayTransport(Zonemaster.examples))
    let clock = APIManualClock(advancesByItself: true)
    let zonemaster = Zonemaster(options: APIClientOptions(transport: recording, clock: clock))
    let report = DomainReport(zonemaster: zonemaster)
    _ = try await report.seriousFindings(of: "zonemaster.net")
    #expect(recording.requests.count == 3)
    #expect(clock.sleeps == [])
  }
  // end: examples

  // begin: script
  @Test func slowTests() async throws {
    let progress = Script(["0", "30", "100"])
    let transport = WireScriptTransport { request in
      let body = try JSONValue(parsing: request.body ?? [])
      let result =
        switch body["method"]?.string {
        case "start_domain_test": "\"c45a3f8256c4a155\""
        case "test_progress": progress.next()
        default: #"{"results":[]}"#
        }
      return WireResponse(text: #"{"jsonrpc":"2.0","id":\#(body["id"] ?? .null),"result":\#(result)}"#)
    }
    let clock = APIManualClock(advancesByItself: true)
    let zonemaster = Zonemaster(options: APIClientOptions(transport: transport, clock: clock))
    #expect(try await DomainReport(zonemaster: zonemaster).seriousFindings(of: "example.com") == 0)
    #expect(clock.sleeps == [.seconds(1), .milliseconds(1500)])
  }
  // end: script

  // begin: failures
  @Test func outages() async throws {
    let transport = WireFailingTransport(WireReplayTransport(Zonemaster.examples))
    let clock = APIManualClock(advancesByItself: true)
    let zonemaster = Zonemaster(options: APIClientOptions(transport: transport, clock: clock))
    let report = DomainReport(zonemaster: zonemaster)
    // A connection that breaks off is tried again four times in all, after pauses that take no time here.
    transport.failNext(.reset, times: 4)
    let error = await #expect(throws: APIError.self) { try await report.seriousFindings(of: "zonemaster.net") }
    #expect(error?.mayHaveBeenCarriedOut == true)
    transport.failNext(.connectionRefused, times: 2)
    _ = try await report.seriousFindings(of: "zonemaster.net")
    transport.answerNext(WireResponse(status: 403))
    let refused = await #expect(throws: APIError.self) { try await report.seriousFindings(of: "zonemaster.net") }
    #expect(refused?.category == .forbidden)
    #expect(transport.remaining == 0)
  }
  // end: failures
}

/// Answers in order, from whatever task asks.
private final class Script: Sendable {
  private let lock = NSLock()
  // Safe: private, and touched only between lock and unlock.
  private nonisolated(unsafe) var answers: [String]

  init(_ answers: [String]) {
    self.answers = answers
  }

  func next() -> String { lock.withLock { answers.isEmpty ? "100" : answers.removeFirst() } }
}

@Suite struct ArticleTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: ["app", "examples", "script", "failures"]) func printsWhatRuns(part: String) throws {
    let code = try String(contentsOfFile: #filePath, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(code.firstIndex { $0.hasSuffix("// begin: \(part)") })
    let end = try #require(code.firstIndex { $0.hasSuffix("// end: \(part)") })
    let lines = code[(start + 1)..<end]
    let indent = lines.first?.prefix { $0 == " " }.count ?? 0
    let text = lines.map { $0.dropFirst(min(indent, $0.count)) }.joined(separator: "\n")
    let article = try String(
      contentsOf: ArticleTests.root.appendingPathComponent(
        "Generator/Runtime/SpecwrightTesting/Documentation.docc/TestingAnApp.md"), encoding: .utf8)
    #expect(article.contains("```swift\n\(text)\n```"), "\(text)")
  }
}

import Foundation
import LoopbackServer
import Testing

@testable import specwright

/// The README's program is compiled, runs as it is printed, and says what it should.
@Suite struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The fenced Swift blocks of the README.
  private func programs() throws -> [String] {
    let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    return readme.components(separatedBy: "```swift\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test func theProgramIsTheCompiledOne() throws {
    let source = try String(
      contentsOf: Self.root.appendingPathComponent("Tests/ReadmeProgram/main.swift"), encoding: .utf8)
    let programs = try programs()
    #expect(programs.first == source)
    #expect(source.split(separator: "\n").count <= 10)
    #expect(source.components(separatedBy: "\nimport ").count + (source.hasPrefix("import ") ? 1 : 0) == 2)
  }

  /// A table that nobody keeps true would be worse than none.
  @Test func theCountsAreTrue() throws {
    let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    let counts = SpecwrightTool.run(["show", "--counts"], in: Self.root.path).report.results
    #expect(readme.contains("```\n\(counts)```\n"), "run 'make'")
  }

  @Test func theProgramRuns() async throws {
    let polls = Polls()
    let server = try LoopbackServer.jsonRPC { method, params in
      switch method {
      case "start_domain_test": .result(params["domain"] as? String == "example.com" ? "\"c45a3f8256c4a155\"" : "1")
      case "test_progress": .result(polls.next() == 1 ? "40" : "100")
      case "get_test_results":
        .result(
          """
          {"created_at": "2024-11-15T11:53:13Z", "hash_id": "c45a3f8256c4a155", "params": {"domain": "example.com"},
           "testcase_descriptions": {"DNSSEC02": "DS must match a valid DNSKEY"}, "results": [
            {"module": "SYSTEM", "testcase": "", "level": "INFO", "message": "Using version v4.7.3."},
            {"module": "DNSSEC", "testcase": "DNSSEC02", "level": "ERROR", "message": "No DNSKEY matches the DS."},
            {"module": "ZONE", "testcase": "ZONE10", "level": "WARNING", "message": "The MX has no address."}]}
          """)
      default: .error(code: -32601, message: "Procedure not found", data: nil)
      }
    }
    defer { server.stop() }
    let (out, error, code) = try await run([server.url])
    #expect(error.isEmpty)
    #expect(code == 0)
    #expect(
      out == """
        40 %
        100 %
        ERROR No DNSKEY matches the DS.
        WARNING The MX has no address.
        3 findings

        """)
  }

  private func run(_ arguments: [String]) async throws -> (out: String, error: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(BuiltProducts.path(of: "ReadmeProgram")))
    process.arguments = arguments
    let (out, error) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = error
    try process.run()
    let text = try out.fileHandleForReading.readToEnd() ?? Data()
    let complaint = try error.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      String(decoding: text, as: UTF8.self), String(decoding: complaint, as: UTF8.self), process.terminationStatus
    )
  }
}

/// Counts the program's questions, which arrive on the server's threads.
private final class Polls: Sendable {
  private let queue = DispatchQueue(label: "polls")
  /// Safe: only ever touched on the queue.
  nonisolated(unsafe) private var count = 0

  func next() -> Int {
    queue.sync {
      count += 1
      return count
    }
  }
}

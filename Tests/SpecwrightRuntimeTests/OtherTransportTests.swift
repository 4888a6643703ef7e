// The adapter of the article about other HTTP clients, compiled and used with a stand-in for such a client.

import Foundation
import SpecwrightRuntime
import Testing

/// Stands in for the HTTP client of another library, with the kinds of types that those have.
struct OtherClient: Sendable {
  struct Answer: Sendable {
    let status: Int
    let headers: [(name: String, value: String)]
    let body: AsyncThrowingStream<[UInt8], any Error>
  }

  enum Failure: Error {
    case unknownHost, refused, certificate, closed, deadline
    case other(Int)
  }

  /// What the client is asked and answers.
  let exchange: @Sendable (_ method: String, _ url: String, _ body: [UInt8]?) throws -> Answer

  func execute(
    method: String, url: String, headers: [(String, String)], body: [UInt8]?, timeout: Duration
  ) async throws -> Answer {
    try exchange(method, url, body)
  }

  static func answer(_ status: Int = 200, _ headers: [(String, String)] = [], _ pieces: String...) -> Answer {
    let body = AsyncThrowingStream<[UInt8], any Error> { stream in
      for piece in pieces { stream.yield(Array(piece.utf8)) }
      stream.finish()
    }
    return Answer(status: status, headers: headers.map { (name: $0.0, value: $0.1) }, body: body)
  }
}

@Suite struct OtherTransportTests {
  private func zone(
    limits: WireLimits = WireLimits(),
    _ exchange: @escaping @Sendable (String, String, [UInt8]?) throws -> OtherClient.Answer
  ) -> ZoneID {
    let transport = OtherTransport(client: OtherClient(exchange: exchange))
    return ZoneID(options: APIClientOptions(transport: transport, limits: limits))
  }

  @Test func theArticlePrintsTheAdapter() throws {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let code = try String(contentsOf: here.appendingPathComponent("OtherTransport.swift"), encoding: .utf8)
    let article = here.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Generator/Runtime/SpecwrightRuntime/Documentation.docc/AnotherHTTPClient.md")
    let text = try String(contentsOf: article, encoding: .utf8)
    #expect(text.contains("```swift\n\(code)```\n"))
    #expect(code.split(separator: "\n").count < 60)
  }

  @Test func answers() async throws {
    let asked = Collected<String>()
    let zone = zone { method, url, body in
      asked.append("\(method) \(url) \(String(decoding: body ?? [], as: UTF8.self))")
      return OtherClient.answer(
        200, [("X-Request-Id", "r-1")], #"[{"destination":"#, #""a","id":1,"name":"b"}]"#)
    }
    let response = try await zone.response(to: ZoneID.aUpdate("example.com", 1, name: "b"))
    #expect(response.value.id == 1)
    #expect(response.requestID == "r-1")
    #expect(asked.all == [#"PUT https://api.zone.eu/v2/dns/example.com/a/1 {"name":"b"}"#])
  }

  @Test(arguments: [
    (OtherClient.Failure.unknownHost, WireTransportError.Cause.nameNotFound, false),
    (.refused, .connectionRefused, false), (.certificate, .certificate(.untrusted), false), (.closed, .reset, true),
    (.deadline, .timeout, true), (.other(7), .other(7), true),
  ]) func failures(failure: OtherClient.Failure, cause: WireTransportError.Cause, carriedOut: Bool) async {
    let zone = zone { _, _, _ in throw failure }
    let error = await apiError { try await zone.send(ZoneID.aDelete("a", 1)) }
    #expect(error?.underlying == cause)
    #expect(error?.mayHaveBeenCarriedOut == carriedOut)
  }

  @Test func redirectsAndLimitsHold() async throws {
    let redirecting = zone { _, url, _ in
      url.hasSuffix("/b") ? OtherClient.answer(200, [], "[]") : OtherClient.answer(302, [("location", "/b")])
    }
    #expect(try await redirecting.send(ZoneID.aList("a")).isEmpty)
    let large = zone(limits: WireLimits(maximumAnswerBytes: 5)) { _, _, _ in OtherClient.answer(200, [], "[", "    ]") }
    let error = await apiError { try await large.send(ZoneID.aList("a")) }
    #expect(error?.kind == .tooLarge)
  }

  /// The limit holds even if a transport forgets it.
  @Test func forgetfulTransports() async {
    struct Forgetful: WireTransport {
      func send(_ request: WireRequest, limits: WireLimits) async throws -> WireResponse {
        WireResponse(text: "[    ]")
      }
    }
    let options = APIClientOptions(transport: Forgetful(), limits: WireLimits(maximumAnswerBytes: 5))
    let error = await apiError { try await ZoneID(options: options).send(ZoneID.aList("a")) }
    #expect(error?.kind == .tooLarge)
    #expect(error?.underlying == .tooLarge(limit: 5))
  }
}

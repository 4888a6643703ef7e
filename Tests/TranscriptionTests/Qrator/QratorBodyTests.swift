import Foundation
import SpecModel
import Testing

/// Requests are the page's, byte for byte: its `Content-Length` values prove that the lines are whole.
@Suite(.enabled(if: Material.folder != nil, Material.comment)) struct QratorBodyTests {
  private let page: QratorPage
  private let api: API

  init() throws {
    page = QratorPage(try Material.lines("qrator"))
    api = try Material.api("qrator")
  }

  /// The bodies that are equal as JSON only: their ports stand out of order, and a map is written in that of its keys.
  private let unordered: Set = ["debug.service_ports_test"]

  @Test func lengthsProveTheBodies() {
    var count = 0
    for method in page.methods {
      for message in method.requests + method.answers {
        #expect(message["Content-Length"] == "\(message.body.utf8.count)", "\(method.key): \(message.body)")
        count += 1
      }
    }
    #expect(count == 64 * 3)
  }

  @Test func allLanguagesSendTheSame() {
    var count = 0
    for method in page.methods {
      let body = method.requests[0].body
      for payload in method.payloads + method.requests.map(\.body) {
        #expect(payload == body, "\(method.key)")
        count += 1
      }
    }
    // The page ends within the samples of its last method.
    #expect(count == 63 * 10 + 6)
  }

  @Test func examplesAreThoseOfThePage() throws {
    for method in page.methods {
      let example = try #require(api.examples.first { $0.name == method.key })
      let request = try #require(example.request)
      let answer = try #require(example.response)
      #expect(String(decoding: request.body, as: UTF8.self) == method.requests[0].body)
      #expect(String(decoding: answer.body, as: UTF8.self) == method.answers[0].body)
      #expect([request.line] + request.headers.map { "\($0.name): \($0.value)" } == method.requests[0].head)
      #expect([answer.line] + answer.headers.map { "\($0.name): \($0.value)" } == method.answers[0].head)
      let equality = example.annotations.first { $0.key == "equality" }?.value
      #expect(equality?.prefix { $0 != " " } == (unordered.contains(method.key) ? "json" : nil), "\(method.key)")
    }
  }

  /// The text of the answer to a call without TLS; its length counts a newline at its end.
  @Test func theAnswerWithoutTLS() throws {
    let example = try #require(api.examples.first { $0.name == "debug.ping@plain-http" })
    let answer = try #require(example.response)
    #expect(answer.headers.first { $0.name == "Content-Length" }?.value == "133")
    #expect(answer.body.count == 133)
    let text = page.errors.drop { !$0.hasPrefix("Usage of plain TCP") }.prefix(3).joined(separator: "\n")
    #expect(String(decoding: answer.body, as: UTF8.self) == text + "\n")
  }
}

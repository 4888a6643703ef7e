// A transport that answers from documented examples.

import SpecwrightRuntime

/// Answers requests with the documented answers, without a network.
///
/// An example fits when HTTP method and path are those of the request; of several the one with the same body is taken,
/// else the same JSON, else the same JSON-RPC method or form action; of those that are left, the first that has the most
/// query parameters of the request. The answer's JSON-RPC id becomes that of the request. What no example fits is
/// answered with status 501 and a message that names it.
public struct WireReplayTransport: WireTransport {
  private let examples: [APIExample]
  private let isFixed: Bool

  /// Answers from all examples that have request and answer.
  public init(_ examples: APIExamples) {
    self.examples = examples.filter { $0.request != nil && $0.response != nil }
    isFixed = false
  }

  /// Answers every request with the answer of one example.
  public init(always example: APIExample) {
    examples = [example]
    isFixed = true
  }

  /// Finds the answer.
  public func send(_ request: WireRequest, limits: WireLimits) async throws -> WireResponse {
    guard let response = (isFixed ? examples.first : example(for: request))?.response else {
      return WireResponse(status: 501, text: "no example answers \(request.method) \(request.target)")
    }
    return JSONRPCText.replaceID(of: response, with: JSONRPCText.requestID(request.body ?? []))
  }

  private func example(for request: WireRequest) -> APIExample? {
    let fitting = examples.filter { example in
      example.request?.method == request.method && path(example.request?.target ?? "") == path(request.target)
    }
    let body = request.body ?? []
    let tree = try? JSONValue(parsing: body)
    return fitting.first { $0.request?.body == body && $0.request?.target == request.target }
      ?? fitting.first { example in
        tree != nil && example.request.map { JSONRPCText.withoutID($0.body) } == JSONRPCText.withoutID(body)
      }
      ?? nearest(fitting.filter { Self.action($0.request?.body ?? []) == Self.action(body) }, to: request)
  }

  /// The first example that shares the most query parameters with the request: of calls that differ in a word there,
  /// such as `?a=wl`, each finds its own.
  private func nearest(_ examples: [APIExample], to request: WireRequest) -> APIExample? {
    let wanted = Self.parameters(request.target)
    func shared(_ example: APIExample) -> Int {
      Self.parameters(example.request?.target ?? "").filter(wanted.contains).count
    }
    return examples.first { example in examples.allSatisfy { shared($0) <= shared(example) } }
  }

  private static func parameters(_ target: String) -> [Substring] {
    target.split(separator: "?", maxSplits: 1).dropFirst().first?.split(separator: "&") ?? []
  }

  private func path(_ target: String) -> Substring { target.prefix { $0 != "?" } }

  /// What tells calls to the same path apart: the JSON-RPC method, else the first form field.
  private static func action(_ body: [UInt8]) -> String {
    if let tree = try? JSONValue(parsing: body) { return tree["method"]?.string ?? "" }
    return String(decoding: body.prefix { $0 != UInt8(ascii: "&") }, as: UTF8.self)
  }
}

// A transport that answers from a closure, without a network.

import SpecwrightRuntime

/// Answers every request from a closure.
public struct WireScriptTransport: WireTransport {
  private let script: @Sendable (WireRequest) async throws -> WireResponse

  /// A transport whose answers `script` gives. Throw `WireTransportError` to fail on demand.
  public init(_ script: @escaping @Sendable (WireRequest) async throws -> WireResponse) {
    self.script = script
  }

  /// A transport that gives every request the same JSON answer.
  public init(status: Int = 200, headers: WireHeaders = WireHeaders(), json: String) {
    self.init { _ in
      var headers = headers
      headers.append("Content-Type", "application/json")
      return WireResponse(status: status, headers: headers, text: json)
    }
  }

  /// Asks the script. The limit on an answer's size holds here too.
  public func send(_ request: WireRequest, limits: WireLimits) async throws -> WireResponse {
    let response = try await script(request)
    guard response.body.count <= limits.maximumAnswerBytes else {
      throw WireTransportError(.tooLarge(limit: limits.maximumAnswerBytes))
    }
    return response
  }
}

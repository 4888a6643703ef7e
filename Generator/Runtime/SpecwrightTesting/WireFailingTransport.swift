// A transport that fails when a test wants it to.

import SpecwrightRuntime

/// Hands requests to another transport, but for those that a test has other plans for.
public final class WireFailingTransport: WireTransport {
  private enum Plan: Sendable {
    case fail(WireTransportError)
    case answer(WireResponse)
  }

  private let inner: any WireTransport
  private let plans = Guarded<[Plan]>([])

  /// Carries requests by `inner` as long as nothing else is planned.
  public init(_ inner: any WireTransport) {
    self.inner = inner
  }

  /// Lets the next requests fail, after what is planned already.
  ///
  /// - Parameters:
  ///   - cause: What goes wrong.
  ///   - times: How many requests fail.
  ///   - mayHaveBeenCarriedOut: Whether the server may have carried them out; follows from the cause unless given.
  public func failNext(_ cause: WireTransportError.Cause, times: Int = 1, mayHaveBeenCarriedOut: Bool? = nil) {
    let failure = WireTransportError(cause, mayHaveBeenCarriedOut: mayHaveBeenCarriedOut)
    plans.with { $0 += Array(repeating: .fail(failure), count: times) }
  }

  /// Answers the next requests so, after what is planned already.
  public func answerNext(_ response: WireResponse, times: Int = 1) {
    plans.with { $0 += Array(repeating: .answer(response), count: times) }
  }

  /// What is planned and has not happened yet.
  public var remaining: Int { plans.with { $0.count } }

  /// Sends `request` through the inner transport unless something else is planned for it.
  public func send(_ request: WireRequest, limits: WireLimits) async throws -> WireResponse {
    switch plans.with({ $0.isEmpty ? nil : $0.removeFirst() }) {
    case .fail(let failure): throw failure
    case .answer(let response): return response
    case nil: return try await inner.send(request, limits: limits)
    }
  }
}

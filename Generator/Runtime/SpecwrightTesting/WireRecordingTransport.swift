// A transport that keeps what passes through it.

import SpecwrightRuntime

/// Hands requests to another transport and keeps them with their answers.
public final class WireRecordingTransport: WireTransport {
  private let inner: any WireTransport
  private let record = Guarded<[(request: WireRequest, response: WireResponse?)]>([])

  /// Records what goes through `inner`.
  public init(_ inner: any WireTransport) {
    self.inner = inner
  }

  /// All requests so far, in order of sending.
  public var requests: [WireRequest] { record.with { $0.map(\.request) } }

  /// All requests with their answers, in order of sending; nil where none has come.
  public var exchanges: [(request: WireRequest, response: WireResponse?)] { record.with { $0 } }

  /// Sends `request` through the inner transport.
  public func send(_ request: WireRequest, limits: WireLimits) async throws -> WireResponse {
    let index = record.with { record in
      record.append((request, nil))
      return record.count - 1
    }
    let response = try await inner.send(request, limits: limits)
    record.with { $0[index].response = response }
    return response
  }
}

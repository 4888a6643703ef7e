// The one thing an adapter to another HTTP client has to do.

/// Carries one request to the server and brings back the answer.
///
/// An adapter must not follow redirects, retry, store cookies, answers or credentials, and must stop as soon as the
/// body passes `limits.maximumAnswerBytes`: redirects, retries and deadlines belong to the runtime, so that they hold
/// for every adapter. The body of an answer with status 301, 302, 303, 307 or 308 is never looked at, so that it need not
/// be read. Cancelling the task must close the connection.
public protocol WireTransport: Sendable {
  /// Sends `request` once. Failures are thrown as `WireTransportError`; anything else counts as cause `other`.
  func send(_ request: WireRequest, limits: WireLimits) async throws -> WireResponse
}

/// What one attempt may cost.
public struct WireLimits: Sendable, Hashable {
  /// The largest answer body in bytes; 64 MiB unless set.
  public var maximumAnswerBytes: Int
  /// The time for one attempt from sending to the last byte; 60 seconds unless set.
  public var timeout: Duration
  /// The time in which an answer that has begun must bring the next KiB or end; 20 seconds unless set.
  public var stall: Duration
  /// How deep the JSON of an answer may nest; 128 unless set.
  public var maximumDepth: Int

  /// Makes limits.
  public init(
    maximumAnswerBytes: Int = 64 << 20, timeout: Duration = .seconds(60), stall: Duration = .seconds(20),
    maximumDepth: Int = 128
  ) {
    self.maximumAnswerBytes = maximumAnswerBytes
    self.timeout = timeout
    self.stall = stall
    self.maximumDepth = maximumDepth
  }
}

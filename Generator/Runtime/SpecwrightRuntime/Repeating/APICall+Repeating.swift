// Sending a call again: whether it may be, whether it pays, and the pause before.

import WireJSON

extension APICall {
  /// Sends the request until there is an answer that stands, or nothing is to be gained by sending it again.
  func sendRepeatedly() async throws(APIError) -> WireResponse {
    client.budget.withLock { $0.earn() }
    while true {
      let failure: APIError
      do throws(APIError) {
        let response = try await attemptOnce()
        guard let refusal = temporaryRefusal(response), let pause = pause(after: refusal) else { return response }
        report(.attemptFailed, response) { $0.error = refusal }
        remember(refusal)
        try await rest(pause)
        continue
      } catch {
        failure = error
      }
      guard let pause = pause(after: failure) else { throw failure }
      remember(failure)
      try await rest(pause)
    }
  }

  /// The error of an answer that says to come back later; nil for any other.
  private func temporaryRefusal(_ response: WireResponse) -> APIError? {
    guard APICall.isTemporary(response.status) else { return nil }
    return ReplyReader(self, response).statusError().map(withAttempts)
  }

  /// How long to wait before the call is sent again; nil where it must not or need not be.
  private func pause(after failure: APIError) -> Duration? {
    let policy = parts.retry ?? client.options.retry
    guard attempt > 0, attempt < policy.maximumAttempts, isTemporary(failure), !Task.isCancelled else { return nil }
    guard parts.effect != .once || !failure.mayHaveBeenCarriedOut && failure.kind == .transport else { return nil }
    let pause = policy.pause(after: attempt, asked: failure.retryAfter, share: .random(in: 0...1))
    guard pause < deadline.left, client.budget.withLock({ $0.spend() }) else { return nil }
    return pause
  }

  /// Whether a status says to come back later.
  private static func isTemporary(_ status: Int) -> Bool {
    switch status {
    case 429, 502, 503, 504: true
    default: false
    }
  }

  private func isTemporary(_ failure: APIError) -> Bool {
    if let status = failure.status, APICall.isTemporary(status) { return true }
    switch failure.underlying {
    case .connectionRefused, .reset, .unreachable: return true
    default: return false
    }
  }

  /// Waits, and says so.
  func rest(_ pause: Duration) async throws(APIError) {
    report(.waiting) { $0.duration = pause }
    do {
      try await client.options.clock.sleep(for: pause)
    } catch {
      throw withAttempts(context.transport(WireTransportError(.cancelled, mayHaveBeenCarriedOut: false)))
    }
  }
}

// Waiting until the service is done with something, by asking again and again.

import WireJSON

/// What an answer says about something that is waited for.
public enum APIWaitState: Sendable, Hashable {
  /// It goes on.
  case pending
  /// It has ended well.
  case done
  /// It has ended badly.
  case failed
}

extension APIService {
  /// Repeats a request until its answer is final: at once, after a second, then at growing intervals of at most ten
  /// seconds.
  ///
  /// - Parameters:
  ///   - request: The request that tells the state.
  ///   - limit: How long to wait in all, the calls included.
  ///   - progress: Called with every answer.
  ///   - state: Reads the state from an answer.
  /// - Returns: The last answer.
  /// - Throws: `APIError` of kind `waiting` when it has failed or is not done in time; the errors of the calls.
  @discardableResult
  public func wait<Output: JSONCoding>(
    for request: APIRequest<Self, Output>, within limit: Duration = .seconds(600),
    progress: (@Sendable (Output) -> Void)? = nil, until state: (Output) -> APIWaitState
  ) async throws -> Output {
    let deadline = CallDeadline(limit, client.options.clock)
    var pace = WaitPace(deadline)
    while true {
      let answer = try await ask(request, deadline)
      progress?(answer)
      switch state(answer) {
      case .done: return answer
      case .failed: throw client.waitingError(request.parts, "what was waited for has failed")
      case .pending: break
      }
      guard let pause = pace.next() else { throw client.waitingError(request.parts, deadline) }
      client.reportWaiting(request.parts, pause)
      do {
        try await client.options.clock.sleep(for: pause)
      } catch {
        throw client.context(request.parts).transport(CancellationError())
      }
    }
  }
}

extension APIService {
  /// Asks once, within what is left of the time.
  private func ask<Output: JSONCoding>(
    _ request: APIRequest<Self, Output>, _ deadline: CallDeadline
  ) async throws -> Output {
    let own = request.deadline ?? client.options.callDeadline
    do {
      return try await send(request.with(deadline: min(own, deadline.left)))
    } catch let error as APIError where error.kind == .timeout && deadline.left <= .zero {
      throw client.waitingError(request.parts, deadline)
    }
  }
}

/// The pauses between the questions.
private struct WaitPace {
  private let deadline: CallDeadline
  private var pause: Duration = .seconds(1)

  init(_ deadline: CallDeadline) {
    self.deadline = deadline
  }

  /// The next pause, cut at the deadline; nil when that has passed.
  mutating func next() -> Duration? {
    let left = deadline.left
    guard left > .zero else { return nil }
    defer { pause = min(pause * 1.5, .seconds(10)) }
    return min(pause, left)
  }
}

extension APIClient {
  fileprivate func waitingError(_ parts: RequestParts, _ deadline: CallDeadline) -> APIError {
    waitingError(parts, "it was not done within \(deadline.limit.seconds) s")
  }

  fileprivate func waitingError(_ parts: RequestParts, _ problem: String) -> APIError {
    APIError(.waiting, context(parts), problem)
  }

  fileprivate func reportWaiting(_ parts: RequestParts, _ pause: Duration) {
    guard let onEvent = options.onEvent else { return }
    var event = APIEvent(
      kind: .waiting, call: 0, service: api.name.text, operation: parts.operation.text, route: parts.route.text,
      attempt: 1)
    event.duration = pause
    onEvent(event)
  }
}

// From what went wrong in one step of a call to the error of the call.

/// The call that an error speaks of.
struct ErrorContext: Sendable {
  let service: StaticString
  let operation: StaticString
  let effect: APIEffect
}

extension ErrorContext {
  /// Nothing was sent.
  func refused(_ refusal: APIRefusal) -> APIError {
    if refusal.isCancelled { return APIError(.cancelled, self, "the call was cancelled") }
    guard let turn = refusal.turn else { return APIError(.refused, self, refusal.reason) }
    var error = APIError(.rateLimited, self, refusal.reason)
    error.facts.category = .rateLimited
    error.facts.retryAfter = turn
    return error
  }

  /// The transport brought no answer. Errors that are not its own are reduced to their type.
  func transport(_ error: any Error) -> APIError {
    let failure: WireTransportError
    let known = error as? WireTransportError
    if let known {
      failure = known
    } else {
      failure = WireTransportError(error is CancellationError ? .cancelled : .other(0))
    }
    let kind: APIErrorKind
    switch failure.cause {
    case .timeout: kind = .timeout
    case .stalled: kind = .stalled
    case .tooLarge: kind = .tooLarge
    case .cancelled: kind = .cancelled
    default: kind = .transport
    }
    let foreign = known == nil && !(error is CancellationError)
    var result = APIError(kind, self, foreign ? "the transport threw \(type(of: error))" : failure.cause.description)
    result.facts.underlying = failure.cause
    result.facts.mayHaveBeenCarriedOut = failure.mayHaveBeenCarriedOut
    if [.transport, .timeout, .stalled].contains(kind) { result.facts.category = .unavailable }
    return result
  }
}

// One call from start to end: attempts, events, and the answer handed to its reader.

import WireJSON

/// A call under way. All its steps share one, which would be dear to copy.
final class APICall {
  let client: APIClient
  private let shared: SharedParts
  let context: ErrorContext
  /// The id of a JSON-RPC call, the same for all its attempts.
  let id: Int
  /// The moment by which the call must have ended.
  let deadline: CallDeadline
  private let start: Duration
  /// What the call's events are told from others by; 0 where nobody looks.
  private let number: Int
  private(set) var attempt = 0
  /// What the call is counted under, once its turn has come.
  var limitKeys: LimitKeys?
  private var requestBytes = 0
  /// Whether an attempt that failed may have been carried out all the same.
  private(set) var mayHaveBeenCarriedOut = false

  init(_ client: APIClient, _ shared: SharedParts) {
    self.client = client
    self.shared = shared
    context = client.context(shared.parts)
    let clock = client.options.clock
    start = client.options.onEvent == nil ? .zero : clock.now()
    number = client.options.onEvent == nil ? 0 : client.takeNumber()
    deadline = CallDeadline(shared.parts.deadline ?? client.options.callDeadline, clock)
    id = client.api.envelope.isJSONRPC ? client.takeID() : 0
  }

  var parts: RequestParts { shared.parts }

  /// Sends the request once, when its turn has come, and follows redirects.
  func attemptOnce() async throws(APIError) -> WireResponse {
    var request = try await prepare()
    attempt += 1
    requestBytes = request.body?.count ?? 0
    report(.started)
    var trail = RedirectTrail()
    while true {
      let response = try await exchange(request)
      noteLimits(response)
      guard let next = try follow(request, response, &trail) else { return response }
      report(.redirected, response)
      request = next
    }
  }

  /// The request with the credentials of the moment in which its turn comes.
  private func prepare() async throws(APIError) -> WireRequest {
    // Nothing has happened yet that could have taken time.
    guard attempt == 0 ? deadline.limit > .zero : deadline.left > .zero else { throw outOfTime() }
    do throws(APIRefusal) {
      let secrets = try await client.resolveCredentials(shared.parts.credentials)
      let request = try client.render(parts, secrets, id: id)
      guard let limiter = client.limiter, try await awaitTurn(limiter, secrets) else { return request }
      return try await client.render(parts, client.resolveCredentials(shared.parts.credentials), id: id)
    } catch {
      throw withAttempts(context.refused(error))
    }
  }

  /// Sends one request and holds the answer to its size whatever the transport does.
  private func exchange(_ request: WireRequest) async throws(APIError) -> WireResponse {
    guard let limits = deadline.limiting(client.options.limits) else { throw outOfTime() }
    do {
      guard !Task.isCancelled else { throw WireTransportError(.cancelled, mayHaveBeenCarriedOut: false) }
      let response = try await client.options.transport.send(request, limits: limits)
      guard response.body.count <= limits.maximumAnswerBytes else {
        throw WireTransportError(.tooLarge(limit: limits.maximumAnswerBytes))
      }
      return response
    } catch {
      let failure = withAttempts(context.transport(error))
      report(.attemptFailed) { $0.error = failure }
      throw failure
    }
  }

  private func outOfTime() -> APIError {
    var error = APIError(.timeout, context, "it did not end within \(deadline.limit.seconds) s")
    error.facts.category = .unavailable
    return withAttempts(error)
  }

  /// The request with which a redirect is followed; nil for any other answer.
  private func follow(
    _ request: WireRequest, _ response: WireResponse, _ trail: inout RedirectTrail
  ) throws(APIError) -> WireRequest? {
    do throws(APIRefusal) {
      return try trail.next(request, response)
    } catch {
      var failure = APIError(.redirect, context, "HTTP status \(response.status) \(error.reason)")
      failure.facts.status = response.status
      failure.facts.headers = response.headers
      failure.facts.requestID = client.api.requestID(in: response.headers)
      // A POST is often answered by sending the client to a page about what it did.
      failure.facts.mayHaveBeenCarriedOut = [301, 302, 303].contains(response.status)
      throw failure
    }
  }

  /// The call has ended with an answer that was read.
  func finish(_ response: WireResponse, _ deviations: [APIDeviation]) {
    reportDeviations(deviations, response)
    report(.finished, response)
  }

  /// The error with which the call has ended, if there was an answer, because of that.
  func finished(_ error: APIError, _ response: WireResponse? = nil) -> APIError {
    let error = withAttempts(error)
    if let response { reportDeviations(error.deviations, response) }
    report(.finished, response) { $0.error = error }
    return error
  }

  private func reportDeviations(_ deviations: [APIDeviation], _ response: WireResponse) {
    for deviation in deviations {
      report(.deviation, response) { $0.deviation = deviation }
    }
  }

  /// Keeps of a failed attempt what the call's own error must say if a further one fails in another way.
  func remember(_ failure: APIError) {
    mayHaveBeenCarriedOut = mayHaveBeenCarriedOut || failure.mayHaveBeenCarriedOut
  }

  /// The error with what the attempts so far add to it.
  func withAttempts(_ error: APIError) -> APIError {
    var error = error
    error.facts.attempts = attempt
    error.facts.mayHaveBeenCarriedOut = error.mayHaveBeenCarriedOut || mayHaveBeenCarriedOut
    return error
  }

  /// Tells the client's hook of a step.
  func report(
    _ kind: APIEvent.Kind, _ response: WireResponse? = nil, _ change: (inout APIEvent) -> Void = { _ in }
  ) {
    guard let onEvent = client.options.onEvent else { return }
    var event = APIEvent(
      kind: kind, call: number, service: context.service.text, operation: context.operation.text,
      route: parts.route.text, attempt: attempt)
    event.requestBytes = requestBytes
    event.status = response?.status
    event.answerBytes = response?.body.count
    event.duration = client.options.clock.now() - start
    change(&event)
    onEvent(event)
  }
}

extension APIDescription {
  /// The server's name for a request: the documented header, else one of the usual ones.
  func requestID(in headers: WireHeaders) -> String? {
    if let requestIDHeader { return headers[requestIDHeader.text] }
    return headers["X-Request-Id"] ?? headers["Request-Id"] ?? headers["X-Correlation-Id"]
  }
}

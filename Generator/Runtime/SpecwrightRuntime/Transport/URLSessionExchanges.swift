// The other side of URLSessionTransport: what the session reports, collected per request.

import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Collects answers and ends each request exactly once.
final class Exchanges: NSObject, URLSessionDataDelegate {
  /// One request under way.
  private struct Exchange {
    let continuation: CheckedContinuation<WireResponse, any Error>
    let limit: Int
    let watch: Task<Void, Never>
    var head: (status: Int, headers: WireHeaders)?
    var body: [UInt8] = []
    var failure: WireTransportError?

    /// Adds a piece of the body; false when it does not fit.
    mutating func append(_ data: Data) -> Bool {
      guard failure == nil else { return true }
      guard body.count + data.count <= limit else {
        body = []
        return false
      }
      body.append(contentsOf: data)
      return true
    }
  }

  private let exchanges = Locked<[Int: Exchange]>([:])

  /// Registers a request before it is sent; cancels it when its time is over or its answer stalls.
  func begin(
    _ task: URLSessionDataTask, _ limits: WireLimits, _ continuation: CheckedContinuation<WireResponse, any Error>
  ) {
    let watch = Task {
      guard let cause = await overdue(task, limits) else { return }
      fail(task, WireTransportError(cause))
    }
    exchanges.withLock {
      $0[task.taskIdentifier] = Exchange(continuation: continuation, limit: limits.maximumAnswerBytes, watch: watch)
    }
  }

  /// Waits until the time of a request is over, or its answer comes too slowly; nil when it has ended before.
  private func overdue(_ task: URLSessionTask, _ limits: WireLimits) async -> WireTransportError.Cause? {
    let end = ContinuousClock.now + limits.timeout
    var before: Int?
    while true {
      let look = ContinuousClock.now + limits.stall
      guard (try? await Task.sleep(until: min(look, end), clock: .continuous)) != nil else { return nil }
      if look >= end { return .timeout }
      let received = exchanges.withLock { exchanges in
        exchanges[task.taskIdentifier].flatMap { $0.head == nil ? nil : $0.body.count }
      }
      if let before, let received, received - before < 1024 { return .stalled }
      before = received
    }
  }

  /// Ends a request that was cancelled before it was sent.
  func abandon(_ task: URLSessionDataTask) {
    guard let exchange = exchanges.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
    exchange.watch.cancel()
    exchange.continuation.resume(throwing: WireTransportError(.cancelled, mayHaveBeenCarriedOut: false))
    task.cancel()
  }

  /// Notes why a request must end, and ends it.
  private func fail(_ task: URLSessionTask, _ failure: WireTransportError) {
    exchanges.withLock {
      if $0[task.taskIdentifier]?.failure == nil { $0[task.taskIdentifier]?.failure = failure }
    }
    // Elsewhere: cancelling waits for the session, which may be waiting for this very report to end.
    DispatchQueue.global().async { task.cancel() }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  /// Nothing but the request's own headers answers a server that asks who calls: a 401 is an answer like any other.
  func urlSession(
    _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    #if canImport(FoundationNetworking)
      // Here the answer is complete already, and there is no way to let it be: the task can only be given up.
      finish(task, nil)
      DispatchQueue.global().async { completionHandler(.cancelAuthenticationChallenge, nil) }
    #else
      let isAboutServer = challenge.protectionSpace.authenticationMethod == NSURLAuthenticationMethodServerTrust
      completionHandler(isAboutServer ? .performDefaultHandling : .rejectProtectionSpace, nil)
    #endif
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let fits = exchanges.withLock { exchanges in
      exchanges[dataTask.taskIdentifier]?.head = (response as? HTTPURLResponse).map(Exchanges.head)
      return response.expectedContentLength <= exchanges[dataTask.taskIdentifier]?.limit ?? 0
    }
    if !fits { tooLarge(dataTask) }
    completionHandler(fits ? .allow : .cancel)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let fits = exchanges.withLock { exchanges in
      // The exchange is changed in place: a copy of it would copy the whole body with every piece.
      exchanges[dataTask.taskIdentifier]?.append(data) ?? true
    }
    if !fits { tooLarge(dataTask) }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    finish(task, error)
  }

  /// Ends a request, which has been answered unless there is an error.
  private func finish(_ task: URLSessionTask, _ error: (any Error)?) {
    guard let exchange = exchanges.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
    exchange.watch.cancel()
    if let failure = exchange.failure {
      exchange.continuation.resume(throwing: failure)
    } else if let error {
      exchange.continuation.resume(throwing: WireTransportError(error, afterHead: exchange.head != nil))
    } else if let head = exchange.head ?? (task.response as? HTTPURLResponse).map(Exchanges.head) {
      // On Linux the head of a redirect that says no place is not announced, only kept.
      exchange.continuation.resume(
        returning: WireResponse(status: head.status, headers: head.headers, body: exchange.body))
    } else {
      exchange.continuation.resume(throwing: WireTransportError(.invalidAnswer))
    }
  }

  private func tooLarge(_ task: URLSessionTask) {
    let limit = exchanges.withLock { $0[task.taskIdentifier]?.limit ?? 0 }
    fail(task, WireTransportError(.tooLarge(limit: limit)))
  }

  private static func head(_ response: HTTPURLResponse) -> (status: Int, headers: WireHeaders) {
    let fields = response.allHeaderFields.map { WireHeaders.Field("\($0.key)", "\($0.value)") }
    return (response.statusCode, WireHeaders(fields.sorted { $0.name < $1.name }))
  }
}

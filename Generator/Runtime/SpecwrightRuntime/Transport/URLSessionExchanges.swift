// The other side of URLSessionTransport: what the session reports, collected per request.

import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends requests in the order in which they come, collects their answers, and ends each of them exactly once.
final class Exchanges: NSObject, URLSessionDataDelegate {
  /// One request, waiting or under way.
  fileprivate struct Exchange {
    let server: String
    let continuation: CheckedContinuation<WireResponse, any Error>
    let limit: Int
    let watch: Task<Void, Never>
    var isSent = false
    var head: (status: Int, headers: WireHeaders)?
    var body: [UInt8] = []

    /// Adds a piece of the body; false when it does not fit.
    mutating func append(_ data: Data) -> Bool {
      guard body.count + data.count <= limit else { return false }
      body.append(contentsOf: data)
      return true
    }
  }

  fileprivate struct State {
    var exchanges: [Int: Exchange] = [:]
    var lines: [String: ConnectionLine<URLSessionTask>] = [:]
  }

  private let connections: Int
  private let state = Locked(State())
  /// Where requests are started and cancelled, one after the other. Both wait for the session, which may itself be waiting
  /// for a report to end: never from within one.
  private let queue = DispatchQueue(label: "SpecwrightRuntime.Exchanges")

  /// Makes a place for the requests of a session that has so many connections to each server.
  init(connections: Int) {
    self.connections = connections
  }

  /// Sends a request when its turn comes; gives it up when its time is over or its answer stalls.
  func begin(
    _ task: URLSessionDataTask, to server: String, _ limits: WireLimits,
    _ continuation: CheckedContinuation<WireResponse, any Error>
  ) {
    let watch = Task {
      guard let cause = await overdue(task, limits) else { return }
      fail(task, cause)
    }
    let next = state.withLock { state in
      state.exchanges[task.taskIdentifier] = Exchange(
        server: server, continuation: continuation, limit: limits.maximumAnswerBytes, watch: watch)
      state.lines[server, default: ConnectionLine(width: connections)].enter(task)
      return state.next(to: server)
    }
    start(next)
  }

  private func start(_ task: URLSessionTask?) {
    guard let task else { return }
    queue.async { task.resume() }
  }

  /// Takes out a request that has ended, and sends the next one to the same server.
  private func end(_ task: URLSessionTask) -> Exchange? {
    let (exchange, next) = state.withLock { state -> (Exchange?, URLSessionTask?) in
      guard let exchange = state.exchanges.removeValue(forKey: task.taskIdentifier) else { return (nil, nil) }
      if exchange.isSent { state.lines[exchange.server]?.leave() }
      return (exchange, state.next(to: exchange.server))
    }
    start(next)
    exchange?.watch.cancel()
    return exchange
  }

  /// Waits until the time of a request is over, or its answer comes too slowly; nil when it has ended before.
  private func overdue(_ task: URLSessionTask, _ limits: WireLimits) async -> WireTransportError.Cause? {
    let end = ContinuousClock.now + limits.timeout
    var before: Int?
    while true {
      let look = ContinuousClock.now + limits.stall
      guard (try? await Task.sleep(until: min(look, end), clock: .continuous)) != nil else { return nil }
      if look >= end { return .timeout }
      let received = state.withLock { state in
        state.exchanges[task.taskIdentifier].flatMap { $0.head == nil ? nil : $0.body.count }
      }
      if let before, let received, received - before < 1024 { return .stalled }
      before = received
    }
  }

  /// Ends a request for whoever waits for it, and then its connection. Nobody has to wait for the session, which a server
  /// may keep busy.
  func fail(_ task: URLSessionTask, _ cause: WireTransportError.Cause) {
    guard let exchange = end(task) else { return }
    let failure = exchange.isSent ? WireTransportError(cause) : WireTransportError(cause, mayHaveBeenCarriedOut: false)
    exchange.continuation.resume(throwing: failure)
    queue.async { task.cancel() }
  }

  /// The head of a redirect is the whole answer: nobody looks at its body, which may have no end. (On Linux it has been
  /// read by now.)
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    state.withLock { $0.exchanges[task.taskIdentifier]?.head = Exchanges.head(response) }
    finish(task, nil)
    queue.async {
      completionHandler(nil)
      task.cancel()
    }
  }

  /// Nothing but the request's own headers answers a server that asks who calls: a 401 is an answer like any other.
  func urlSession(
    _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    #if canImport(FoundationNetworking)
      // Here the answer is complete already, and there is no way to let it be: the task can only be given up.
      finish(task, nil)
      queue.async { completionHandler(.cancelAuthenticationChallenge, nil) }
    #else
      let isAboutServer = challenge.protectionSpace.authenticationMethod == NSURLAuthenticationMethodServerTrust
      completionHandler(isAboutServer ? .performDefaultHandling : .rejectProtectionSpace, nil)
    #endif
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let fits = state.withLock { state in
      state.exchanges[dataTask.taskIdentifier]?.head = (response as? HTTPURLResponse).map(Exchanges.head)
      return response.expectedContentLength <= state.exchanges[dataTask.taskIdentifier]?.limit ?? 0
    }
    if !fits { tooLarge(dataTask) }
    completionHandler(fits ? .allow : .cancel)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let fits = state.withLock { state in
      // The exchange is changed in place: a copy of it would copy the whole body with every piece.
      state.exchanges[dataTask.taskIdentifier]?.append(data) ?? true
    }
    if !fits { tooLarge(dataTask) }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    finish(task, error)
  }

  /// Ends a request, which has been answered unless there is an error.
  private func finish(_ task: URLSessionTask, _ error: (any Error)?) {
    guard let exchange = end(task) else { return }
    if let error {
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
    guard let limit = state.withLock({ $0.exchanges[task.taskIdentifier]?.limit }) else { return }
    fail(task, .tooLarge(limit: limit))
  }

  private static func head(_ response: HTTPURLResponse) -> (status: Int, headers: WireHeaders) {
    let fields = response.allHeaderFields.map { WireHeaders.Field("\($0.key)", "\($0.value)") }
    return (response.statusCode, WireHeaders(fields.sorted { $0.name < $1.name }))
  }
}

extension Exchanges.State {
  /// The next request to a server that goes now, if any does.
  fileprivate mutating func next(to server: String) -> URLSessionTask? {
    defer { if lines[server]?.isEmpty == true { lines[server] = nil } }
    while let task = lines[server]?.next() {
      if exchanges[task.taskIdentifier] != nil {
        exchanges[task.taskIdentifier]?.isSent = true
        return task
      }
      // It was given up while it waited.
      lines[server]?.leave()
    }
    return nil
  }
}

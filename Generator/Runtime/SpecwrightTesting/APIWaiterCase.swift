// One row of a table of waiters: which answers end the waiting, and how.

import SpecwrightRuntime

/// A method that asks until an answer is final, with made-up answers of all its states.
public struct APIWaiterCase<Service: APIService>: Sendable, CustomStringConvertible {
  /// The key of the operation that is asked.
  public let description: String
  private let answer: String
  private let pending: String
  private let done: [String]
  private let failed: [String]
  private let tellsProgress: Bool
  private let wait: @Sendable (Service, @escaping @Sendable () -> Void) async throws -> Void

  /// Describes a waiter.
  ///
  /// - Parameters:
  ///   - operation: The key of the operation that is asked.
  ///   - answer: The body of an answer, with `"zz-state"` in the place of the state.
  ///   - pending: A state, as JSON, after which it goes on.
  ///   - done: The states that end it well.
  ///   - failed: The states that end it badly.
  ///   - tellsProgress: Whether each answer is handed to the caller.
  ///   - wait: Calls the waiter, with a closure for the answers that it tells.
  public init<Output>(
    _ operation: String, answer: String, pending: String, done: [String], failed: [String] = [],
    tellsProgress: Bool = false,
    wait: @escaping @Sendable (Service, @escaping @Sendable (Output) -> Void) async throws -> Output
  ) {
    description = operation
    self.answer = answer
    self.pending = pending
    self.done = done
    self.failed = failed
    self.tellsProgress = tellsProgress
    self.wait = { service, progress in _ = try await wait(service) { _ in progress() } }
  }

  /// Waits with each of the final states in the third answer, and says what does not go as it must.
  public func failures(_ service: (APIClientOptions) -> Service) async -> [String] {
    var failures: [String] = []
    for last in done { failures += await run(service, last, isFailure: false) }
    for last in failed { failures += await run(service, last, isFailure: true) }
    return failures
  }

  private func run(_ service: (APIClientOptions) -> Service, _ last: String, isFailure: Bool) async -> [String] {
    let count = Guarded(0)
    let told = Guarded(0)
    let operations = Guarded(Set<String>())
    let transport = WireScriptTransport { [answer, pending] request in
      let index = count.with { count in
        count += 1
        return count
      }
      let text = answer.split(separator: #""zz-state""#, omittingEmptySubsequences: false)
      let response = WireResponse(status: 200, text: text.joined(separator: index < 3 ? pending : last))
      return JSONRPCText.replaceID(of: response, with: JSONRPCText.requestID(request.body ?? []))
    }
    let options = APIClientOptions(
      transport: transport, allowsInsecureHTTP: true, clock: APIManualClock(advancesByItself: true),
      onEvent: { event in _ = operations.with { $0.insert(event.operation) } })
    var problem: APIError?
    do {
      try await wait(service(options)) { told.with { $0 += 1 } }
    } catch {
      problem = error as? APIError
    }
    var failures: [String] = []
    func expect(_ isTrue: Bool, _ words: String) {
      if !isTrue { failures.append("\(last): \(words)") }
    }
    expect(isFailure ? problem?.kind == .waiting : problem == nil, "ended with \(problem?.problem ?? "success")")
    expect(count.with { $0 } == 3, "\(count.with { $0 }) requests instead of 3")
    expect(told.with { $0 } == (tellsProgress ? 3 : 0), "\(told.with { $0 }) answers were told")
    expect(operations.with { $0 } == [description], "asked \(operations.with { $0.sorted() })")
    return failures
  }
}

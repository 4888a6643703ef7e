// A clock that tests drive.

import SpecwrightRuntime

/// A clock whose time passes only as a test wants: by `advance(by:)`, or by itself whenever somebody sleeps.
public final class APIManualClock: APIClock {
  private struct State {
    var now: Duration = .zero
    var sleeps: [Duration] = []
    var sleepers: [Int: (until: Duration, continuation: CheckedContinuation<Void, any Error>)] = [:]
    var count = 0
  }

  private let advancesByItself: Bool
  private let state = Guarded(State())

  /// Makes a clock that stands at zero.
  ///
  /// - Parameter advancesByItself: Whether sleeping takes no time and moves the clock on.
  public init(advancesByItself: Bool = false) {
    self.advancesByItself = advancesByItself
  }

  /// How long was slept, in order.
  public var sleeps: [Duration] { state.with { $0.sleeps } }

  /// How many tasks sleep now.
  public var sleeperCount: Int { state.with { $0.sleepers.count } }

  /// The time passed since the clock was made.
  public func now() -> Duration { state.with { $0.now } }

  /// Moves the time on and wakes those whose time has come.
  public func advance(by duration: Duration) {
    let woken = state.with { state in
      state.now += duration
      let woken = state.sleepers.filter { $0.value.until <= state.now }
      for id in woken.keys { state.sleepers[id] = nil }
      return woken.values.sorted { $0.until < $1.until }
    }
    woken.forEach { $0.continuation.resume() }
  }

  /// Sleeps until the clock has been moved on.
  public func sleep(for duration: Duration) async throws {
    try Task.checkCancellation()
    let id = state.with { state in
      state.sleeps.append(duration)
      state.count += 1
      if advancesByItself { state.now += duration }
      return state.count
    }
    if advancesByItself { return }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        state.with { $0.sleepers[id] = ($0.now + duration, continuation) }
        if Task.isCancelled { cancel(id) }
      }
    } onCancel: {
      cancel(id)
    }
  }

  private func cancel(_ id: Int) {
    state.with { $0.sleepers.removeValue(forKey: id) }?.continuation.resume(throwing: CancellationError())
  }
}

// Time as a client sees it, so that tests can drive it.

/// What waiting and deadlines go by.
public protocol APIClock: Sendable {
  /// The time passed since some fixed moment; never goes back.
  func now() -> Duration
  /// Returns after `duration`. Throws `CancellationError` when the task is cancelled before.
  func sleep(for duration: Duration) async throws
}

/// The system's continuous clock.
public struct APIContinuousClock: APIClock {
  private static let start = ContinuousClock.now

  /// Makes the clock.
  public init() {}

  /// The time since the clock was first used in this process.
  public func now() -> Duration { ContinuousClock.now - APIContinuousClock.start }

  /// Returns after `duration`.
  public func sleep(for duration: Duration) async throws {
    try await Task.sleep(for: duration)
  }
}

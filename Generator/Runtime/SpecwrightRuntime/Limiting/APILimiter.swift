// What keeps calls within the limits that a service documents, over all clients that share it.

/// Counts calls and says when the next one may be sent.
///
/// Calls get their turns in the order in which they ask. Clients that share a limiter share its counts, per service,
/// server and what the limit goes by; credentials are told apart by a hash and never kept.
public final class APILimiter: Sendable {
  /// The one that all clients of the process share unless told otherwise.
  public static let shared = APILimiter()

  /// What is counted together.
  struct Key: Hashable, Sendable {
    let service: String
    let origin: String
    let limit: APIRateLimit?
    let subject: Int
  }

  /// A turn that was taken.
  struct Turn: Sendable {
    let time: Duration
    fileprivate let keys: [Key]
  }

  fileprivate struct State {
    /// When calls were or will be sent, in order.
    var turns: [Key: [Duration]] = [:]
    /// When what a server has turned away may come back.
    var closed: [Key: Duration] = [:]
  }

  private let state = Locked(State())

  /// Makes a limiter that has counted nothing.
  public init() {}

  /// Takes the next turn within all limits.
  ///
  /// - Parameters:
  ///   - keys: What the call is counted under.
  ///   - now: The time.
  ///   - latest: The last moment that is of use.
  /// - Returns: The turn; or, where it would come too late, when it would and under which limit, and none is taken.
  func takeTurn(_ keys: [Key], now: Duration, latest: Duration) -> Result<Turn, Delay> {
    state.withLock { state in
      if state.turns.count > 4096 { state.forgetAll(now) }
      var turn = (time: now, key: keys.first)
      for key in keys {
        let next = state.next(key, now)
        if next > turn.time { turn = (next, key) }
      }
      guard turn.time <= latest else {
        return .failure(Delay(until: turn.time, limit: turn.key?.limit))
      }
      for key in keys where key.limit != nil { state.turns[key, default: []].append(turn.time) }
      return .success(Turn(time: turn.time, keys: keys))
    }
  }

  /// Gives back a turn that was not used.
  func giveBack(_ turn: Turn) {
    state.withLock { state in
      for key in turn.keys {
        if let index = state.turns[key]?.lastIndex(of: turn.time) { state.turns[key]?.remove(at: index) }
      }
    }
  }

  /// Notes how many calls the server itself would still take: fewer than were counted where others call as well.
  func correct(_ key: Key, remaining: Int, now: Duration) {
    guard let limit = key.limit else { return }
    state.withLock { state in
      state.forget(key, limit, now)
      let free = limit.requests - state.turns[key, default: []].count
      guard remaining >= 0, remaining < free else { return }
      // The calls of others count from now on: when they were made is not known.
      state.turns[key, default: []] += Array(repeating: now, count: free - remaining)
      state.turns[key]?.sort()
    }
  }

  /// Lets nothing through under `key` before `time`.
  func close(_ key: Key, until time: Duration) {
    state.withLock { $0.closed[key] = max($0.closed[key] ?? time, time) }
  }
}

extension APILimiter {
  /// Why there is no turn in time.
  struct Delay: Error {
    let until: Duration
    let limit: APIRateLimit?
  }
}

extension APILimiter.State {
  /// When the next call under `key` may be sent.
  fileprivate mutating func next(_ key: APILimiter.Key, _ now: Duration) -> Duration {
    if let time = closed[key], time <= now { closed[key] = nil }
    var time = max(now, closed[key] ?? now)
    guard let limit = key.limit, limit.requests > 0 else { return time }
    forget(key, limit, now)
    let taken = turns[key, default: []]
    if taken.count >= limit.requests { time = max(time, taken[taken.count - limit.requests] + limit.period) }
    // Turns come in order, so that a call which asks later never goes before one that waits.
    return max(time, taken.last ?? time)
  }

  /// Drops everything that has run out.
  fileprivate mutating func forgetAll(_ now: Duration) {
    for key in Array(turns.keys) {
      if let limit = key.limit { forget(key, limit, now) }
    }
    closed = closed.filter { $0.value > now }
  }

  /// Drops turns that no limit looks at any more.
  fileprivate mutating func forget(_ key: APILimiter.Key, _ limit: APIRateLimit, _ now: Duration) {
    turns[key]?.removeAll { $0 + limit.period <= now }
    if turns[key]?.isEmpty == true { turns[key] = nil }
  }
}

extension APILimiter: CustomReflectable {
  /// Shows nothing: the counts change while one looks.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

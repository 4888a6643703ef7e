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

  /// What is known under a key.
  fileprivate struct Count {
    /// When calls were or will be sent, in order.
    var turns: [Duration] = []
    /// When what a server has turned away may come back.
    var closed: Duration?
  }

  fileprivate struct State {
    var counts: [Key: Count] = [:]
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
      if state.counts.count > 4096 { state.forgetAll(now) }
      var turn = (time: now, key: keys.first)
      for key in keys {
        let next = state.count(key, now).next(key.limit, now)
        if next > turn.time { turn = (next, key) }
      }
      guard turn.time <= latest else {
        return .failure(Delay(until: turn.time, limit: turn.key?.limit))
      }
      for key in keys where key.limit != nil {
        var count = state.take(key, now)
        count.turns.append(turn.time)
        state.keep(count, key)
      }
      return .success(Turn(time: turn.time, keys: keys))
    }
  }

  /// Gives back a turn that was not used.
  func giveBack(_ turn: Turn) {
    state.withLock { state in
      for key in turn.keys {
        var count = state.take(key, .zero)
        if let index = count.turns.lastIndex(of: turn.time) { count.turns.remove(at: index) }
        state.keep(count, key)
      }
    }
  }

  /// Notes how many calls the server itself would still take: fewer than were counted where others call as well.
  func correct(_ key: Key, remaining: Int, now: Duration) {
    guard let limit = key.limit else { return }
    state.withLock { state in
      var count = state.take(key, now)
      let free = limit.requests - count.turns.count
      if remaining >= 0, remaining < free {
        // The calls of others count from now on: when they were made is not known.
        let place = count.turns.firstIndex { $0 > now } ?? count.turns.count
        count.turns.insert(contentsOf: Array(repeating: now, count: free - remaining), at: place)
      }
      state.keep(count, key)
    }
  }

  /// Lets nothing through under `key` before `time`.
  func close(_ key: Key, until time: Duration) {
    state.withLock { state in
      var count = state.take(key, .zero)
      count.closed = max(count.closed ?? time, time)
      state.keep(count, key)
    }
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
  /// Takes out what is known under a key, less what has run out at a time.
  @inline(never)
  fileprivate mutating func take(_ key: APILimiter.Key, _ now: Duration) -> APILimiter.Count {
    var count = counts.removeValue(forKey: key) ?? APILimiter.Count()
    if let time = count.closed, time <= now { count.closed = nil }
    if let limit = key.limit { count.turns.removeAll { $0 + limit.period <= now } }
    return count
  }

  /// Puts back what was taken out, unless it tells nothing more.
  @inline(never)
  fileprivate mutating func keep(_ count: APILimiter.Count, _ key: APILimiter.Key) {
    if count.closed != nil || !count.turns.isEmpty { counts[key] = count }
  }

  /// What is known under a key, less what has run out at a time.
  fileprivate mutating func count(_ key: APILimiter.Key, _ now: Duration) -> APILimiter.Count {
    let count = take(key, now)
    keep(count, key)
    return count
  }

  /// Drops everything that has run out.
  fileprivate mutating func forgetAll(_ now: Duration) {
    for key in Array(counts.keys) { _ = count(key, now) }
  }
}

extension APILimiter.Count {
  /// When the next call within the limit may be sent.
  fileprivate func next(_ limit: APIRateLimit?, _ now: Duration) -> Duration {
    var time = max(now, closed ?? now)
    guard let limit, limit.requests > 0 else { return time }
    if turns.count >= limit.requests { time = max(time, turns[turns.count - limit.requests] + limit.period) }
    // Turns come in order, so that a call which asks later never goes before one that waits.
    return max(time, turns.last ?? time)
  }
}

extension APILimiter: CustomReflectable {
  /// Shows nothing: the counts change while one looks.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

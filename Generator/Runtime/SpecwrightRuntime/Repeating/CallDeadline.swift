// The moment by which a call must have ended, with everything that belongs to it.

/// The time that a call has, over all its attempts and pauses.
struct CallDeadline {
  /// How long the call may take in all.
  let limit: Duration
  private let end: Duration
  private let clock: any APIClock

  /// A deadline that begins to run now.
  init(_ limit: Duration, _ clock: any APIClock) {
    self.limit = limit
    self.clock = clock
    end = clock.now() + limit
  }

  /// What is left; nothing or less once it has passed.
  var left: Duration { end - clock.now() }

  /// The limits of one attempt that begins now; nil where nothing is left for one.
  func limiting(_ limits: WireLimits) -> WireLimits? {
    let left = left
    guard left > .zero else { return nil }
    var limits = limits
    limits.timeout = min(limits.timeout, left)
    return limits
  }
}

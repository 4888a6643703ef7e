// How a client makes its calls.

/// The options of a client.
public struct APIClientOptions: Sendable {
  /// How answers are held to their documentation.
  public enum Reading: Sendable, Hashable {
    /// Known deviations of servers are read and reported.
    case tolerant
    /// Every deviation is an error.
    case strict
  }

  /// Whether arguments are held to documented limits.
  public enum Checks: Sendable, Hashable {
    /// What breaks a documented limit is refused.
    case documented
    /// Documented limits are left to the server; what cannot be sent safely is still refused.
    case off
  }

  /// How calls are kept within documented limits on their number.
  public enum Limiting: Sendable {
    /// By `APILimiter.shared` where `WireURLSessionTransport` calls another machine; not at all in tests, where a
    /// transport of their own or this machine answers.
    case automatic
    /// Not at all.
    case off
    /// By a limiter that only some clients share.
    case shared(APILimiter)
  }

  /// What carries requests to the server.
  public var transport: any WireTransport
  /// How answers are held to their documentation; tolerant unless set.
  public var reading: Reading
  /// Whether arguments are held to documented limits; they are unless set.
  public var checks: Checks
  /// What one attempt may cost.
  public var limits: WireLimits
  /// When calls are sent again; unless set, what fails for the moment is sent again where that is safe.
  public var retry: APIRetryPolicy
  /// The time that a call has over all its attempts and pauses, and that a listing makes wait for all its pages; unless
  /// set, two minutes for each call and for each page.
  public var deadline: Duration?
  /// How calls are kept within documented limits on their number.
  public var limiting: Limiting
  /// Whether plain HTTP is allowed to other machines; it always is to this one. False unless set.
  public var allowsInsecureHTTP: Bool
  /// The id of the first JSON-RPC call; counts up from 1 unless set.
  public var firstID: Int
  /// What waiting and deadlines go by.
  public var clock: any APIClock
  /// Called with everything that happens during a call, on the task that calls; must return quickly.
  public var onEvent: (@Sendable (APIEvent) -> Void)?

  /// Makes options.
  public init(
    transport: any WireTransport = WireURLSessionTransport.shared, reading: Reading = .tolerant,
    checks: Checks = .documented, limits: WireLimits = WireLimits(), retry: APIRetryPolicy = .standard,
    deadline: Duration? = nil, limiting: Limiting = .automatic, allowsInsecureHTTP: Bool = false,
    firstID: Int = 1, clock: any APIClock = APIContinuousClock(), onEvent: (@Sendable (APIEvent) -> Void)? = nil
  ) {
    self.transport = transport
    self.reading = reading
    self.checks = checks
    self.limits = limits
    self.retry = retry
    self.deadline = deadline
    self.limiting = limiting
    self.allowsInsecureHTTP = allowsInsecureHTTP
    self.firstID = firstID
    self.clock = clock
    self.onEvent = onEvent
  }

  /// The time that one call has.
  var callDeadline: Duration { deadline ?? .seconds(120) }
}

// A documented limit on how often a service may be called.

/// At most so many calls in so long a time.
public struct APIRateLimit: Sendable, Hashable {
  /// What the calls that are counted together have in common.
  public enum Subject: Sendable, Hashable {
    /// The address that they come from: all clients of the service in this process.
    case address
    /// The credentials.
    case account
    /// The credentials and the value of the parameter with this name on the wire.
    case parameter(String)
  }

  /// How many calls.
  public let requests: Int
  /// In how long a time.
  public let period: Duration
  /// What is counted together.
  public let subject: Subject

  /// States a limit.
  public init(_ requests: Int, per period: Duration, by subject: Subject) {
    self.requests = requests
    self.period = period
    self.subject = subject
  }

  /// For example `60 calls in 60 s`.
  var words: String { "\(requests) \(requests == 1 ? "call" : "calls") in \(period.seconds) s" }
}

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

  /// Where an answer says how many calls the limit still allows.
  public enum Remaining: Sendable, Hashable {
    /// In the header with this name.
    case header(String)
    /// In the member of the whole answer at this path of names joined by dots.
    case member(String)
  }

  /// How many calls.
  public let requests: Int
  /// In how long a time.
  public let period: Duration
  /// What is counted together.
  public let subject: Subject
  /// Where answers say how many calls are left; nil where they do not.
  public let remaining: Remaining?

  /// States a limit.
  public init(_ requests: Int, per period: Duration, by subject: Subject, remaining: Remaining? = nil) {
    self.requests = requests
    self.period = period
    self.subject = subject
    self.remaining = remaining
  }

  /// For example `60 calls in 60 s`.
  var words: String { "\(requests) \(requests == 1 ? "call" : "calls") in \(period.seconds) s" }
}

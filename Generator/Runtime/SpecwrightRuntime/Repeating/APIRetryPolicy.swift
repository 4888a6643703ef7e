// When a call is sent again, and how long is waited before.

/// How often, and after which pauses, a call that failed for the moment is sent again.
///
/// What fails for the moment are answers with status 429, 502, 503 and 504, connections that are refused or reset, and
/// servers that cannot be reached. A call is only sent again if its effect is `none` or `repeatable`, or if it certainly
/// never arrived. The pause before attempt *n* + 1 is chosen at random between nothing and `firstPause` · 2ⁿ⁻¹, at most
/// `longestPause`, so that many clients do not come back together; a server that says when to come back is waited for.
///
/// Over all calls of a client, at most one in ten is sent again, beside the first ten: an outage does not multiply its
/// traffic.
public struct APIRetryPolicy: Sendable, Hashable {
  /// How often a call is sent in all; 1 and less never send it again.
  public var maximumAttempts: Int
  /// The longest pause after the first attempt.
  public var firstPause: Duration
  /// The longest pause after any attempt, unless the server asks for a longer one.
  public var longestPause: Duration

  /// Makes a policy.
  public init(
    maximumAttempts: Int = 4, firstPause: Duration = .milliseconds(500), longestPause: Duration = .seconds(30)
  ) {
    self.maximumAttempts = maximumAttempts
    self.firstPause = firstPause
    self.longestPause = longestPause
  }

  /// Four attempts at most, with pauses of up to half a second, one and two seconds.
  public static let standard = APIRetryPolicy()

  /// Every call is sent once.
  public static let never = APIRetryPolicy(maximumAttempts: 1)

  /// The pause after an attempt.
  ///
  /// - Parameters:
  ///   - attempt: The number of the attempt, from 1 on.
  ///   - asked: What the server asked for.
  ///   - share: The chosen share of the longest pause, from 0 to 1.
  /// - Returns: The pause, which is never shorter than what the server asked for.
  func pause(after attempt: Int, asked: Duration?, share: Double) -> Duration {
    let doublings = Double(1 << max(0, min(attempt - 1, 30)))
    let longest = min(max(firstPause, .zero) * doublings, max(longestPause, .zero))
    return max(longest * share, asked ?? .zero)
  }
}

/// What a client may spend on sending calls again, whatever its policy says of a single one.
struct RetryBudget {
  private static let largest = 10.0
  private static let earned = 0.1
  private var saved = largest

  /// Each call earns a tenth of a repetition.
  mutating func earn() {
    saved = min(saved + RetryBudget.earned, RetryBudget.largest)
  }

  /// Pays for one repetition; false when nothing is left.
  mutating func spend() -> Bool {
    guard saved >= 1 else { return false }
    saved -= 1
    return true
  }
}

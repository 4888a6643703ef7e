// What happens during a call, for logs, metrics and traces.

/// One step of a call. It names the operation and counts; it never holds a value, a header or what a server said.
public struct APIEvent: Sendable, CustomStringConvertible {
  /// The kinds of step. The set is open: a later version may add kinds.
  public struct Kind: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The kind's name.
    public let rawValue: String

    /// A kind by name.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// An attempt begins.
    public static let started = Kind(rawValue: "started")
    /// An attempt failed; `error` says why.
    public static let attemptFailed = Kind(rawValue: "attemptFailed")
    /// The server sent the call to another address of the same origin, and it is followed.
    public static let redirected = Kind(rawValue: "redirected")
    /// The call waits for `duration`.
    public static let waiting = Kind(rawValue: "waiting")
    /// The answer differs from its documentation; `deviation` says where.
    public static let deviation = Kind(rawValue: "deviation")
    /// The call has ended; `error` is nil if it succeeded.
    public static let finished = Kind(rawValue: "finished")

    /// The kind's name.
    public var description: String { rawValue }
  }

  /// The step.
  public let kind: Kind
  /// The number of the call within its client, from 1 on, by which its steps are told from those of others; 0 for the
  /// pauses of a waiter, which lie between calls.
  public let call: Int
  /// The service's name.
  public let service: String
  /// The operation's key.
  public let operation: String
  /// HTTP or JSON-RPC method and path template, without values.
  public let route: String
  /// The number of the attempt, from 1 on.
  public let attempt: Int
  /// The HTTP status, once there is one.
  public internal(set) var status: Int?
  /// The size of the request's body in bytes.
  public internal(set) var requestBytes = 0
  /// The size of the answer's body in bytes, once there is one.
  public internal(set) var answerBytes: Int?
  /// The time since the call began; the time to wait for `waiting`.
  public internal(set) var duration: Duration = .zero
  /// Why an attempt or the call failed.
  public internal(set) var error: APIError?
  /// Where the answer differs from its documentation.
  public internal(set) var deviation: APIDeviation?

  /// One line for a log: `ZoneID dns.a.list finished, attempt 1, status 200, 412 bytes, 0.031 s`.
  public var description: String {
    var line = "\(service) \(operation) \(kind), attempt \(attempt)"
    if let status { line += ", status \(status)" }
    if let answerBytes { line += ", \(answerBytes) bytes" }
    if kind != .started { line += ", \(duration.seconds) s" }
    if let deviation { line += ", \(deviation.path): \(deviation.found) instead of \(deviation.declared)" }
    if let error { line += ", \(error.kind): \(error.problem)" }
    return line
  }
}

extension Duration {
  /// Seconds with three decimals at most: `0.031`, `12`.
  var seconds: String {
    let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    let whole = milliseconds / 1000
    let rest = milliseconds % 1000
    if rest == 0 { return String(whole) }
    var digits = String(rest + 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}

// Why a request brought no answer, reduced to what is safe to print.

/// A failure of the transport. It carries a cause, never the text of an underlying error: on Linux that text contains
/// the address with everything in it.
public struct WireTransportError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong.
  public enum Cause: Sendable, Hashable {
    /// There is no route to the server, or no network.
    case unreachable
    /// The server's name does not exist or could not be looked up.
    case nameNotFound
    /// Nothing listens at the server's port.
    case connectionRefused
    /// The connection ended before the answer was complete.
    case reset
    /// The server's certificate is not accepted.
    case certificate(CertificateFault)
    /// No secure connection could be made for another reason: protocols or ciphers do not fit.
    case tls
    /// The attempt took longer than its limit.
    case timeout
    /// The answer began and then came too slowly to be waited for.
    case stalled
    /// The answer is larger than its limit, which is given in bytes.
    case tooLarge(limit: Int)
    /// The server's answer is not HTTP, or breaks its rules.
    case invalidAnswer
    /// The task was cancelled.
    case cancelled
    /// Something else; the code is that of the HTTP client used.
    case other(Int)
  }

  /// Why a server's certificate is not accepted.
  public enum CertificateFault: Sendable, Hashable {
    /// It has expired.
    case expired
    /// It is not valid yet.
    case notYetValid
    /// It is for another name than the server's. Where the HTTP client does not tell, this is `untrusted`.
    case otherName
    /// Nobody who is trusted vouches for it.
    case untrusted
  }

  /// What went wrong.
  public let cause: Cause
  /// Whether the request may have reached the server. False only where it certainly has not.
  public let mayHaveBeenCarriedOut: Bool

  /// Makes an error; whether the request may have been carried out follows from the cause unless given.
  public init(_ cause: Cause, mayHaveBeenCarriedOut: Bool? = nil) {
    self.cause = cause
    self.mayHaveBeenCarriedOut = mayHaveBeenCarriedOut ?? cause.comesAfterSending
  }

  /// The cause in words.
  public var description: String { cause.description }
}

extension WireTransportError.Cause: CustomStringConvertible {
  /// Whether the cause can strike after the request was sent.
  var comesAfterSending: Bool {
    switch self {
    case .unreachable, .nameNotFound, .connectionRefused, .certificate, .tls: false
    case .reset, .timeout, .stalled, .tooLarge, .invalidAnswer, .cancelled, .other: true
    }
  }

  /// The cause in words, to follow a colon.
  public var description: String {
    switch self {
    case .unreachable: "the server cannot be reached"
    case .nameNotFound: "the server's name was not found"
    case .connectionRefused: "the connection was refused"
    case .reset: "the connection ended before the answer was complete"
    case .certificate(.expired): "the server's certificate has expired"
    case .certificate(.notYetValid): "the server's certificate is not valid yet; is the clock of this machine right?"
    case .certificate(.otherName): "the server's certificate is for another name"
    case .certificate(.untrusted): "the server's certificate is not trusted"
    case .tls: "no secure connection could be made"
    case .timeout: "no complete answer came in time"
    case .stalled: "the answer began and then stalled"
    case .tooLarge(let limit): "the answer is larger than \(limit) bytes"
    case .invalidAnswer: "the answer is not valid HTTP"
    case .cancelled: "the call was cancelled"
    case .other(let code): "the transport failed with code \(code)"
    }
  }
}

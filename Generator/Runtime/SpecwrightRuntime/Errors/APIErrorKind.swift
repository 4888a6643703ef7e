// In which step a call failed, and what the failure means whatever the service.

/// The step in which a call failed. The set is open: a later version may add kinds.
public struct APIErrorKind: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The kind's name.
  public let rawValue: String

  /// A kind by name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Nothing was sent: an argument, a credential or the server's address does not allow it.
  public static let refused = APIErrorKind(rawValue: "refused")
  /// Nothing was sent: documented limits allow the next call only after the call's deadline. `retryAfter` says when.
  public static let rateLimited = APIErrorKind(rawValue: "rateLimited")
  /// The request brought no answer.
  public static let transport = APIErrorKind(rawValue: "transport")
  /// No complete answer came in time.
  public static let timeout = APIErrorKind(rawValue: "timeout")
  /// The answer began and then came too slowly.
  public static let stalled = APIErrorKind(rawValue: "stalled")
  /// The answer is larger than the client accepts.
  public static let tooLarge = APIErrorKind(rawValue: "tooLarge")
  /// The JSON of the answer nests deeper than the client accepts.
  public static let tooDeep = APIErrorKind(rawValue: "tooDeep")
  /// The server sent the call elsewhere, to where it is not followed.
  public static let redirect = APIErrorKind(rawValue: "redirect")
  /// The HTTP status says that the call failed.
  public static let status = APIErrorKind(rawValue: "status")
  /// The answer itself says that the call failed.
  public static let service = APIErrorKind(rawValue: "service")
  /// The answer cannot be read as documented.
  public static let decoding = APIErrorKind(rawValue: "decoding")
  /// What was waited for failed or did not come in time.
  public static let waiting = APIErrorKind(rawValue: "waiting")
  /// The task was cancelled.
  public static let cancelled = APIErrorKind(rawValue: "cancelled")

  /// The kind's name.
  public var description: String { rawValue }
}

/// What a failure means, common to all services. The set is open: a later version may add categories.
public struct APIErrorCategory: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The category's name.
  public let rawValue: String

  /// A category by name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The credentials are missing or wrong.
  public static let unauthorized = APIErrorCategory(rawValue: "unauthorized")
  /// The credentials do not allow this.
  public static let forbidden = APIErrorCategory(rawValue: "forbidden")
  /// There is no such thing.
  public static let notFound = APIErrorCategory(rawValue: "notFound")
  /// It contradicts the present state.
  public static let conflict = APIErrorCategory(rawValue: "conflict")
  /// The service does not accept the arguments.
  public static let invalidInput = APIErrorCategory(rawValue: "invalidInput")
  /// Too many calls.
  public static let rateLimited = APIErrorCategory(rawValue: "rateLimited")
  /// It has to be paid for first.
  public static let paymentRequired = APIErrorCategory(rawValue: "paymentRequired")
  /// The service cannot be used at the moment.
  public static let unavailable = APIErrorCategory(rawValue: "unavailable")
  /// The service failed.
  public static let `internal` = APIErrorCategory(rawValue: "internal")
  /// None of the others.
  public static let unknown = APIErrorCategory(rawValue: "unknown")

  /// The category's name.
  public var description: String { rawValue }

  /// What the category means, in words that follow a service's or status' code.
  var words: String? {
    switch self {
    case .unauthorized: "the credentials are missing or wrong"
    case .forbidden: "the credentials do not allow this"
    case .notFound: "not found"
    case .conflict: "it contradicts the present state"
    case .invalidInput: "the service does not accept the arguments"
    case .rateLimited: "too many calls"
    case .paymentRequired: "payment is required"
    case .unavailable: "the service is unavailable"
    case .internal: "the service failed"
    default: nil
    }
  }
}

// What an error's status or code means, as documented.

/// The meaning of a documented error, found by HTTP status or by the service's code.
public struct APIErrorRule: Sendable {
  /// The HTTP status; nil when the code decides.
  public let status: Int?
  /// The service's code as text; nil when the status decides.
  public let code: StaticString?
  /// What the error means.
  public let category: APIErrorCategory
  /// The documented meaning, printed with the error.
  public let meaning: StaticString?

  /// A rule for an HTTP status.
  public init(status: Int, category: APIErrorCategory, meaning: StaticString? = nil) {
    self.status = status
    code = nil
    self.category = category
    self.meaning = meaning
  }

  /// A rule for a code of the service, compared as text: `-32602` and `"-32602"` are the same.
  public init(code: StaticString, category: APIErrorCategory, meaning: StaticString? = nil) {
    status = nil
    self.code = code
    self.category = category
    self.meaning = meaning
  }

  /// The first rule for the code, else the first for the status.
  static func find(_ rules: [APIErrorRule], status: Int, code: String?) -> APIErrorRule? {
    if let code, let rule = rules.first(where: { $0.code?.text == code }) { return rule }
    return rules.first { $0.status == status }
  }

  /// What an HTTP status means where nothing is documented.
  static func category(ofStatus status: Int) -> APIErrorCategory {
    switch status {
    case 400, 405, 406, 411, 413, 414, 415, 422: .invalidInput
    case 401: .unauthorized
    case 402: .paymentRequired
    case 403: .forbidden
    case 404, 410: .notFound
    case 409, 412, 423: .conflict
    case 429: .rateLimited
    case 502, 503, 504: .unavailable
    case 500...599: .internal
    default: .unknown
    }
  }

  /// What a standard code of JSON-RPC 2.0 means where nothing is documented.
  static func category(ofCode code: String?) -> APIErrorCategory {
    switch code {
    case "-32700", "-32600", "-32601", "-32602": .invalidInput
    case "-32603": .internal
    default: .unknown
    }
  }
}

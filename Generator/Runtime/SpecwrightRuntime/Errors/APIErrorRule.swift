// What an error's status or code means, as documented.

/// The meaning of a documented error, found by HTTP status or by the service's code.
public struct APIErrorRule: Sendable {
  /// The HTTP statuses, one or a class; nil when the code decides.
  public let statuses: ClosedRange<Int>?
  /// The service's code as text; nil when the status decides.
  public let code: StaticString?
  /// What the error means.
  public let category: APIErrorCategory
  /// The documented meaning, printed with the error.
  public let meaning: StaticString?

  /// A rule for an HTTP status; 200 for a failure that an answer of success states, of which its code says no more.
  public init(status: Int, category: APIErrorCategory, meaning: StaticString? = nil) {
    self.init(statuses: status...status, category: category, meaning: meaning)
  }

  /// A rule for a class of HTTP statuses: `500...599`. It yields to a rule for one of them; and where HTTP itself says
  /// more of a status, as 503 says unavailable, that is the category.
  public init(statuses: ClosedRange<Int>, category: APIErrorCategory, meaning: StaticString? = nil) {
    self.statuses = statuses
    code = nil
    self.category = category
    self.meaning = meaning
  }

  /// A rule for a code of the service, compared as text: `-32602` and `"-32602"` are the same.
  public init(code: StaticString, category: APIErrorCategory, meaning: StaticString? = nil) {
    statuses = nil
    self.code = code
    self.category = category
    self.meaning = meaning
  }

  /// The documented meaning without the period at its end, as it stands within a sentence.
  var words: String? {
    meaning.map { $0.text.hasSuffix(".") ? String($0.text.dropLast()) : $0.text }
  }

  /// The first rule for the code, else the first for the status, else that of its class.
  static func find(_ rules: [APIErrorRule], status: Int, code: String?) -> APIErrorRule? {
    if let code, let rule = rules.first(where: { $0.code?.text == code }) { return rule }
    let fitting = rules.filter { $0.statuses?.contains(status) ?? false }
    return fitting.first { !$0.isClass } ?? fitting.first
  }

  private var isClass: Bool { statuses.map { $0.count > 1 } ?? false }

  /// What `status`, which the rule is for, means.
  func category(ofStatus status: Int) -> APIErrorCategory {
    let own = APIErrorRule.category(ofStatus: status)
    return isClass && own != .unknown && own != .internal ? own : category
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

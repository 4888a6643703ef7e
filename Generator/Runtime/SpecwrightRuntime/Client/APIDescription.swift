// What an SDK knows about its service as a whole.

/// The facts about a service that hold for all its operations.
public struct APIDescription: Sendable {
  /// The service's name, as in messages: `ZoneID`.
  public let name: StaticString
  /// The documented version.
  public let version: StaticString
  /// The documented server address.
  public let server: StaticString
  /// Where credentials go, in the order in which a client holds them.
  public let credentials: [APICredentialPlace]
  /// How answers are wrapped.
  public let envelope: APIEnvelope
  /// Members of answers beside their payload, as paths of names joined by dots from the whole answer.
  public let members: [StaticString]
  /// How listings are paged; nil where they are not.
  public let paging: APIPaging?
  /// How often the service may be called, unless an operation states limits of its own.
  public let limits: [APIRateLimit]
  /// The member of answers with the seconds after which the same call is allowed again; nil where there is none.
  public let cooldownMember: StaticString?
  /// The answer header that identifies the request to the vendor's support; nil for the usual ones.
  public let requestIDHeader: StaticString?
  /// The answer header that says in words what happened; nil where there is none.
  public let statusMessageHeader: StaticString?
  /// What documented errors mean; the first that fits counts.
  public let errors: [APIErrorRule]

  /// Describes a service.
  public init(
    name: StaticString, version: StaticString, server: StaticString, credentials: [APICredentialPlace] = [],
    envelope: APIEnvelope = .bare, members: [StaticString] = [], paging: APIPaging? = nil,
    requestIDHeader: StaticString? = nil, statusMessageHeader: StaticString? = nil, limits: [APIRateLimit] = [],
    cooldownMember: StaticString? = nil, errors: [APIErrorRule] = []
  ) {
    self.name = name
    self.version = version
    self.server = server
    self.credentials = credentials
    self.envelope = envelope
    self.members = members
    self.paging = paging
    self.requestIDHeader = requestIDHeader
    self.statusMessageHeader = statusMessageHeader
    self.limits = limits
    self.cooldownMember = cooldownMember
    self.errors = errors
  }
}

/// The names by which a service's listings are paged.
public struct APIPaging: Sendable {
  /// The header with the page's number, counted from 1, in requests and answers.
  public let page: StaticString
  /// The header with the number of elements on a page, in requests and answers.
  public let size: StaticString
  /// The answer header with the number of pages.
  public let pages: StaticString
  /// The largest documented page, which is asked for unless told otherwise; nil leaves the size to the server.
  public let maximumSize: Int?

  /// Names the headers of paging.
  public init(page: StaticString, size: StaticString, pages: StaticString, maximumSize: Int? = nil) {
    self.page = page
    self.size = size
    self.pages = pages
    self.maximumSize = maximumSize
  }
}

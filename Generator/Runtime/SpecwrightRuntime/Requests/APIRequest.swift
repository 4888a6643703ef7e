// One call as a value: what is asked, before it is bytes.

import WireJSON

/// A call of `Service` that answers with `Output`, as a value that can be kept, shown and sent.
///
/// It holds structure, not bytes: the route, the values and the body are put together when it is sent, with the
/// credentials of that moment. Printing and dumping show the operation, its route and the names of its parameters, never
/// a value.
public struct APIRequest<Service: APIService, Output>: Sendable {
  private(set) var shared: SharedParts

  var parts: RequestParts {
    get { shared.parts }
    _modify { yield &shared.parts }
  }

  /// A request of what `builder` has collected by now; what it collects later is not in it.
  public init(_ builder: APIRequestBuilder) {
    shared = builder.shared
  }

  /// A request without parameters; what each argument is says ``APIRequestBuilder``.
  public init(
    _ operation: StaticString, _ route: StaticString, _ effect: APIEffect, reply: APIReply = .json, status: Int = 200,
    or others: [Int] = []
  ) {
    shared = SharedParts(RequestParts(operation, route, effect, reply, status, or: others))
  }

  /// The operation's key, such as `dns.a.list`.
  public var operation: String { parts.operation.text }

  /// The route with its parameters unfilled.
  public var route: String { parts.route.text }

  /// What the call changes.
  public var effect: APIEffect { parts.effect }

  /// The operation's own credential places; nil for the service's.
  public var credentials: [APICredentialPlace]? { parts.credentials }

  /// The operation's own limits on the number of calls; nil for those of the service.
  public var limits: [APIRateLimit]? { parts.limits }

  /// When the call is sent again; nil for the client's policy.
  public var retry: APIRetryPolicy? {
    get { parts.retry }
    set { parts.retry = newValue }
  }

  /// How long the call may take over all its attempts and pauses, and a listing make wait for all its pages; nil for the
  /// client's deadline.
  public var deadline: Duration? {
    get { parts.deadline }
    set { parts.deadline = newValue }
  }

  /// The same call with another policy or deadline; what is nil stays as it is.
  public func with(retry: APIRetryPolicy? = nil, deadline: Duration? = nil) -> Self {
    var request = self
    request.parts.retry = retry ?? parts.retry
    request.parts.deadline = deadline ?? parts.deadline
    return request
  }

  /// What errors mean here, where that is not what they mean elsewhere in the service.
  public var errors: [APIErrorRule] { parts.errors }
}

extension APIRequest: CustomStringConvertible, CustomReflectable {
  /// Operation, route and parameter names.
  public var description: String { parts.description }

  /// Operation, route and parameter names.
  public var customMirror: Mirror { parts.mirror(of: self) }
}

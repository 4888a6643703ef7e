// One call as a value: what is asked, before it is bytes.

import WireJSON

/// A call of `Service` that answers with `Output`, as a value that can be kept, shown and sent.
///
/// It holds structure, not bytes: the route, the values and the body are put together when it is sent, with the
/// credentials of that moment. Builders never throw: what breaks a documented limit is kept and thrown before anything
/// is sent. Printing and dumping show the operation, its route and the names of its parameters, never a value.
public struct APIRequest<Service: APIService, Output>: Sendable {
  private(set) var shared: SharedParts

  var parts: RequestParts {
    get { shared.parts }
    _modify { yield &shared.parts }
  }

  /// Starts a request.
  ///
  /// - Parameters:
  ///   - operation: The operation's key, such as `dns.a.list`.
  ///   - route: `GET /path/{parameter}` or `RPC method /path/{parameter}`, the path of the latter being optional.
  ///   - effect: What the call changes.
  ///   - reply: The documented form of the answer.
  ///   - status: The documented HTTP status of success.
  ///   - others: Further statuses of success.
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

  /// The operation's own credential places, matched to the client's credentials by position: those of the service do
  /// not apply then, and each must be given. Nil for the service's.
  public var credentials: [APICredentialPlace]? {
    get { parts.credentials }
    set { parts.credentials = newValue }
  }

  /// The operation's own limits on the number of calls; nil for those of the service.
  public var limits: [APIRateLimit]? {
    get { parts.limits }
    set { parts.limits = newValue }
  }

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
  public var errors: [APIErrorRule] {
    get { parts.errors }
    set { parts.errors = newValue }
  }

  /// Names the JSON-RPC method of a call whose method is only known at run time; the route's is ignored.
  public mutating func rpc(_ method: String) {
    parts.rpcMethod = method
  }
}

extension APIRequest: CustomStringConvertible, CustomReflectable {
  /// Operation, route and parameter names.
  public var description: String {
    "\(operation) \(route)" + (parts.parameterNames.isEmpty ? "" : " (\(parts.parameterNames.joined(separator: ", ")))")
  }

  /// Operation, route and parameter names.
  public var customMirror: Mirror {
    Mirror(self, children: ["operation": operation, "route": route, "parameters": parts.parameterNames])
  }
}

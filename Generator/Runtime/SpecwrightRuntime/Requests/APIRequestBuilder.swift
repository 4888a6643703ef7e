// What generated code fills in before a request is a value.

import WireJSON

/// Collects what one call asks, and is then made into an ``APIRequest``.
///
/// It never throws: what breaks a documented limit is kept, and thrown before anything is sent. It is a class, and knows
/// nothing of the service or the answer, since the code that fills it in is compiled once per operation: a call of one of
/// its methods is the least that such code can be made of.
public final class APIRequestBuilder {
  /// Everything collected so far.
  private(set) var shared: SharedParts
  /// The JSON that is being written, from ``object(_:)`` or ``tuple()`` to ``end()``.
  var writer: JSONWriter?

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

  /// Starts with everything that `request` asks.
  public init<Service: APIService, Output>(_ request: APIRequest<Service, Output>) {
    shared = request.shared
  }

  var parts: RequestParts {
    get { shared.parts }
    _modify { yield &shared.parts }
  }

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

  /// What errors mean here, where that is not what they mean elsewhere in the service.
  public var errors: [APIErrorRule] {
    get { parts.errors }
    set { parts.errors = newValue }
  }

  /// Names the JSON-RPC method of a call whose method is only known at run time; the route's is ignored.
  public func rpc(_ method: String) {
    parts.rpcMethod = method
  }
}

extension APIRequestBuilder: CustomStringConvertible, CustomReflectable {
  /// Operation, route and parameter names.
  public var description: String { parts.description }

  /// Operation, route and parameter names.
  public var customMirror: Mirror { parts.mirror(of: self) }
}

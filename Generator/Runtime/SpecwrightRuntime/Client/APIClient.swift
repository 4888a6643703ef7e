// A service's server, credentials and options: made once, shared by copies.

import WireJSON

/// What a service needs to be called. It is a reference to shared, immutable facts; only the count of JSON-RPC ids
/// changes.
public struct APIClient: Sendable {
  /// One reference: a client is handed on with every scope and call, and copying it must cost next to nothing.
  private let core: Core

  private final class Core: Sendable {
    let api: APIDescription
    let options: APIClientOptions
    let server: Result<ServerAddress, APIRefusal>
    let credentials: [APICredential?]
    let fixedCredentials: FixedCredentials?
    let limiter: APILimiter?
    let identifiers: Locked<Int>
    let budget = Locked(RetryBudget())
    let calls = Locked(0)

    init(_ api: APIDescription, _ server: String, _ credentials: [APICredential?], _ options: APIClientOptions) {
      self.api = api
      self.options = options
      self.server = Result { () throws(APIRefusal) in try ServerAddress(server) }
      limiter = options.limiter(for: self.server)
      self.credentials = credentials
      fixedCredentials = FixedCredentials(credentials, api.credentials)
      identifiers = Locked(options.firstID)
    }
  }

  /// Makes a client. It never fails: what is wrong with the server's address is thrown by every call.
  ///
  /// - Parameters:
  ///   - description: What is known about the service.
  ///   - server: The server's address, `https://host[:port][/path]`; nil for the documented one.
  ///   - credentials: The credentials in the order of their places in `description`; nil for those not given.
  ///   - options: How calls are made.
  public init(
    _ description: APIDescription, server: String? = nil, credentials: [APICredential?] = [],
    options: APIClientOptions = APIClientOptions()
  ) {
    core = Core(description, server ?? description.server.text, credentials, options)
  }

  /// What is known about the service.
  public var api: APIDescription { core.api }

  /// How calls are made.
  public var options: APIClientOptions { core.options }

  var server: Result<ServerAddress, APIRefusal> { core.server }
  var credentials: [APICredential?] { core.credentials }

  /// The credentials that go to the places of the service, where none of them has to be asked for.
  var fixedCredentials: FixedCredentials? { core.fixedCredentials }

  /// What may be spent on sending calls again.
  var budget: Locked<RetryBudget> { core.budget }

  /// What keeps calls within documented limits; nil where nothing does.
  var limiter: APILimiter? { core.limiter }

  /// The id of the next JSON-RPC call, which is not used up.
  var nextID: Int { core.identifiers.withLock { $0 } }

  /// The number of a call that begins.
  func takeNumber() -> Int {
    core.calls.withLock { number in
      number += 1
      return number
    }
  }

  /// Uses up the id of a JSON-RPC call.
  func takeID() -> Int {
    core.identifiers.withLock { id in
      defer { id += 1 }
      return id
    }
  }
}

extension APIClientOptions {
  /// What keeps calls of a server within documented limits; nil where nothing does.
  fileprivate func limiter(for server: Result<ServerAddress, APIRefusal>) -> APILimiter? {
    switch limiting {
    case .off: return nil
    case .shared(let limiter): return limiter
    case .automatic:
      guard transport is WireURLSessionTransport, let address = try? server.get() else { return nil }
      return address.isLoopback ? nil : .shared
    }
  }
}

extension APIClient: CustomStringConvertible, CustomReflectable {
  /// The service's name and the server's origin.
  public var description: String { "\(api.name) at \(origin)" }

  /// The service's name and the server's origin.
  public var customMirror: Mirror { Mirror(self, children: ["service": api.name.text, "server": origin]) }

  /// The origin of the server, or what is wrong with its address.
  var origin: String {
    switch server {
    case .success(let address): address.origin
    case .failure(let refusal): refusal.reason
    }
  }
}

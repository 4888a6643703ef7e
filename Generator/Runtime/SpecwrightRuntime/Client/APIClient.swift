// A service's server, credentials and options: made once, shared by copies.

import WireJSON

/// What a service needs to be called. It is a reference to shared, immutable facts; only the count of JSON-RPC ids
/// changes.
public struct APIClient: Sendable {
  /// What is known about the service.
  public let api: APIDescription
  /// How calls are made.
  public let options: APIClientOptions
  let server: Result<ServerAddress, APIRefusal>
  let credentials: [APICredential?]
  let identifiers: Locked<Int>

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
    api = description
    self.options = options
    self.credentials = credentials
    identifiers = Locked(options.firstID)
    let address = server ?? description.server.text
    self.server = Result { () throws(APIRefusal) in try ServerAddress(address) }
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

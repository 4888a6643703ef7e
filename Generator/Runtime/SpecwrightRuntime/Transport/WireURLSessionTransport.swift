// The default transport: Foundation's URLSession, kept from doing anything of its own accord.

import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Sends requests with `URLSession`: no redirects, cookies, cache or stored credentials; the answer's size is limited
/// while it comes.
///
/// On Linux, Foundation has limits that no setting lifts. It ends the process when a server closes the connection
/// between the status line of an answer and the end of its headers (swift-corelibs-foundation 5285), sends headers after
/// the body, or announces a body of 2⁶³ bytes, whatever the method, the kind of task and the headers of the request: a
/// program that must survive even that needs another transport there. It takes no IPv6 address for the server, only
/// names that lead to one, and no answer whose headers are not UTF-8. It reads the body of a redirect to its end before it
/// tells of it: the call ends when its time is over, but while a server goes on sending, as fast as it can, the session is
/// busy and sends nothing else.
public final class WireURLSessionTransport: WireTransport {
  /// The one that clients use unless told otherwise.
  public static let shared = WireURLSessionTransport()

  /// How many connections to one server there are at most.
  private static let connections = 32

  private let session: URLSession
  private let exchanges: Exchanges

  /// Makes a transport with connections of its own.
  public init() {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.httpCookieStorage = nil
    configuration.httpCookieAcceptPolicy = .never
    configuration.httpShouldSetCookies = false
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    configuration.httpMaximumConnectionsPerHost = WireURLSessionTransport.connections
    exchanges = Exchanges(connections: WireURLSessionTransport.connections)
    session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: BoundedQueue())
  }

  deinit {
    session.finishTasksAndInvalidate()
  }

  /// Sends `request` once, when one of the connections to its server is free for it.
  public func send(_ request: WireRequest, limits: WireLimits) async throws -> WireResponse {
    guard let urlRequest = URLRequest(request, limits) else {
      throw WireTransportError(.other(URLError.badURL.rawValue), mayHaveBeenCarriedOut: false)
    }
    let task = session.dataTask(with: urlRequest)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        exchanges.begin(task, to: request.origin, limits, continuation)
        if Task.isCancelled { exchanges.fail(task, .cancelled) }
      }
    } onCancel: {
      exchanges.fail(task, .cancelled)
    }
  }
}

extension URLRequest {
  fileprivate init?(_ request: WireRequest, _ limits: WireLimits) {
    guard let url = URL(string: request.url) else { return nil }
    let parts = limits.timeout.components
    self.init(
      url: url, cachePolicy: .reloadIgnoringLocalCacheData,
      timeoutInterval: Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
    httpMethod = request.method
    httpShouldHandleCookies = false
    for field in request.headers {
      addValue(field.value, forHTTPHeaderField: field.name)
    }
    if let body = request.body { httpBody = Data(body) }
  }
}

extension WireURLSessionTransport: CustomReflectable {
  /// Shows nothing: a session holds requests under way, and they change while one looks.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

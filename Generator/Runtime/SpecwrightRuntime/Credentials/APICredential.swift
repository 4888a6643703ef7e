// Where a user name, key or token comes from: looked up anew for every request.

import Foundation

/// A credential of a client: a value, an environment variable, or a closure that is asked for every request, so that
/// a rotated key is used from the next request on. It never prints.
public struct APICredential: Sendable, ExpressibleByStringLiteral {
  private enum Source: Sendable {
    case value(Secret)
    case environment(String)
    case provider(@Sendable () async throws -> String)
  }

  private let source: Source

  private init(_ source: Source) {
    self.source = source
  }

  /// A fixed credential, from a literal.
  public init(stringLiteral text: String) {
    source = .value(Secret(text))
  }

  /// A fixed credential.
  public static func value(_ text: String) -> APICredential { APICredential(.value(Secret(text))) }

  /// A fixed credential.
  public static func secret(_ secret: Secret) -> APICredential { APICredential(.value(secret)) }

  /// The environment variable `name`, read for every request. A request is refused, with the variable's name, while the
  /// variable is not set or empty.
  public static func environment(_ name: String) -> APICredential { APICredential(.environment(name)) }

  /// A closure that is asked for every attempt of a request. What it throws refuses the request; only the error's type
  /// is reported.
  public static func provider(_ provider: @escaping @Sendable () async throws -> String) -> APICredential {
    APICredential(.provider(provider))
  }

  /// The credential's text where that is always the same, so that there is nothing to wait for.
  var fixed: Secret? { if case .value(let secret) = source { secret } else { nil } }

  /// The credential's text now.
  func resolve() async throws(APIRefusal) -> Secret {
    switch source {
    case .value(let secret):
      return secret
    case .environment(let name):
      guard let text = ProcessInfo.processInfo.environment[name], !text.isEmpty else {
        throw APIRefusal("the environment variable \(name) is not set or empty")
      }
      return Secret(text)
    case .provider(let provider):
      do {
        return Secret(try await provider())
      } catch {
        throw APIRefusal("the credential's provider threw \(type(of: error))", isCancelled: error is CancellationError)
      }
    }
  }
}

extension APICredential: CustomStringConvertible, CustomReflectable {
  /// `•••`.
  public var description: String { Secret.shown }

  /// A mirror without children, so that `dump` shows nothing.
  public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}

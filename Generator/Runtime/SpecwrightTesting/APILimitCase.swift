// One row of a table of limits: a value just outside one must not be sent.

import SpecwrightRuntime

/// A value that breaks a documented limit, and what its refusal says.
public struct APILimitCase: Sendable, CustomStringConvertible {
  /// What the refusal says: `parameter 'username' must be 1 to 50 characters`.
  public let description: String
  private let found: @Sendable () -> String?

  /// A call with one argument that breaks a limit.
  public init<Service: APIService, Output>(
    _ refusal: String, _ request: @escaping @Sendable () -> APIRequest<Service, Output>
  ) {
    description = refusal
    found = {
      // Only a request that is refused becomes a comment; the reason stands behind the colon.
      let command = request().curl()
      guard command.hasPrefix("# "), let colon = command.firstIndex(of: ":") else { return nil }
      return command[colon...].dropFirst(2).dropLast().description
    }
  }

  /// A value with one part that breaks a limit.
  public init(value refusal: String, _ value: @escaping @Sendable () -> any JSONWritable) {
    description = refusal
    found = { JSONFragment(value()).violation?.description }
  }

  /// What does not go as it must; empty when the value is refused for that reason.
  public var failures: [String] {
    let found = found()
    return found == description ? [] : [found.map { "it is refused because \($0)" } ?? "it is not refused"]
  }
}

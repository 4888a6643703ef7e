import SpecModel

/// What the service's own codes of errors are in Swift: an open set of values, and the member of an error that has one.
public struct SwiftErrorCodes: Sendable {
  /// The documented errors that have a code, in the order of the spec.
  public let errors: [ErrorCase]
  /// Whether codes are numbers; otherwise they are words.
  public let isNumeric: Bool
  /// The name of the member: `code`, or `reason` where a word is all that the service says.
  public let member: String
  /// The name of the type.
  public var type: String { member == "reason" ? "ErrorReason" : "ErrorCode" }

  /// Nil where the service has no codes of its own.
  init?(_ api: API) {
    errors = api.errors.filter { $0.code != nil }
    guard !errors.isEmpty else { return nil }
    isNumeric = errors.allSatisfy { Int($0.code ?? "") != nil }
    // An error of JSON-RPC 1.0 is one value: as a number it is a code, as a word it says what is wrong.
    member = api.wire == .jsonRPC1 && !isNumeric ? "reason" : "code"
  }
}

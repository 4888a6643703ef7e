// A documented example: what the page shows to be sent and answered.

import Foundation
import SpecwrightRuntime

/// One documented example, from `examples/<operation>[@case].http`.
///
/// The file holds leading `# key: value` lines, then the request (request line, headers, blank line, body), a line
/// `###`, and the answer in the same form. The newline before `###` and the last one of the file are not body. Nothing
/// before `###` means answer only.
public struct APIExample: Sendable, CustomStringConvertible {
  /// A documented request.
  public struct Request: Sendable {
    /// The HTTP method.
    public let method: String
    /// Path and query.
    public let target: String
    /// The headers shown on the page.
    public let headers: WireHeaders
    /// The body, byte for byte; empty where there is none.
    public let body: [UInt8]
  }

  /// How far a request must equal the documented one.
  public enum Equality: String, Sendable, CaseIterable {
    /// The body to the byte.
    case bytes
    /// The body as JSON.
    case json
    /// Only HTTP method and path: the page shows something else than it documents.
    case documented
  }

  /// The file's name without extension: the operation's key, and the case after an `@`.
  public let name: String
  /// The `# key: value` lines in order.
  public let annotations: [(key: String, value: String)]
  /// The request, or nil.
  public let request: Request?
  /// The answer, or nil.
  public let response: WireResponse?

  /// The operation's key.
  public var operation: String { name.prefix { $0 != "@" }.description }

  /// The values of all annotations under `key`.
  public func annotations(_ key: String) -> [String] { annotations.filter { $0.key == key }.map(\.value) }

  /// How far a request must equal the documented one; to the byte unless stated.
  public var equality: Equality {
    annotations("equality").first.flatMap { Equality(rawValue: $0.prefix { $0 != " " }.description) } ?? .bytes
  }

  /// The deviations by which the answer is read, as stated: `$.error.code string-as-int`.
  public var deviations: [String] { annotations("deviation") }

  /// The name.
  public var description: String { name }
}

/// What is wrong with an example file.
public struct APIExampleError: Error, Sendable, CustomStringConvertible {
  /// The file.
  public let file: String
  /// The line, from 1 on; 0 for the file as a whole.
  public let line: Int
  /// What was expected and what was found.
  public let message: String

  /// `file:line: message`.
  public var description: String { line == 0 ? "\(file): \(message)" : "\(file):\(line): \(message)" }
}

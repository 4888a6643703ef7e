// An answer with what came around it.

import WireJSON

/// A value with the status, headers and deviations of its answer.
public struct APIResponse<Service: APIService, Output> {
  /// The documented value.
  public let value: Output
  /// The HTTP status.
  public let status: Int
  /// The headers.
  public let headers: WireHeaders
  /// Where the answer differed from its documentation and was read all the same.
  public let deviations: [APIDeviation]
  private let members: [String: JSONValue]

  /// The value that an answer was read as, with the answer.
  init(_ value: Output, _ answer: Answer) {
    self.value = value
    status = answer.response.status
    headers = answer.response.headers
    deviations = answer.deviations
    members = EnvelopeMembers.read(Service.api.members.map(\.text), from: answer.response.body)
  }

  /// The server's own name for the request, to be given to the vendor's support.
  public var requestID: String? { Service.api.requestID(in: headers) }

  /// The first header of that name, or nil.
  public func header(_ name: String) -> String? { headers[name] }

  /// What stands beside the payload at a path that the service's description lists; nil where nothing stands there, or
  /// what cannot be read as the type.
  public func member<Value: JSONCoding>(_ path: String, as type: Value.Type) -> Value? {
    members[path].flatMap { try? JSONReader.decode(type, from: JSONFragment($0, checksLimits: false).bytes).value }
  }
}

extension APIResponse: Sendable where Output: Sendable {}

/// A place where an answer differed from its documentation and was read all the same. It never holds a value of the
/// answer.
public struct APIDeviation: Sendable, Hashable, CustomStringConvertible {
  /// The operation's key.
  public let operation: String
  /// The place as a JSON path such as `$.results[3].level`; `$` for the answer as a whole.
  public let path: String
  /// The row of the tolerance table that was used; nil where the answer as a whole is not as documented.
  public let tolerance: JSONTolerance?
  /// What is documented, in words.
  public let declared: String
  /// What stood there, in words.
  public let found: String

  /// Makes a deviation.
  public init(operation: String, path: String, tolerance: JSONTolerance? = nil, declared: String, found: String) {
    self.operation = operation
    self.path = path
    self.tolerance = tolerance
    self.declared = declared
    self.found = found
  }

  /// For example `dns.a.list: $[0].id: string instead of int`.
  public var description: String { "\(operation): \(path): \(found) instead of \(declared)" }
}

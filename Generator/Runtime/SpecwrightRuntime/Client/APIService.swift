// What every generated client is, and the ways to send its requests.

import Foundation
import WireJSON

/// A client of one service. Generated types conform; everything they do goes through `send` or `response`.
public protocol APIService: Sendable {
  /// What is known about the service as a whole.
  static var api: APIDescription { get }
  /// Server, credentials and options; copies of a service share it.
  var client: APIClient { get }
}

extension APIService {
  /// Sends a request and returns the documented value. Throws `APIError`.
  @discardableResult
  public func send<Output: JSONCoding>(_ request: APIRequest<Self, Output>) async throws -> Output {
    var answer = try await client.send(request.shared)
    return try answer.value(Output.self)
  }

  /// Sends a request whose success is all it answers. Throws `APIError`.
  public func send(_ request: APIRequest<Self, Void>) async throws {
    var answer = try await client.send(request.shared)
    try answer.confirm()
  }

  /// Sends a request that answers with bytes. Throws `APIError`.
  @discardableResult
  public func send(_ request: APIRequest<Self, Data>) async throws -> Data {
    var answer = try await client.send(request.shared)
    return try Data(answer.bytes())
  }

  /// Sends a request and returns the value with status, headers and deviations. Throws `APIError`.
  public func response<Output: JSONCoding>(
    to request: APIRequest<Self, Output>
  ) async throws -> APIResponse<Self, Output> {
    var answer = try await client.send(request.shared)
    let value = try answer.value(Output.self)
    return APIResponse(value, answer)
  }

  /// Sends a request and returns status, headers and deviations. Throws `APIError`.
  public func response(to request: APIRequest<Self, Void>) async throws -> APIResponse<Self, Void> {
    var answer = try await client.send(request.shared)
    try answer.confirm()
    return APIResponse((), answer)
  }

  /// Sends a request and returns the bytes with status and headers. Throws `APIError`.
  public func response(to request: APIRequest<Self, Data>) async throws -> APIResponse<Self, Data> {
    var answer = try await client.send(request.shared)
    let value = try Data(answer.bytes())
    return APIResponse(value, answer)
  }

  /// The request as it would be sent now, for tests: with the credentials of this moment and the next JSON-RPC id,
  /// which is not used up. Throws `APIError` of kind `refused`.
  public func render<Output>(_ request: APIRequest<Self, Output>) async throws -> WireRequest {
    try await client.render(request.parts)
  }

  /// The request as a command line for curl, with `•••` for every secret and credential; a comment that says why when
  /// the request would be refused.
  public func curl<Output>(_ request: APIRequest<Self, Output>) -> String {
    client.curl(request.parts)
  }
}

extension APIRequest {
  /// The request as a command line for curl to the documented server, with `•••` for every secret and credential; a
  /// comment that says why when the request would be refused.
  public func curl() -> String {
    let description = Service.api
    let used = (parts.credentials ?? description.credentials).enumerated().map { $1.credential(at: $0) }
    let credentials = Array(repeating: APICredential.value(""), count: (used.max() ?? -1) + 1)
    return APIClient(description, credentials: credentials).curl(parts)
  }
}

// One row of a table of calls: what a call through the SDK's own signature must put on the wire and give back.

import SpecwrightRuntime

/// A call with what it must send, and the documented example that answers it.
public struct APICallCase<Service: APIService>: Sendable, CustomStringConvertible {
  /// The error that a call must end in.
  public struct Failure: Sendable {
    /// The service's code as text; nil where it gives none.
    public let code: String?
    /// What the error means to a caller.
    public let category: APIErrorCategory
    /// The body of an answer that states it; empty where an example has it.
    public let answer: String

    /// An error by code and category.
    public init(code: String?, _ category: APIErrorCategory, answer: String = "") {
      self.code = code
      self.category = category
      self.answer = answer
    }
  }

  /// The example's name; for a made-up call the operation's key and `@made-up`.
  public let name: String
  private let method: String
  private let url: String
  private let effect: APIEffect
  private let rpc: String?
  private let headers: [String: String]
  private let withheld: [String]
  private let body: String?
  let status: Int
  let answer: String?
  let refused: String?
  let errors: [Failure]
  private let failure: Failure?
  private let data: (any (JSONCoding & Sendable).Type)?
  let call: @Sendable (Service) async throws -> Any

  /// Describes a call.
  ///
  /// - Parameters:
  ///   - name: The example's name; for a made-up call the operation's key and `@made-up`.
  ///   - method: The HTTP method.
  ///   - url: The whole URL, query included.
  ///   - effect: What the call changes.
  ///   - rpc: The JSON-RPC method.
  ///   - headers: The headers that the call's own parameters go into.
  ///   - withheld: The headers that the call must not send: credentials that the client has and the operation has not.
  ///   - body: The body of a made-up call; nil where the example has it.
  ///   - status: The HTTP status of a made-up answer.
  ///   - answer: The body of a made-up answer; nil where an example has one.
  ///   - refused: The body of an answer that confirms nothing, for calls that are answered by a confirmation.
  ///   - errors: Errors that mean another thing here than elsewhere.
  ///   - failure: The error that the example's answer is.
  ///   - data: The documented type of the failure's data.
  ///   - call: Makes the call through the SDK's own signature.
  public init<Output>(
    _ name: String, _ method: String, _ url: String, _ effect: APIEffect, rpc: String? = nil,
    headers: [String: String] = [:], lacks withheld: [String] = [], body: String? = nil, status: Int = 200,
    answer: String? = nil,
    refuses refused: String? = nil, errors: [Failure] = [], fails failure: Failure? = nil,
    data: (any (JSONCoding & Sendable).Type)? = nil,
    call: @escaping @Sendable (Service) async throws -> Output
  ) {
    self.name = name
    self.method = method
    self.url = url
    self.effect = effect
    self.rpc = rpc
    self.headers = headers
    self.withheld = withheld
    self.body = body
    self.status = status
    self.answer = answer
    self.refused = refused
    self.errors = errors
    self.failure = failure
    self.data = data
    self.call = { try await call($0) }
  }

  /// The name.
  public var description: String { name }

  /// Makes the call and says what is not as it must be.
  ///
  /// - Parameters:
  ///   - examples: The documented examples; one that is made up needs none.
  ///   - service: Makes the client with the given options and the examples' credentials.
  /// - Returns: What does not fit, in words. Empty when all does.
  public func failures(_ examples: APIExamples, _ service: (APIClientOptions) -> Service) async -> [String] {
    let failures: [String]
    if let example = examples[name] {
      failures = await exampleFailures(example, service)
    } else {
      failures = await madeUpFailures(service)
    }
    return await failures + brokenFailures(service, effect) + answerFailures(service) + refusedFailures(service)
      + statedFailures(service)
  }

  private func exampleFailures(_ example: APIExample, _ service: (APIClientOptions) -> Service) async -> [String] {
    let failures: [String]
    if failure != nil || data != nil {
      failures = await APIExampleCheck.runFailure(example, service, data: data, call)
    } else {
      failures = await APIExampleCheck.run(example, service, call)
    }
    let check = APIExampleCheck(example)
    let outcome = await outcome(service(check.options))
    return failures + requestFailures(check.requests, body: nil) + errorFailures(outcome)
  }

  /// The request of a made-up call.
  private func madeUpFailures(_ service: (APIClientOptions) -> Service) async -> [String] {
    let transport = WireRecordingTransport(WireScriptTransport { _ in WireResponse(status: 200, body: []) })
    let error = await outcome(service(APIClientOptions(transport: transport, retry: .never, allowsInsecureHTTP: true)))
    guard error?.kind != .refused else { return ["the call was refused: \(error?.problem ?? "")"] }
    return requestFailures(transport.requests, body: body ?? "")
  }

  func outcome(_ service: Service) async -> APIError? {
    do {
      _ = try await call(service)
      return nil
    } catch {
      return error as? APIError
    }
  }

  private func requestFailures(_ requests: [WireRequest], body: String?) -> [String] {
    guard let sent = requests.first, requests.count == 1 else { return ["\(requests.count) requests instead of one"] }
    var failures: [String] = []
    func compare(_ what: String, _ found: String, _ wanted: String) {
      if found != wanted { failures.append("the \(what) is \(found) instead of \(wanted)") }
    }
    compare("HTTP method", sent.method, method)
    compare("URL", sent.url, url)
    if let rpc {
      let found = JSONRPCText.member("method", sent.body ?? []).map { String(decoding: $0, as: UTF8.self) }
      compare("JSON-RPC method", found ?? "missing", JSONValue.string(rpc).description)
    }
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
      compare("header \(name)", sent.headers[name] ?? "missing", value)
    }
    for name in withheld where sent.headers[name] != nil { failures.append("the header \(name) is sent") }
    if let body, !Self.isJSON(sent.body ?? [], equalTo: body) {
      compare("body", String(decoding: sent.body ?? [], as: UTF8.self), body)
    }
    return failures
  }

  private static func isJSON(_ bytes: [UInt8], equalTo text: String) -> Bool {
    guard let found = try? JSONValue(parsing: bytes), let wanted = try? JSONValue(parsing: text) else { return false }
    return JSONComparison.equal(found, wanted)
  }

  private func errorFailures(_ error: APIError?) -> [String] {
    failure.map { errorFailures(error, $0) } ?? []
  }

  func errorFailures(_ error: APIError?, _ failure: Failure) -> [String] {
    guard let error else { return ["the call succeeded instead of failing"] }
    var failures: [String] = []
    if error.code != failure.code {
      failures.append("the error's code is \(error.code ?? "missing") instead of \(failure.code ?? "missing")")
    }
    if error.category != failure.category {
      failures.append("the error's category is \(error.category) instead of \(failure.category)")
    }
    return failures
  }
}

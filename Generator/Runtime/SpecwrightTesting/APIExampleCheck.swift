// One documented example against the SDK: is this what is sent, and can that be read?

import SpecwrightRuntime

/// Runs one example through a client and says what does not fit.
public struct APIExampleCheck: Sendable {
  private let example: APIExample
  private let transport: WireRecordingTransport
  private let deviations = Guarded<[APIDeviation]>([])

  /// The options for the client that is to make the call: without a network, answering with the example's answer.
  public let options: APIClientOptions

  /// Prepares the check of one example.
  public init(_ example: APIExample) {
    self.example = example
    transport = WireRecordingTransport(WireReplayTransport(always: example))
    let id = example.request.flatMap { JSONRPCText.requestID($0.body) }
    options = APIClientOptions(
      transport: transport, retry: .never, allowsInsecureHTTP: true,
      firstID: id.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 1,
      onEvent: { [deviations] event in
        if let deviation = event.deviation { deviations.with { $0.append(deviation) } }
      })
  }

  /// Makes the call of an example whose answer is a success.
  ///
  /// - Parameters:
  ///   - example: The example.
  ///   - service: Makes the client with the given options and the example's credentials.
  ///   - call: Makes the example's call through the SDK's own signature, and returns the answer's value.
  /// - Returns: What does not fit: the request, the answer's deviations, a value that was lost. Empty when all does.
  public static func run<Service: APIService, Output>(
    _ example: APIExample, _ service: (APIClientOptions) -> Service,
    _ call: (Service) async throws -> Output
  ) async -> [String] {
    let check = APIExampleCheck(example)
    do {
      let value = try await call(service(check.options))
      let answer = example.response == nil ? [] : check.answerFailures(check.deviations.with { $0 }, value)
      return check.requestFailures() + answer
    } catch {
      return check.requestFailures() + (example.response == nil ? [] : ["the call failed: \(error)"])
    }
  }

  /// Makes the call of an example whose answer is a failure.
  ///
  /// - Parameters:
  ///   - example: The example.
  ///   - service: Makes the client with the given options and the example's credentials.
  ///   - data: The documented type of the failure's data; nil where it has none.
  ///   - call: Makes the example's call through the SDK's own signature.
  /// - Returns: What does not fit. Empty when all does.
  public static func runFailure<Service: APIService, Output>(
    _ example: APIExample, _ service: (APIClientOptions) -> Service, data: (any (JSONCoding & Sendable).Type)? = nil,
    _ call: (Service) async throws -> Output
  ) async -> [String] {
    let check = APIExampleCheck(example)
    do {
      _ = try await call(service(check.options))
      return check.requestFailures() + ["the call succeeded, but the example shows a failure"]
    } catch let error as APIError where error.kind == .service || error.kind == .status {
      return check.requestFailures() + check.failureFailures(error, data)
    } catch {
      return check.requestFailures() + ["the call failed in another way: \(error)"]
    }
  }

  /// What was sent so far.
  var requests: [WireRequest] { transport.requests }

  private func requestFailures() -> [String] {
    guard let documented = example.request else { return [] }
    guard transport.requests.count == 1 else {
      return ["\(transport.requests.count) requests were sent instead of one"]
    }
    return RequestComparison(documented, transport.requests[0], example.equality).failures
  }

  private func answerFailures(_ deviations: [APIDeviation], _ value: Any) -> [String] {
    let failures = deviationFailures(deviations.map(StatedDeviation.text))
    guard failures.isEmpty, deviations.isEmpty, let value = value as? any JSONWritable,
      let body = try? JSONValue(parsing: example.response?.body ?? [])
    else { return failures }
    let written = JSONFragment(value, checksLimits: false).bytes
    guard let tree = try? JSONValue(parsing: written), !JSONComparison.keeps(body, tree) else { return [] }
    return ["the value was not kept: what it is written as is not in the answer"]
  }

  private func failureFailures(_ error: APIError, _ type: (any (JSONCoding & Sendable).Type)?) -> [String] {
    var found = error.deviations.map(StatedDeviation.text)
    guard let type else { return deviationFailures(found) }
    guard let data = error.serverData else { return ["the failure has no data"] }
    do throws(JSONError) {
      let start = JSONRPCText.member("error", example.response?.body ?? []) == nil ? "$" : "$.error.data"
      found += try StatedDeviation.decode(type, data).map { StatedDeviation.text($0, below: start) }
    } catch {
      return ["the failure's data cannot be read: \(error)"]
    }
    return deviationFailures(found)
  }

  private func deviationFailures(_ found: [String]) -> [String] {
    let stated = example.deviations
    return found.filter { !stated.contains($0) }.map { "a deviation is not stated: \($0)" }
      + stated.filter { !found.contains($0) }.map { "a deviation is stated, but there is none: \($0)" }
  }
}

// The one error a call throws: in which step it failed, what that means, and what can be done.

import WireJSON

/// Why a call failed.
///
/// Everything it prints is in the SDK's own words, so that it can be logged; what the server said is in
/// `serverMessage`, `serverData` and `headers`, which are shown neither by printing nor by dumping.
public struct APIError: Error, Sendable {
  /// The step in which the call failed.
  public let kind: APIErrorKind
  /// What the failure means, common to all services.
  public internal(set) var category: APIErrorCategory = .unknown
  /// The service's name, such as `ZoneID`.
  public let service: String
  /// The operation's key, such as `dns.a.list`.
  public let operation: String
  /// What the call changes, and so whether sending it again is safe.
  public let effect: APIEffect
  /// What went wrong, in words that follow a colon; never what the server said.
  public internal(set) var problem: String
  /// How often the request was sent.
  public internal(set) var attempts = 0
  /// The HTTP status; nil when there was no answer.
  public internal(set) var status: Int?
  /// The headers of the answer.
  public internal(set) var headers = WireHeaders()
  /// The server's own name for the request, to be given to the vendor's support.
  public internal(set) var requestID: String?
  /// How long the server asks to wait before the next try.
  public internal(set) var retryAfter: Duration?
  /// The service's error code as text, whether it came as number or string.
  public internal(set) var code: String?
  /// What the service said in words. Never printed: it may hold what should not be in logs.
  public internal(set) var serverMessage: String?
  /// What the service said as data: JSON-RPC `data`, else the JSON body. Never printed.
  public internal(set) var serverData: JSONValue?
  /// Where the answer that stated the failure differed from its documentation and was read all the same.
  public internal(set) var deviations: [APIDeviation] = []
  /// Where and how the answer's JSON differs from its documentation.
  public internal(set) var json: JSONError?
  /// Whether the server may have carried out the request. False only where it certainly has not.
  public internal(set) var mayHaveBeenCarriedOut = false
  /// Why there was no answer.
  public internal(set) var underlying: WireTransportError.Cause?

  init(_ kind: APIErrorKind, _ context: ErrorContext, _ problem: String) {
    self.kind = kind
    self.problem = problem
    service = context.service.text
    operation = context.operation.text
    effect = context.effect
  }
}

/// The call that an error speaks of.
struct ErrorContext: Sendable {
  let service: StaticString
  let operation: StaticString
  let effect: APIEffect
}

extension ErrorContext {
  /// Nothing was sent.
  func refused(_ refusal: APIRefusal) -> APIError {
    if refusal.isCancelled { return APIError(.cancelled, self, "the call was cancelled") }
    guard let turn = refusal.turn else { return APIError(.refused, self, refusal.reason) }
    var error = APIError(.rateLimited, self, refusal.reason)
    error.category = .rateLimited
    error.retryAfter = turn
    return error
  }

  /// The transport brought no answer. Errors that are not its own are reduced to their type.
  func transport(_ error: any Error) -> APIError {
    let failure: WireTransportError
    let known = error as? WireTransportError
    if let known {
      failure = known
    } else {
      failure = WireTransportError(error is CancellationError ? .cancelled : .other(0))
    }
    let kind: APIErrorKind
    switch failure.cause {
    case .timeout: kind = .timeout
    case .stalled: kind = .stalled
    case .tooLarge: kind = .tooLarge
    case .cancelled: kind = .cancelled
    default: kind = .transport
    }
    let foreign = known == nil && !(error is CancellationError)
    var result = APIError(kind, self, foreign ? "the transport threw \(type(of: error))" : failure.cause.description)
    result.underlying = failure.cause
    result.mayHaveBeenCarriedOut = failure.mayHaveBeenCarriedOut
    if [.transport, .timeout, .stalled].contains(kind) { result.category = .unavailable }
    return result
  }
}

extension APIError {
  /// What the service said beside code and message, as a type; nil where it said nothing that can be read as one.
  public func data<Value: JSONCoding>(as type: Value.Type) -> Value? {
    serverData.flatMap { try? JSONReader.decode(type, from: JSONFragment($0, checksLimits: false).bytes).value }
  }
}

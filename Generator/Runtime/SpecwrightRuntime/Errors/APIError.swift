// The one error a call throws: in which step it failed, what that means, and what can be done.

import WireJSON

/// Why a call failed.
///
/// Everything it prints is in the SDK's own words, so that it can be logged; what the server said is in
/// `serverMessage`, `serverData` and `headers`, which are shown neither by printing nor by dumping.
public struct APIError: Error, Sendable {
  /// Always one element. Behind an array an error is one word wide, which keeps the code small that hands it on, as
  /// every step of a call does.
  private var storage: [Facts]

  /// What the steps of a call fill in.
  var facts: Facts {
    get { storage[0] }
    _modify { yield &storage[0] }
  }

  /// The step in which the call failed.
  public var kind: APIErrorKind { facts.kind }
  /// What the failure means, common to all services.
  public var category: APIErrorCategory { facts.category }
  /// The service's name, such as `ZoneID`.
  public var service: String { facts.service }
  /// The operation's key, such as `dns.a.list`.
  public var operation: String { facts.operation }
  /// What the call changes, and so whether sending it again is safe.
  public var effect: APIEffect { facts.effect }
  /// What went wrong, in words that follow a colon; never what the server said.
  public var problem: String { facts.problem }
  /// How often the request was sent.
  public var attempts: Int { facts.attempts }
  /// The HTTP status; nil when there was no answer.
  public var status: Int? { facts.status }
  /// The headers of the answer.
  public var headers: WireHeaders { facts.headers }
  /// The server's own name for the request, to be given to the vendor's support.
  public var requestID: String? { facts.requestID }
  /// How long the server asks to wait before the next try.
  public var retryAfter: Duration? { facts.retryAfter }
  /// The service's error code as text, whether it came as number or string.
  public var code: String? { facts.code }
  /// What the service said in words. Never printed: it may hold what should not be in logs.
  public var serverMessage: String? { facts.serverMessage }
  /// What the service said as data: JSON-RPC `data`, else the JSON body. Never printed.
  public var serverData: JSONValue? { facts.serverData }
  /// Where the answer that stated the failure differed from its documentation and was read all the same.
  public var deviations: [APIDeviation] { facts.deviations }
  /// Where and how the answer's JSON differs from its documentation.
  public var json: JSONError? { facts.json }
  /// Whether the server may have carried out the request. False only where it certainly has not.
  public var mayHaveBeenCarriedOut: Bool { facts.mayHaveBeenCarriedOut }
  /// Why there was no answer.
  public var underlying: WireTransportError.Cause? { facts.underlying }

  init(_ kind: APIErrorKind, _ context: ErrorContext, _ problem: String) {
    storage = [
      Facts(
        kind: kind, service: context.service.text, operation: context.operation.text, effect: context.effect,
        problem: problem)
    ]
  }

  /// What the error holds; the properties of the same names say what it means.
  struct Facts: Sendable {
    let kind: APIErrorKind
    var category: APIErrorCategory = .unknown
    let service: String
    let operation: String
    let effect: APIEffect
    var problem: String
    var attempts: Int = 0
    var status: Int?
    var headers: WireHeaders = WireHeaders()
    var requestID: String?
    var retryAfter: Duration?
    var code: String?
    var serverMessage: String?
    var serverData: JSONValue?
    var deviations: [APIDeviation] = []
    var json: JSONError?
    var mayHaveBeenCarriedOut: Bool = false
    var underlying: WireTransportError.Cause?
  }
}

extension APIError {
  /// What the service said beside code and message, as a type; nil where it said nothing that can be read as one.
  public func data<Value: JSONCoding>(as type: Value.Type) -> Value? {
    serverData.flatMap { try? JSONReader.decode(type, from: JSONFragment($0, checksLimits: false).bytes).value }
  }
}

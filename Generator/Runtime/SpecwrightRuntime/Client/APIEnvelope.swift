// How a service wraps what it answers, and how it says that something went wrong.

/// Where an answer's payload, success mark, message and code are found.
public struct APIEnvelope: Sendable {
  enum Form: Sendable, Equatable {
    case bare, jsonRPC1, jsonRPC2, members
  }

  let form: Form
  let failure: StaticString?
  let payload: StaticString?
  let success: (member: StaticString, value: StaticString)?
  let message: StaticString?
  let code: StaticString?
  let nestedIn: StaticString?

  private init(
    _ form: Form, failure: StaticString? = nil, payload: StaticString? = nil,
    success: (member: StaticString, value: StaticString)? = nil, message: StaticString? = nil,
    code: StaticString? = nil,
    nestedIn: StaticString? = nil
  ) {
    self.form = form
    self.failure = failure
    self.payload = payload
    self.success = success
    self.message = message
    self.code = code
    self.nestedIn = nestedIn
  }

  /// The body is the value; the HTTP status alone says success.
  public static var bare: APIEnvelope { APIEnvelope(.bare) }

  /// JSON-RPC 1.0: `{"result": …, "error": null, "id": 1}`.
  public static var jsonRPC1: APIEnvelope { APIEnvelope(.jsonRPC1) }

  /// JSON-RPC 2.0: `{"jsonrpc": "2.0", "result": …, "id": 1}`.
  public static var jsonRPC2: APIEnvelope { APIEnvelope(.jsonRPC2) }

  /// The body is the value unless it has the member `failure`, which holds the message of an error. It is looked for in
  /// an object, in an array of one object, and in an answer that should be text but is such JSON.
  public init(failure: StaticString) {
    self.init(.members, failure: failure)
  }

  /// The body is an object with a success mark.
  ///
  /// - Parameters:
  ///   - payload: The member that holds the value; nil when the whole body does.
  ///   - success: The member and the text it has on success, compared exactly.
  ///   - message: The member with the message of an error.
  ///   - code: The member with the code of an error.
  ///   - nestedIn: The member that may hold the success mark instead of the body itself.
  public init(
    payload: StaticString? = nil, success: (StaticString, StaticString), message: StaticString? = nil,
    code: StaticString? = nil, nestedIn: StaticString? = nil
  ) {
    self.init(
      .members, payload: payload, success: success, message: message, code: code, nestedIn: nestedIn)
  }

  var isJSONRPC: Bool { form == .jsonRPC1 || form == .jsonRPC2 }
}

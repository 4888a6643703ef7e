// How the answer of an operation is documented to look.

/// The documented form of an answer.
public struct APIReply: Sendable {
  enum Form: Sendable, Equatable {
    case json, one, acknowledgement, empty, text, bytes
  }

  let form: Form
  /// The member path of `json(at:)`, the JSON of `acknowledgement`.
  let detail: StaticString?
  /// The JSON of what confirms a value.
  private(set) var confirmation: StaticString?

  private init(_ form: Form, _ detail: StaticString? = nil) {
    self.form = form
    self.detail = detail
  }

  /// The same, confirmed by members that stand beside the value, given as a JSON object. An answer without them is an
  /// error, as with `acknowledgement`.
  public func confirmed(by json: StaticString) -> APIReply {
    var reply = self
    reply.confirmation = json
    return reply
  }

  /// The payload is the value.
  public static var json: APIReply { APIReply(.json) }

  /// The value is found at a path of member names joined by dots, counted from the whole body: `response.result`.
  public static func json(at path: StaticString) -> APIReply { APIReply(.json, path) }

  /// Exactly one value, wrapped in an array; an empty array is the error `notFound`.
  public static var one: APIReply { APIReply(.one) }

  /// Nothing but a confirmation, given as JSON. An object is matched by the members it lists; scalars are compared as
  /// tolerantly as they are read (`"True"` confirms `true`). Any other answer is an error.
  /// Outside JSON-RPC a JSON string is also confirmed by its plain text, as where a page answers `OK`; a documented
  /// code in that place is the service's error.
  public static func acknowledgement(_ json: StaticString) -> APIReply { APIReply(.acknowledgement, json) }

  /// No content; a body is ignored.
  public static var empty: APIReply { APIReply(.empty) }

  /// The body is text.
  public static var text: APIReply { APIReply(.text) }

  /// The body is bytes.
  public static var bytes: APIReply { APIReply(.bytes) }
}

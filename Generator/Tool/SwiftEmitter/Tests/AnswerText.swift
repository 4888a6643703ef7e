import SpecModel
import SwiftNames
import WireJSON

/// Makes up whole answers: a payload in the API's envelope, at the operation's own place.
struct AnswerText {
  let api: API

  /// The answer of an operation that succeeds.
  func success(_ payload: JSONValue, _ result: Result?) -> JSONValue {
    switch api.wire {
    case .jsonRPC1: return object([("result", payload), ("error", .null), ("id", 1)])
    case .jsonRPC2: return object([("jsonrpc", "2.0"), ("result", payload), ("id", 1)])
    case .rest, .form: break
    }
    let place = result?.payload ?? api.envelope.payload
    let body = place.split(separator: ".").reversed().reduce(payload) { object([(String($1), $0)]) }
    guard let success = api.envelope.success, let mark = try? JSONValue(parsing: success.value) else {
      return body
    }
    return object([(success.path, mark)] + (body.object?.members.map { ($0.key, $0.value) } ?? []))
  }

  /// The answer that states an error by its code; nil where the wire has no place for a code.
  func failure(code: String) -> JSONValue? {
    let number = JSONNumber(code).map { JSONValue.number($0) } ?? .string(code)
    let error = object([("code", number), ("message", "sample")])
    switch api.wire {
    case .jsonRPC1: return object([("result", .null), ("error", error), ("id", 1)])
    case .jsonRPC2: return object([("jsonrpc", "2.0"), ("error", error), ("id", 1)])
    case .rest, .form:
      guard let member = api.envelope.code, let success = api.envelope.success else { return nil }
      return object([(success.path, "zz-failure"), (member, .string(code))])
    }
  }

  private func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(JSONObject(members.map { (key: $0.0, value: $0.1) }))
  }
}

extension Operation {
  /// The documented answer of success that holds something, else the first.
  var mainResult: Result? { results.first { $0.kind != .empty } ?? results.first }
}

import SpecModel
import SwiftNames
import WireJSON

/// Makes up whole answers: a payload in the API's envelope, at the operation's own place.
struct AnswerText {
  let api: API

  /// The answer of an operation that succeeds; without what confirms it where it is not `confirmed`.
  func success(_ payload: JSONValue, _ result: Result?, confirmed: Bool = true) -> JSONValue {
    switch api.wire {
    case .jsonRPC1: return object([("result", payload), ("error", .null), ("id", 1)])
    case .jsonRPC2: return object([("jsonrpc", "2.0"), ("result", payload), ("id", 1)])
    case .rest, .form: break
    }
    let confirmation = confirmed ? result?.confirmation.flatMap { try? JSONValue(parsing: $0) }?.object?.members : nil
    // A confirmation is the whole answer, wherever values stand.
    let isConfirmation = if case .acknowledgement = result?.kind { true } else { false }
    let place = result?.payload ?? (isConfirmation ? "" : api.envelope.payload)
    let body = place.split(separator: ".").reversed().reduce(payload) { object([(String($1), $0)]) }
    let mark = api.envelope.success.flatMap { success in
      (try? JSONValue(parsing: success.value)).map { (success.path, $0) }
    }
    let beside = [mark].compactMap(\.self) + (confirmation ?? []).map { ($0.key, $0.value) }
    guard !beside.isEmpty else { return body }
    return object(beside + (body.object?.members.map { ($0.key, $0.value) } ?? []))
  }

  /// The answer that states an error, by its code if it has one; nil where the wire has no place for it.
  func failure(code: String?) -> JSONValue? {
    let number = code.map { code in JSONNumber(code).map { JSONValue.number($0) } ?? .string(code) }
    let error = object([number.map { ("code", $0) }, ("message", "sample")].compactMap { $0 })
    switch api.wire {
    case .jsonRPC1:
      // A word is the error itself.
      let isWord = code.map { Int($0) == nil } ?? false
      return object([("result", .null), ("error", isWord ? .string(code ?? "") : error), ("id", 1)])
    case .jsonRPC2: return object([("jsonrpc", "2.0"), ("error", error), ("id", 1)])
    case .rest, .form:
      if let member = api.envelope.failure { return code == nil ? object([(member, "sample")]) : nil }
      guard let success = api.envelope.success else { return nil }
      let start: [(String, JSONValue)] =
        [(success.path, "zz-failure")] + (api.envelope.message.map { [($0, .string("sample"))] } ?? [])
      guard let code else { return object(start) }
      return api.envelope.code.map { object(start + [($0, .string(code))]) }
    }
  }

  /// What the answer of `failure` says in words; nil where it has no place for them.
  func failureWords(code: String?) -> String? {
    switch api.wire {
    case .jsonRPC1: code.map { Int($0) != nil } ?? true ? "sample" : nil
    case .jsonRPC2: "sample"
    case .rest, .form: api.envelope.failure != nil || api.envelope.message != nil ? "sample" : nil
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

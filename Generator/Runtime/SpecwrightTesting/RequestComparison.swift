// A request against the documented one.

import SpecwrightRuntime

/// Compares a request with the documented one.
struct RequestComparison {
  /// Headers that belong to the connection or are not the SDK's to write.
  private static let ignored = ["host", "content-length", "connection", "user-agent", "accept", "accept-encoding"]

  private let documented: APIExample.Request
  private let sent: WireRequest
  private let equality: APIExample.Equality

  init(_ documented: APIExample.Request, _ sent: WireRequest, _ equality: APIExample.Equality) {
    self.documented = documented
    self.sent = sent
    self.equality = equality
  }

  /// What differs, with both sides: examples hold no secrets.
  var failures: [String] {
    var failures: [String] = []
    if sent.method != documented.method {
      failures.append("the method is \(sent.method) instead of \(documented.method)")
    }
    let isLoose = equality == .documented
    let target = isLoose ? path(sent.target) : sent.target
    let wanted = isLoose ? path(documented.target) : documented.target
    if target != wanted { failures.append("the target is \(target) instead of \(wanted)") }
    return isLoose ? failures : failures + headerFailures + bodyFailures
  }

  private func path(_ target: String) -> String { target.prefix { $0 != "?" }.description }

  private var headerFailures: [String] {
    documented.headers.filter { !RequestComparison.ignored.contains($0.name.lowercased()) }.compactMap { field in
      let value = sent.headers[field.name]
      return value == field.value ? nil : "the header \(field.name) is \(value ?? "missing") instead of \(field.value)"
    }
  }

  private var bodyFailures: [String] {
    let body = sent.body ?? []
    if body == documented.body { return [] }
    if equality == .json, let found = try? JSONValue(parsing: body),
      let wanted = try? JSONValue(parsing: documented.body), JSONComparison.equal(found, wanted)
    {
      return []
    }
    let (found, wanted) = (String(decoding: body, as: UTF8.self), String(decoding: documented.body, as: UTF8.self))
    return ["the body is \(found) instead of \(wanted)"]
  }
}

/// Compares JSON by what it means: numbers by value, members without regard to order.
enum JSONComparison {
  static func equal(_ one: JSONValue, _ other: JSONValue) -> Bool {
    switch (one, other) {
    case (.number(let one), .number(let other)):
      return one == other || (one.double != nil && one.double == other.double)
    case (.array(let one), .array(let other)):
      return one.count == other.count && zip(one, other).allSatisfy { equal($0, $1) }
    case (.object(let one), .object(let other)):
      return one.count == other.count
        && one.members.allSatisfy { member in other[member.key].map { equal(member.value, $0) } ?? false }
    default:
      return one == other
    }
  }

  /// Whether `written` is the answer or a part of it. A member that may be both null and absent is one value, which is
  /// written in one of these ways.
  static func keeps(_ answer: JSONValue, _ written: JSONValue) -> Bool {
    holds(withoutNulls(answer), withoutNulls(written))
  }

  private static func withoutNulls(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): .array(elements.map(withoutNulls))
    case .object(let object):
      .object(JSONObject(object.members.filter { $0.value != .null }.map { ($0.key, withoutNulls($0.value)) }))
    default: value
    }
  }

  /// Whether `whole` is `part` or holds it somewhere.
  private static func holds(_ whole: JSONValue, _ part: JSONValue) -> Bool {
    if equal(whole, part) { return true }
    switch whole {
    case .array(let elements): return elements.contains { holds($0, part) }
    case .object(let object): return object.members.contains { holds($0.value, part) }
    default: return false
    }
  }
}

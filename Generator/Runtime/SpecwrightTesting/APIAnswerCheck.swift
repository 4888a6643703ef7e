// An answer type against what servers do to answers: members missing, of another kind, unknown, added.

import SpecwrightRuntime

/// Reads an answer type from changed forms of a sample and says what does not go as it must.
public struct APIAnswerCheck<Answer: JSONCoding> {
  private let sample: JSONObject
  private let required: [String]
  private let optional: [String]
  private let nullable: [String]
  private let open: [String]
  private let values: [String]
  private let secret: [String]
  private let records: [String]
  private let fractional: [String]

  /// Runs the check. Members are named with commas between them.
  ///
  /// - Parameters:
  ///   - type: The answer type.
  ///   - sample: A documented or made-up object, as JSON.
  ///   - required: The members that are always there.
  ///   - optional: The members that may be absent.
  ///   - nullable: The members that may be null; a member may be both.
  ///   - open: The members that take JSON of any kind.
  ///   - values: The members that hold a value of an open set.
  ///   - secret: The members that are never printed.
  ///   - records: The members that are lists in JSON only: null is no empty one.
  ///   - fractional: The members whose number may have a fraction although the sample's has none.
  /// - Returns: What does not go as it must. Empty when all does.
  public static func run(
    _ type: Answer.Type, sample: String, required: String = "", optional: String = "", nullable: String = "",
    open: String = "", values: String = "", secret: String = "", records: String = "",
    fractional: String = ""
  ) -> [String] {
    guard let tree = try? JSONValue(parsing: sample), case .object(let object) = tree else {
      return ["the sample is not a JSON object"]
    }
    func names(_ list: String) -> [String] { list.split(separator: ",").map(String.init) }
    let check = APIAnswerCheck(
      sample: object, required: names(required), optional: names(optional), nullable: names(nullable),
      open: names(open), values: names(values), secret: names(secret),
      records: names(records), fractional: names(fractional))
    return check.plain() + check.removed() + check.null() + check.otherKind() + check.fraction() + check.unknownValue()
      + check.extra() + check.printed()
  }

  private var declared: [String] { (required + optional + nullable).filter { sample[$0] != nil } }

  /// The sample is read without deviation and written as it was.
  private func plain() -> [String] {
    let missing = required.filter { sample[$0] == nil }.map { "the sample lacks the member \($0)" }
    return missing + read(sample, "the sample", deviations: [])
  }

  /// Each member is taken away in turn.
  private func removed() -> [String] {
    declared.flatMap { name in
      var object = sample
      object[name] = Optional<JSONValue>.none
      let what = "without \(name)"
      // An object with none of its members is none, unless it may be empty.
      let isBare = declared.allSatisfy { object[$0] == nil }
      if isBare, !declared.allSatisfy(optional.contains) { return fails(object, what) }
      if optional.contains(name) { return read(object, what, deviations: []) }
      return read(
        object, what, deviations: [nullable.contains(name) ? .absentForNullable : .missingMember], rewrites: false)
    }
  }

  /// Each member becomes null in turn.
  private func null() -> [String] {
    declared.filter { !open.contains($0) }.flatMap { name in
      var object = sample
      let isList = object[name]?.array != nil && !records.contains(name)
      object[name] = .some(.null)
      let what = "with \(name) null"
      // A member that may be absent and null is read alike and written as absent.
      if nullable.contains(name) { return read(object, what, deviations: [], rewrites: !optional.contains(name)) }
      if optional.contains(name) { return read(object, what, deviations: [.nullForOptional], rewrites: false) }
      return isList ? read(object, what, deviations: [.nullAsEmptyList], rewrites: false) : fails(object, what)
    }
  }

  /// Each member gets a value of a kind that never stands for its own.
  private func otherKind() -> [String] {
    declared.filter { !open.contains($0) && sample[$0]?.nonNull != nil }.flatMap { name in
      var object = sample
      let isContainer = object[name]?.array != nil || object[name]?.object != nil
      object[name] = isContainer ? .bool(true) : .object(["zz_other": 1])
      return fails(object, "with \(name) of another kind")
    }
  }

  /// Each member that is a whole number gets one with a fraction.
  private func fraction() -> [String] {
    declared.filter { !open.contains($0) }.flatMap { name in
      guard case .number(let number) = sample[name], Int(number.text) != nil else { return [String]() }
      var object = sample
      object[name] = 1.5
      if fractional.contains(name) { return read(object, "with \(name) a fraction", deviations: []) }
      return fails(object, "with \(name) a fraction")
    }
  }

  /// Nothing that is secret shows when the value is printed or dumped.
  private func printed() -> [String] {
    secret.flatMap { name in
      var object = sample
      object[name] = "zz-secret"
      let bytes = JSONFragment(object, checksLimits: false).bytes
      guard let value = try? JSONReader.decode(Answer.self, from: bytes).value else {
        return ["with another \(name): cannot be read"]
      }
      var shown = "\(value) \(String(reflecting: value)) "
      dump(value, to: &shown)
      return shown.contains("zz-secret") ? ["\(name) is printed, but is secret"] : []
    }
  }

  /// Each member that holds a value of an open set gets one that nobody documented.
  private func unknownValue() -> [String] {
    values.filter { sample[$0] != nil }.flatMap { name in
      var object = sample
      if case .number = object[name] { object[name] = 987_654 } else { object[name] = "zz-unknown" }
      return read(object, "with an unknown \(name)", deviations: [])
    }
  }

  /// A member that nobody declared is read and kept.
  private func extra() -> [String] {
    var object = sample
    object["zz_extra"] = [1, ["deep": nil]]
    return read(object, "with an unknown member", deviations: [])
  }

  private func read(
    _ object: JSONObject, _ what: String, deviations: [JSONTolerance], rewrites: Bool = true
  ) -> [String] {
    let bytes = JSONFragment(object, checksLimits: false).bytes
    let decoded: JSONDecoded<Answer>
    do throws(JSONError) {
      decoded = try JSONReader.decode(Answer.self, from: bytes)
    } catch {
      return ["\(what): cannot be read: \(error)"]
    }
    var failures: [String] = []
    let found = decoded.deviations.map(\.tolerance)
    if found != deviations {
      failures.append("\(what): deviations \(found.map(\.rawValue)) instead of \(deviations.map(\.rawValue))")
    }
    let written = try? JSONValue(parsing: JSONFragment(decoded.value, checksLimits: false).bytes)
    if rewrites, !(written.map { JSONComparison.equal($0, .object(object)) } ?? false) {
      failures.append("\(what): is not written as it was read")
    }
    return failures
  }

  private func fails(_ object: JSONObject, _ what: String) -> [String] {
    let decoded = try? JSONReader.decode(Answer.self, from: JSONFragment(object, checksLimits: false).bytes)
    return decoded == nil ? [] : ["\(what): is read, but must be an error"]
  }
}

extension JSONValue {
  /// The value unless it is null. (A bare `nil` would be read as the JSON value null.)
  fileprivate var nonNull: JSONValue? { self == .null ? .none : .some(self) }
}

import SpecModel
import SwiftNames
import WireJSON

/// The row of a waiter: answers of all states, made up, and the call.
struct WaiterCase {
  let call: CallCase
  private var operation: Operation { call.method.operation }

  /// The arguments of `APIWaiterCase`; nil where the operation has no waiter.
  var arguments: [String]? {
    guard let waiter = operation.waiter, let pending = pending(waiter), let answer = answer(waiter) else { return nil }
    func states(_ values: [String]) -> String {
      SwiftLiteral.array(values.map { SwiftLiteral.unlabelled(SwiftLiteral.form($0)) })
    }
    return [
      SwiftLiteral.string(operation.key), "answer: \(SwiftLiteral.json(answer))",
      "pending: \(SwiftLiteral.raw(pending.description))", "done: \(states(waiter.done))",
    ]
      + (waiter.failed.isEmpty ? [] : ["failed: \(states(waiter.failed))"])
      + (waiter.progress ? ["tellsProgress: true"] : [])
  }

  /// The closure's text: `try await $0.waitForTest("…", progress: $1)`.
  var body: (path: String, arguments: [String]) {
    let (path, arguments) = call.call
    let name = SwiftIdentifier.escaped(operation.waiter?.swift ?? "")
    let scope = path.parts(at: ".").dropLast().joined(separator: ".")
    return ("\(scope).\(name)", arguments + (operation.waiter?.progress == true ? ["progress: $1"] : []))
  }

  /// A value that ends nothing.
  private func pending(_ waiter: Waiter) -> JSONValue? {
    let ends = (waiter.done + waiter.failed).compactMap { try? JSONValue(parsing: $0) }
    switch ends.first {
    case .number: return (0...).lazy.map { JSONValue.number(JSONNumber($0)) }.first { !ends.contains($0) }
    case .string: return "zz-pending"
    case .bool(let value): return .bool(!value)
    default: return nil
    }
  }

  /// The whole answer with a mark in the place that the waiter looks at.
  private func answer(_ waiter: Waiter) -> JSONValue? {
    let result = operation.mainResult
    let type: TypeExpression
    switch result?.kind {
    case .value(let answer), .one(let answer): type = answer
    default: return nil
    }
    var payload: JSONValue = "zz-state"
    if !waiter.member.isEmpty {
      guard var object = call.material.samples.value(type)?.object else { return nil }
      object[waiter.member] = payload
      payload = .object(object)
    }
    if case .one = result?.kind { payload = .array([payload]) }
    return call.material.text.success(payload, result)
  }
}

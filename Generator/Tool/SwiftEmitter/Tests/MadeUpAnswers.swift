import SpecModel
import SwiftNames
import WireJSON

/// Makes up answers as documented. Each is spelled once: most types are what several operations answer with, alone or in
/// a list, and with several statuses.
final class MadeUpAnswers {
  private let text: AnswerText
  private let samples: SampleValues
  private var known: [Result: String?] = [:]

  init(text: AnswerText, samples: SampleValues) {
    self.text = text
    self.samples = samples
  }

  /// Adds status and body to the arguments of a row; nothing where no value can be made up.
  func add(_ result: Result?, _ printer: inout CodePrinter) {
    guard let result else { return printer.item("answer: \"\"") }
    guard let body = literal(result) else { return }
    if let status = result.status, status != 200 { printer.item("status: ", String(status)) }
    printer.item("answer: ", body)
  }

  private func literal(_ result: Result) -> String? {
    var answer = result
    answer.status = nil
    if case .one(let type) = result.kind, samples.value(type) != nil { answer.kind = .value(.list(type)) }
    if let body = known[answer] { return body }
    let body = body(answer)
    known[answer] = .some(body)
    return body
  }

  /// The body as a literal.
  private func body(_ result: Result) -> String? {
    let payload: JSONValue?
    switch result.kind {
    case .value(let type): payload = samples.value(type)
    case .one: payload = nil
    case .acknowledgement(let json): payload = try? JSONValue(parsing: json)
    case .text, .secretText, .bytes: return "\"sample text\""
    case .empty: return "\"\""
    }
    return payload.map { SwiftLiteral.json(text.success($0, result)) }
  }
}

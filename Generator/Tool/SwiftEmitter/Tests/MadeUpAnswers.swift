import SpecModel
import SwiftNames
import WireJSON

/// Makes up answers as documented. Each is spelled once: most types are what several operations answer with.
final class MadeUpAnswers {
  private let text: AnswerText
  private let samples: SampleValue
  private var known: [Result: [String]] = [:]

  init(swift: SwiftAPI) {
    text = AnswerText(api: swift.api)
    samples = SampleValue(types: swift.types)
  }

  /// Status and body as the arguments of a row; nothing where no value can be made up.
  func arguments(_ result: Result?) -> [String] {
    guard let result else { return ["answer: \"\""] }
    if let arguments = known[result] { return arguments }
    let status = result.status.flatMap { $0 == 200 ? nil : ["status: \($0)"] } ?? []
    let arguments = body(result).map { status + ["answer: \($0)"] } ?? []
    known[result] = arguments
    return arguments
  }

  /// The body as a literal.
  private func body(_ result: Result) -> String? {
    let payload: JSONValue?
    switch result.kind {
    case .value(let type): payload = samples.value(type)
    case .one(let type): payload = samples.value(type).map { .array([$0]) }
    case .acknowledgement(let json): payload = try? JSONValue(parsing: json)
    case .text, .secretText, .bytes: return "\"sample text\""
    case .empty: return "\"\""
    }
    return payload.map { SwiftLiteral.json(text.success($0, result)) }
  }
}

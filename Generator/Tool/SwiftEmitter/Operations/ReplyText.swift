import SpecModel

/// Spells the documented form of an answer.
enum ReplyText {
  /// `.one`, `.acknowledgement(…)`; nil for plain JSON.
  static func literal(_ operation: Operation) -> String? {
    let results = operation.results
    guard let first = results.first(where: { $0.kind != .empty }) else { return results.isEmpty ? nil : ".empty" }
    switch first.kind {
    case .value:
      let place = first.payload.map { ".json(at: \(SwiftLiteral.string($0)))" }
      return first.confirmation.map { (place ?? ".json") + ".confirmed(by: \(SwiftLiteral.raw($0)))" } ?? place
    case .one: return ".one"
    case .text, .secretText: return ".text"
    case .bytes: return ".bytes"
    case .empty: return ".empty"
    case .acknowledgement(let json): return json == "true" ? ".empty" : ".acknowledgement(\(SwiftLiteral.raw(json)))"
    }
  }
}

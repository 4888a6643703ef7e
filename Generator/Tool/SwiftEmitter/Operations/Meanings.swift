import SpecModel
import SwiftNames

/// What types and errors mean, as comments say it of every operation that has to do with them: worked out once.
struct Meanings {
  private let types: [String: String]
  private let errors: [String: String]

  init(_ api: API) {
    types = Dictionary(
      api.types.compactMap { type in DocumentationText.paragraphs(type.doc).first.map { (type.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    let pairs = api.errors.map { error in
      [error.code, error.status?.description].compactMap(\.self).map { ($0, Self.phrase($0, error.doc.first)) }
    }
    errors = Dictionary(pairs.joined(), uniquingKeysWith: { first, _ in first })
  }

  /// The first sentence or more about a declared type, in whichever view; nil where the spec says nothing.
  func sentence(of type: String) -> String? {
    types[type] ?? type.utf8.firstIndex(of: UInt8(ascii: ".")).flatMap { types[String(type[..<$0])] }
  }

  /// An operation's error and what it means, as a part of a sentence: `404` (there is no such resource).
  func phrase(_ error: OperationError) -> String {
    if error.doc.isEmpty, let known = errors[error.code] { return known }
    return Self.phrase(error.code, error.doc.first)
  }

  private static func phrase(_ code: String, _ meaning: String?) -> String {
    "`\(code)`" + (meaning.map { " (\(part($0)))" } ?? "")
  }

  /// A sentence as a part of another one.
  private static func part(_ sentence: String) -> String {
    let text = uncapitalized(sentence)
    return text.utf8.last == UInt8(ascii: ".") ? String(text.dropLast()) : text
  }

  private static func uncapitalized(_ text: String) -> String {
    let word = text.unicodeScalars.prefix { $0 != " " }
    guard word.dropFirst().allSatisfy(\.properties.isLowercase) else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

// Reading and writing times by a pattern, without locale or calendar settings.

import Foundation

/// A time pattern: runs of `y M d H m s S` are fields, everything else stands for itself, as does what is in single
/// quotes (two of them are one).
///
/// A field of one letter has one digit or two, a longer one as many digits as letters. `MMM` and `MMMM` are the English
/// names of months.
struct TimePattern {
  private let pattern: String

  init(_ pattern: String) {
    self.pattern = pattern
  }

  /// The fields of a text that fits the pattern exactly and names a real time; nil otherwise.
  func read(_ text: String) -> TimeFields? {
    var rest = Substring(text)
    var fields = TimeFields()
    for part in parts {
      guard let letter = part.field else {
        guard rest.hasPrefix(part.text) else { return nil }
        rest = rest.dropFirst(part.text.count)
        continue
      }
      guard let (number, count) = part.number(rest) else { return nil }
      rest = rest.dropFirst(count)
      fields.set(letter, number, digits: count)
    }
    return rest.isEmpty && fields.isReal ? fields : nil
  }

  /// The text of the fields.
  func write(_ fields: TimeFields) -> String {
    parts.map { part in
      guard let letter = part.field else { return part.text }
      return part.months?[fields.month - 1] ?? fields.text(letter, digits: part.text.count)
    }.joined()
  }

  private struct Part {
    /// The letters of a field, or a literal.
    var text: String
    /// The letter of a field; nil for a literal.
    var field: Character?

    /// The names that stand for the number; nil where digits do.
    var months: [String]? {
      switch text {
      case "MMM" where field != nil: TimePattern.months.map { String($0.prefix(3)) }
      case "MMMM" where field != nil: TimePattern.months
      default: nil
      }
    }

    /// The number at the start of a text, and how many characters it takes.
    func number(_ rest: Substring) -> (number: Int, count: Int)? {
      if let months {
        return months.firstIndex { rest.hasPrefix($0) }.map { ($0 + 1, months[$0].count) }
      }
      let limit = text.count == 1 && field != "S" ? 2 : text.count
      let digits = rest.prefix(limit).prefix { $0.isASCII && $0.isNumber }
      guard digits.count == limit || digits.count == text.count, let number = Int(String(digits)) else { return nil }
      return (number, digits.count)
    }
  }

  /// The pattern as runs of the same letter and literals.
  private var parts: [Part] {
    var parts: [Part] = []
    var isQuoted = false
    var last: Character?
    for character in pattern {
      if character == "'" {
        if last == "'" { parts.append(Part(text: "'")) }
        isQuoted.toggle()
        last = last == "'" ? nil : character
        continue
      }
      let isField = !isQuoted && "yMdHmsS".contains(character)
      if isField, last == character, !parts.isEmpty {
        parts[parts.count - 1].text.append(character)
      } else {
        parts.append(Part(text: String(character), field: isField ? character : nil))
      }
      last = character
    }
    return parts
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

/// Spells values as Swift literals that mean exactly the value, whatever it holds.
enum SwiftLiteral {
  /// A string literal; nothing in the text can end it or interpolate.
  static func string(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      default:
        if DocumentationText.isHarmless(scalar) {
          literal.unicodeScalars.append(scalar)
        } else {
          literal += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        }
      }
    }
    return literal + "\""
  }

  /// A string literal in raw form where that saves escapes: `#"{"a":1}"#`.
  static func raw(_ text: String) -> String {
    let plain = string(text)
    let isSimple = text.unicodeScalars.allSatisfy { $0 != "\n" && $0 != "\r" && DocumentationText.isHarmless($0) }
    guard isSimple, plain.utf8.count > text.utf8.count + 2 else { return plain }
    var hashes = "#"
    while text.contains("\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    return hashes + "\"" + text + "\"" + hashes
  }

  /// A number literal; whole numbers without a fraction.
  static func number(_ value: Double) -> String {
    // Compared as integers: rounding would need the system's mathematics library, which nothing else here links.
    abs(value) < 1e15 && Double(Int(value)) == value ? String(Int(value)) : "\(value)"
  }
}

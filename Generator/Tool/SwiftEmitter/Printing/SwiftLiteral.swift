import WireJSON

/// Spells values as Swift literals that mean exactly the value, whatever it holds.
enum SwiftLiteral {
  /// A string literal; nothing in the text can end it or interpolate.
  static func string(_ text: String) -> String {
    if !text.hasByte(isSpecial) { return String(pieces: "\"", text, "\"") }
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

  /// A string literal for people: over several lines where it is long.
  static func text(_ text: String, room: Int = 90) -> String {
    let single = string(text)
    return single.width > room ? lines(text) : single
  }

  /// A string literal over several lines, none of which is long.
  static func lines(_ text: String) -> String {
    let lines = text.lines.map { line -> String in
      var characters = string(of: line.unicodeScalars)
      // A space that ends a line is one that nobody sees.
      if characters.last == " " { characters[characters.count - 1] = "\\u{20}" }
      let literal = characters.joined()
      return literal.width <= 100 ? literal : chunks(characters).joined(separator: "\\\n")
    }
    return "\"\"\"\n" + indented(lines.joined(separator: "\n") + "\n\"\"\"")
  }

  private static func string(of scalars: Substring.UnicodeScalarView) -> [String] {
    scalars.map { String(string(String($0)).dropFirst().dropLast()) }
  }

  /// Escaped characters in pieces of at most 100.
  private static func chunks(_ characters: [String]) -> [String] {
    characters.reduce(into: [""]) { chunks, character in
      if chunks[chunks.count - 1].count + character.count > 100 { chunks.append("") }
      chunks[chunks.count - 1] += character
    }
  }

  /// A literal as it stands without a label in front of it: its lines are no further in than its first.
  static func unlabelled(_ literal: String) -> String {
    guard literal.isMultiline else { return literal }
    return literal.lines.enumerated().map { $0 == 0 ? $1 : $1.dropFirst(2) }.joined(separator: "\n")
  }

  /// A string literal in raw form where that saves escapes: `#"{"a":1}"#`.
  static func raw(_ text: String) -> String {
    guard text.hasByte(isQuoteOrBackslash), DocumentationText.isHarmless(text) else { return string(text) }
    var hashes = "#"
    if text.hasByte({ $0 == UInt8(ascii: "#") }) {
      while text.contains("\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    }
    return String(pieces: hashes, "\"", text, "\"", hashes)
  }

  /// Whether a text stands in a literal as it is.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool { !text.hasByte(isSpecial) }

  private static func isSpecial(_ byte: UInt8) -> Bool { isQuoteOrBackslash(byte) || !DocumentationText.isPlain(byte) }

  private static func isQuoteOrBackslash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// A value made from what stands on the wire: `Level(rawValue: "low")`.
  static func made(_ type: String, _ literal: String, _ text: String) -> String {
    guard literal.hasPrefix("\""), literal.width > 80 else { return "\(type)(rawValue: \(literal))" }
    return call(type, ["rawValue: " + lines(text)])
  }

  /// A list of literals in brackets, an element a line where it is long or holds lines itself.
  static func array(_ elements: [String], empty: String = "[]", room: Int = 80) -> String {
    let single = "[" + elements.joined(separator: ", ") + "]"
    guard !elements.isEmpty else { return empty }
    guard single.width > room || single.isMultiline else { return single }
    let comma = elements.count == 1 ? "" : ","
    return "[\n" + elements.map { indented($0) + comma + "\n" }.joined() + "]"
  }

  /// A call with its arguments, an argument a line where it is long or holds lines itself.
  static func call(_ name: String, _ arguments: [String]) -> String {
    let single = name + "(" + arguments.joined(separator: ", ") + ")"
    guard single.width > 100 || single.isMultiline else { return single }
    return name + "(\n" + arguments.map(indented).joined(separator: ",\n") + "\n)"
  }

  /// The text one step further in.
  static func indented(_ text: String) -> String {
    let margin = [UInt8](repeating: UInt8(ascii: " "), count: 2)
    var bytes = margin
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: "\n") { bytes += margin }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Names with commas between them as one literal, over several lines where it is long.
  static func names(_ names: [String]) -> String {
    let single = string(names.joined(separator: ","))
    guard single.width > 95 else { return single }
    var lines: [String] = [""]
    for (index, name) in names.enumerated() {
      let piece = string(name).dropFirst().dropLast() + (index + 1 < names.count ? "," : "")
      if lines[lines.count - 1].width + piece.width > 100 { lines.append("") }
      lines[lines.count - 1] += piece
    }
    return "\"\"\"\n" + indented(lines.joined(separator: "\\\n") + "\n\"\"\"")
  }

  /// JSON text as a literal: on one line where it is short, laid out over several otherwise.
  static func json(_ value: JSONValue) -> String {
    let compact = JSONText.compact(value)
    if compact.count <= 90 || compact[...].width <= 90 {
      let single = raw(String(decoding: compact, as: UTF8.self))
      if single.width <= 90 { return single }
    }
    let text = JSONText.laidOut(value, margin: 2)
    guard text.areLines(ofAtMost: 112), DocumentationText.isHarmless(text) else {
      return lines(String(decoding: JSONText.laidOut(value), as: UTF8.self))
    }
    // Of JSON text, only an empty string before a quote could end the literal, and that is not JSON.
    let hashes = text.contains(UInt8(ascii: "\\")) ? "#" : ""
    return String(pieces: hashes, "\"\"\"\n  ", String(decoding: text, as: UTF8.self), "\n  \"\"\"", hashes)
  }

  /// A text without lines of its own: raw where that saves escapes, over several lines where it is long.
  static func form(_ text: String) -> String {
    let single = raw(text)
    return single.width > 105 ? lines(text) : single
  }

  /// A number literal; whole numbers without a fraction.
  static func number(_ value: Double) -> String {
    // Compared as integers: rounding would need the system's mathematics library, which nothing else here links.
    abs(value) < 1e15 && Double(Int(value)) == value ? String(Int(value)) : "\(value)"
  }
}

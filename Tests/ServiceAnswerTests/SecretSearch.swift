// Finds a secret in text whatever form it has taken there: encodings are undone instead of being guessed.

import Foundation

/// Looks for secrets in text.
enum SecretSearch {
  /// Whether the secret, or the part of it that no encoding changes, stands in the text: as it is, as base64 at any
  /// alignment, percent-encoded or JSON-escaped, wholly or in part, with upper- or lower-case digits, or one in another.
  static func finds(_ secret: String, in text: String) -> Bool {
    let core = secret.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    var texts: Set<String> = [text]
    var new = texts
    for _ in 0..<3 {
      if new.contains(where: { $0.contains(secret) || $0.contains(core) }) { return true }
      new = Set(new.flatMap(decodings)).subtracting(texts)
      texts.formUnion(new)
    }
    return new.contains { $0.contains(secret) || $0.contains(core) }
  }

  private static func decodings(_ text: String) -> [String] {
    var all = [percentDecoded(text), percentDecoded(text.replacing("+", with: " ")), unescaped(text)]
    all += base64Runs(text)
    return all
  }

  /// The text with every `%XX` that is one undone.
  private static func percentDecoded(_ text: String) -> String {
    decoded(text, mark: "%", digits: 2)
  }

  /// The text with every JSON escape that is one undone.
  private static func unescaped(_ text: String) -> String {
    let simple = [("\\n", "\n"), ("\\/", "/"), ("\\\"", "\""), ("\\'", "'"), ("\\\\", "\\")]
    return simple.reduce(decoded(text, mark: "\\u", digits: 4)) { $0.replacing($1.0, with: $1.1) }
  }

  /// Replaces the mark and so many hexadecimal digits by the byte or code unit that they stand for.
  private static func decoded(_ text: String, mark: String, digits: Int) -> String {
    let (mark, source) = (Array(mark.utf8), Array(text.utf8))
    var bytes: [UInt8] = []
    var place = 0
    while place < source.count {
      let end = place + mark.count + digits
      if end <= source.count, source[place..<(place + mark.count)].elementsEqual(mark),
        let number = UInt32(String(decoding: source[(place + mark.count)..<end], as: UTF8.self), radix: 16)
      {
        bytes += digits == 2 ? [UInt8(number)] : Array(String(Unicode.Scalar(number) ?? "?").utf8)
        place = end
      } else {
        bytes.append(source[place])
        place += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the runs of base64 letters stand for, from each of their first four letters on.
  private static func base64Runs(_ text: String) -> [String] {
    let standard = text.replacing("-", with: "+").replacing("_", with: "/")
    let runs = standard.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+" || $0 == "/")) }
    return runs.filter { $0.count >= 8 }.flatMap { run in
      (0..<4).compactMap { offset in
        let letters = run.dropFirst(offset)
        let whole = letters.prefix(letters.count / 4 * 4)
        return Data(base64Encoded: String(whole)).map { String(decoding: $0, as: UTF8.self) }
      }
    }
  }
}

/// The ways in which a program can look at a value.
enum Channel: String, CaseIterable, Sendable {
  case print, debugPrint, dump, mirror, interpolation, reflecting, describing, optional, collection, localized, bridged

  /// What is seen of the value.
  func shows(_ value: Any) -> String {
    var text = ""
    switch self {
    case .print: Swift.print(value, to: &text)
    case .debugPrint: Swift.debugPrint(value, to: &text)
    case .dump: Swift.dump(value, to: &text)
    case .mirror: Channel.walk(value, 0, &text)
    case .interpolation: text = "\(value)"
    case .reflecting: text = String(reflecting: value)
    case .describing: text = String(describing: value)
    case .optional: text = "\(Optional(value) as Any)" + String(reflecting: Optional(value))
    case .collection: text = "\([value]) \(["key": value])" + String(reflecting: [value])
    case .localized: text = (value as? any Error)?.localizedDescription ?? ""
    case .bridged: text = Channel.bridged(value)
    }
    return text
  }

  /// An error as Objective-C and older code see it, with everything that it says is behind it.
  private static func bridged(_ value: Any) -> String {
    guard let error = value as? any Error else { return "" }
    let bridged = error as NSError
    var text = "\(bridged) \(bridged.debugDescription) \(bridged.userInfo) \(bridged.domain)"
    if let underlying = bridged.userInfo[NSUnderlyingErrorKey] { walk(underlying, 0, &text) }
    return text
  }

  /// Everything that reflection reaches, and the types that it finds there.
  private static func walk(_ value: Any, _ depth: Int, _ text: inout String) {
    let mirror = Mirror(reflecting: value)
    text += "\n\(mirror.subjectType) \(value)"
    guard depth < 12 else { return }
    for child in mirror.children {
      text += "\n\(child.label ?? "")"
      walk(child.value, depth + 1, &text)
    }
  }
}

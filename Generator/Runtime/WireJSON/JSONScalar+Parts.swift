// Texts that are made of parts, such as `BAD:11`.

extension JSONScalar where RawValue == String {
  /// A part of the text, read as text is: digits as a number, anything as a string or a value of a set.
  ///
  /// - Parameters:
  ///   - index: The part's place, from 0. The last one that a type has may be followed by others.
  ///   - separator: What stands between the parts.
  ///   - type: What the part is.
  /// - Returns: Nil where the text has no such part, or one that is not of the type.
  public func part<Part: JSONCoding>(_ index: Int, separator: String, as type: Part.Type) -> Part? {
    guard !separator.isEmpty, index >= 0 else { return nil }
    var rest = rawValue.utf8[...]
    for _ in 0..<index {
      guard let end = JSONPart.end(in: rest, before: separator.utf8) else { return nil }
      rest = rest[rest.index(end, offsetBy: separator.utf8.count)...]
    }
    let part = rest[..<(JSONPart.end(in: rest, before: separator.utf8) ?? rest.endIndex)]
    return try? JSONReader.decodeText(type, from: Array(part)).value
  }
}

/// Cuts texts.
private enum JSONPart {
  /// Where the first separator begins; nil where there is none.
  static func end(in text: Substring.UTF8View, before separator: String.UTF8View) -> String.Index? {
    var start = text.startIndex
    while text.distance(from: start, to: text.endIndex) >= separator.count {
      if text[start...].starts(with: separator) { return start }
      start = text.index(after: start)
    }
    return nil
  }
}

// A whole file in one row, for readers that make trees of their own of it.

/// The values of a JSON text in their order: what belongs to an array or object stands behind it, and each member's
/// value behind its name.
///
/// One row of places, without a string or a list for each of them, is the least that parsing can leave; strings are made
/// by whoever wants them.
package struct JSONTape: Sendable {
  /// A value, or the name of a member as a string.
  package struct Entry: Sendable {
    package let kind: JSONKind
    /// Whether a string holds escapes.
    fileprivate(set) var isEscaped = false
    /// How many elements or members there are.
    package fileprivate(set) var count = 0
    /// The offset in bytes of the first character, a string's quote.
    package let start: Int
    /// The offset in bytes behind the last character.
    package fileprivate(set) var end: Int

    fileprivate init(_ kind: JSONKind, at start: Int) {
      self.kind = kind
      self.start = start
      end = start
    }
  }

  /// The text in UTF-8.
  package let bytes: [UInt8]
  /// The outermost value and all that it holds.
  package let entries: [Entry]

  /// Parses a whole text as strictly as ``JSONDocument`` does.
  ///
  /// - Throws: `JSONError` with line and column of the first fault.
  package init(_ bytes: [UInt8], maxDepth: Int = 128) throws(JSONError) {
    self.bytes = bytes
    entries = try JSONBytes.with(bytes) { view throws(JSONError) in
      var reader = JSONReader(view, options: JSONReadOptions(strict: true, maxDepth: maxDepth))
      var entries: [Entry] = []
      // About what hand-written files have.
      entries.reserveCapacity(bytes.count / 12 + 1)
      if reader.failure == nil { reader.addValue(to: &entries) }
      reader.rootEnd = reader.cursor
      reader.checkEnd()
      if let failure = reader.failure { throw JSONError(failure.naming(view), in: view) }
      return entries
    }
  }

  /// The text of a string, escapes resolved, or of a number as it is written.
  package func text(_ entry: Entry) -> String {
    if entry.isEscaped { return JSONBytes.with(bytes) { $0.unescaped(entry.start + 1, entry.end - 1) } }
    let quote = entry.kind == .string ? 1 : 0
    return String(decoding: bytes[entry.start + quote..<entry.end - quote], as: UTF8.self)
  }

  /// What a boolean is.
  package func flag(_ entry: Entry) -> Bool { bytes[entry.start] == UInt8(ascii: "t") }
}

extension JSONReader {
  /// Adds the value at the cursor, with all that it holds.
  fileprivate mutating func addValue(to entries: inout [JSONTape.Entry]) {
    // What is no value at all is found by passing over it.
    let kind = kind(at: cursor) ?? .null
    let place = entries.count
    entries.append(JSONTape.Entry(kind, at: cursor))
    switch kind {
    case .object: entries[place].count = addMembers(to: &entries)
    case .array: entries[place].count = addElements(to: &entries)
    case .string: entries[place].isEscaped = scanString().isEscaped
    case .number, .bool, .null: skipValue()
    }
    entries[place].end = cursor
  }

  private mutating func addMembers(to entries: inout [JSONTape.Entry]) -> Int {
    guard enter() else { return 0 }
    var count = 0
    while nextMember(first: count == 0) {
      var name = JSONTape.Entry(.string, at: cursor)
      let scanned = scanName()
      name.isEscaped = scanned.isEscaped
      name.end = scanned.end + 1
      entries.append(name)
      if failure == nil { addValue(to: &entries) }
      guard failure == nil else { return 0 }
      count += 1
    }
    depth -= 1
    return count
  }

  private mutating func addElements(to entries: inout [JSONTape.Entry]) -> Int {
    guard enter() else { return 0 }
    var count = 0
    while nextElement(first: count == 0) {
      addValue(to: &entries)
      guard failure == nil else { return 0 }
      count += 1
    }
    guard failure == nil else { return 0 }
    cursor += 1
    depth -= 1
    return count
  }
}

extension JSONFailure {
  /// The same with the character that stands at the place, for readers who have the text at hand.
  fileprivate func naming(_ bytes: JSONBytes) -> JSONFailure {
    guard offset < bytes.count else { return self }
    var failure = self
    switch reason {
    case .syntax, .trailingContent:
      failure.found = JSONFailure.quoted(bytes, offset)
    case .badEscape where message == "bad escape in a string":
      failure.message = "bad escape \(JSONFailure.quoted(bytes, offset, count: 2)) in a string"
    case .controlCharacter:
      failure.message = "unescaped control character \(JSONFailure.quoted(bytes, offset)) in a string"
    default: break
    }
    return failure
  }

  /// The characters at a place in quotes; one that does not print as its number.
  private static func quoted(_ bytes: JSONBytes, _ offset: Int, count: Int = 1) -> String {
    var text = ""
    var place = offset
    for _ in 0..<count where place < bytes.count {
      let length = bytes[place] < 0x80 ? 1 : bytes.scalarLength(place)
      if length == 0 || bytes[place] < 0x20 || bytes[place] == 0x7F {
        let digits = String(bytes[place], radix: 16, uppercase: true)
        let code = digits.count < 2 ? "0" + digits : digits
        return length == 0 ? "byte 0x\(code)" : "U+00\(code)"
      }
      text += bytes.string(place, place + length)
      place += length
    }
    return "'\(text)'"
  }
}

// Finding the next declared member or element.

extension JSONReader {
  /// Goes into the object before which the reader stands; its members are then read in the order of `names`.
  ///
  /// - Parameter names: The names of the members, separated by commas, in the order in which they will be asked for.
  public mutating func object(_ names: StaticString) {
    guard frame.mode == .value else { return misplaced() }
    if bytes[cursor] == UInt8(ascii: "{") {
      guard enter() else { return }
      frame = JSONReaderFrame(mode: .members, separator: UInt8(ascii: "{"), start: cursor)
      frame.names = JSONNames(names)
    } else if let end = emptyArrayEnd() {
      deviate(.emptyArrayAsObject, at: cursor, found: .array)
      guard failure == nil, enter() else { return }
      frame = JSONReaderFrame(mode: .indexed, start: cursor, indexStart: index.count, indexedEnd: end)
      frame.indexHint = index.count
      frame.names = JSONNames(names)
    } else {
      mismatch("object")
    }
  }

  /// Goes into the array before which the reader stands; its elements are then read one by one.
  ///
  /// - Parameter alone: Whether a value that is no array stands for the first element.
  public mutating func tuple(alone: Bool = false) {
    guard frame.mode == .value else { return misplaced() }
    if bytes[cursor] == UInt8(ascii: "[") {
      guard enter() else { return }
      frame = JSONReaderFrame(mode: .elements, separator: UInt8(ascii: "["), start: cursor)
    } else if alone {
      frame = JSONReaderFrame(mode: .alone, start: cursor)
    } else {
      mismatch("array")
    }
  }

  /// Moves to the next declared member or element; false if it is not there.
  mutating func advance() -> Bool {
    switch frame.mode {
    case .value: true
    case .members: advanceInOrder() || advanceByIndex()
    default: advanceOtherwise()
    }
  }

  /// Moves to the next declared member if it stands next in the text, as it mostly does.
  private mutating func advanceInOrder() -> Bool {
    var place = cursor
    if bytes[place] <= 0x20 { place = bytes.whitespaceEnd(place) }
    guard bytes[place] == frame.separator else { return false }
    place &+= 1
    if bytes[place] <= 0x20 { place = bytes.whitespaceEnd(place) }
    guard bytes[place] == UInt8(ascii: "\"") else { return false }
    place = frame.names.match(bytes, at: place &+ 1)
    guard place >= 0 else { return false }
    if bytes[place] <= 0x20 { place = bytes.whitespaceEnd(place) }
    guard bytes[place] == UInt8(ascii: ":") else {
      cursor = place
      fail(.syntax, expected: "':' after a member name")
      return false
    }
    place &+= 1
    if bytes[place] <= 0x20 { place = bytes.whitespaceEnd(place) }
    cursor = place
    frame.separator = UInt8(ascii: ",")
    frame.foundMember = true
    return true
  }

  private mutating func advanceOtherwise() -> Bool {
    switch frame.mode {
    case .indexed:
      return advanceByIndex()
    case .elements:
      frame.position += 1
      if nextElement(first: frame.separator == UInt8(ascii: "[")) {
        frame.separator = UInt8(ascii: ",")
        return true
      }
      if failure == nil { frame.mode = .elementsEnded }
      return false
    case .elementsEnded, .aloneEnded:
      frame.position += 1
      return false
    case .alone:
      frame.position += 1
      frame.mode = .aloneEnded
      return true
    case .members, .value:
      return true
    case .blank, .ended:
      return false
    }
  }

  /// Looks the next declared member up among those that were passed over.
  @inline(never)
  private mutating func advanceByIndex() -> Bool {
    if failure != nil { return false }
    if frame.mode == .members { indexMembers() }
    if failure != nil { return false }
    let name = frame.names.next()
    let end = index.count
    var place = frame.indexHint
    // Starts behind the entry found last, because members mostly keep their order when one is missing.
    for _ in frame.indexStart..<end {
      if place == end { place = frame.indexStart }
      if !index[place].isTaken, spells(index[place], name) {
        index[place].isTaken = true
        cursor = index[place].valueStart
        frame.indexHint = place + 1
        frame.foundMember = true
        return true
      }
      place += 1
    }
    return false
  }

  /// Whether a member's name is `name`, escapes resolved.
  func spells(_ entry: JSONIndexEntry, _ name: JSONName) -> Bool {
    guard entry.isEscaped else { return name.equals(bytes, entry.nameStart, entry.nameEnd) }
    return bytes.unescaped(entry.nameStart, entry.nameEnd) == name.string
  }

  /// Passes over the remaining members of the object, checks them to be JSON, and remembers where they are.
  mutating func indexMembers() {
    let first = index.count
    var isFirst = frame.separator == UInt8(ascii: "{")
    while nextMember(first: isFirst) {
      isFirst = false
      let name = scanName()
      let start = cursor
      skipValue()
      if failure != nil { return }
      index.append(
        JSONIndexEntry(
          nameStart: name.start, nameEnd: name.end, valueStart: start, valueEnd: cursor, isEscaped: name.isEscaped,
          isTaken: false))
    }
    if failure != nil { return }
    frame.mode = .indexed
    frame.indexStart = first
    frame.indexHint = first
    frame.indexedEnd = cursor
  }

  /// Moves to the next member's name, or behind the closing brace and gives false.
  ///
  /// - Parameter first: Whether the reader stands at the opening brace, and not behind a member.
  /// - Returns: Whether a member follows.
  mutating func nextMember(first: Bool) -> Bool {
    if !first { skipWhitespace() }
    let byte = bytes[cursor]
    if first || byte == UInt8(ascii: ",") {
      cursor += 1
      skipWhitespace()
      if bytes[cursor] == UInt8(ascii: "\"") { return true }
      if bytes[cursor] == UInt8(ascii: "}") {
        if first {
          cursor += 1
        } else {
          fail(.trailingComma, message: "trailing comma before '}'")
        }
      } else {
        fail(.syntax, expected: first ? "a member name or '}'" : "a member name after ','")
      }
      return false
    }
    if byte == UInt8(ascii: "}") {
      cursor += 1
    } else {
      fail(.syntax, expected: "',' or '}' after a member")
    }
    return false
  }

  /// Reads a member's name and the colon behind it; the reader then stands before the value.
  mutating func scanName() -> JSONScannedName {
    let name = scanString()
    skipWhitespace()
    if bytes[cursor] == UInt8(ascii: ":") {
      cursor += 1
      skipWhitespace()
    } else {
      fail(.syntax, expected: "':' after a member name")
    }
    return name
  }

  /// Moves to the next element, or to the closing bracket and gives false.
  ///
  /// - Parameter first: Whether the reader stands at the opening bracket, and not behind an element.
  /// - Returns: Whether an element follows.
  mutating func nextElement(first: Bool) -> Bool {
    if failure != nil { return false }
    if !first, bytes[cursor] <= 0x20 { skipWhitespace() }
    let byte = bytes[cursor]
    if first || byte == UInt8(ascii: ",") {
      cursor += 1
      if bytes[cursor] <= 0x20 { skipWhitespace() }
      guard bytes[cursor] == UInt8(ascii: "]") else { return true }
      if !first { fail(.trailingComma, message: "trailing comma before ']'") }
      return false
    }
    if byte != UInt8(ascii: "]") { fail(.syntax, expected: "',' or ']' after an element") }
    return false
  }

  /// The offset behind `[]`, if that stands at the cursor.
  private func emptyArrayEnd() -> Int? {
    guard bytes[cursor] == UInt8(ascii: "[") else { return nil }
    let end = bytes.whitespaceEnd(cursor + 1)
    return bytes[end] == UInt8(ascii: "]") ? end + 1 : nil
  }

  /// Counts one more level of arrays and objects; false if that is too deep.
  mutating func enter() -> Bool {
    guard depth < options.maxDepth else {
      fail(.depth, message: "nesting deeper than \(options.maxDepth)")
      return false
    }
    depth += 1
    return true
  }

  /// Leaves the array or object that began at `start`; the reader stands behind it.
  mutating func leave(_ start: Int) {
    depth -= 1
    if start == rootStart { rootEnd = cursor }
  }

  /// An object or record was asked for where no value stands.
  private mutating func misplaced() {
    if frame.mode != .blank { fail(.typeMismatch, message: "an object or record may only be read from a value") }
  }
}

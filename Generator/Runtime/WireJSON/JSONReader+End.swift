// Leaving an object or positional record, and what it held beyond its declaration.

extension JSONReader {
  /// Leaves the object or record and gives what it holds beyond the members that were asked for.
  ///
  /// An object that lacks a required member and holds none of those asked for is a failure.
  @discardableResult
  public mutating func end() -> JSONUnknownFields {
    if frame.mode == .members {
      if frame.separator == UInt8(ascii: ",") {
        let place = bytes.whitespaceEnd(cursor)
        if bytes[place] == UInt8(ascii: "}") {
          cursor = place + 1
          leave(frame.start)
          frame.mode = .ended
          return JSONUnknownFields()
        }
      }
      if failure == nil { indexMembers() }
    }
    return endOtherwise()
  }

  private mutating func endOtherwise() -> JSONUnknownFields {
    defer { if frame.mode != .blank { frame.mode = .ended } }
    guard failure == nil else { return JSONUnknownFields() }
    switch frame.mode {
    case .indexed:
      let unknown = takeUnknownMembers()
      cursor = frame.indexedEnd
      index.removeLast(index.count - frame.indexStart)
      leave(frame.start)
      if frame.missesMember && !frame.foundMember { failWithoutMembers() }
      return unknown
    case .elements:
      let unknown = takeExtraElements()
      guard failure == nil else { return unknown }
      cursor += 1
      leave(frame.start)
      return unknown
    case .elementsEnded:
      cursor += 1
      leave(frame.start)
      return JSONUnknownFields()
    case .members, .value, .blank, .alone, .aloneEnded, .ended:
      return JSONUnknownFields()
    }
  }

  /// The indexed members that nobody asked for; those that repeat another one are left out.
  private mutating func takeUnknownMembers() -> JSONUnknownFields {
    var text: [UInt8] = []
    var seen = JSONNameSet()
    for place in frame.indexStart..<index.count where !index[place].isTaken {
      let entry = index[place]
      let name = bytes.name(JSONScannedName(start: entry.nameStart, end: entry.nameEnd, isEscaped: entry.isEscaped))
      guard !isDeclared(entry), seen.insert(name) else {
        deviate(.duplicateKey, at: entry.valueStart, found: kind(at: entry.valueStart))
        continue
      }
      if !text.isEmpty { text.append(UInt8(ascii: ",")) }
      text += bytes.array(entry.nameStart - 1, entry.nameEnd + 1)
      text.append(UInt8(ascii: ":"))
      text += bytes.array(entry.valueStart, entry.valueEnd)
    }
    return JSONUnknownFields(text: text)
  }

  private func isDeclared(_ entry: JSONIndexEntry) -> Bool {
    var names = frame.names.rewound
    while !names.isAtEnd {
      if spells(entry, names.next()) { return true }
    }
    return false
  }

  /// The elements behind the declared ones, each under its place in the array as a name.
  private mutating func takeExtraElements() -> JSONUnknownFields {
    var text: [UInt8] = []
    var position = frame.position
    var isFirst = frame.separator == UInt8(ascii: "[")
    while nextElement(first: isFirst) {
      if text.isEmpty { deviate(.extraElements, at: cursor, found: kind(at: cursor)) }
      let start = cursor
      skipValue()
      guard failure == nil else { return JSONUnknownFields() }
      if !text.isEmpty { text.append(UInt8(ascii: ",")) }
      text += Array("\"\(position)\":".utf8)
      text += bytes.array(start, cursor)
      position += 1
      isFirst = false
    }
    return JSONUnknownFields(text: text)
  }

  private mutating func failWithoutMembers() {
    var names = frame.names.rewound
    var list = names.next().string
    var count = 1
    while !names.isAtEnd, count < 4 {
      list += ", \(names.next().string)"
      count += 1
    }
    if !names.isAtEnd { list += ", …" }
    fail(.noKnownMember, at: frame.start, message: "expected an object with \(list); it holds none of its members")
  }
}

/// The names seen in an object: a list while they are few, a set when there are many.
struct JSONNameSet {
  private var few: [String] = []
  private var many: Set<String> = []

  /// Adds a name; false if it was there.
  @inline(never)
  mutating func insert(_ name: String) -> Bool {
    if many.isEmpty {
      if few.contains(name) { return false }
      if few.isEmpty { few.reserveCapacity(8) }
      few.append(name)
      if few.count > 12 { many = Set(few) }
      return true
    }
    return many.insert(name).inserted
  }
}

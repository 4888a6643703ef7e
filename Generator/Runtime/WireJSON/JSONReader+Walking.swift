// Walking a text whose shape is not known beforehand: envelopes, unions, maps and lists.

extension JSONReader {
  /// The kind of the value before which the reader stands; null where nothing is.
  public var kind: JSONKind {
    guard frame.mode == .value || frame.mode == .alone else { return .null }
    return kind(at: cursor) ?? .null
  }

  /// Whether the value before which the reader stands is 0 or 1, numbers that are read as a boolean as well.
  ///
  /// A union of a boolean and a text takes any other number for the text. The reader stays where it is.
  public var isZeroOrOne: Bool {
    guard kind == .number, bytes[cursor] == UInt8(ascii: "0") || bytes[cursor] == UInt8(ascii: "1") else {
      return false
    }
    switch bytes[cursor + 1] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): return false
    default: return true
    }
  }

  /// The offset in bytes of the value before which the reader stands.
  public var offset: Int { cursor }

  /// Goes back, or forward, to a value whose ``offset`` was noted.
  ///
  /// Inside a visit of members or elements, only to the value at hand. How deep the reader is stays as it is, so that a
  /// type that looks at its value twice cannot escape the bound on depth.
  public mutating func seek(to offset: Int) {
    guard failure == nil else { return }
    cursor = offset
    frame = JSONReaderFrame(mode: .value)
  }

  /// Whether the object before which the reader stands has a member called `name`; false for other values.
  ///
  /// The whole object is checked to be JSON, and the reader stays where it is.
  public mutating func has(_ name: String) -> Bool { offset(of: name) != nil }

  /// The string that the object before which the reader stands holds under `name`; nil if it holds none there.
  ///
  /// Tells the cases of a union apart that carry their name in a member. The reader stays where it is.
  public mutating func peekString(_ name: String) -> String? {
    guard let place = offset(of: name), bytes[place] == UInt8(ascii: "\"") else { return nil }
    let start = cursor
    cursor = place
    let text = readString()
    guard failure == nil else { return nil }
    cursor = start
    return text
  }

  /// The offset of the first value that the object at the cursor holds under `name`.
  private mutating func offset(of name: String) -> Int? {
    guard failure == nil, frame.mode == .value || frame.mode == .alone, kind == .object, enter() else { return nil }
    let start = cursor
    var place: Int?
    var isFirst = true
    while place == nil, nextMember(first: isFirst) {
      isFirst = false
      let scanned = scanName()
      if failure == nil, bytes.name(scanned) == name { place = cursor }
      if failure == nil { skipValue() }
    }
    guard failure == nil else { return nil }
    depth -= 1
    cursor = start
    return place
  }

  /// Visits the members of the object before which the reader stands, in the order of the text.
  ///
  /// The visitor reads the member's value, or leaves it to be passed over. A member that stands again is a deviation
  /// and is not visited; so is `[]` in place of the object. Any other value is a failure.
  public mutating func members(_ visit: (inout JSONReader, String) -> Void) {
    var seen = JSONNameSet()
    distinctMembers { reader, name in
      guard seen.insert(name) else { return false }
      visit(&reader, name)
      return true
    }
  }

  /// Visits the members of an object for a visitor that knows which names it has seen.
  ///
  /// - Parameter visit: Reads the member's value, or gives false if the name stood before.
  mutating func distinctMembers(_ visit: (inout JSONReader, String) -> Bool) {
    guard advance() else { return missing() }
    let outer = frame
    visitMembers(visit)
    if failure == nil { frame = outer }
  }

  private mutating func visitMembers(_ visit: (inout JSONReader, String) -> Bool) {
    if !startMembers() { return }
    let outer = depth - 1
    let objectStart = cursor
    var isFirst = true
    while nextMember(first: isFirst) {
      isFirst = false
      let name = bytes.name(scanName())
      if failure != nil { return }
      let start = cursor
      let depth = depth
      frame = JSONReaderFrame(mode: .value)
      if !visit(&self, name) { deviate(.duplicateKey, at: start, found: kind(at: start)) }
      completeValue(from: start, depth: depth)
    }
    if failure != nil { return }
    depth = outer
    if objectStart == rootStart { rootEnd = cursor }
  }

  /// Enters the object at the cursor; false if there is nothing to visit.
  private mutating func startMembers() -> Bool {
    if bytes[cursor] == UInt8(ascii: "{") { return enter() }
    let end = bytes.whitespaceEnd(cursor + 1)
    if bytes[cursor] == UInt8(ascii: "["), bytes[end] == UInt8(ascii: "]") {
      deviate(.emptyArrayAsObject, at: cursor, found: .array)
      guard failure == nil else { return false }
      if cursor == rootStart { rootEnd = end + 1 }
      cursor = end + 1
    } else {
      mismatch("object")
    }
    return false
  }

  /// Visits the elements of the array before which the reader stands.
  ///
  /// The visitor reads the element, or leaves it to be passed over. null in place of the array is read as an empty
  /// one and noted as a deviation; any other value is a failure.
  public mutating func elements(_ visit: (inout JSONReader) -> Void) {
    guard advance() else { return missing() }
    let outer = frame
    frame = JSONReaderFrame(mode: .value)
    if var list = startList() {
      while nextElement(of: &list) { visit(&self) }
    }
    if failure == nil { frame = outer }
  }

  /// Reads the first element of the list before which the reader stands, and passes over the others.
  ///
  /// - Parameter count: How many elements there are.
  /// - Returns: The element; its type's empty value where there is none.
  package mutating func first<Element: JSONCoding>(of count: inout Int) -> Element {
    count = 0
    guard var list = startList(), nextElement(of: &list) else { return empty() }
    let element = Element(json: &self)
    repeat { count += 1 } while nextElement(of: &list)
    return element
  }

  /// Enters the array at the cursor; nil if there is nothing to read.
  mutating func startList() -> JSONList? {
    guard advance() else {
      missing()
      return nil
    }
    if bytes[cursor] == UInt8(ascii: "[") {
      let start = cursor
      return enter() ? JSONList(start: start, depth: depth) : nil
    }
    let start = cursor
    if kind(at: start) == .null {
      if readNull() { deviate(.nullAsEmptyList, at: start, found: .null) }
      if failure == nil { frame = JSONReaderFrame(mode: .ended) }
    } else {
      mismatch("list")
    }
    return nil
  }

  /// Completes the element read last and moves to the next one; behind the last one, leaves the list.
  mutating func nextElement(of list: inout JSONList) -> Bool {
    let isFirst = list.elementStart < 0
    if !isFirst { completeValue(from: list.elementStart, depth: list.depth) }
    if nextElement(first: isFirst) {
      list.elementStart = cursor
      frame.mode = .value
      return true
    }
    if failure == nil {
      cursor += 1
      depth = list.depth - 1
      if list.start == rootStart { rootEnd = cursor }
      frame.mode = .ended
    }
    return false
  }
}

/// The reader's place in a list.
struct JSONList {
  let start: Int
  /// How deep the elements lie.
  let depth: Int
  /// Where the element read last begins; -1 before the first.
  var elementStart = -1

  init(start: Int, depth: Int) {
    self.start = start
    self.depth = depth
  }
}

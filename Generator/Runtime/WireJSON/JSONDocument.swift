// A whole file as a tree with positions, for readers of hand-written JSON.

/// A JSON text as a tree that keeps positions, member order, number texts and duplicate keys.
///
/// It is as strict as RFC 8259 allows: a byte order mark is refused, and nothing is repaired. Its errors name the
/// character they found, because the text is a file that the reader of the message has at hand.
public struct JSONDocument: Sendable {
  /// The text in UTF-8.
  public let bytes: [UInt8]
  /// The outermost value.
  public let root: JSONNode

  /// Parses a whole text.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - maxDepth: How many arrays and objects may lie inside each other, 1 to 128.
  /// - Throws: `JSONError` with line and column of the first fault.
  public init(_ bytes: [UInt8], maxDepth: Int = 128) throws(JSONError) {
    self.bytes = bytes
    root = try JSONBytes.with(bytes) { view throws(JSONError) in
      var reader = JSONReader(view, options: JSONReadOptions(strict: true, maxDepth: maxDepth))
      let node = reader.failure == nil ? reader.node() : nil
      reader.rootEnd = reader.cursor
      reader.checkEnd()
      if let failure = reader.failure { throw JSONError(failure.naming(view), in: view) }
      // Without a failure there is a node.
      guard let node else { throw JSONError(JSONFailure(reason: .syntax, offset: 0), in: view) }
      return node
    }
  }

  /// Parses a whole text.
  ///
  /// - Throws: `JSONError` with line and column of the first fault.
  public init(_ text: String, maxDepth: Int = 128) throws(JSONError) {
    try self.init(Array(text.utf8), maxDepth: maxDepth)
  }

  /// The line and column of an offset in bytes.
  public func position(of offset: Int) -> JSONPosition {
    JSONBytes.with(bytes) { JSONPosition(of: offset, in: $0) }
  }

  /// The JSON path of the value that begins at, or encloses, an offset in bytes.
  public func path(of offset: Int) -> String {
    JSONBytes.with(bytes) { JSONPath.paths(to: [offset], in: $0).first ?? "$" }
  }
}

extension JSONReader {
  /// The value at the cursor as a node; nil after a failure.
  fileprivate mutating func node() -> JSONNode? {
    let start = cursor
    guard let content = content(), failure == nil else { return nil }
    return JSONNode(content: content, offset: start, endOffset: cursor)
  }

  private mutating func content() -> JSONNode.Content? {
    switch kind(at: cursor) {
    case .object: return nodeMembers().map { .object($0) }
    case .array: return nodeElements().map { .array($0) }
    case .string: return .string(readString())
    case .bool: return .bool(readBool())
    case .number:
      let start = cursor
      skipNumber()
      return .number(JSONNumber(checked: bytes.string(start, cursor)))
    case .null, nil:
      skipValue()
      return .null
    }
  }

  private mutating func nodeMembers() -> [JSONMember]? {
    guard enter() else { return nil }
    var members: [JSONMember] = []
    members.reserveCapacity(4)
    var seen = JSONNameSet()
    while nextMember(first: members.isEmpty) {
      let scanned = scanName()
      guard failure == nil, let node = node() else { return nil }
      let name = bytes.name(scanned)
      members.append(
        JSONMember(
          name: name, nameOffset: scanned.start - 1, nameEndOffset: scanned.end + 1, node: node,
          isDuplicate: !seen.insert(name)))
    }
    depth -= 1
    return members
  }

  private mutating func nodeElements() -> [JSONNode]? {
    guard enter() else { return nil }
    var elements: [JSONNode] = []
    while nextElement(first: elements.isEmpty) {
      guard let node = node() else { return nil }
      elements.append(node)
    }
    if failure != nil { return nil }
    cursor += 1
    depth -= 1
    return elements
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

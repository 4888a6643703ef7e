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
    let tape = try JSONTape(bytes, maxDepth: maxDepth)
    self.bytes = bytes
    var place = 0
    root = tape.node(at: &place)
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

extension JSONTape {
  /// The value of the entry at a place as a node; the place is then behind all that belongs to it.
  fileprivate func node(at place: inout Int) -> JSONNode {
    let entry = entries[place]
    place += 1
    let content: JSONNode.Content =
      switch entry.kind {
      case .null: .null
      case .bool: .bool(flag(entry))
      case .number: .number(JSONNumber(checked: text(entry)))
      case .string: .string(text(entry))
      case .array: .array(elements(entry, at: &place))
      case .object: .object(members(entry, at: &place))
      }
    return JSONNode(content: content, offset: entry.start, endOffset: entry.end)
  }

  private func elements(_ entry: Entry, at place: inout Int) -> [JSONNode] {
    var nodes: [JSONNode] = []
    nodes.reserveCapacity(entry.count)
    for _ in 0..<entry.count { nodes.append(node(at: &place)) }
    return nodes
  }

  private func members(_ entry: Entry, at place: inout Int) -> [JSONMember] {
    var members: [JSONMember] = []
    members.reserveCapacity(entry.count)
    var seen = JSONNameSet()
    for _ in 0..<entry.count {
      let key = entries[place]
      place += 1
      let name = text(key)
      let node = node(at: &place)
      members.append(
        JSONMember(
          name: name, nameOffset: key.start, nameEndOffset: key.end, node: node, isDuplicate: !seen.insert(name)))
    }
    return members
  }
}

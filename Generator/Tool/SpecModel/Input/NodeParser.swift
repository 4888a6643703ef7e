import WireJSON

/// Parses JSON into nodes with places.
enum NodeParser {
  /// Parses a spec file; a syntax error is reported, and then there is no node.
  static func parse(_ file: SpecFile, _ findings: Findings) -> Node? {
    parse(file.bytes, file: file.path, findings)
  }

  /// Parses a text that may begin on a later line of its file, as the body of an example does.
  static func parse(_ bytes: [UInt8], file: String, firstLine: Int = 1, _ findings: Findings) -> Node? {
    do throws(JSONError) {
      let document = try JSONDocument(bytes)
      var places = Places(bytes: bytes, file: file, line: firstLine)
      return places.node(document.root)
    } catch {
      let line = error.line + firstLine - 1
      findings.error(SourceLocation(file: file, line: line, column: error.column), error.message)
      return nil
    }
  }

  /// Parses a JSON text that was written by the reader itself, as acknowledgements are kept.
  static func parse(kept text: String, at location: SourceLocation) -> Node? {
    guard let document = try? JSONDocument(text) else { return nil }
    var places = Places(bytes: document.bytes, file: location.file, line: location.line)
    return places.node(document.root)
  }
}

/// Lines and columns of ascending offsets, each byte looked at once.
private struct Places {
  let bytes: [UInt8]
  let source: Node.Source
  var line: UInt32
  var column: UInt32 = 1
  var at = 0

  init(bytes: [UInt8], file: String, line: Int) {
    self.bytes = bytes
    source = Node.Source(file: file)
    self.line = UInt32(line)
  }

  mutating func place(_ offset: Int) -> Node.Place {
    while at < offset {
      let byte = bytes[at]
      at += 1
      if byte == 0x0A || (byte == 0x0D && (at >= bytes.count || bytes[at] != 0x0A)) {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Node.Place(source: source, line: line, column: column)
  }

  mutating func node(_ json: JSONNode) -> Node {
    let place = self.place(json.offset)
    let value: Node.Value
    switch json.content {
    case .null: value = .null
    case .bool(let flag): value = .bool(flag)
    case .number(let number): value = .number(number.text)
    case .string(let text): value = .string(text)
    case .array(let elements):
      var nodes: [Node] = []
      nodes.reserveCapacity(elements.count)
      for index in elements.indices { nodes.append(node(elements[index])) }
      value = .list(nodes)
    case .object(let members):
      var nodes: [Node.Member] = []
      nodes.reserveCapacity(members.count)
      for index in members.indices {
        let keyPlace = self.place(members[index].nameOffset)
        nodes.append(Node.Member(key: members[index].name, place: keyPlace, value: node(members[index].node)))
      }
      value = .object(nodes)
    }
    return Node(value: value, place: place)
  }
}

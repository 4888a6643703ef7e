/// Parses a spec file. Stands in until the document reader of WireJSON is there.
enum NodeParser {
  static func parse(_ file: SpecFile, _ findings: Findings) -> Node? {
    var parser = Parser(bytes: file.bytes, file: file.path)
    do throws(Failure) {
      let node = try parser.value(depth: 0)
      parser.space()
      if parser.at < parser.bytes.count { throw parser.fail("expected the end of the file") }
      return node
    } catch {
      findings.error(error.location, error.message)
      return nil
    }
  }
}

private struct Failure: Error {
  var location: SourceLocation
  var message: String
}

private struct Parser {
  let bytes: [UInt8]
  let file: String
  var at = 0
  var line = 1
  var lineStart = 0

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  var location: SourceLocation {
    let column = bytes[lineStart..<at].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return SourceLocation(file: file, line: line, column: column)
  }

  func fail(_ message: String) -> Failure { Failure(location: location, message: message) }

  mutating func space() {
    while at < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) {
      at += 1
      if bytes[at - 1] == 0x0A { (line, lineStart) = (line + 1, at) }
    }
  }

  mutating func value(depth: Int) throws(Failure) -> Node {
    space()
    guard depth <= 128 else { throw fail("nesting deeper than 128") }
    guard at < bytes.count else { throw fail("expected a value") }
    let start = location
    switch bytes[at] {
    case UInt8(ascii: "{"):
      at += 1
      var members: [Node.Member] = []
      space()
      if at < bytes.count, bytes[at] == UInt8(ascii: "}") {
        at += 1
        return Node(value: .object([]), location: start)
      }
      while true {
        space()
        let place = location
        let key = try string()
        space()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { throw fail("expected ':'") }
        at += 1
        members.append(Node.Member(key: key, keyLocation: place, value: try value(depth: depth + 1)))
        space()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: "}") else {
          throw fail("expected ',' or '}'")
        }
        at += 1
        if bytes[at - 1] == UInt8(ascii: "}") { return Node(value: .object(members), location: start) }
      }
    case UInt8(ascii: "["):
      at += 1
      var elements: [Node] = []
      space()
      if at < bytes.count, bytes[at] == UInt8(ascii: "]") {
        at += 1
        return Node(value: .list([]), location: start)
      }
      while true {
        elements.append(try value(depth: depth + 1))
        space()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: "]") else {
          throw fail("expected ',' or ']'")
        }
        at += 1
        if bytes[at - 1] == UInt8(ascii: "]") { return Node(value: .list(elements), location: start) }
      }
    case UInt8(ascii: "\""): return Node(value: .string(try string()), location: start)
    default:
      let from = at
      while at < bytes.count, !" \n\r\t,]}:".utf8.contains(bytes[at]) { at += 1 }
      switch String(decoding: bytes[from..<at], as: UTF8.self) {
      case "true": return Node(value: .bool(true), location: start)
      case "false": return Node(value: .bool(false), location: start)
      case "null": return Node(value: .null, location: start)
      case let text where Double(text) != nil: return Node(value: .number(text), location: start)
      default: throw Failure(location: start, message: "expected a value")
      }
    }
  }

  mutating func string() throws(Failure) -> String {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw fail("expected a string") }
    at += 1
    var text: [UInt8] = []
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count {
        at += 1
        switch bytes[at] {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
          let hex = String(decoding: bytes[(at + 1)..<min(at + 5, bytes.count)], as: UTF8.self)
          text += Array(String(UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init).map(Character.init) ?? "?").utf8)
          at += 4
        case let other: text.append(other)
        }
      } else {
        text.append(bytes[at])
      }
      at += 1
    }
    at += 1
    return String(decoding: text, as: UTF8.self)
  }
}

import WireJSON

/// Writes JSON for people, in UTF-8: what is short on one line, a member or element a line otherwise.
struct JSONText {
  /// What is written.
  private(set) var bytes: [UInt8] = []
  /// How far in all lines but the first stand.
  private let margin: Int

  /// A value that is long on one line over as many as it takes.
  static func laidOut(_ value: JSONValue, margin: Int = 0) -> [UInt8] {
    var text = JSONText(margin: margin)
    text.lay(value, indentation: 0)
    return text.bytes
  }

  /// The value on one line without spaces.
  static func compact(_ value: JSONValue) -> [UInt8] {
    var text = JSONText(margin: 0)
    text.add(value)
    return text.bytes
  }

  private init(margin: Int) { self.margin = margin }

  /// Writes a value on one line; what turns out to be long is taken back and written over several.
  private mutating func layOut(_ value: JSONValue, indentation: Int) {
    let start = bytes.count
    add(value)
    if indentation + bytes[start...].width <= 80 { return }
    bytes.removeLast(bytes.count - start)
    lay(value, indentation: indentation)
  }

  /// Writes a value with an element or a member a line, if it has any.
  private mutating func lay(_ value: JSONValue, indentation: Int) {
    switch value {
    case .array(let elements) where !elements.isEmpty:
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        next(index, indentation + 2)
        layOut(element, indentation: indentation + 2)
      }
      newLine(indentation)
      bytes.append(UInt8(ascii: "]"))
    case .object(let object) where !object.isEmpty:
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        next(index, indentation + 2)
        addString(member.key)
        bytes.append(": ")
        layOut(member.value, indentation: indentation + 2)
      }
      newLine(indentation)
      bytes.append(UInt8(ascii: "}"))
    default: add(value)
    }
  }

  private mutating func next(_ index: Int, _ indentation: Int) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    newLine(indentation)
  }

  private mutating func newLine(_ indentation: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<(margin + indentation) { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func add(_ value: JSONValue) {
    switch value {
    case .null: bytes.append("null")
    case .bool(let value): bytes.append(value ? "true" : "false")
    case .number(let number): bytes.append(number.text)
    case .string(let text): addString(text)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        add(element)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        addString(member.key)
        bytes.append(UInt8(ascii: ":"))
        add(member.value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private mutating func addString(_ text: String) {
    if text.hasByte({ $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      return bytes.append(JSONValue.string(text).description)
    }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(text)
    bytes.append(UInt8(ascii: "\""))
  }
}

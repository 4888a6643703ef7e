import WireJSON

/// Writes JSON for people, in UTF-8: what is short on one line, a member or element a line otherwise.
struct JSONText: ~Copyable {
  private var text = TextBuffer()
  /// How far in all lines but the first stand.
  private let margin: Int

  /// A value that is long on one line over as many as it takes.
  static func laidOut(_ value: JSONValue, margin: Int = 0) -> [UInt8] {
    var json = JSONText(margin: margin)
    json.lay(value, indentation: 0)
    return json.text.bytes()
  }

  /// The value on one line without spaces.
  static func compact(_ value: JSONValue) -> [UInt8] {
    var json = JSONText(margin: 0)
    json.add(value)
    return json.text.bytes()
  }

  private init(margin: Int) { self.margin = margin }

  /// Writes a value on one line; what turns out to be long is taken back and written over several.
  private mutating func layOut(_ value: JSONValue, indentation: Int) {
    let start = text.count
    add(value)
    if indentation + text.withBytes(from: start, \.width) <= 80 { return }
    text.shorten(to: start)
    lay(value, indentation: indentation)
  }

  /// Writes a value with an element or a member a line, if it has any.
  private mutating func lay(_ value: JSONValue, indentation: Int) {
    switch value {
    case .array(let elements) where !elements.isEmpty:
      text.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        next(index, indentation + 2)
        layOut(element, indentation: indentation + 2)
      }
      newLine(indentation)
      text.append(UInt8(ascii: "]"))
    case .object(let object) where !object.isEmpty:
      text.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        next(index, indentation + 2)
        addString(member.key)
        text.append(": ")
        layOut(member.value, indentation: indentation + 2)
      }
      newLine(indentation)
      text.append(UInt8(ascii: "}"))
    default: add(value)
    }
  }

  private mutating func next(_ index: Int, _ indentation: Int) {
    if index > 0 { text.append(UInt8(ascii: ",")) }
    newLine(indentation)
  }

  private mutating func newLine(_ indentation: Int) {
    text.append(UInt8(ascii: "\n"))
    text.appendSpaces(margin + indentation)
  }

  private mutating func add(_ value: JSONValue) {
    switch value {
    case .null: text.append("null")
    case .bool(let value): text.append(value ? "true" : "false")
    case .number(let number): text.append(number.text)
    case .string(let string): addString(string)
    case .array(let elements):
      text.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        add(element)
      }
      text.append(UInt8(ascii: "]"))
    case .object(let object):
      text.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        addString(member.key)
        text.append(UInt8(ascii: ":"))
        add(member.value)
      }
      text.append(UInt8(ascii: "}"))
    }
  }

  private mutating func addString(_ string: String) {
    if string.hasByte({ $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      return text.append(JSONValue.string(string).description)
    }
    text.append(UInt8(ascii: "\""))
    text.append(string)
    text.append(UInt8(ascii: "\""))
  }
}

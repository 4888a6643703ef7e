// The encoder: emitted code says one member after the other, straight on.

/// Writes JSON text: the code that knows the type writes its members in turn.
///
/// A writer stands either before a value or inside an object, record or map, exactly as a ``JSONReader`` does. Nothing
/// throws: the first broken limit is kept and found in the finished ``JSONFragment``.
public struct JSONWriter: ~Copyable {
  var output = JSONOutput()
  var frame = JSONWriterFrame(mode: .value)
  /// The name of the member written next, or last, where the frame has it by name.
  var memberName = ""
  var violation: JSONViolation?
  /// How often a violation was kept, which tells whether the one at hand lies within the value just written.
  var keptViolations = 0
  /// Where secrets were written.
  var secrets: [Range<Int>] = []
  /// Rules that apply to values being written; frames refer to them by place.
  var rules: [JSONRule] = []
  let checksLimits: Bool
  let redacts: Bool
  /// Whether members that the type does not declare are written: a request, whose limits are checked, holds only what
  /// is documented.
  package var keepsUnknownFields: Bool

  /// Whether the names of declared members are written, without which the text is no JSON.
  var namesMembers = true

  /// A writer.
  ///
  /// - Parameters:
  ///   - checksLimits: Whether rules are checked, as of a request, which then holds no members that its types do not
  ///     declare. What JSON cannot say is a violation in any case.
  ///   - redacting: Whether `•••` is written in place of secrets.
  public init(checksLimits: Bool = true, redacting: Bool = false) {
    self.checksLimits = checksLimits
    redacts = redacting
    keepsUnknownFields = !checksLimits
  }

  /// The text written, and the first violation.
  public consuming func finish() -> JSONFragment {
    JSONFragment(bytes: output.bytes(), violation: violation, secrets: secrets)
  }

  /// Goes into an object whose members are then written in the order of `names`.
  ///
  /// - Parameter names: The names of the members, separated by commas, in the order in which they will be written.
  public mutating func object(_ names: StaticString) {
    begin()
    output.append(UInt8(ascii: "{"))
    frame = JSONWriterFrame(mode: .members)
    frame.names = JSONNames(names)
  }

  /// Goes into an object whose members are named one by one with ``member(_:)``.
  public mutating func object() {
    object("")
  }

  /// Names the member that is written next, in an object entered without names.
  public mutating func member(_ name: String) {
    memberName = name
    frame.isNamed = true
  }

  /// Goes into a record, whose elements are then written one by one.
  ///
  /// - Parameter alone: Whether only the first one will be written, and that without an array.
  public mutating func tuple(alone: Bool = false) {
    begin()
    if !alone { output.append(UInt8(ascii: "[")) }
    frame = JSONWriterFrame(mode: alone ? .alone : .elements)
  }

  /// Leaves the object or record.
  public mutating func end() {
    switch frame.mode {
    case .members: output.append(UInt8(ascii: "}"))
    case .elements: output.append(UInt8(ascii: "]"))
    case .alone, .value: break
    }
    frame = JSONWriterFrame(mode: .value)
  }

  /// Writes the members or elements that the type does not declare, except in a request, and leaves the object or
  /// record.
  public mutating func end(_ unknownFields: JSONUnknownFields) {
    if keepsUnknownFields, let text = unknownFields.text {
      switch frame.mode {
      case .members:
        separate()
        output.append(text)
      case .elements:
        for (_, value) in unknownFields.object.members { self.value(value) }
      case .alone, .value: break
      }
    }
    end()
  }
}

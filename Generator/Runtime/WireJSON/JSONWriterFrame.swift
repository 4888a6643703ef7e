// Where the writer is within the value at hand.

/// The writer's place in one object, record or single value.
struct JSONWriterFrame {
  enum Mode: UInt8 {
    /// Before a value.
    case value
    /// In an object.
    case members
    /// In the array of a record.
    case elements
    /// Before the value that stands for a record of one element.
    case alone
  }

  var mode: Mode
  var isFirst = true
  /// Whether an element was left out, so that no further one may follow.
  var hasGap = false
  var names = JSONNames("")
  /// Whether the writer knows the next member's name, in an object entered without names.
  var isNamed = false
  /// How many elements were written or left out.
  var position = 0
  /// The place of the rule that the value must keep; -1 for none.
  var rule = -1

  init(mode: Mode) { self.mode = mode }
}

extension JSONWriter {
  /// Writes what stands before the next value: comma and name.
  mutating func begin() {
    switch frame.mode {
    case .value, .alone: break
    case .members:
      if frame.isNamed {
        separate()
        output.appendQuoted(memberName)
        output.append(UInt8(ascii: ":"))
      } else if namesMembers {
        output.append(next: &frame.names, isFirst: frame.isFirst)
        frame.isFirst = false
      } else {
        separate()
      }
    case .elements:
      frame.position += 1
      if frame.hasGap { violate("must not be given when an earlier element is left out", isAbsolute: true) }
      separate()
    }
  }

  /// Leaves the next member or element out.
  mutating func omit() {
    switch frame.mode {
    case .members: if namesMembers { _ = frame.names.next() } else { separate() }
    case .elements:
      frame.position += 1
      frame.hasGap = true
    case .alone: break
    case .value: null()
    }
  }

  /// Writes a comma, except before the first.
  mutating func separate() {
    if frame.isFirst {
      frame.isFirst = false
    } else {
      output.append(UInt8(ascii: ","))
    }
  }

  /// Notes that the member or element at hand breaks a rule.
  @inline(never)
  mutating func violate(_ rule: String, isAbsolute: Bool = false) {
    keep(JSONViolation(path: component, rule: rule, isAbsolute: isAbsolute))
  }

  /// Keeps the first violation, or the first one that JSON itself forbids.
  mutating func keep(_ found: JSONViolation) {
    if let violation, violation.isAbsolute || !found.isAbsolute { return }
    violation = found
    keptViolations += 1
  }

  /// The part of the path that the member or element written last is.
  var component: String {
    switch frame.mode {
    case .members: JSONPath.member(frame.isNamed ? memberName : frame.names.previous)
    case .elements: JSONPath.element(max(frame.position - 1, 0))
    case .value, .alone: ""
    }
  }
}

// Writing one value, whatever stands before it.

extension JSONWriter {
  mutating func put(_ value: String) {
    if frame.rule >= 0, let broken = rules[frame.rule].violation(of: value) { violate(broken) }
    JSONWriter.appendQuoted(value, to: &bytes)
  }

  mutating func put(_ value: Int) {
    if frame.rule >= 0, let broken = rules[frame.rule].violation(of: value) { violate(broken) }
    JSONWriter.append(value, to: &bytes)
  }

  mutating func put(_ value: Double) {
    if frame.rule >= 0, let broken = rules[frame.rule].violation(of: value) { violate(broken) }
    if value.isFinite {
      bytes.append(contentsOf: value.description.utf8)
    } else {
      violate("must be a finite number", isAbsolute: true)
      putNull()
    }
  }

  mutating func put(_ value: Bool) {
    if frame.rule >= 0, let broken = rules[frame.rule].violation(of: value) { violate(broken) }
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  mutating func putNull() { bytes.append(contentsOf: "null".utf8) }

  /// Writes null.
  public mutating func null() {
    begin()
    putNull()
  }

  /// Writes a string; when redacting, `•••` in its place.
  public mutating func secret(_ value: String) {
    begin()
    if redacts {
      JSONWriter.appendQuoted("•••", to: &bytes)
    } else {
      let start = bytes.count
      put(value)
      secrets.append(start..<bytes.count)
    }
  }

  /// Writes finished text, whose violation becomes the writer's.
  public mutating func fragment(_ fragment: JSONFragment) {
    begin()
    secrets += fragment.secrets.map { $0.lowerBound + bytes.count..<$0.upperBound + bytes.count }
    bytes += fragment.bytes
    if let inner = fragment.violation {
      keep(JSONViolation(path: component + inner.place, rule: inner.rule, isAbsolute: inner.isAbsolute))
    }
  }

  /// Appends an integer in decimal digits.
  static func append(_ value: Int, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var count = 1
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    bytes.append(contentsOf: repeatElement(48, count: count))
    rest = value.magnitude
    var place = bytes.count - 1
    while rest > 0 {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes[place] = 48 &+ UInt8(truncatingIfNeeded: digit)
      rest = quotient
      place -= 1
    }
  }
}

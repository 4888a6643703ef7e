// Writing one value, whatever stands before it.

extension JSONWriter {
  mutating func put(_ value: String) {
    if frame.rule >= 0, let broken = rules[frame.rule].violation(of: value) { violate(broken) }
    output.appendQuoted(value)
  }

  mutating func put(_ value: Int) {
    if frame.rule >= 0, let broken = rules[frame.rule].violation(of: value) { violate(broken) }
    output.append(value)
  }

  mutating func put(_ value: Double) {
    if frame.rule >= 0, let broken = rules[frame.rule].violation(of: value) { violate(broken) }
    if value.isFinite {
      output.append(value)
    } else {
      violate("must be a finite number", isAbsolute: true)
      putNull()
    }
  }

  mutating func put(_ value: Bool) {
    if frame.rule >= 0, let broken = rules[frame.rule].violation(of: value) { violate(broken) }
    if value { output.append("true" as StaticString) } else { output.append("false" as StaticString) }
  }

  mutating func putNull() { output.append("null" as StaticString) }

  /// Writes null.
  public mutating func null() {
    begin()
    putNull()
  }

  /// Writes a string; when redacting, `•••` in its place.
  public mutating func secret(_ value: String) {
    begin()
    if redacts {
      output.appendQuoted("•••")
    } else {
      let start = output.count
      put(value)
      secrets.append(start..<output.count)
    }
  }

  /// Writes finished text, whose violation becomes the writer's.
  public mutating func fragment(_ fragment: JSONFragment) {
    begin()
    let start = output.count
    secrets += fragment.secrets.map { $0.lowerBound + start..<$0.upperBound + start }
    output.append(fragment.bytes)
    if let inner = fragment.violation {
      keep(JSONViolation(path: component + inner.place, rule: inner.rule, isAbsolute: inner.isAbsolute))
    }
  }
}

// The scalar members as emitted code writes them: four types, each required, optional, nullable or both, with or
// without a rule. A rule that is broken is a violation; the value is written all the same.

extension JSONWriter {
  /// Writes a string.
  public mutating func string(_ value: String) {
    begin()
    put(value)
  }

  /// Writes a string that keeps a rule.
  public mutating func string(_ value: String, _ rule: JSONRule) {
    begin()
    if checksLimits, let broken = rule.violation(of: value) { violate(broken) }
    put(value)
  }

  /// Writes a string, or leaves the member out.
  public mutating func stringIfPresent(_ value: String?) {
    if let value { string(value) } else { omit() }
  }

  /// Writes a string that keeps a rule, or leaves the member out.
  public mutating func stringIfPresent(_ value: String?, _ rule: JSONRule) {
    if let value { string(value, rule) } else { omit() }
  }

  /// Writes a string, or null.
  public mutating func stringOrNull(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// Writes a string that keeps a rule, or null.
  public mutating func stringOrNull(_ value: String?, _ rule: JSONRule) {
    if let value { string(value, rule) } else { null() }
  }

  /// Writes a string that may be absent or null, or leaves the member out.
  public mutating func stringIfAny(_ value: String?) {
    if let value { string(value) } else { omit() }
  }
}

extension JSONWriter {
  /// Writes an int.
  public mutating func int(_ value: Int) {
    begin()
    put(value)
  }

  /// Writes an int that keeps a rule.
  public mutating func int(_ value: Int, _ rule: JSONRule) {
    begin()
    if checksLimits, let broken = rule.violation(of: value) { violate(broken) }
    put(value)
  }

  /// Writes an int, or leaves the member out.
  public mutating func intIfPresent(_ value: Int?) {
    if let value { int(value) } else { omit() }
  }

  /// Writes an int that keeps a rule, or leaves the member out.
  public mutating func intIfPresent(_ value: Int?, _ rule: JSONRule) {
    if let value { int(value, rule) } else { omit() }
  }

  /// Writes an int, or null.
  public mutating func intOrNull(_ value: Int?) {
    if let value { int(value) } else { null() }
  }

  /// Writes an int that keeps a rule, or null.
  public mutating func intOrNull(_ value: Int?, _ rule: JSONRule) {
    if let value { int(value, rule) } else { null() }
  }

  /// Writes an int that may be absent or null, or leaves the member out.
  public mutating func intIfAny(_ value: Int?) {
    if let value { int(value) } else { omit() }
  }
}

extension JSONWriter {
  /// Writes a double; one that is not finite is a violation.
  public mutating func double(_ value: Double) {
    begin()
    put(value)
  }

  /// Writes a double that keeps a rule.
  public mutating func double(_ value: Double, _ rule: JSONRule) {
    begin()
    if checksLimits, let broken = rule.violation(of: value) { violate(broken) }
    put(value)
  }

  /// Writes a double, or leaves the member out.
  public mutating func doubleIfPresent(_ value: Double?) {
    if let value { double(value) } else { omit() }
  }

  /// Writes a double that keeps a rule, or leaves the member out.
  public mutating func doubleIfPresent(_ value: Double?, _ rule: JSONRule) {
    if let value { double(value, rule) } else { omit() }
  }

  /// Writes a double, or null.
  public mutating func doubleOrNull(_ value: Double?) {
    if let value { double(value) } else { null() }
  }

  /// Writes a double that keeps a rule, or null.
  public mutating func doubleOrNull(_ value: Double?, _ rule: JSONRule) {
    if let value { double(value, rule) } else { null() }
  }

  /// Writes a double that may be absent or null, or leaves the member out.
  public mutating func doubleIfAny(_ value: Double?) {
    if let value { double(value) } else { omit() }
  }
}

extension JSONWriter {
  /// Writes a bool.
  public mutating func bool(_ value: Bool) {
    begin()
    put(value)
  }

  /// Writes a bool that keeps a rule.
  public mutating func bool(_ value: Bool, _ rule: JSONRule) {
    begin()
    if checksLimits, let broken = rule.violation(of: value) { violate(broken) }
    put(value)
  }

  /// Writes a bool, or leaves the member out.
  public mutating func boolIfPresent(_ value: Bool?) {
    if let value { bool(value) } else { omit() }
  }

  /// Writes a bool that keeps a rule, or leaves the member out.
  public mutating func boolIfPresent(_ value: Bool?, _ rule: JSONRule) {
    if let value { bool(value, rule) } else { omit() }
  }

  /// Writes a bool, or null.
  public mutating func boolOrNull(_ value: Bool?) {
    if let value { bool(value) } else { null() }
  }

  /// Writes a bool that keeps a rule, or null.
  public mutating func boolOrNull(_ value: Bool?, _ rule: JSONRule) {
    if let value { bool(value, rule) } else { null() }
  }

  /// Writes a bool that may be absent or null, or leaves the member out.
  public mutating func boolIfAny(_ value: Bool?) {
    if let value { bool(value) } else { omit() }
  }
}

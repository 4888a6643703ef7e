// The scalar members as emitted code reads them: four types, each required, optional, nullable or both.

extension JSONReader {
  /// Reads a string; a number is read as its text. Missing: an empty string, noted as a deviation.
  public mutating func string() -> String {
    if advance() { return readString() }
    missing()
    return ""
  }

  /// Reads a string that may be absent; null is read as absent and noted as a deviation.
  public mutating func stringIfPresent() -> String? {
    guard advance(), !readsNullAsAbsent() else { return nil }
    return readString()
  }

  /// Reads a string that may be null; absence is read as null and noted as a deviation.
  public mutating func stringOrNull() -> String? {
    if advance() { return readNull() ? nil : readString() }
    missing(.absentForNullable)
    return nil
  }

  /// Reads a string that may be absent or null.
  public mutating func stringIfAny() -> String? {
    guard advance(), !readNull() else { return nil }
    return readString()
  }
}

extension JSONReader {
  /// Reads a int; `1.0`, `1e3` and a string of digits are read as well. Missing: 0, noted as a deviation.
  public mutating func int() -> Int {
    if advance() { return readInt() }
    missing()
    return 0
  }

  /// Reads a int that may be absent; null is read as absent and noted as a deviation.
  public mutating func intIfPresent() -> Int? {
    guard advance(), !readsNullAsAbsent() else { return nil }
    return readInt()
  }

  /// Reads a int that may be null; absence is read as null and noted as a deviation.
  public mutating func intOrNull() -> Int? {
    if advance() { return readNull() ? nil : readInt() }
    missing(.absentForNullable)
    return nil
  }

  /// Reads a int that may be absent or null.
  public mutating func intIfAny() -> Int? {
    guard advance(), !readNull() else { return nil }
    return readInt()
  }
}

extension JSONReader {
  /// Reads a double; a string that is a JSON number is read as well. Missing: 0, noted as a deviation.
  public mutating func double() -> Double {
    if advance() { return readDouble() }
    missing()
    return 0
  }

  /// Reads a double that may be absent; null is read as absent and noted as a deviation.
  public mutating func doubleIfPresent() -> Double? {
    guard advance(), !readsNullAsAbsent() else { return nil }
    return readDouble()
  }

  /// Reads a double that may be null; absence is read as null and noted as a deviation.
  public mutating func doubleOrNull() -> Double? {
    if advance() { return readNull() ? nil : readDouble() }
    missing(.absentForNullable)
    return nil
  }

  /// Reads a double that may be absent or null.
  public mutating func doubleIfAny() -> Double? {
    guard advance(), !readNull() else { return nil }
    return readDouble()
  }
}

extension JSONReader {
  /// Reads a bool; 0, 1 and the strings 0, 1, true, false, True, False are read as well. Missing: false, noted as a deviation.
  public mutating func bool() -> Bool {
    if advance() { return readBool() }
    missing()
    return false
  }

  /// Reads a bool that may be absent; null is read as absent and noted as a deviation.
  public mutating func boolIfPresent() -> Bool? {
    guard advance(), !readsNullAsAbsent() else { return nil }
    return readBool()
  }

  /// Reads a bool that may be null; absence is read as null and noted as a deviation.
  public mutating func boolOrNull() -> Bool? {
    if advance() { return readNull() ? nil : readBool() }
    missing(.absentForNullable)
    return nil
  }

  /// Reads a bool that may be absent or null.
  public mutating func boolIfAny() -> Bool? {
    guard advance(), !readNull() else { return nil }
    return readBool()
  }
}

extension JSONReader {
  /// Whether null stands at the cursor; if so, it is noted as standing for an absent member.
  mutating func readsNullAsAbsent() -> Bool {
    let start = cursor
    guard readNull() else { return false }
    deviate(.nullForOptional, at: start, found: .null)
    return true
  }
}

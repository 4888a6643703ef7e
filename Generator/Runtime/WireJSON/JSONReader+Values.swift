// Members of any other type: the type reads itself, in a frame of its own.

extension JSONReader {
  /// Reads a value of any type that reads itself. Missing: the type's empty value, noted as a deviation.
  public mutating func value<Value: JSONCoding>() -> Value {
    if advance() { return nested(Value.self) }
    missing()
    return empty()
  }

  /// Reads a value that may be absent; null is read as absent and noted as a deviation.
  ///
  /// A `JSONValue` may itself be null, so there null is a value and no deviation.
  public mutating func valueIfPresent<Value: JSONCoding>() -> Value? {
    guard advance() else { return nil }
    if Value.self != JSONValue.self, readsNullAsAbsent() { return nil }
    return nested(Value.self)
  }

  /// Reads a value that may be null; absence is read as null and noted as a deviation.
  public mutating func valueOrNull<Value: JSONCoding>() -> Value? {
    if advance() { return readNull() ? nil : nested(Value.self) }
    missing(.absentForNullable)
    return nil
  }

  /// Reads a value that may be absent or null.
  public mutating func valueIfAny<Value: JSONCoding>() -> Value? {
    guard advance(), !readNull() else { return nil }
    return nested(Value.self)
  }

  // The type is named at each call: left to inference in a function that gives an optional, it would be the optional.

  /// Lets a type read itself at the cursor; the reader's place in what surrounds the value stays as it is.
  mutating func nested<Value: JSONCoding>(_ type: Value.Type) -> Value {
    let frame = frame
    let depth = depth
    let start = cursor
    let indexed = index.count
    self.frame = JSONReaderFrame(mode: .value)
    let value = Value(json: &self)
    completeValue(from: start, depth: depth)
    if index.count > indexed { index.removeLast(index.count - indexed) }
    self.frame = frame
    return value
  }

  /// Leaves what a type left open, and passes over a value that it did not read.
  mutating func completeValue(from start: Int, depth: Int) {
    if failure != nil { return }
    if frame.isOpen { end() }
    if cursor == start, failure == nil {
      self.depth = depth
      skipValue()
    }
    self.depth = depth
    if start == rootStart { rootEnd = cursor }
  }

  /// The empty value of a type, where nothing stands that could be read as one.
  package mutating func empty<Value: JSONCoding>() -> Value {
    let frame = frame
    self.frame = JSONReaderFrame(mode: .blank)
    let value = Value(json: &self)
    self.frame = frame
    return value
  }
}

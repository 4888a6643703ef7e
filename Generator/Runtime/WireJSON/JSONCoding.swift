// The protocols by which types write and read themselves.

/// A type that writes itself as JSON, on whatever thread: its conformance belongs to no actor.
public protocol JSONWritable: SendableMetatype {
  /// Writes the value.
  func write(to writer: inout JSONWriter)
}

/// A type that reads and writes itself as JSON.
public protocol JSONCoding: JSONWritable {
  /// Reads the value before which the reader stands.
  ///
  /// What cannot be read is noted in the reader; the value is then empty, and the reader's owner throws it away.
  init(json reader: inout JSONReader)
}

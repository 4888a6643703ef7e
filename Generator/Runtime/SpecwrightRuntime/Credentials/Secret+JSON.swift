// Secrets in JSON: written as they are, and marked, so that whoever shows the JSON can hide them.

import WireJSON

extension Secret: JSONCoding {
  /// Reads a string.
  public init(json reader: inout JSONReader) {
    self.init(reader.string())
  }

  /// Writes the text as a secret string: a redacting writer shows `•••`.
  public func write(to writer: inout JSONWriter) {
    writer.secret(reveal())
  }
}

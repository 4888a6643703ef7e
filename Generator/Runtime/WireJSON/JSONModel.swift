// What every emitted answer type is, by one shared implementation.

/// A type emitted from a spec: it reads and writes itself, and everything else follows from that.
///
/// Equality and hashing go by the written text, coding with the standard library's coders by the tree, and printing
/// shows type name and JSON with secrets as `•••`.
public protocol JSONModel: JSONCoding, Codable, Hashable, Sendable, CustomStringConvertible {}

extension JSONModel {
  /// The value as JSON text.
  public func jsonFragment() -> JSONFragment { JSONFragment(self, checksLimits: false) }

  /// Decodes the value through a tree.
  ///
  /// A decoder does not say what stands in it, and each wrong guess is an error made and thrown away: the type's empty
  /// value shows of which kind its members are.
  /// - Throws: `DecodingError` for what does not fit the type.
  public init(from decoder: any Decoder) throws {
    let tree = JSONFragment(try JSONValue(from: decoder, like: Self.emptyTree), checksLimits: false)
    do {
      self = try JSONReader.decode(Self.self, from: tree.bytes).value
    } catch {
      let context = DecodingError.Context(
        codingPath: decoder.codingPath, debugDescription: "\(error.path): \(error.message)", underlyingError: error)
      throw DecodingError.dataCorrupted(context)
    }
  }

  /// The tree of the value that is read where nothing is.
  private static var emptyTree: JSONValue {
    let empty: Self = JSONBytes.with([]) { nothing in
      var reader = JSONReader(nothing, options: JSONReadOptions())
      return reader.empty()
    }
    return (try? JSONValue(parsing: empty.jsonFragment().bytes)) ?? .null
  }

  /// Encodes the value through a tree.
  ///
  /// - Throws: `EncodingError` for a value that JSON cannot say, such as an infinite number.
  public func encode(to encoder: any Encoder) throws {
    let fragment = jsonFragment()
    if let violation = fragment.violation {
      let context = EncodingError.Context(codingPath: encoder.codingPath, debugDescription: violation.description)
      throw EncodingError.invalidValue(Self.self, context)
    }
    try JSONValue(parsing: fragment.bytes).encode(to: encoder)
  }

  /// Whether both are written alike; copies of one value are found to be equal without writing them.
  public static func == (first: Self, second: Self) -> Bool {
    JSONMemory.isSame(first, second) || first.written.output.equals(second.written.output)
  }

  /// Hashes the written text less the names of members, which are the same in all values of the type.
  public func hash(into hasher: inout Hasher) {
    var writer = JSONWriter(checksLimits: false)
    writer.namesMembers = false
    write(to: &writer)
    writer.output.hash(into: &hasher)
  }

  private var written: JSONWriter {
    var writer = JSONWriter(checksLimits: false)
    write(to: &writer)
    return writer
  }

  /// The type's name and compact JSON, secrets as `•••`.
  public var description: String {
    var writer = JSONWriter(checksLimits: false, redacting: true)
    write(to: &writer)
    return "\(Self.self)(\(writer.finish().text))"
  }
}

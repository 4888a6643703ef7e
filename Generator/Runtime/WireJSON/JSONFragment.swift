// Finished JSON text, which may hold secrets and therefore never shows itself.

/// Finished JSON text and the first limit that it breaks.
///
/// It may hold secrets: printing, dumping and mirroring show its length only.
public struct JSONFragment: Sendable, Hashable {
  /// The text in UTF-8.
  public let bytes: [UInt8]
  /// The first documented limit that the value breaks; nil if it keeps all of them.
  public let violation: JSONViolation?
  /// Where secrets stand in the text, in order.
  let secrets: [Range<Int>]

  /// Finished text; nobody checks it to be JSON.
  public init(bytes: [UInt8], violation: JSONViolation? = nil) {
    self.init(bytes: bytes, violation: violation, secrets: [])
  }

  init(bytes: [UInt8], violation: JSONViolation?, secrets: [Range<Int>]) {
    self.bytes = bytes
    self.violation = violation
    self.secrets = secrets
  }

  /// The text of a value.
  ///
  /// - Parameters:
  ///   - value: What is written.
  ///   - checksLimits: Whether rules are checked.
  public init(_ value: some JSONWritable, checksLimits: Bool = true) {
    var writer = JSONWriter(checksLimits: checksLimits)
    value.write(to: &writer)
    self = writer.finish()
  }

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text with `"•••"` in place of each secret.
  public var redactedBytes: [UInt8] {
    var redacted: [UInt8] = []
    var end = 0
    for secret in secrets {
      redacted += bytes[end..<secret.lowerBound]
      redacted += "\"•••\"".utf8
      end = secret.upperBound
    }
    return redacted + bytes[end...]
  }

  /// The text with the members of another object behind its own.
  ///
  /// Both must be objects, as they are when written with `JSONWriter.object`; otherwise the result has a violation.
  public func inserting(members other: JSONFragment) -> JSONFragment {
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    guard bytes.first == open, bytes.last == close, other.bytes.first == open, other.bytes.last == close else {
      return JSONFragment(
        bytes: bytes,
        violation: JSONViolation(path: "", rule: "must be an object to take further members", isAbsolute: true),
        secrets: secrets)
    }
    var joined = Array(bytes.dropLast())
    if bytes.count > 2, other.bytes.count > 2 { joined.append(UInt8(ascii: ",")) }
    let shift = joined.count - 1
    joined += other.bytes.dropFirst()
    let isOthersGraver = violation == nil || violation?.isAbsolute == false && other.violation?.isAbsolute == true
    return JSONFragment(
      bytes: joined, violation: isOthersGraver ? other.violation : violation,
      secrets: secrets + other.secrets.map { $0.lowerBound + shift..<$0.upperBound + shift })
  }
}

extension JSONFragment: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The length only: `JSON of 42 bytes`.
  public var description: String { "JSON of \(bytes.count) bytes" }
  /// The length only.
  public var debugDescription: String { description }
  /// Shows nothing inside.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

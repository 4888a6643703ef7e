// One row of a table of answer types.

import SpecwrightRuntime

/// An answer type with a sample, to be read from what servers make of it.
public struct APIAnswerCase: Sendable, CustomStringConvertible {
  /// The type's name.
  public let name: String
  private let check: @Sendable () -> [String]

  /// A type with what says how it fails.
  init(_ name: String, check: @escaping @Sendable () -> [String]) {
    self.name = name
    self.check = check
  }

  /// An object type. Members are named with commas between them; see `APIAnswerCheck`.
  public init<Answer: JSONCoding & Sendable>(
    _ name: String, _ type: Answer.Type, sample: String, required: String = "", optional: String = "",
    nullable: String = "", open: String = "", values: String = "", secret: String = "", records: String = "",
    fractional: String = ""
  ) {
    self.init(name) {
      APIAnswerCheck.run(
        type, sample: sample, required: required, optional: optional, nullable: nullable, open: open, values: values,
        secret: secret, records: records, fractional: fractional)
    }
  }

  /// A type of any other shape, with texts that must be read without deviation and written as they were.
  public init<Answer: JSONCoding & Sendable>(_ name: String, _ type: Answer.Type, samples: [String]) {
    self.init(name) { samples.flatMap { Self.roundTrip(type, $0) } }
  }

  /// A scalar with names for values of its own meaning, given as they stand on the wire.
  public init<Scalar: JSONScalar>(
    _ name: String, _ type: Scalar.Type, samples: [String], named: [(value: Scalar, text: String)]
  ) {
    self.init(name) {
      (samples + named.map(\.text)).flatMap { Self.roundTrip(type, $0) }
        + named.compactMap { value, text in
          let written = JSONFragment(value, checksLimits: false).bytes
          return written == Array(text.utf8) ? nil : "\(text) is \(String(decoding: written, as: UTF8.self))"
        }
    }
  }

  /// The name.
  public var description: String { name }

  /// What does not go as it must; empty when all does.
  public var failures: [String] { check() }

  static func roundTrip<Answer: JSONCoding & Sendable>(_ type: Answer.Type, _ sample: String) -> [String] {
    do throws(JSONError) {
      let decoded = try JSONReader.decode(type, from: Array(sample.utf8))
      let written = try JSONValue(parsing: JSONFragment(decoded.value, checksLimits: false).bytes)
      let deviations = decoded.deviations.map { "\(sample): \($0.tolerance.rawValue) at \($0.path)" }
      let isKept = try JSONComparison.equal(written, JSONValue(parsing: sample))
      return deviations + (isKept ? [] : ["\(sample): is not written as it was read"])
    } catch {
      return ["\(sample): cannot be read: \(error)"]
    }
  }
}

// Rows for sets of values and for times.

import Foundation
import SpecwrightRuntime

extension APIAnswerCase {
  /// A set of values: these are documented, in this order, and any other is kept.
  public init<Value: JSONValueSet>(
    _ name: String, _ type: Value.Type, values: [Value.RawValue], unknown: Value.RawValue
  ) {
    self.init(name) {
      let listed = Value.documented.map(\.rawValue)
      let other = Value(rawValue: unknown)
      return (listed == values ? [] : ["the documented values are \(listed) instead of \(values)"])
        + (other.rawValue == unknown ? [] : ["\(unknown) becomes \(other.rawValue)"])
        + (other.isDocumented ? ["\(unknown) is documented"] : [])
        + (values + [unknown]).flatMap { Self.roundTrip(type, JSONFragment($0).redactedText) }
    }
  }

  /// A set of values that compare in the order of the list; any other is greater than all of them.
  public init<Value: JSONValueSet & Comparable>(
    _ name: String, _ type: Value.Type, ascending values: [Value.RawValue], unknown: Value.RawValue
  ) {
    let set = APIAnswerCase(name, type, values: values, unknown: unknown)
    self.init(name) {
      let ordered = (values + [unknown]).map(Value.init(rawValue:))
      let isAscending = zip(ordered, ordered.dropFirst()).allSatisfy { $0 < $1 }
      return set.failures + (isAscending ? [] : ["the values do not ascend"])
    }
  }

  /// A record that is read in several forms and written in one: the sample's.
  public init<Answer: JSONCoding & Equatable & Sendable>(
    _ name: String, _ type: Answer.Type, sample: String, spellings: [String]
  ) {
    self.init(name) {
      let value = try? JSONReader.decode(type, from: Array(sample.utf8)).value
      return Self.roundTrip(type, sample)
        + spellings.flatMap { spelling in
          let other = try? JSONReader.decode(type, from: Array(spelling.utf8))
          return other?.value == value && other?.deviationCount == 0 ? [] : ["\(spelling): is not read as \(sample)"]
        } + (((try? JSONReader.decode(type, from: Array(#""zz""#.utf8))) == nil) ? [] : ["any text is read"])
    }
  }

  /// A time, whose sample is that many seconds after the beginning of 1970, UTC.
  public init<Time: APITime>(
    _ name: String, _ type: Time.Type, time sample: String, seconds: Double, named: [(value: Time, text: String)] = []
  ) where Time.RawValue == String {
    self.init(name, type, time: sample, seconds: seconds, named, date: \.date)
  }

  /// A time, whose sample is that many seconds after the beginning of 1970, UTC.
  public init<Time: APITime>(
    _ name: String, _ type: Time.Type, time sample: String, seconds: Double, named: [(value: Time, text: String)] = []
  ) where Time.RawValue == Int {
    self.init(name, type, time: sample, seconds: seconds, named, date: \.date)
  }

  /// A text of parts: all are read, a text that ends early has only the first ones, and the text stays as it is.
  public init<Text: JSONScalar>(
    _ name: String, _ type: Text.Type, parts: [String], separator: String,
    read: @escaping @Sendable (Text) -> [String?]
  ) where Text.RawValue == String {
    self.init(name) {
      (0...parts.count).flatMap { count -> [String] in
        let text = parts.prefix(count).joined(separator: separator)
        let wanted = parts.indices.map { $0 < count ? parts[$0] : nil }
        let found = read(Text(rawValue: text))
        // An empty text is a first part that is empty.
        let isRead = count == 0 || found == wanted
        return Self.roundTrip(type, JSONFragment(text).redactedText)
          + (isRead ? [] : ["'\(text)' has the parts \(found) instead of \(wanted)"])
      }
    }
  }

  /// A time, whose sample is that many seconds after the beginning of 1970, UTC.
  public init<Time: APITime>(
    _ name: String, _ type: Time.Type, time sample: String, seconds: Double, named: [(value: Time, text: String)] = []
  ) where Time.RawValue == Double {
    self.init(name, type, time: sample, seconds: seconds, named, date: \.date)
  }

  private init<Time: APITime>(
    _ name: String, _ type: Time.Type, time sample: String, seconds: Double, _ named: [(value: Time, text: String)],
    date: @escaping @Sendable (Time) -> Date?
  ) {
    let values = APIAnswerCase(name, type, samples: [sample], named: named)
    self.init(name) {
      let found = (try? JSONReader.decode(type, from: Array(sample.utf8)).value).flatMap(date)?.timeIntervalSince1970
      let isMeant = found == seconds
      return values.failures
        + (isMeant ? [] : ["\(sample) is \(found.map { "\($0)" } ?? "no time") instead of \(seconds)"])
    }
  }
}

extension JSONFragment {
  /// The text; secrets are hidden.
  fileprivate var redactedText: String { String(decoding: redactedBytes, as: UTF8.self) }
}

// Times as scalars that keep the text of the wire and offer the moment.

import Foundation
import WireJSON

/// A time as a service writes it. The wire's text or number is kept; `date` is the moment it means.
public protocol APITime: JSONScalar {
  /// How the time is written.
  static var timeFormat: APITimeFormat { get }
}

extension APITime where RawValue == String {
  /// The moment; nil when the text is not of the documented form.
  public var date: Date? { Self.timeFormat.date(rawValue) }

  /// The time of a moment, cut off towards the past to what the form holds.
  public init(_ date: Date) {
    self.init(rawValue: Self.timeFormat.text(date))
  }
}

extension APITime where RawValue == Int {
  /// The moment; nil when the format is none for numbers.
  public var date: Date? { Self.timeFormat.date(String(rawValue)) }

  /// The time of a moment, cut off towards the past to what the form holds. Where the form is none for numbers, Unix
  /// seconds.
  public init(_ date: Date) {
    self.init(rawValue: Int(Self.timeFormat.text(date)) ?? Int(date.timeIntervalSince1970.rounded(.down)))
  }
}

extension APITime where RawValue == Double {
  /// The moment, with its fraction of a second; nil when the format is none for numbers, or the number is not finite.
  public var date: Date? {
    guard rawValue.isFinite else { return nil }
    switch Self.timeFormat {
    case .unix: return Date(timeIntervalSince1970: rawValue)
    case .unixMilliseconds: return Date(timeIntervalSince1970: rawValue / 1000)
    case .iso8601, .date, .pattern: return nil
    }
  }

  /// The time of a moment, with its fraction of a second. Where the form is none for numbers, Unix seconds.
  public init(_ date: Date) {
    let seconds = date.timeIntervalSince1970
    self.init(rawValue: Self.timeFormat == .unixMilliseconds ? seconds * 1000 : seconds)
  }
}

// The forms in which services write times.

import Foundation

/// How a time is written on the wire.
public enum APITimeFormat: Sendable, Hashable {
  /// Seconds since the beginning of 1970 in UTC.
  case unix
  /// Milliseconds since the beginning of 1970 in UTC.
  case unixMilliseconds
  /// ISO 8601 with date and time: `2016-11-14T08:46:41Z`, with or without fraction, `Z` or an offset.
  case iso8601
  /// A date alone, `2016-11-14`; its moment is midnight in UTC.
  case date
  /// A pattern of `yyyy`, `MM`, `MMM` and `MMMM` (English names), `dd`, `HH`, `mm`, `ss`, `S…` (fraction) and literal
  /// characters, letters in single quotes, in a time zone by name; nil where the page states none, read as UTC. A
  /// single letter has no leading zero.
  case pattern(String, zone: String?)

  /// The moment that `text` means; nil when it is not of this form.
  public func date(_ text: String) -> Date? {
    switch self {
    case .unix: Int64(text).map { Date(timeIntervalSince1970: Double($0)) }
    case .unixMilliseconds: Int64(text).map { Date(timeIntervalSince1970: Double($0) / 1000) }
    case .iso8601: APITimeFormat.iso8601Date(text)
    case .date: TimePattern("yyyy-MM-dd").read(text)?.date(in: nil)
    case .pattern(let pattern, let zone): TimePattern(pattern).read(text)?.date(in: zone)
    }
  }

  /// The text for a moment; what the form cannot hold is cut off towards the past.
  public func text(_ date: Date) -> String {
    switch self {
    case .unix: String(Int64(date.timeIntervalSince1970.rounded(.down)))
    case .unixMilliseconds: String(Int64((date.timeIntervalSince1970 * 1000).rounded(.down)))
    case .iso8601: TimePattern("yyyy-MM-ddTHH:mm:ssZ").write(TimeFields(date, zone: nil))
    case .date: TimePattern("yyyy-MM-dd").write(TimeFields(date, zone: nil))
    case .pattern(let pattern, let zone): TimePattern(pattern).write(TimeFields(date, zone: zone))
    }
  }

  /// Date and time, an optional fraction, then `Z` or `+hh:mm`, `+hhmm`, `+hh`.
  private static func iso8601Date(_ text: String) -> Date? {
    let head = text.prefix(19)
    var rest = text.dropFirst(19)
    guard let fields = TimePattern("yyyy-MM-ddTHH:mm:ss").read(head.replacingOccurrences(of: " ", with: "T")) else {
      return nil
    }
    var seconds = fields.secondsFrom1970
    if rest.first == "." || rest.first == "," {
      let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, let fraction = Double("0." + digits) else { return nil }
      seconds += fraction
      rest = rest.dropFirst(1 + digits.count)
    }
    guard let offset = offset(rest) else { return nil }
    return Date(timeIntervalSince1970: seconds - offset)
  }

  private static func offset(_ text: Substring) -> Double? {
    if text == "Z" || text == "z" { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.count == 2 || digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let hours = Double(digits.prefix(2)), let minutes = Double("0" + digits.dropFirst(2)), hours < 24, minutes < 60
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}

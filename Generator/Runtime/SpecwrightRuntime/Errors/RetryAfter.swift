// The header by which servers ask to wait.

import Foundation

/// Reads `Retry-After`, which is a number of seconds or an HTTP date.
enum RetryAfter {
  /// The time to wait; a date counts from the answer's own `date`, else from now. Nil when there is none or it cannot
  /// be read; never negative.
  static func duration(_ value: String?, date: String?) -> Duration? {
    guard let value else { return nil }
    if let seconds = Int(value), seconds >= 0 { return .seconds(min(seconds, 1 << 31)) }
    guard let until = httpDate(value) else { return nil }
    let from = date.flatMap(httpDate) ?? Date()
    return .seconds(max(0, Int(until.timeIntervalSince(from).rounded(.up))))
  }

  private static func httpDate(_ text: String) -> Date? {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: "GMT")
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
    return formatter.date(from: text)
  }
}

// A time as calendar and clock show it, and the calendar behind it.

import Foundation

/// A civil time in some zone.
struct TimeFields: Equatable {
  var year = 1970
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  var fraction = 0.0

  init() {}

  /// The fields of a moment in a zone; nil for UTC.
  init(_ date: Date, zone: String?) {
    let offset = zone.flatMap { TimeZone(identifier: $0) }?.secondsFromGMT(for: date) ?? 0
    let seconds = date.timeIntervalSince1970 + Double(offset)
    let whole = Int(seconds.rounded(.down))
    fraction = seconds - Double(whole)
    var days = whole / 86_400
    var rest = whole % 86_400
    if rest < 0 {
      rest += 86_400
      days -= 1
    }
    (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    (year, month, day) = CivilDay.fields(days)
  }

  /// The moment of these fields in a zone by name; nil for UTC. Nil when there is no such zone.
  func date(in zone: String?) -> Date? {
    guard let zone else { return Date(timeIntervalSince1970: secondsFrom1970) }
    guard let zone = TimeZone(identifier: zone) else { return nil }
    // The offset at the moment itself is found in two steps; at most one change lies between them.
    let guess = Date(
      timeIntervalSince1970: secondsFrom1970
        - Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: secondsFrom1970))))
    return Date(timeIntervalSince1970: secondsFrom1970 - Double(zone.secondsFromGMT(for: guess)))
  }

  /// The seconds since the beginning of 1970, as if the fields were in UTC.
  var secondsFrom1970: Double {
    Double(CivilDay.number(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second) + fraction
  }

  /// Whether there is such a day and time; second 60 is a leap second.
  var isReal: Bool {
    (1...12).contains(month) && day >= 1 && hour < 24 && minute < 60 && second <= 60
      && CivilDay.fields(CivilDay.number(year, month, day)) == (year, month, day)
  }

  mutating func set(_ letter: Character, _ number: Int, digits: Int) {
    switch letter {
    case "y": year = number
    case "M": month = number
    case "d": day = number
    case "H": hour = number
    case "m": minute = number
    case "s": second = number
    default: fraction = Double(number) / pow(10, Double(digits))
    }
  }

  func text(_ letter: Character, digits: Int) -> String {
    let number: Int
    switch letter {
    case "y": number = year
    case "M": number = month
    case "d": number = day
    case "H": number = hour
    case "m": number = minute
    case "s": number = second
    default: number = Int((fraction * pow(10, Double(digits))).rounded(.down))
    }
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

/// Days of the Gregorian calendar, extended to all years, counted from the beginning of 1970.
///
/// Years are counted from March on, so that the leap day is a year's last; 400 of them have 146,097 days.
enum CivilDay {
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func fields(_ number: Int) -> (Int, Int, Int) {
    let days = number + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

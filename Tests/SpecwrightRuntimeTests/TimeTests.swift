// Times: wire text to moment and back.

import Foundation
import SpecwrightRuntime
import Testing

private struct CreatedAt: APITime {
  let rawValue: String
  init(rawValue: String) { self.rawValue = rawValue }
  static var timeFormat: APITimeFormat { .iso8601 }
}

private struct Stamp: APITime {
  let rawValue: Int
  init(rawValue: Int) { self.rawValue = rawValue }
  static var timeFormat: APITimeFormat { .unixMilliseconds }
}

private struct Instant: APITime {
  let rawValue: Double
  init(rawValue: Double) { self.rawValue = rawValue }
  static var timeFormat: APITimeFormat { .unix }
}

private struct PreciseInstant: APITime {
  let rawValue: Double
  init(rawValue: Double) { self.rawValue = rawValue }
  static var timeFormat: APITimeFormat { .unixMilliseconds }
}

@Suite struct TimeTests {
  @Test func numbersWithAFraction() {
    let date = Date(timeIntervalSince1970: 1_290_572_007.25)
    #expect(Instant(rawValue: 1_290_572_007.25).date == date)
    #expect(Instant(date).rawValue == 1_290_572_007.25)
    #expect(PreciseInstant(rawValue: 1_290_572_007_250).date == date)
    #expect(PreciseInstant(date).rawValue == 1_290_572_007_250)
    #expect(Instant(rawValue: .infinity).date == nil)
  }

  @Test(arguments: [
    (APITimeFormat.unix, "1290572007", 1_290_572_007.0), (.unix, "-1", -1),
    (.unixMilliseconds, "1287797054123", 1_287_797_054.123),
    (.iso8601, "2016-11-14T08:46:41Z", 1_479_113_201), (.iso8601, "2016-11-14T08:46:41.5Z", 1_479_113_201.5),
    (.iso8601, "2016-11-14T10:46:41+02:00", 1_479_113_201), (.iso8601, "2016-11-14T03:16:41-0530", 1_479_113_201),
    (.iso8601, "2016-11-14 10:46:41+02", 1_479_113_201), (.date, "2016-02-29", 1_456_704_000),
    (.date, "1969-12-31", -86_400),
    (.date, "0001-01-01", -62_135_596_800), (.date, "2000-03-01", 951_868_800),
    (.pattern("yyyy-MM-dd HH:mm:ss.SSSSSS", zone: "UTC"), "2016-11-14 08:46:41.532047", 1_479_113_201.532047),
    (.pattern("dd.MM.yyyy HH:mm", zone: nil), "14.11.2016 08:46", 1_479_113_160),
    (.pattern("yyyyMMdd", zone: nil), "20161114", 1_479_081_600),
    (.pattern("MMMM d, yyyy", zone: nil), "December 19, 2017", 1_513_641_600),
    (.pattern("MMMM d, yyyy", zone: nil), "May 1, 2017", 1_493_596_800),
    (.pattern("d MMM yyyy", zone: nil), "07 Mar 2017", 1_488_844_800),
    (.pattern("yyyy-MM-dd'T'HH:mm:ss", zone: nil), "2016-11-14T08:46:41", 1_479_113_201),
    (.pattern("HH 'o''clock', dd.MM.yyyy", zone: nil), "08 o'clock, 14.11.2016", 1_479_110_400),
    (.pattern("yyyy-MM-dd HH:mm:ss", zone: "Europe/Tallinn"), "2016-11-14 10:46:41", 1_479_113_201),
    (.pattern("yyyy-MM-dd HH:mm:ss", zone: "Europe/Tallinn"), "2016-07-14 11:46:41", 1_468_486_001),
  ]) func moments(format: APITimeFormat, text: String, seconds: Double) throws {
    let date = try #require(format.date(text))
    #expect(abs(date.timeIntervalSince1970 - seconds) < 0.000_01)
  }

  @Test(arguments: [
    (APITimeFormat.unix, "x"), (.unix, ""), (.unix, "1.5"), (.iso8601, "2016-11-14"), (.iso8601, "2016-11-14T08:46:41"),
    (.iso8601, "2016-13-14T08:46:41Z"), (.iso8601, "2016-11-14T24:46:41Z"), (.iso8601, "2016-11-14T08:46:41+25:00"),
    (.iso8601, "2016-11-14T08:46:41.Z"), (.iso8601, "2016-11-14T08:46:41ZZ"), (.date, "2015-02-29"),
    (.date, "2015-04-31"),
    (.date, "2015-1-1"), (.date, "2015-01-01 "), (.date, "٢٠١٥-01-01"), (.date, "2015-00-01"), (.date, "2015-01-00"),
    (.pattern("MMMM d, yyyy", zone: nil), "Dezember 19, 2017"),
    (.pattern("MMMM d, yyyy", zone: nil), "December , 2017"),
    (.pattern("MMMM d, yyyy", zone: nil), "February 30, 2017"), (.pattern("MMMM d, yyyy", zone: nil), "May 123, 2017"),
    (.pattern("HH 'o''clock'", zone: nil), "08 oclock"), (.pattern("dd.MM.yyyy", zone: nil), "1.1.2017"),
    (.pattern("HH:mm", zone: "Nowhere/None"), "10:00"), (.pattern("HH:mm", zone: nil), "10-00"),
  ]) func nonsense(format: APITimeFormat, text: String) {
    #expect(format.date(text) == nil)
  }

  @Test(arguments: [
    (APITimeFormat.unix, "1290572007"), (.unixMilliseconds, "1287797054000"), (.iso8601, "2016-11-14T08:46:41Z"),
    (.date, "2016-02-29"), (.date, "1601-01-01"), (.date, "9999-12-31"),
    (.pattern("yyyy-MM-dd HH:mm:ss", zone: "Europe/Tallinn"), "2016-07-14 11:46:41"),
    (.pattern("yyyy-MM-dd HH:mm:ss.SSSSSS", zone: "UTC"), "2016-11-14 08:46:41.500000"),
    (.pattern("HH.mm 'x' dd/MM/yy", zone: nil), "08.46 x 14/11/2016"),
    (.pattern("MMMM d, yyyy", zone: nil), "December 9, 2017"), (.pattern("d MMM yyyy", zone: nil), "7 Mar 2017"),
    (.pattern("yyyy-MM-dd'T'HH:mm:ss", zone: nil), "2015-12-18T17:21:46"),
    (.pattern("dd.MM.yyyy HH:mm", zone: nil), "03.01.2019 11:10"),
    (.pattern("HH 'o''clock', dd.MM.yyyy", zone: nil), "08 o'clock, 14.11.2016"),
  ]) func backAndForth(format: APITimeFormat, text: String) throws {
    if case .pattern(let pattern, _) = format, pattern.contains("yy") && !pattern.contains("yyyy") {
      #expect(format.text(Date(timeIntervalSince1970: 1_479_113_201)) == text)
      return
    }
    #expect(format.text(try #require(format.date(text))) == text)
  }

  @Test func everyDayOfFourCenturies() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    for day in stride(from: -10_000, to: 140_000, by: 97) {
      let date = Date(timeIntervalSince1970: Double(day) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let text = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
      #expect(APITimeFormat.date.text(date) == text)
      #expect(APITimeFormat.date.date(text) == date)
    }
  }

  @Test func scalars() throws {
    let text = #"["2016-11-14T08:46:41.53Z","yesterday"]"#
    let times = try JSONReader.decode([CreatedAt].self, from: Array(text.utf8)).value
    #expect(times[0].date == Date(timeIntervalSince1970: 1_479_113_201.53))
    #expect(times[1].date == nil)
    #expect(String(decoding: JSONFragment(times).bytes, as: UTF8.self) == text)
    #expect(CreatedAt(Date(timeIntervalSince1970: 1_479_113_201.9)).rawValue == "2016-11-14T08:46:41Z")
    #expect(Stamp(Date(timeIntervalSince1970: 1.5)).rawValue == 1500)
    #expect(Stamp(rawValue: 1500).date == Date(timeIntervalSince1970: 1.5))
  }
}

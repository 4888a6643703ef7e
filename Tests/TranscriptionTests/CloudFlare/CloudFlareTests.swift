import Foundation
import SpecModel
import Testing

/// The CloudFlare spec says what the page's lists, samples and tables say, or cites the defect by which it does not.
@Suite(.enabled(if: Material.folder != nil, Material.comment)) struct CloudFlareTests {
  private let page: CloudFlarePage
  private let api: API

  init() throws {
    page = CloudFlarePage(try Material.lines("cloudflare"))
    api = try Material.api("cloudflare")
  }

  @Test func theReaderReads() {
    #expect(page.actions.count == 17)
    #expect(page.actions.count { $0.answer != nil } == 14)
    #expect(page.actions.filter(\.isGet).map(\.name) == ["", "wl", "ban"])
    #expect(page.actions.flatMap(\.ownNames).count == 33)
    #expect(page.codes.count == 4)
    #expect(page.intervals.count == 7)
    #expect(page.hourly == 300)
  }

  @Test func callsAreThoseOfThePage() {
    let comparison = CloudFlareComparison(page: page, api: api).calls()
    #expect(comparison.unexplained == [])
    #expect(comparison.compared > 110)
  }

  @Test func answersAreThoseOfThePage() {
    let comparison = CloudFlareComparison(page: page, api: api).answers()
    #expect(comparison.unexplained == [])
    #expect(comparison.compared > 45)
  }

  @Test func tablesAreThoseOfThePage() {
    let comparison = CloudFlareComparison(page: page, api: api).tables()
    #expect(comparison.unexplained == [])
    #expect(comparison.compared > 20)
  }

  /// The comparison sees what it should: every fact of a list that is changed in the spec is a difference.
  @Test func changesOfTheSpecAreSeen() {
    var seen = Mutations(of: api) { api in
      let comparison = CloudFlareComparison(page: page, api: api)
      return [comparison.calls(), comparison.answers(), comparison.tables()].flatMap(\.unexplained)
    }
    seen.changeParameters()
    seen.changeMembers { type in type.usage.answers || type.name == "Spam" }
    seen.changeValues { !["ThreatMark", "VisitorClass"].contains($0.name) }
    for index in api.operations.indices {
      let key = api.operations[index].key
      seen.expect("\(key), call") { api in
        api.operations[index].facts.call = .http(method: "PUT", template: "/other")
      }
      seen.expect("\(key), credentials") { $0.operations[index].facts.credentials = [] }
      if !api.operations[index].limits.isEmpty {
        seen.expect("\(key), limit") { $0.operations[index].facts.limits[0].requests += 1 }
      }
    }
    seen.expect("codes") { $0.errors.removeLast() }
    seen.expect("limits") { $0.limits = [] }
    #expect(seen.missed == [])
    #expect(seen.count > 130)
  }
}

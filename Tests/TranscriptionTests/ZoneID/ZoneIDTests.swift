import Foundation
import SpecModel
import Testing

/// The ZoneID spec says what the page lists of all 172 operations, or cites the defect by which it does not.
@Suite(.enabled(if: Material.folder != nil, Material.comment)) struct ZoneIDTests {
  private let page: ZoneIDPage
  private let api: API

  /// Read once for all tests: it is long.
  private static let reading = Swift.Result { ZoneIDPage(try Material.lines("zoneid")) }

  init() throws {
    page = try Self.reading.get()
    api = try Material.api("zoneid")
  }

  @Test func theReaderReads() {
    #expect(page.operations.count == 172)
    #expect(Set(page.operations.map(\.title)).count == 172)
    #expect(page.operations.count { $0.body != nil } == 53)
    #expect(page.operations.count { $0.answer != nil } == 139)
    let members = page.operations.flatMap { $0.parts.values.flatMap(\.members) }
    #expect(members.count { $0.name.isEmpty } == 20)
    #expect(Set(members.filter { $0.text.isEmpty && !$0.name.isEmpty }.map(\.name)) == [])
    #expect(members.count == 1620)
  }

  @Test func parametersAreThoseOfThePage() {
    let comparison = ZoneIDComparison(page: page, api: api).parameters()
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == ["zid-3": 64, "zid-6": 3, "zid-7": 2, "zid-10": 1])
    #expect(comparison.compared == 1242)
  }

  @Test func bodiesAreThoseOfThePage() {
    let comparison = ZoneIDComparison(page: page, api: api).bodies()
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == ["zid-2": 45, "zid-8": 3, "zid-9": 3])
    #expect(comparison.compared == 2530)
  }

  @Test func answersAreThoseOfThePage() {
    let comparison = ZoneIDComparison(page: page, api: api).answers()
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == ["zid-12": 3, "zid-13": 3, "zid-17": 7, "zid-18": 2])
    #expect(comparison.compared == 11480)
  }

  /// Methods, paths, statuses and shapes are those of the table that completes the page.
  @Test(.enabled(if: ZoneIDCalls.isThere, "facts/zoneid.md does not stand beside the pages"))
  func callsAreThoseOfTheTable() throws {
    let table = ZoneIDCalls(try String(contentsOf: try #require(ZoneIDCalls.file), encoding: .utf8))
    #expect(table.calls.count == 172)
    var comparison = Comparison()
    for call in table.calls {
      let operation = try #require(api.operations.first { $0.at == call.title }, "\(call.title)")
      comparison.same(.http(method: call.method, template: call.path), operation.call, operation.key)
      let answered = operation.results.map { $0.status ?? 200 }
      let errors = operation.errors.compactMap { Int($0.code) }
      comparison.same(call.statuses.sorted(), (answered + errors).sorted(), "\(operation.key), statuses")
      let kind = operation.results.first { $0.kind != .empty }?.kind
      comparison.same(call.hasAnswer, kind != nil, "\(operation.key) has an answer", operation.defects)
      let isArray: Bool =
        switch kind {
        case .one?: true
        case .value(.list)?: true
        default: false
        }
      comparison.same(call.answersArray, isArray, "\(operation.key), array")
    }
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == ["zid-18": 2])
  }
}

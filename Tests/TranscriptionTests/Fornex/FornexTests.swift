import SpecModel
import Testing

/// The Fornex spec says what the page's paths, parameter lines and curl lines say, or cites the defect by which it does
/// not.
@Suite(.enabled(if: Material.folder != nil, Material.comment)) struct FornexTests {
  private let page: FornexPage
  private let api: API

  init() throws {
    page = FornexPage(try Material.lines("fornex"))
    api = try Material.api("fornex")
  }

  @Test func theReaderReads() {
    #expect(page.calls.count == 37)
    #expect(page.calls.count { $0.method == "POST" } == 15)
    #expect(page.calls.allSatisfy { !$0.target.isEmpty && $0.data.hasSuffix("apikey=PERSONAL_API_KEY") })
    #expect(page.calls.allSatisfy { $0.isGet == ($0.method == "GET") })
  }

  @Test func callsAreThoseOfThePage() {
    let comparison = FornexComparison(page: page, api: api).calls()
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == ["fx-3": 2])
  }

  @Test func parametersAreThoseOfThePage() {
    let comparison = FornexComparison(page: page, api: api).parameters()
    #expect(comparison.unexplained == [])
    #expect(comparison.compared > 130)
  }

  @Test func curlLinesAreExamples() {
    let comparison = FornexComparison(page: page, api: api).curlLines()
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == [:])
  }

  /// The comparison sees what it should: every fact of a list that is changed in the spec is a difference.
  @Test func changesOfTheSpecAreSeen() {
    var seen = Mutations(of: api) { api in
      let comparison = FornexComparison(page: page, api: api)
      return [comparison.calls(), comparison.parameters(), comparison.curlLines()].flatMap(\.unexplained)
    }
    seen.changeParameters { $0.defects.isEmpty }
    // Only sets of values that parameters have stand in the page's lists.
    let listed = api.operations.flatMap { $0.path.map(\.field) + $0.query + $0.form }
      .filter(\.defects.isEmpty).map(\.type)
    seen.changeValues { listed.contains(.named($0.name)) }
    for index in api.operations.indices {
      let operation = api.operations[index]
      guard operation.defects.isEmpty, case .http(let method, let template) = operation.call else { continue }
      seen.expect("\(operation.key), method") {
        $0.operations[index].facts.call = .http(method: method == "GET" ? "POST" : "GET", template: template)
      }
      seen.expect("\(operation.key), section") { $0.operations[index].facts.at += "x" }
      for (place, parameter) in operation.path.enumerated() {
        seen.expect("\(operation.key).\(parameter.field.name), name") {
          $0.operations[index].facts.path[place].field.facts.name += "x"
        }
      }
      seen.expect("\(operation.key), examples") { api in api.examples.removeAll { $0.operation == operation.key } }
    }
    #expect(seen.missed == [])
    #expect(seen.count > 110)
  }
}

import SpecModel
import Testing

/// The Zonemaster spec says what the page's lists say, or cites the defect by which it does not.
@Suite(.enabled(if: Material.folder != nil, Material.comment)) struct ZonemasterTests {
  private let page: ZonemasterPage
  private let api: API

  init() throws {
    page = ZonemasterPage(try Material.lines("zonemaster"))
    api = try Material.api("zonemaster")
  }

  @Test func theReaderReads() {
    #expect(page.methods.count == 13)
    #expect(page.types.count == 20)
    let listed = page.methods.values.flatMap(\.values).reduce(0) {
      $0 + $1.properties.count + $1.nested.values.joined().count
    }
    #expect(listed == 56)
  }

  @Test func methodsAreThoseOfThePage() {
    #expect(Set(page.methods.keys) == Set(api.operations.map(\.key)))
    #expect(page.experimental == api.experimental.map(\.name))
  }

  @Test func parametersAreThoseOfThePage() throws {
    let comparison = try ZonemasterComparison(page: page, api: api).parameters()
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == ["zm-8": 2])
    #expect(comparison.compared > 100)
  }

  @Test func resultsAreThoseOfThePage() throws {
    let comparison = try ZonemasterComparison(page: page, api: api).results()
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == ["zm-7": 1, "zm-10": 1, "zm-12": 1, "zm-13": 1, "zm-14": 1])
    #expect(comparison.compared > 45)
  }

  @Test func dataTypesAreThoseOfThePage() throws {
    let comparison = try ZonemasterComparison(page: page, api: api).dataTypes()
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == ["zm-5": 1])
    #expect(comparison.compared > 100)
  }

  /// The comparison sees what it should: every fact of a list that is changed in the spec is a difference.
  @Test func changesOfTheSpecAreSeen() throws {
    var mutations = 0
    func expectSeen(_ what: String, _ mutate: (inout API) -> Void) throws {
      var changed = api
      mutate(&changed)
      let comparison = ZonemasterComparison(page: page, api: changed)
      let seen = try [comparison.parameters(), comparison.results(), comparison.dataTypes()].flatMap(\.unexplained)
      #expect(!seen.isEmpty, "\(what)")
      mutations += 1
    }
    for (index, operation) in api.operations.enumerated() {
      guard case .named(let fields) = operation.params else { continue }
      for (place, field) in fields.enumerated() where field.defects.isEmpty {
        try expectSeen("\(operation.key).\(field.name), name") { $0.operations[index].change(place) { $0.name += "x" } }
        try expectSeen("\(operation.key).\(field.name), type") {
          $0.operations[index].change(place) { $0.type = .double }
        }
        try expectSeen("\(operation.key).\(field.name), optional") {
          $0.operations[index].change(place) { $0.optional.toggle() }
        }
      }
    }
    for (index, type) in api.types.enumerated() {
      switch type.kind {
      case .values(let set):
        try expectSeen("\(type.name), values") {
          var less = set
          less.values.removeLast()
          $0.types[index].facts.kind = .values(less)
        }
      case .scalar(let scalar) where scalar.limits.maxLength != nil:
        try expectSeen("\(type.name), length") {
          var longer = scalar
          longer.limits.maxLength? += 1
          $0.types[index].facts.kind = .scalar(longer)
        }
      default: continue
      }
    }
    #expect(mutations > 60)
  }
}

extension SpecModel.Operation {
  /// Changes one of the named parameters.
  fileprivate mutating func change(_ index: Int, _ change: (inout Field.Facts) -> Void) {
    guard case .named(var fields) = params else { return }
    change(&fields[index].facts)
    facts.params = .named(fields)
  }
}

import SpecModel
import SwiftNames
import WireJSON

/// What an API counts, for the table that is printed after a run.
public struct Counts: Sendable, Equatable {
  /// Operations, templates expanded.
  public var operations: Int
  /// Declared types.
  public var types: Int
  /// Test cases, each an argument of a parameterised test.
  public var tests: Int
  /// Operations with an exchange from the page.
  public var documented: Int
  /// Operations for which the page has a sample without values of its own: `"string"`, 0.
  public var samples: Int
  /// Operations whose test is made up.
  public var synthesised: Int
  /// Registered errors of the page.
  public var defects: Int
  /// Sections of the page that are not modelled.
  public var omitted: Int
  /// Places where any JSON may stand: members, parameters, payloads.
  public var untyped: Int

  init(_ swift: SwiftAPI, tests: Int) {
    let api = swift.api
    operations = api.operations.count
    types = api.types.count
    self.tests = tests
    let examples = api.examples.filter { $0.request != nil }
    let shown = Set(examples.filter { !$0.isSample }.map(\.operation))
    let sampled = Set(examples.map(\.operation)).subtracting(shown)
    documented = api.operations.count { shown.contains($0.key) }
    samples = api.operations.count { sampled.contains($0.key) }
    synthesised = operations - documented - samples
    defects = api.defects.count
    omitted = api.omitted.count
    untyped = api.untypedPlaces.count
  }
}

extension Example {
  /// Whether its bodies hold what pages print that know only the types: `"string"`, 0, true.
  fileprivate var isSample: Bool {
    var scalars: [JSONNode] = []
    for body in [request, response].compactMap({ $0?.body }) where !body.isEmpty {
      guard let document = try? JSONDocument(body) else { return false }
      scalars += document.root.scalars
    }
    return !scalars.isEmpty
      && scalars.allSatisfy { node in
        switch node.content {
        case .string(let text): text == "string"
        case .number(let number): number.text == "0"
        case .bool(let flag): flag
        case .null, .array, .object: false
        }
      }
  }
}

extension JSONNode {
  fileprivate var scalars: [JSONNode] {
    if let members { return members.flatMap(\.node.scalars) }
    return elements.map { $0.flatMap(\.scalars) } ?? [self]
  }
}

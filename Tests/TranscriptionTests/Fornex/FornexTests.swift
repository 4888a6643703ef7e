import Foundation
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

  @Test func callsAreThoseOfThePage() throws {
    var comparison = Comparison()
    comparison.same(page.calls.count, api.operations.count, "calls")
    for call in page.calls {
      guard let operation = api.operations.first(where: { $0.at == call.path }) else {
        comparison.fail("no operation is from \(call.path)")
        continue
      }
      guard case .http(let method, let template) = operation.call else { continue }
      comparison.same(call.method, method, "\(operation.key), method")
      let path = call.path.replacing("[", with: "{").replacing("]", with: "}")
      let cited = operation.defects + operation.path.flatMap(\.field.defects)
      comparison.same(path, template, "\(operation.key), path", cited)
      let own = operation.query + operation.form
      comparison.same(method == "GET" ? [] : own.map(\.name), operation.form.map(\.name), "\(operation.key), form")
    }
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == ["fx-3": 2])
  }

  @Test func parametersAreThoseOfThePage() throws {
    var comparison = Comparison()
    for call in page.calls {
      let operation = try #require(api.operations.first { $0.at == call.path })
      let fields = operation.path.map(\.field) + operation.query + operation.form
      let parameters = call.parameters(fields.map(\.name))
      comparison.same(parameters.map(\.name).sorted(), fields.map(\.name).sorted(), "\(operation.key), names")
      for (name, text) in parameters {
        guard let field = fields.first(where: { $0.name == name }) else { continue }
        let what = "\(operation.key).\(name)"
        let description = FornexDescription(text: text)
        comparison.same(description.isOptional, field.optional, "\(what), optional", field.defects)
        comparison.same(description.standard, field.default, "\(what), default", field.defects)
        comparison.same(description.values, values(field.type), "\(what), values", field.defects)
      }
    }
    #expect(comparison.unexplained == [])
    #expect(comparison.compared > 130)
  }

  /// What curl sends is, byte for byte, the request of an example that states no weaker equality.
  @Test func curlLinesAreExamples() throws {
    var comparison = Comparison()
    for call in page.calls {
      let operation = try #require(api.operations.first { $0.at == call.path })
      let expected =
        call.isGet ? "GET \(call.target)?\(call.data) HTTP/1.1\n" : "POST \(call.target) HTTP/1.1\n\(call.data)"
      let examples = api.examples.filter { $0.operation == operation.key }
      let requests = examples.compactMap(\.request).map { "\($0.line)\n\(String(decoding: $0.body, as: UTF8.self))" }
      comparison.same(true, requests.contains(expected), "\(operation.key), \(expected)", operation.defects)
      let equality = examples.flatMap(\.annotations).first { $0.key == "equality" }?.value
      comparison.same("bytes", equality ?? "bytes", "\(operation.key), equality")
    }
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == [:])
  }

  private func values(_ type: TypeExpression) -> [String] {
    guard case .named(let name) = type, let declared = api.types.first(where: { $0.name == name }),
      case .values(let set) = declared.kind
    else { return [] }
    return set.values.map(\.value)
  }
}

import SpecModel

/// Compares the Fornex page's paths, parameter lines and curl lines with a spec.
struct FornexComparison {
  let page: FornexPage
  let api: API

  /// Methods, paths and what is posted.
  func calls() -> Comparison {
    var comparison = Comparison()
    comparison.same(page.calls.count, api.operations.count, "calls")
    for call in page.calls {
      guard let operation = operation(call) else {
        comparison.fail("no operation is from \(call.path)")
        continue
      }
      guard case .http(let method, let template) = operation.call else {
        comparison.fail("\(operation.key) is no method and path")
        continue
      }
      comparison.same(call.method, method, "\(operation.key), method")
      let path = call.path.replacing("[", with: "{").replacing("]", with: "}")
      let cited = operation.defects + operation.path.flatMap(\.field.defects)
      comparison.same(path, template, "\(operation.key), path", cited)
      let own = operation.query + operation.form
      comparison.same(method == "GET" ? [] : own.map(\.name), operation.form.map(\.name), "\(operation.key), form")
    }
    return comparison
  }

  /// Names, requiredness, defaults and values.
  func parameters() -> Comparison {
    var comparison = Comparison()
    for call in page.calls {
      guard let operation = operation(call) else {
        comparison.fail("no operation is from \(call.path)")
        continue
      }
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
    return comparison
  }

  /// What curl sends is, byte for byte, the request of an example that states no weaker equality.
  func curlLines() -> Comparison {
    var comparison = Comparison()
    for call in page.calls {
      guard let operation = operation(call) else { continue }
      let expected =
        call.isGet ? "GET \(call.target)?\(call.data) HTTP/1.1\n" : "POST \(call.target) HTTP/1.1\n\(call.data)"
      let examples = api.examples.filter { $0.operation == operation.key }
      let requests = examples.compactMap(\.request).map { "\($0.line)\n\(String(decoding: $0.body, as: UTF8.self))" }
      comparison.same(true, requests.contains(expected), "\(operation.key), \(expected)", operation.defects)
      let equality = examples.flatMap(\.annotations).first { $0.key == "equality" }?.value
      comparison.same("bytes", equality ?? "bytes", "\(operation.key), equality")
    }
    return comparison
  }

  private func operation(_ call: FornexPage.Call) -> SpecModel.Operation? {
    api.operations.first { $0.at == call.path }
  }

  private func values(_ type: TypeExpression) -> [String] {
    guard case .named(let name) = type, let declared = api.types.first(where: { $0.name == name }),
      case .values(let set) = declared.kind
    else { return [] }
    return set.values.map(\.value)
  }
}

import SpecModel
import SwiftNames

/// The row of a listing in pages: its headers, a page of one element, and the call of the sequence.
struct PagesCase {
  let call: CallCase
  private var material: TestMaterial { call.material }
  private var operation: Operation { call.method.operation }

  /// The arguments of `APIPagesCase`; nil where the operation has no pages.
  var arguments: [String]? {
    guard let paging = material.swift.api.paging, operation.paging != nil, let result = operation.mainResult,
      case .value(let type) = result.kind, let page = material.samples.value(type)
    else { return nil }
    let answer = material.text.success(page, result)
    return [
      SwiftLiteral.string(operation.key), "page: \(SwiftLiteral.string(paging.page))",
      "size: \(SwiftLiteral.string(paging.size))", "pages: \(SwiftLiteral.string(paging.pages))",
    ] + (paging.maximumSize.map { ["maximum: \($0)"] } ?? []) + ["answer: \(SwiftLiteral.json(answer))"]
  }

  /// The closure's text: `$0.vserver("…").mail.accounts(…)`; the sequence stands one scope above the listing.
  var body: (path: String, arguments: [String]) {
    let (path, arguments) = call.call
    let scope = call.scope.path.isEmpty ? "" : "." + SwiftIdentifier.escaped(call.scope.name)
    let holder = path.dropLast(scope.count + 1 + call.method.name.count)
    return ("\(holder).\(SwiftIdentifier.escaped(operation.paging ?? ""))", arguments)
  }
}

/// Lists one operation: how it is called, what it takes, what it answers.
struct OperationListing {
  let operation: Operation

  func write(to listing: inout Listing) {
    listing.head("\(operation.key)  \(operation.call.listed), \(effect)")
    listing.line("swift", operation.swift)
    writeInputs(&listing)
    for result in operation.results { listing.line("result", result.listed) }
    let errors = operation.errors.map { $0.code + ($0.category.map { " as \($0.rawValue)" } ?? "") }.joined(
      separator: ", ")
    listing.line("errors", errors.isEmpty ? nil : errors)
    listing.line("requires", operation.requires)
    listing.line("warning", operation.warning.isEmpty ? nil : operation.warning.joined(separator: " "))
    listing.line("since", operation.since)
    listing.line("deprecated", operation.deprecated?.listed)
    for limit in operation.limits { listing.line("limit", limit.listed) }
    listing.line("waiter", operation.waiter?.listed)
    listing.line("paging", operation.paging)
    writeCredentials(&listing)
  }

  private var effect: String {
    switch operation.effect {
    case .none: "no effect"
    case .repeatable: "repeatable"
    case .once: "once"
    }
  }

  private func writeInputs(_ listing: inout Listing) {
    for parameter in operation.path {
      listing.line("path", joined([parameter.field.listed, parameter.scope.map { "of scope \($0)" }]))
    }
    for field in operation.query { listing.line("query", field.listed) }
    for field in operation.header { listing.line("header", field.listed) }
    for field in operation.form { listing.line("form", field.listed) }
    listing.line("body", operation.body.map { "\($0.type) as \(operation.arguments.listed)" })
    switch operation.params {
    case .none: break
    case .named(let fields): for field in fields { listing.line("params", field.listed) }
    case .positional(let fields):
      for (place, field) in fields.enumerated() { listing.line("params[\(place)]", field.listed) }
    case .list(let field): listing.line("params", "list \(field.listed)")
    case .bare(let field): listing.line("params", "bare \(field.listed)")
    case .object(let body): listing.line("params", "\(body.type) as \(operation.arguments.listed)")
    }
  }

  private func writeCredentials(_ listing: inout Listing) {
    guard let uses = operation.credentials else { return }
    if uses.isEmpty { listing.line("credentials", "none") }
    for use in uses {
      listing.line("credential", joined([use.part, use.place.description, use.optional ? "optional" : nil]))
    }
  }
}

extension Call {
  /// As WIRE.txt has it: `PUT /dns/{service_name}`, `RPC ping`, `ACTION sec_lvl`.
  var listed: String {
    switch self {
    case .http(let method, let template): "\(method) \(template)"
    case .rpc(let method, let path): path.isEmpty ? "RPC \(method)" : "RPC \(method) at \(path)"
    case .action(let name, let field, let method, let endpoint):
      "\(method) \(endpoint)" + (name.map { " with \(field)=\($0)" } ?? "")
    }
  }
}

extension Arguments {
  fileprivate var listed: String { self == .members ? "arguments" : "one struct" }
}

extension Result {
  /// `201: one X`, with the status only where the spec gives one.
  fileprivate var listed: String {
    (status.map { "\($0): " } ?? "") + kind.description + (payload.map { " at \($0)" } ?? "")
      + (confirmation.map { " confirmed by \($0)" } ?? "")
  }
}

extension Waiter {
  /// `waitForTest: done at 100`.
  fileprivate var listed: String {
    let place = member.isEmpty ? " at" : " when \(member) is"
    return joined([
      "\(swift): done\(place) \(done.joined(separator: " or "))",
      failed.isEmpty ? nil : "failed\(place) \(failed.joined(separator: " or "))",
      limit == Waiter.usualLimit ? nil : "within \(limit) s",
    ])
  }
}

extension Deprecation {
  /// `since 1.4, use domain.get`.
  var listed: String {
    let parts = joined([since.map { "since \($0)" }, use.map { "use \($0)" }, doc.first])
    return parts.isEmpty ? "yes" : parts
  }
}

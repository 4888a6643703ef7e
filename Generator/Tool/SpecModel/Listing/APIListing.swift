/// Lists a resolved API: what holds for all of it, then chapter by chapter its operations and types.
struct APIListing {
  let api: API

  func write(to listing: inout Listing) {
    listing.head("\(api.name)  \(api.title), version \(api.version)")
    writeGeneral(&listing)
    for chapter in api.chapters {
      let operations = api.operations.filter { $0.chapter == chapter.name }
      let types = api.types.filter { $0.chapter == chapter.name }
      if operations.isEmpty, types.isEmpty { continue }
      listing.head("== \(chapter.title)")
      for operation in operations { OperationListing(operation: operation).write(to: &listing) }
      for type in types { TypeListing(type: type).write(to: &listing) }
    }
  }

  private func writeGeneral(_ listing: inout Listing) {
    if let from = api.from { listing.line("from", from) }
    listing.line("wire", api.wire.rawValue)
    for server in api.servers { listing.line("server", server.url) }
    for part in api.credentials {
      listing.line("credential", joined([part.name, part.place?.description, part.optional ? "optional" : nil]))
    }
    for field in api.modifiers { listing.line("modifier", field.listed) }
    for scope in api.scopes {
      let parameters = scope.parameters.map(\.listed).joined(separator: "; ")
      listing.line("scope", joined([scope.key + (parameters.isEmpty ? "" : "(\(parameters))"), scope.path]))
    }
    for error in api.errors { listing.line("error", error.listed) }
    for header in api.headers {
      listing.line(header.isMember ? "member" : "header", "\(header.name): \(header.type), \(header.swift)")
    }
    for limit in api.limits { listing.line("limit", limit.listed) }
    if let paging = api.paging {
      listing.line("paging", joined(["page \(paging.page)", "size \(paging.size)", "pages \(paging.pages)"]))
    }
    for item in api.experimental { listing.line("experiment", item.name) }
  }
}

/// The parts that are there, with commas.
func joined(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: ", ") }

extension RateLimit {
  /// `60 calls in 60 s by address, remaining X-Left`.
  public var listed: String {
    joined(["\(requests) calls in \(per) s by \(by)", remaining.map { "remaining \($0)" }])
  }
}

extension ErrorCase {
  /// `-32602 invalidParams, invalidInput, data [ValidationError]`.
  fileprivate var listed: String {
    let identity = [code ?? status.map { "HTTP \($0)" }, swift].compactMap { $0 }.joined(separator: " ")
    return joined([identity, category.rawValue, data.map { "data \($0)" }])
  }
}

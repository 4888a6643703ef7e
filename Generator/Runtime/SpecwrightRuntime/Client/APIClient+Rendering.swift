// From a client and a request to bytes: credentials are looked up, then the renderer runs.

import WireJSON

extension APIClient {
  /// What an error of this call says about the call.
  func context(_ parts: RequestParts) -> ErrorContext {
    ErrorContext(service: api.name, operation: parts.operation, effect: parts.effect)
  }

  /// The request as it would be sent now.
  func render(_ parts: RequestParts) async throws(APIError) -> WireRequest {
    do throws(APIRefusal) {
      return try await render(parts, resolveCredentials(parts), id: nextID)
    } catch {
      throw context(parts).refused(error)
    }
  }

  /// The credentials of this moment, as far as the request has places for them.
  func resolveCredentials(_ parts: RequestParts) async throws(APIRefusal) -> [Secret?] {
    var secrets: [Secret?] = []
    // What the request has no place for is not asked for: a source may have to be unlocked.
    let used = Set((parts.credentials ?? api.credentials).enumerated().map { $1.credential(at: $0) })
    for (index, credential) in credentials.enumerated() {
      try await secrets.append(used.contains(index) ? credential?.resolve() : nil)
    }
    return secrets
  }

  /// The request with these credentials.
  func render(_ parts: RequestParts, _ secrets: [Secret?], id: Int) throws(APIRefusal) -> WireRequest {
    try renderer(revealsSecrets: true).render(parts, credentials: secrets, id: id)
  }

  /// The request as a command for curl, without secrets.
  func curl(_ parts: RequestParts) -> String {
    do throws(APIRefusal) {
      let hidden = credentials.map { $0 == nil ? nil : Secret("") }
      let id = nextID
      return try renderer(revealsSecrets: false).render(parts, credentials: hidden, id: id).curlCommand
    } catch {
      return "# " + context(parts).refused(error).description
    }
  }

  private func renderer(revealsSecrets: Bool) throws(APIRefusal) -> APIRenderer {
    APIRenderer(client: self, server: try server.get(), revealsSecrets: revealsSecrets)
  }
}

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
      return try await render(parts, resolveCredentials(parts.credentials), id: nextID)
    } catch {
      throw context(parts).refused(error)
    }
  }

  /// The credentials of this moment, as far as there are places for them; nil for the places of the service.
  func resolveCredentials(_ places: [APICredentialPlace]?) async throws(APIRefusal) -> [Secret?] {
    if places == nil, let fixedCredentials { return fixedCredentials.secrets }
    let places = places ?? api.credentials
    var secrets: [Secret?] = []
    secrets.reserveCapacity(credentials.count)
    for (index, credential) in credentials.enumerated() {
      // What the request has no place for is not asked for: a source may have to be unlocked.
      if let credential, places.indices.contains(where: { places[$0].credential(at: $0) == index }) {
        // One that is at hand is not worth a function that may wait.
        if let secret = credential.fixed {
          secrets.append(secret)
        } else {
          try await secrets.append(credential.resolve())
        }
      } else {
        secrets.append(nil)
      }
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

// Rendering: credentials, each in its place.

extension APIRenderer {
  /// Adds the credentials. Those of the service may be missing and are left out then; those that an operation names
  /// itself must be given unless it says otherwise.
  func placeCredentials(
    _ parts: RequestParts, _ credentials: [Secret?], in draft: inout RequestDraft
  ) throws(APIRefusal) {
    var basic = BasicAuthorization()
    for (position, place) in (parts.credentials ?? description.credentials).enumerated() {
      let index = place.credential(at: position)
      guard credentials.indices.contains(index), let secret = credentials[index] else {
        if parts.credentials == nil || place.isOptional { continue }
        throw APIRefusal("it needs the credential '\(place.argument)'; give \(place.argument): to the initializer")
      }
      let value = RequestParts.Value(text: secret.reveal(), isSecret: true)
      switch place.kind {
      case .basicUser: basic.user = value.text
      case .basicPassword: basic.password = value.text
      case .header: try draft.addHeader(place.name.text, value)
      case .query: draft.addQuery(place.name.text, value)
      case .form: draft.addForm(place.name.text, value)
      case .params: draft.members.append((place.name, secret))
      case .parameter where draft.usesQuery: draft.addQuery(place.name.text, value)
      case .parameter: draft.addForm(place.name.text, value)
      }
    }
    if parts.credentials == nil, revealsSecrets, let header = client.fixedCredentials?.authorization {
      draft.headers.append("Authorization", header.reveal())
    } else if let header = try basic.header(revealed: revealsSecrets) {
      draft.headers.append("Authorization", header)
    }
  }
}

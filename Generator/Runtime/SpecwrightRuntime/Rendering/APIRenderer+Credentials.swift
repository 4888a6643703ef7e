// Rendering: credentials, each in its place.

extension APIRenderer {
  /// Adds the credentials. Those of the service may be missing and are left out then; those that an operation names
  /// itself must be given unless it says otherwise.
  func placeCredentials(
    _ parts: RequestParts, _ credentials: [Secret?], in draft: inout RequestDraft
  ) throws(APIRefusal) {
    var basic: (user: String?, password: String?) = (nil, nil)
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
    try addBasic(basic.user, basic.password, to: &draft)
  }

  /// HTTP basic authentication (RFC 7617): user and password joined by a colon, so the user must hold none.
  private func addBasic(_ user: String?, _ password: String?, to draft: inout RequestDraft) throws(APIRefusal) {
    if user == nil, password == nil { return }
    guard let user, let password else {
      throw APIRefusal("user name and password must be given together")
    }
    guard !user.utf8.contains(UInt8(ascii: ":")), !WireText.hasControls(user), !WireText.hasControls(password) else {
      throw APIRefusal("a user name must not contain : and neither it nor a password control characters")
    }
    var text: [UInt8] = []
    text.reserveCapacity(64)
    text += "Basic ".utf8
    if revealsSecrets { Base64.append("\(user):\(password)", to: &text) } else { text += Secret.shown.utf8 }
    draft.headers.append("Authorization", String(decoding: text, as: UTF8.self))
  }
}

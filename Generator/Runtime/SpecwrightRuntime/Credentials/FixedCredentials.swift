// Credentials that are always the same, worked out once for all calls of a client.

/// The credentials that go to the places of the service, none of which has to be asked for. They live as long as the
/// client's own, from which they are made.
struct FixedCredentials: Sendable {
  /// By position; nil for those that are not given or have no place.
  let secrets: [Secret?]
  /// What the header `Authorization` says; nil where there are no user name and password that can be sent.
  let authorization: Secret?

  /// What is known of `credentials` beforehand; nil where one of them must be asked for.
  init?(_ credentials: [APICredential?], _ places: [APICredentialPlace]) {
    var secrets = [Secret?](repeating: nil, count: credentials.count)
    var basic = BasicAuthorization()
    for (position, place) in places.enumerated() {
      let index = place.credential(at: position)
      guard credentials.indices.contains(index), let credential = credentials[index] else { continue }
      guard let secret = credential.fixed else { return nil }
      secrets[index] = secret
      if place.kind == .basicUser { basic.user = secret.reveal() }
      if place.kind == .basicPassword { basic.password = secret.reveal() }
    }
    self.secrets = secrets
    // One that cannot be sent is refused by every call.
    let header = try? basic.header(revealed: true)
    authorization = header.map { Secret($0) }
  }
}

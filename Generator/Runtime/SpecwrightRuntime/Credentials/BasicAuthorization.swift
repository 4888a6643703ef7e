// HTTP basic authentication (RFC 7617).

/// User name and password as they come together from their places.
struct BasicAuthorization {
  var user: String?
  var password: String?

  /// What the header `Authorization` says, `•••` in place of a secret that is not revealed; nil where neither user nor
  /// password is given.
  ///
  /// - Throws: Why they cannot be sent: they are joined by a colon, so that the user name must hold none.
  func header(revealed: Bool) throws(APIRefusal) -> String? {
    if user == nil, password == nil { return nil }
    guard let user, let password else {
      throw APIRefusal("user name and password must be given together")
    }
    guard !user.utf8.contains(UInt8(ascii: ":")), !WireText.hasControls(user), !WireText.hasControls(password) else {
      throw APIRefusal("a user name must not contain : and neither it nor a password control characters")
    }
    return "Basic " + (revealed ? Base64.encode("\(user):\(password)") : Secret.shown)
  }
}

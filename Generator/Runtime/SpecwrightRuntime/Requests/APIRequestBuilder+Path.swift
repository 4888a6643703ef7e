// Builders: the values of the path's parameters, in order.

import WireJSON

extension APIRequestBuilder {
  /// Gives the next parameter of the path.
  public func path(_ value: String) {
    parts.addPath(value)
  }

  /// Gives the next parameter of the path, which is held to a documented limit.
  public func path(_ value: String, _ rule: JSONRule) {
    parts.addPath(value, violation: rule.violation(of: value))
  }

  /// Gives the next parameter of the path.
  public func path(_ value: Int) {
    parts.addPath(String(value))
  }

  /// Gives the next parameter of the path, which is held to a documented limit.
  public func path(_ value: Int, _ rule: JSONRule) {
    parts.addPath(String(value), violation: rule.violation(of: value))
  }

  /// Gives the next parameter of the path, which is never shown.
  public func path(_ value: Secret) {
    parts.addPath(value.reveal(), secret: true)
  }

  /// Gives the next parameter of the path, which is never shown and is held to a documented limit.
  public func path(_ value: Secret, _ rule: JSONRule) {
    parts.addPath(value.reveal(), secret: true, violation: rule.violation(of: value.reveal()))
  }
}

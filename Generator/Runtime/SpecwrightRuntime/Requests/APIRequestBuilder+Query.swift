// Builders: query parameters, in the order they are added.

import WireJSON

extension APIRequestBuilder {
  /// Adds the query parameter `name`; nil leaves it out.
  public func query(_ name: StaticString, _ value: String?) {
    parts.add(.query, name, value)
  }

  /// Adds the query parameter `name`, held to a documented limit; nil leaves it out.
  public func query(_ name: StaticString, _ value: String?, _ rule: JSONRule) {
    guard let value else { return }
    parts.add(.query, name, value, violation: rule.violation(of: value))
  }

  /// Adds the query parameter `name`, `true` or `false`; nil leaves it out.
  public func query(_ name: StaticString, _ value: Bool?) {
    parts.add(.query, name, value.map { $0 ? "true" : "false" })
  }

  /// Adds the query parameter `name`; nil leaves it out.
  public func query(_ name: StaticString, _ value: Int?) {
    parts.add(.query, name, value.map(String.init))
  }

  /// Adds the query parameter `name`, held to a documented limit; nil leaves it out.
  public func query(_ name: StaticString, _ value: Int?, _ rule: JSONRule) {
    guard let value else { return }
    parts.add(.query, name, String(value), violation: rule.violation(of: value))
  }

  /// Adds the query parameter `name`; nil leaves it out.
  public func query(_ name: StaticString, _ value: Double?) {
    parts.add(.query, name, number: value)
  }

  /// Adds the query parameter `name`, held to a documented limit; nil leaves it out.
  public func query(_ name: StaticString, _ value: Double?, _ rule: JSONRule) {
    parts.add(.query, name, number: value, violation: value.flatMap { rule.violation(of: $0) })
  }

  /// Adds the query parameter `name`, which is never shown; nil leaves it out.
  public func query(_ name: StaticString, _ value: Secret?) {
    parts.add(.query, name, value?.reveal(), secret: true)
  }

  /// Adds the query parameter `name`, which is never shown, held to a documented limit; nil leaves it out.
  public func query(_ name: StaticString, _ value: Secret?, _ rule: JSONRule) {
    guard let value else { return }
    parts.add(.query, name, value.reveal(), secret: true, violation: rule.violation(of: value.reveal()))
  }
}

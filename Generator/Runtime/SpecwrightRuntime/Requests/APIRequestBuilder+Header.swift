// Builders: request headers, in the order they are added.

import WireJSON

extension APIRequestBuilder {
  /// Adds the header `name`; nil leaves it out.
  public func header(_ name: StaticString, _ value: String?) {
    parts.add(.header, name, value)
  }

  /// Adds the header `name`, held to a documented limit; nil leaves it out.
  public func header(_ name: StaticString, _ value: String?, _ rule: JSONRule) {
    guard let value else { return }
    parts.add(.header, name, value, violation: rule.violation(of: value))
  }

  /// Adds the header `name`, `true` or `false`; nil leaves it out.
  public func header(_ name: StaticString, _ value: Bool?) {
    parts.add(.header, name, value.map { $0 ? "true" : "false" })
  }

  /// Adds the header `name`; nil leaves it out.
  public func header(_ name: StaticString, _ value: Int?) {
    parts.add(.header, name, value.map(String.init))
  }

  /// Adds the header `name`, held to a documented limit; nil leaves it out.
  public func header(_ name: StaticString, _ value: Int?, _ rule: JSONRule) {
    guard let value else { return }
    parts.add(.header, name, String(value), violation: rule.violation(of: value))
  }

  /// Adds the header `name`; nil leaves it out.
  public func header(_ name: StaticString, _ value: Double?) {
    parts.add(.header, name, number: value)
  }

  /// Adds the header `name`, held to a documented limit; nil leaves it out.
  public func header(_ name: StaticString, _ value: Double?, _ rule: JSONRule) {
    parts.add(.header, name, number: value, violation: value.flatMap { rule.violation(of: $0) })
  }

  /// Adds the header `name`, which is never shown; nil leaves it out.
  public func header(_ name: StaticString, _ value: Secret?) {
    parts.add(.header, name, value?.reveal(), secret: true)
  }

  /// Adds the header `name`, which is never shown, held to a documented limit; nil leaves it out.
  public func header(_ name: StaticString, _ value: Secret?, _ rule: JSONRule) {
    guard let value else { return }
    parts.add(.header, name, value.reveal(), secret: true, violation: rule.violation(of: value.reveal()))
  }
}

// Builders: form fields, in the order they are added.

import WireJSON

extension APIRequestBuilder {
  /// Adds the form field `name`; nil leaves it out.
  public func form(_ name: StaticString, _ value: String?) {
    parts.add(.form, name, value)
  }

  /// Adds the form field `name`, held to a documented limit; nil leaves it out.
  public func form(_ name: StaticString, _ value: String?, _ rule: JSONRule) {
    guard let value else { return }
    parts.add(.form, name, value, violation: rule.violation(of: value))
  }

  /// Adds the form field `name`, `true` or `false`; nil leaves it out.
  public func form(_ name: StaticString, _ value: Bool?) {
    parts.add(.form, name, value.map { $0 ? "true" : "false" })
  }

  /// Adds the form field `name`; nil leaves it out.
  public func form(_ name: StaticString, _ value: Int?) {
    parts.add(.form, name, value.map(String.init))
  }

  /// Adds the form field `name`, held to a documented limit; nil leaves it out.
  public func form(_ name: StaticString, _ value: Int?, _ rule: JSONRule) {
    guard let value else { return }
    parts.add(.form, name, String(value), violation: rule.violation(of: value))
  }

  /// Adds the form field `name`; nil leaves it out.
  public func form(_ name: StaticString, _ value: Double?) {
    parts.add(.form, name, number: value)
  }

  /// Adds the form field `name`, held to a documented limit; nil leaves it out.
  public func form(_ name: StaticString, _ value: Double?, _ rule: JSONRule) {
    parts.add(.form, name, number: value, violation: value.flatMap { rule.violation(of: $0) })
  }

  /// Adds the form field `name`, which is never shown; nil leaves it out.
  public func form(_ name: StaticString, _ value: Secret?) {
    parts.add(.form, name, value?.reveal(), secret: true)
  }

  /// Adds the form field `name`, which is never shown, held to a documented limit; nil leaves it out.
  public func form(_ name: StaticString, _ value: Secret?, _ rule: JSONRule) {
    guard let value else { return }
    parts.add(.form, name, value.reveal(), secret: true, violation: rule.violation(of: value.reveal()))
  }
}

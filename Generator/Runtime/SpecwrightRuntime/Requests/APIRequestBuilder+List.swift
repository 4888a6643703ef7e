// Builders: lists outside JSON, joined by commas, which none of their elements may hold.

import WireJSON

extension APIRequestBuilder {
  /// Adds the query parameter `name` with the elements joined by commas; nil leaves it out. The limits are those of the
  /// list and, as `each`, of its elements.
  public func query(_ name: StaticString, commaSeparated elements: [String]?, _ rule: JSONRule = JSONRule()) {
    parts.add(.query, name, list: elements, rule)
  }

  /// Adds the form field `name` with the elements joined by commas; nil leaves it out. The limits are those of the list
  /// and, as `each`, of its elements.
  public func form(_ name: StaticString, commaSeparated elements: [String]?, _ rule: JSONRule = JSONRule()) {
    parts.add(.form, name, list: elements, rule)
  }

  /// Adds the header `name` with the elements joined by commas; nil leaves it out. The limits are those of the list and,
  /// as `each`, of its elements.
  public func header(_ name: StaticString, commaSeparated elements: [String]?, _ rule: JSONRule = JSONRule()) {
    parts.add(.header, name, list: elements, rule)
  }
}

extension RequestParts {
  /// Adds the elements joined by commas. One that is empty or holds a comma would arrive as another list: such lists are
  /// refused whatever is checked.
  mutating func add(_ place: Place, _ name: StaticString, list elements: [String]?, _ rule: JSONRule) {
    guard let elements else { return }
    if refusal == nil {
      if elements.contains("") { refusal = "parameter '\(name.text)' must not have an empty element" }
      if elements.contains(where: { $0.utf8.contains(UInt8(ascii: ",")) }) {
        refusal = "parameter '\(name.text)' must not have an element with a comma, which separates it from the next"
      }
    }
    let broken =
      rule.violation(count: elements.count) ?? elements.lazy.compactMap { rule.each?.violation(of: $0) }.first
    add(place, name, elements.joined(separator: ","), violation: broken)
  }
}

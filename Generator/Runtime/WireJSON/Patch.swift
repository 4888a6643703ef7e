// The three things an update can say about a member.

/// What an update does to a member that may be left out and may be null.
public enum Patch<Value> {
  /// Leaves the member as it is: it is not sent.
  case keep
  /// Sets the member to null.
  case null
  /// Sets the member to a value.
  case value(Value)

  /// The value that is set, if one is.
  public var value: Value? {
    if case .value(let value) = self { return value }
    return nil
  }

  /// The same with the value changed.
  public func map<Other>(_ transform: (Value) -> Other) -> Patch<Other> {
    switch self {
    case .keep: .keep
    case .null: .null
    case .value(let value): .value(transform(value))
    }
  }
}

extension Patch: Sendable where Value: Sendable {}
extension Patch: Equatable where Value: Equatable {}
extension Patch: Hashable where Value: Hashable {}

extension Patch: ExpressibleByUnicodeScalarLiteral where Value: ExpressibleByUnicodeScalarLiteral {
  /// Sets the member to a literal.
  public init(unicodeScalarLiteral value: Value.UnicodeScalarLiteralType) {
    self = .value(Value(unicodeScalarLiteral: value))
  }
}

extension Patch: ExpressibleByExtendedGraphemeClusterLiteral
where Value: ExpressibleByExtendedGraphemeClusterLiteral {
  /// Sets the member to a literal.
  public init(extendedGraphemeClusterLiteral value: Value.ExtendedGraphemeClusterLiteralType) {
    self = .value(Value(extendedGraphemeClusterLiteral: value))
  }
}

extension Patch: ExpressibleByStringLiteral where Value: ExpressibleByStringLiteral {
  /// Sets the member to a literal.
  public init(stringLiteral value: Value.StringLiteralType) { self = .value(Value(stringLiteral: value)) }
}

extension Patch: ExpressibleByIntegerLiteral where Value: ExpressibleByIntegerLiteral {
  /// Sets the member to a literal.
  public init(integerLiteral value: Value.IntegerLiteralType) { self = .value(Value(integerLiteral: value)) }
}

extension Patch: ExpressibleByFloatLiteral where Value: ExpressibleByFloatLiteral {
  /// Sets the member to a literal.
  public init(floatLiteral value: Value.FloatLiteralType) { self = .value(Value(floatLiteral: value)) }
}

extension Patch: ExpressibleByBooleanLiteral where Value: ExpressibleByBooleanLiteral {
  /// Sets the member to a literal.
  public init(booleanLiteral value: Value.BooleanLiteralType) { self = .value(Value(booleanLiteral: value)) }
}

/// The shape of a JSON value, as far as words or examples show it.
public indirect enum DraftShape: Sendable, Equatable {
  case int, double, bool, string
  /// Nothing shows it.
  case unknown
  case list(DraftShape)
  /// Different values at fixed places.
  case tuple([DraftShape])
  /// Values of one shape under names that are data.
  case map(DraftShape)
  /// Members by name; none where only their object is known.
  case record([DraftField])
  /// The shape, or null.
  case nullable(DraftShape)

  /// What two values have in common that are of one type.
  func merged(with other: DraftShape) -> DraftShape {
    switch (self, other) {
    case (.unknown, let shape), (let shape, .unknown): return shape
    case (.nullable(let a), .nullable(let b)): return .nullable(a.merged(with: b))
    case (.nullable(let a), let b), (let b, .nullable(let a)): return .nullable(b.merged(with: a))
    case (.int, .double), (.double, .int): return .double
    case (.list(let a), .list(let b)): return .list(a.merged(with: b))
    case (.map(let a), .map(let b)): return .map(a.merged(with: b))
    case (.tuple(let a), .tuple(let b)) where a.count == b.count: return .tuple(zip(a, b).map { $0.merged(with: $1) })
    case (.record(let a), .record(let b)): return .record(DraftField.merged(a, b))
    default: return self == other ? self : .unknown
    }
  }
}

/// A member or parameter, as far as a page shows it.
public struct DraftField: Sendable, Equatable {
  /// The wire name; empty where the page lost it.
  public var name: String
  /// What its values are.
  public var shape: DraftShape
  /// Whether it is said, or shown, that it may be absent.
  public var isOptional = false
  /// The documented values, where they are listed.
  public var values: [String] = []
  /// The line of the page that describes it, from 1; nil: none does.
  public var line: Int?

  init(_ name: String, _ shape: DraftShape, isOptional: Bool = false, values: [String] = [], line: Int? = nil) {
    (self.name, self.shape, self.isOptional, self.values, self.line) = (name, shape, isOptional, values, line)
  }

  /// The members of both of two objects; those that one lacks are optional.
  static func merged(_ a: [DraftField], _ b: [DraftField]) -> [DraftField] {
    var fields = a.map { field in
      var field = field
      if let other = b.first(where: { $0.name == field.name }) {
        field.shape = field.shape.merged(with: other.shape)
        field.isOptional = field.isOptional || other.isOptional
      } else {
        field.isOptional = true
      }
      return field
    }
    for var field in b where !a.contains(where: { $0.name == field.name }) {
      field.isOptional = true
      fields.append(field)
    }
    return fields
  }
}

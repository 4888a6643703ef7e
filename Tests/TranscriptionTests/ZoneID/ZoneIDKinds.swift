import SpecModel

/// The spec's types in the words of the ZoneID page.
extension ZoneIDComparison {
  func declared(_ type: TypeExpression) -> TypeDeclaration.Kind? {
    guard case .named(let name) = type else { return nil }
    let plain = name.prefix { $0 != "." }
    return api.types.first { $0.name == plain }?.kind
  }

  /// The members of an object or of the objects in a list, and the view that is meant.
  func record(_ type: TypeExpression) -> (fields: [Field], view: View) {
    switch type {
    case .list(let element), .nullable(let element): return record(element)
    case .named(let name):
      guard case .fields(let fields)? = declared(type) else { return ([], .read) }
      let view = name.split(separator: ".").dropFirst().first.flatMap { View(rawValue: $0.lowercased()) }
      return (fields, view ?? .read)
    default: return ([], .read)
    }
  }

  func isList(_ type: TypeExpression) -> Bool { if case .list = type { true } else { false } }

  func scalar(_ type: TypeExpression) -> Bool { !kind(type).hasPrefix("object") }

  /// `string`, `integer Nullable`, `Array of strings`.
  func kind(_ type: TypeExpression) -> String {
    switch type {
    case .int: return "integer"
    case .double: return "number"
    case .bool: return "boolean"
    case .string: return "string"
    case .json: return "any"
    case .map: return "object"
    case .list(let element): return "Array of \(kind(element))s"
    case .nullable(let wrapped): return "\(kind(wrapped)) Nullable"
    case .named:
      switch declared(type) {
      case .values(let set): return set.base == .int ? "integer" : "string"
      case .scalar(let scalar): return kind(scalar.base)
      // The documented shape stands last where answers have another one.
      case .union(let union):
        return union.cases.first.map { $0.name == "link" ? "Array of objects" : kind($0.type) } ?? ""
      default: return "object"
      }
    }
  }

  /// The values that a type lists: of a set, or those with a meaning of their own.
  func values(_ type: TypeExpression) -> [String] {
    switch type {
    case .list(let element), .nullable(let element): return values(element)
    default:
      switch declared(type) {
      case .values(let set): return set.values.map(\.value)
      case .scalar(let scalar): return scalar.sentinels.map(\.value)
      default: return []
      }
    }
  }

  /// `date` or `iso8601`.
  func format(_ type: TypeExpression) -> String? {
    if case .nullable(let wrapped) = type { return format(wrapped) }
    guard case .scalar(let scalar)? = declared(type) else { return nil }
    switch scalar.format {
    case .date: return "date"
    case .iso8601: return "iso8601"
    default: return nil
    }
  }
}

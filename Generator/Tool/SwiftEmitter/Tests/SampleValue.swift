import SpecModel
import SwiftNames
import WireJSON

/// Makes up a value of a type where no example has one; it keeps the documented limits.
struct SampleValue {
  let types: SwiftTypeNames

  /// A value of the type; nil only for one of the `open` types, which the value would be part of itself.
  func value(_ type: TypeExpression, _ limits: Limits = Limits(), in open: Set<String> = []) -> JSONValue? {
    switch type {
    case .nullable(let wrapped): return value(wrapped, limits, in: open) ?? .null
    case .int: return .number(JSONNumber(Int(number(limits).rounded(.up))))
    case .double: return JSONNumber(number(limits)).map { .number($0) }
    case .bool: return .bool(true)
    case .string: return .string(SampleText.text(limits))
    case .json: return .object(JSONObject([(key: "sample", value: .bool(true))]))
    case .list(let element):
      guard let one = value(element, in: open) else { return .array([]) }
      return .array(Array(repeating: one, count: max(1, limits.minCount ?? 1)))
    case .map(let key, let element):
      guard let one = value(element, in: open), let name = value(key, in: open) else {
        return .object(JSONObject([]))
      }
      return .object(JSONObject([(key: keyText(name), value: one)]))
    case .named(let name): return named(name, limits, open)
    }
  }

  /// A value that a field may be given.
  func input(_ field: Field, in open: Set<String> = []) -> JSONValue? {
    if let allowed = field.writes.first, let value = try? JSONValue(parsing: Array(allowed.utf8)) { return value }
    return value(field.type, field.limits, in: open)
  }

  private func named(_ name: String, _ limits: Limits, _ open: Set<String>) -> JSONValue? {
    guard let declaration = types.declaration(name), !open.contains(declaration.name) else { return nil }
    let inner = open.union([declaration.name])
    switch declaration.kind {
    case .scalar(let scalar):
      if let format = scalar.format { return time(format) }
      return value(scalar.base, limits == Limits() ? scalar.limits : limits)
    case .values(let set):
      guard let first = set.values.first(where: { $0.deprecated == nil }) ?? set.values.first else { return nil }
      return set.base == .int ? .number(JSONNumber(Int(first.value) ?? 0)) : .string(first.value)
    case .fields(let fields):
      let view = types.view(name) ?? .read
      var members: [(key: String, value: JSONValue)] = []
      for field in fields where field.access.contains(view) {
        let sample = view == .read ? value(field.type, field.limits, in: inner) : input(field, in: inner)
        guard let value = sample else {
          if field.optional { continue }
          return nil
        }
        members.append((key: field.name, value: value))
      }
      return .object(JSONObject(members))
    case .tuple(let tuple):
      // What cannot be made up ends the record: nothing required stands behind what is optional.
      let elements = tuple.members.map { value($0.type, $0.limits, in: inner) }.prefix { $0 != nil }.compactMap { $0 }
      return tuple.members.dropFirst(elements.count).allSatisfy(\.optional) ? .array(elements) : nil
    case .union(let union):
      for item in union.cases {
        if let value = value(item.type, in: inner) { return value }
      }
      return nil
    }
  }

  private func number(_ limits: Limits) -> Double {
    let low = limits.min ?? Swift.min(1, limits.max ?? 1)
    return Swift.max(low, Swift.min(low == 0 ? 1 : low, limits.max ?? .infinity))
  }

  private func time(_ format: TimeFormat) -> JSONValue {
    switch format {
    case .unix: .number(JSONNumber(1_500_000_000))
    case .unixMilliseconds: .number(JSONNumber(1_500_000_000_000))
    case .iso8601: .string("2017-07-14T02:40:00Z")
    case .date: .string("2017-07-14")
    case .pattern(let pattern, _): .string(SampleText.time(pattern))
    }
  }

  private func keyText(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .number(let number): number.text
    default: "key"
    }
  }
}

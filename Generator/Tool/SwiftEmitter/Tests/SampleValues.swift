import SpecModel
import SwiftNames
import WireJSON

/// Makes up a value of a type where no example has one; it keeps the documented limits.
///
/// A class, as it keeps what it has made up: most types stand in answers of several operations.
final class SampleValues {
  private let types: SwiftTypeNames
  private var known: [String: JSONValue?] = [:]

  init(types: SwiftTypeNames) { self.types = types }

  /// Where a value stands: what makes it differ from those beside it, and what it is part of.
  struct Place {
    var name = ""
    var index = 0
    /// The types that the value is part of.
    var open: [String] = []

    /// Whether the value is no part of another, and stands beside none.
    var isOutermost: Bool { name.isEmpty && index == 0 && open.isEmpty }

    /// Whether records stand here only where they must: types that name each other would multiply.
    var isDeep: Bool { open.count > 3 }
  }

  /// A value of the type; nil only for one of the place's `open` types, which the value would be part of itself.
  func value(_ type: TypeExpression, _ limits: Limits = Limits(), _ place: Place = Place()) -> JSONValue? {
    switch type {
    case .nullable(let wrapped): return value(wrapped, limits, place) ?? .null
    case .int: return .number(JSONNumber(Self.integer(number(limits, place))))
    case .double: return JSONNumber(number(limits, place)).map { .number($0) }
    case .bool: return .bool(place.index.isMultiple(of: 2))
    case .string: return .string(SampleText.text(limits, name: place.name))
    case .json: return .object(JSONObject([(key: "sample", value: .bool(true))]))
    case .list(let element):
      if place.isDeep, limits.minCount ?? 0 == 0, isRecord(element) { return .array([]) }
      guard let one = value(element, Limits(), place) else { return .array([]) }
      let count = max(1, limits.minCount ?? 1)
      guard limits.uniqueBy != nil || !limits.includes.isEmpty else {
        return .array(Array(repeating: one, count: count))
      }
      return .array((0..<count).map { Self.member($0, like: one, limits) })
    case .map(let key, let element):
      if place.isDeep, isRecord(element) { return .object(JSONObject([])) }
      let inner = Place(open: place.open)
      guard let one = value(element, Limits(), inner), let name = value(key, Limits(), inner) else {
        return .object(JSONObject([]))
      }
      return .object(JSONObject([(key: keyText(name), value: one)]))
    case .named(let name): return named(name, limits, place)
    }
  }

  /// An element of a list whose elements must differ in a member, or of which one must have certain members: the first.
  private static func member(_ index: Int, like one: JSONValue, _ limits: Limits) -> JSONValue {
    guard case .object(let object) = one else { return one }
    return .object(
      JSONObject(
        object.members.map { name, value in
          let wanted = index == 0 ? limits.includes.first { $0.name == name } : nil
          if let wanted, let value = try? JSONValue(parsing: Array(wanted.value.utf8)) { return (name, value) }
          return (name, name == limits.uniqueBy && index > 0 ? varied(value, index) : value)
        }))
  }

  private static func varied(_ value: JSONValue, _ index: Int) -> JSONValue {
    switch value {
    case .string(let text): .string("\(text)\(index)")
    case .number(let number): .number(JSONNumber((Int(number.text) ?? 0) + index))
    default: value
    }
  }

  /// A value that a field may be given; `index` is the field's place among its neighbours.
  func input(_ field: Field, index: Int = 0) -> JSONValue? {
    input(field, field.type, Place(name: field.name, index: index))
  }

  private func input(_ field: Field, _ type: TypeExpression, _ place: Place) -> JSONValue? {
    if let allowed = field.writes.first, let value = try? JSONValue(parsing: Array(allowed.utf8)) { return value }
    // What has no value is sent or not; made-up calls send it.
    if field.textForm == "flag" { return .bool(true) }
    return value(type, field.limits, place)
  }

  private func named(_ name: String, _ limits: Limits, _ place: Place) -> JSONValue? {
    guard place.isOutermost, limits == Limits() else { return made(name, limits, place) }
    if let value = known[name] { return value }
    let value = made(name, limits, place)
    known[name] = .some(value)
    return value
  }

  private func made(_ name: String, _ limits: Limits, _ place: Place) -> JSONValue? {
    guard let declaration = types.declaration(name), !place.open.contains(declaration.name) else { return nil }
    let open = place.open + [declaration.name]
    switch declaration.kind {
    case .scalar(let scalar):
      if let format = scalar.format { return time(format, scalar.base) }
      if !scalar.parts.isEmpty { return .string(parts(scalar).joined(separator: scalar.separator)) }
      return value(scalar.base, limits == Limits() ? scalar.limits : limits, place)
    case .values(let set):
      guard let first = set.values.first(where: { $0.deprecated == nil }) ?? set.values.first else { return nil }
      switch set.base {
      case .int: return .number(JSONNumber(Int(first.value) ?? 0))
      case .string: return .string(first.value)
      case .list: return first.elements.count == 1 ? .string(first.value) : .array(first.elements.map { .string($0) })
      }
    case .fields(let fields): return object(fields, types.view(name) ?? .read, open, from: place.index)
    case .tuple(let tuple):
      // What cannot be made up ends the record: nothing required stands behind what is optional.
      let elements = tuple.members.enumerated().map { index, field in
        value(field.type, field.limits, Place(name: field.name, index: index, open: open))
      }.prefix { $0 != nil }.compactMap { $0 }
      return tuple.members.dropFirst(elements.count).allSatisfy(\.optional) ? .array(elements) : nil
    case .union(let union):
      for item in union.cases {
        if let value = value(item.type, Limits(), Place(open: open)) { return value }
      }
      return nil
    }
  }

  /// The texts of a text's parts.
  func parts(_ scalar: Scalar) -> [String] {
    scalar.parts.enumerated().map { index, part in
      value(part.type, Limits(), Place(name: part.name, index: index)).map(keyText) ?? part.name
    }
  }

  /// A record in one of its views; nil where a member that must be there has no value. `first` is its place among its
  /// neighbours, so that records beside each other differ.
  private func object(_ fields: [Field], _ view: View, _ open: [String], from first: Int) -> JSONValue? {
    var members: [(key: String, value: JSONValue)] = []
    members.reserveCapacity(fields.count)
    // Without views what is read is also written.
    let hasViews = fields.contains { $0.access != .all }
    for (offset, field) in fields.enumerated() where field.access.contains(view) {
      var type = types.type(field.type, in: view)
      let isOptional = view == .read ? field.optional : !field.required.contains(view)
      // What may be left out is, where it would be part of itself: null would not always be kept.
      if isOptional, case .nullable(let wrapped) = type { type = wrapped }
      if isOptional, Place(open: open).isDeep, isRecord(type) { continue }
      let place = Place(name: field.name, index: first + offset, open: open)
      let sample =
        view == .read && (hasViews || field.writes.isEmpty)
        ? value(type, field.limits, place) : input(field, type, place)
      guard let value = sample else {
        if isOptional { continue }
        return nil
      }
      members.append((key: field.name, value: value))
    }
    return .object(JSONObject(members))
  }

  /// The next integer, or the last one: a bound may be that, which no `Double` equals.
  private static func integer(_ number: Double) -> Int {
    let whole = number.rounded(.up)
    return Int(exactly: whole) ?? (whole < 0 ? .min : .max)
  }

  /// Whether values of the type hold further values of declared types.
  private func isRecord(_ type: TypeExpression) -> Bool {
    switch type {
    case .nullable(let inner), .list(let inner), .map(_, let inner): return isRecord(inner)
    case .named(let name):
      switch types.declaration(name)?.kind {
      case .fields, .tuple, .union: return true
      case .values, .scalar, nil: return false
      }
    case .int, .double, .bool, .string, .json: return false
    }
  }

  private func number(_ limits: Limits, _ place: Place) -> Double {
    let low = limits.min ?? Swift.min(1, limits.max ?? 1)
    return Swift.min((low == 0 ? 1 : low) + Double(place.index), limits.max ?? .infinity)
  }

  private func time(_ format: TimeFormat, _ base: TypeExpression) -> JSONValue {
    switch format {
    case .unix: number(1_500_000_000, base)
    case .unixMilliseconds: number(1_500_000_000_000, base)
    case .iso8601: .string("2017-07-14T02:40:00Z")
    case .date: .string("2017-07-14")
    case .pattern(let pattern, _): .string(SampleText.time(pattern))
    }
  }

  private func number(_ value: Int, _ base: TypeExpression) -> JSONValue {
    switch base {
    case .string: .string("\(value)")
    case .double: JSONNumber(Double(value)).map { .number($0) } ?? .null
    default: .number(JSONNumber(value))
    }
  }

  /// A value as the name of a member.
  func keyText(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .number(let number): number.text
    default: "key"
    }
  }
}

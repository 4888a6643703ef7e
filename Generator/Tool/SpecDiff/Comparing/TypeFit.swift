import SpecModel
import SwiftNames

/// Whether values of one type can be read as another, by the table of tolerances.
enum Fit: Comparable {
  /// As they are.
  case exact
  /// By a tolerance, which is reported.
  case tolerated
  /// Not all of them, or not at all.
  case broken

  /// The rule for an answer that fits so.
  func rule(exact: DiffRule, tolerated: DiffRule, broken: DiffRule) -> DiffRule {
    switch self {
    case .exact: exact
    case .tolerated: tolerated
    case .broken: broken
    }
  }
}

/// Compares a type that is written under one spec with a type that is read under another.
struct TypeFit {
  /// The spec of who reads.
  let reader: SwiftTypeNames
  /// The spec of who writes.
  let writer: SwiftTypeNames
  /// Who reads is a service: it takes what is documented and nothing else.
  let isService: Bool

  /// How values of the type `written` are read where `read` is expected.
  func fit(_ written: TypeExpression, as read: TypeExpression) -> Fit { fit(written, read, 0) }

  private func fit(_ written: TypeExpression, _ read: TypeExpression, _ depth: Int) -> Fit {
    // What is nested deeper leads back to itself, and differs, if at all, where it is declared.
    if depth > 16 || written == read { return .exact }
    switch (written, read) {
    case (_, .json): return .exact
    case (_, .nullable(let inner)): return fit(written.withoutNull, inner, depth + 1)
    case (.nullable(let inner), .list): return worst([.tolerated, fit(inner, read, depth + 1)])
    case (.nullable, _), (.json, _): return .broken
    case (.named(let name), _): return fit(declared: name, read, depth)
    case (_, .named(let name)): return fit(written, declared: name, depth)
    case (.list(let a), .list(let b)): return fit(a, b, depth + 1)
    case (.map(let key, let a), .map(let otherKey, let b)):
      return worst([fit(key, otherKey, depth + 1), fit(a, b, depth + 1)])
    default: return base(written, read)
    }
  }

  private func base(_ written: TypeExpression, _ read: TypeExpression) -> Fit {
    switch (written, read) {
    case (.int, .double): .exact
    case (.int, .string), (.double, .string): isService ? .broken : .tolerated
    default: .broken
    }
  }

  /// What is written is of a declared type.
  private func fit(declared name: String, _ read: TypeExpression, _ depth: Int) -> Fit {
    guard let kind = writer.declaration(name)?.kind else { return .broken }
    if case .named(let other) = read, let otherKind = reader.declaration(other)?.kind {
      return fit(kind, name, otherKind, other, depth)
    }
    switch kind {
    case .scalar(let scalar): return fit(scalar.base, read, depth + 1)
    case .values(let set): return fit(set.json, read, depth + 1)
    case .fields(let fields):
      guard case .map(_, let value) = read else { return .broken }
      return worst(fields.map { fit($0.type, value, depth + 1) })
    case .tuple(let tuple):
      guard case .list(let element) = read, tuple.alone == nil else { return .broken }
      return worst(tuple.members.map { fit($0.type, element, depth + 1) })
    case .union(let union): return worst(union.cases.map { fit($0.type, read, depth + 1) })
    }
  }

  /// What is read is of a declared type, what is written is not.
  private func fit(_ written: TypeExpression, declared name: String, _ depth: Int) -> Fit {
    switch reader.declaration(name)?.kind {
    case .scalar(let scalar):
      let isFree = !isService || scalar.limits == Limits() && scalar.format == nil
      return isFree ? fit(written, scalar.base, depth + 1) : .broken
    case .values(let set): return isService ? .broken : fit(written, set.json, depth + 1)
    case .union(let union): return union.cases.map { fit(written, $0.type, depth + 1) }.min() ?? .broken
    case .fields, .tuple, nil: return .broken
    }
  }

  private func fit(
    _ written: TypeDeclaration.Kind, _ name: String, _ read: TypeDeclaration.Kind, _ other: String, _ depth: Int
  ) -> Fit {
    switch (written, read) {
    case (.fields(let a), .fields(let b)):
      return fields(visible(a, name, writer), visible(b, other, reader), depth)
    case (.scalar(let a), .scalar(let b)):
      if a.format != b.format && (a.format != nil || isService) { return .broken }
      if isService && b.limits != Limits() && a.limits != b.limits { return .broken }
      return fit(a.base, b.base, depth + 1)
    case (.values(let a), .values(let b)):
      let known = Set(b.values.map(\.value))
      if isService && !a.values.allSatisfy({ known.contains($0.value) }) { return .broken }
      return a.base == b.base ? .exact : fit(a.json, b.json, depth)
    case (.tuple(let a), .tuple(let b)):
      guard a.members.count == b.members.count, a.alone == nil || b.alone != nil else { return .broken }
      return worst(zip(a.members, b.members).map { fit($0.type, $1.type, depth + 1) })
    case (.union(let a), _): return worst(a.cases.map { fit($0.type, .named(other), depth + 1) })
    case (.scalar(let a), _): return fit(a.base, declared: other, depth + 1)
    case (.values(let a), _): return fit(a.json, declared: other, depth + 1)
    case (_, .union(let b)): return b.cases.map { fit(.named(name), $0.type, depth + 1) }.min() ?? .broken
    default: return .broken
    }
  }

  private func fields(_ written: [Field], _ read: [Field], _ depth: Int) -> Fit {
    let byName = Dictionary(written.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    if isService, !Set(byName.keys).isSubset(of: read.map(\.name)) { return .broken }
    return worst(
      read.map { field in
        guard let other = byName[field.name] else { return field.optional ? .exact : isService ? .broken : .tolerated }
        let absence: Fit = other.optional && !field.optional ? (isService ? .broken : .tolerated) : .exact
        return worst([absence, fit(other.type, field.type, depth + 1)])
      })
  }

  private func visible(_ fields: [Field], _ name: String, _ names: SwiftTypeNames) -> [Field] {
    let view = names.view(name) ?? .read
    return fields.filter { $0.access.contains(view) }.map { field in
      guard view != .read else { return field }
      var field = field
      field.facts.optional = !field.required.contains(view)
      return field
    }
  }

  private func worst(_ fits: [Fit]) -> Fit { fits.max() ?? .exact }
}

extension ValueSet {
  /// What the values are in JSON.
  fileprivate var json: TypeExpression {
    switch base {
    case .string: .string
    case .int: .int
    case .list: .list(.string)
    }
  }
}

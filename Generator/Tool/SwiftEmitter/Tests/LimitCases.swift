import SpecModel
import SwiftNames
import WireJSON

/// Rows with values outside limits: every place where a limit is checked has one, every limit one for each bound.
struct LimitCases {
  /// A row: the refusal's text, and what must be refused.
  struct Row {
    let refusal: String
    let isCall: Bool
    let path: String
    let arguments: [String]
  }

  private let material: TestMaterial
  private var swift: SwiftAPI { material.swift }
  private var literals: CallLiteral { CallLiteral(swift: swift) }
  /// The named rules whose bounds all have a row.
  private var covered: Set<String> = []

  private init(_ material: TestMaterial) { self.material = material }

  /// The rows of all chapters, by chapter.
  static func rows(_ material: TestMaterial) -> [String: [Row]] {
    var cases = LimitCases(material)
    let swift = material.swift
    var rows: [String: [Row]] = [:]
    for scope in swift.scopes {
      for (index, method) in scope.methods.enumerated() where method.operation.deprecated == nil {
        rows[method.operation.chapter, default: []] += cases.rows(method, scope, isFirst: index == 0)
      }
    }
    for structure in swift.structures where structure.isWritten && structure.declaration.deprecated == nil {
      rows[structure.declaration.chapter, default: []] += cases.rows(structure)
    }
    for declaration in swift.api.types where declaration.usage.inputs {
      rows[declaration.chapter, default: []] += cases.rows(declaration)
    }
    return rows
  }

  /// All bounds where a rule first stands, one where it stands again.
  private mutating func values(_ field: Field, _ rule: SwiftRule?, isText: Bool = false) -> [OutsideValue] {
    guard rule != nil || !field.writes.isEmpty, field.deprecated == nil, field.textForm != "json" else { return [] }
    let values = OutsideValues(types: swift.types, isText: isText).values(field)
    guard let name = rule?.name, rule?.each.isEmpty == true else { return values }
    return covered.insert(name).inserted ? values : Array(values.prefix(1))
  }

  private mutating func rows(_ method: SwiftMethod, _ scope: SwiftScope, isFirst: Bool) -> [Row] {
    guard method.arguments.contains(where: \.isLimited) || scope.carried.contains(where: \.isLimited) else { return [] }
    var outside = method.arguments.flatMap { argument in
      values(argument.field, argument.rule, isText: argument.place.isText).map { (argument, $0) }
    }
    // What a scope carries is checked by each of its requests.
    let carried = scope.carried.filter { carried in
      method.operation.path.contains { $0.field.name == carried.field.name }
        && !method.arguments.contains { $0.place == .path && $0.field.name == carried.field.name }
    }
    outside += carried.flatMap { argument in
      values(argument.field, argument.rule, isText: true).prefix(isFirst ? .max : 1).map { (argument, $0) }
    }
    guard !outside.isEmpty else { return [] }
    let call = CallCase(
      material: material, method: method, scope: scope, steps: swift.steps(to: scope), example: nil, shown: nil)
    return outside.compactMap { row(call, $0, $1) }
  }

  private func row(_ call: CallCase, _ argument: SwiftArgument, _ outside: OutsideValue) -> Row? {
    guard let (path, arguments) = call.call(with: argument, outside.value) else { return nil }
    let place = argument.place.isText ? "" : outside.place
    let name = Self.name(argument, in: call.method.operation) + place
    let refusal = (name.isEmpty ? "the argument " : "parameter '\(name)' ") + outside.words
    return Row(refusal: refusal, isCall: true, path: path, arguments: arguments)
  }

  /// The name by which a refusal speaks of the argument.
  private static func name(_ argument: SwiftArgument, in operation: Operation) -> String {
    if argument.place == .whole { return "" }
    if case .positional(let fields) = operation.params, argument.place == .member {
      return fields.firstIndex { $0.name == argument.field.name }.map { "[\($0)]" } ?? ""
    }
    return argument.field.name
  }

  private mutating func rows(_ structure: SwiftStructure) -> [Row] {
    structure.members.flatMap { member in
      values(member.field, member.rule).compactMap { row(structure, member, $0) }
    }
  }

  /// The struct with the required members and the one outside its limits.
  private func row(_ structure: SwiftStructure, _ member: SwiftMember, _ outside: OutsideValue) -> Row? {
    var arguments: [String] = []
    for other in structure.initializerOrder {
      let isMember = other.field.name == member.field.name
      guard isMember || !other.isOmissible else { continue }
      guard let value = isMember ? outside.value : material.samples.input(other.field),
        let literal = literals.argument(value, other.field, other.presence)
      else { return nil }
      arguments.append(other.label.map { "\(SwiftIdentifier.escapedLabel($0)): \(literal)" } ?? literal)
    }
    var place = member.field.name
    if case .tuple(let tuple) = structure.declaration.kind {
      let isAlone = tuple.alone == member.field.name && arguments.count == 1
      place = isAlone ? "" : structure.members.firstIndex { $0.field.name == place }.map { "[\($0)]" } ?? ""
    }
    place += outside.place
    return Row(
      refusal: "\(place.isEmpty ? "the value" : place) \(outside.words)", isCall: false,
      path: "\(swift.client).\(structure.name)", arguments: arguments)
  }

  /// A scalar that is a struct, or the cases of a union.
  private func rows(_ declaration: TypeDeclaration) -> [Row] {
    let path = "\(swift.client).\(swift.types.simpleName(declaration.name))"
    switch declaration.kind {
    case .scalar(let scalar) where scalar.isStructure && (scalar.isList || scalar.limits != Limits()):
      return rows(scalar.base, scalar.limits, path, label: "rawValue: ")
    case .union(let union):
      return union.cases.flatMap { item in
        rows(item.type, Limits(), "\(path).\(SwiftIdentifier.escaped(item.name))", label: "")
      }
    default: return []
    }
  }

  private func rows(_ type: TypeExpression, _ limits: Limits, _ path: String, label: String) -> [Row] {
    OutsideValues(types: swift.types).values(type, limits).compactMap { outside in
      literals.expression(outside.value, type).map { literal in
        let place = outside.place.isEmpty ? "the value" : outside.place
        return Row(refusal: "\(place) \(outside.words)", isCall: false, path: path, arguments: [label + literal])
      }
    }
  }
}

extension SwiftArgument {
  /// Whether anything is checked of what is given.
  fileprivate var isLimited: Bool { rule != nil || !field.writes.isEmpty }
}

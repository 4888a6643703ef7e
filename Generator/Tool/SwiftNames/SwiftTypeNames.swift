import SpecModel

/// Spells the types of one API in Swift; one table, shared by all that speak of the API.
public final class SwiftTypeNames: Sendable {
  /// The client type that all others are nested in.
  public let client: String
  private let declarations: [String: TypeDeclaration]
  /// The declared types' own names in Swift, by their names in the spec.
  private let baseNames: [String: String]
  private let recursion: Recursion
  private let secrets: SecretUse
  /// The types that callers write as structs, views as `ARecord.Create`.
  private let written: Set<String>
  /// The types that are keys of maps.
  private let keys: Set<String>

  /// Spells the types of an API.
  public init(_ api: API) {
    client = api.name
    declarations = Dictionary(api.types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    baseNames = declarations.mapValues { $0.swift ?? SwiftIdentifier.upperCamel($0.name) }
    written = InputUse(api).names
    keys = MapKeys(api).names
    recursion = Recursion(declarations)
    secrets = SecretUse(declarations)
  }

  /// The declaration behind a name, views included: `ARecord.Create` gives that of `ARecord`.
  public func declaration(_ name: String) -> TypeDeclaration? {
    if let declaration = declarations[name] { return declaration }
    guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    return declarations[String(name[..<dot])]
  }

  /// The view that a name ends in.
  public func view(_ name: String) -> View? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), declarations[name] == nil else { return nil }
    return View(rawValue: name[dot...].dropFirst().lowercased())
  }

  /// Whether callers write the record, in a view where it has them.
  func isWritten(_ name: String, as view: View) -> Bool {
    written.contains(name + view.suffix)
  }

  /// Whether a member of that type makes a value of `owner` contain another one.
  public func closesCircle(_ type: TypeExpression, in owner: String) -> Bool {
    recursion.closesCircle(type, in: owner)
  }

  /// Whether a value of the type that is read holds something that is never printed, however deep.
  public func holdsSecret(_ type: TypeExpression) -> Bool { secrets.isIn(type) }

  /// Whether values of the type are keys of maps.
  public func isKey(_ name: String) -> Bool { keys.contains(name) }

  /// A declared type's own name, without the client: `ARecord.Create`.
  public func simpleName(_ name: String) -> String {
    if let known = baseNames[name] { return known }
    guard let declaration = declaration(name) else { return name }
    return simpleName(declaration, in: view(name) ?? .read)
  }

  /// A declared type's own name in one of its views.
  func simpleName(_ declaration: TypeDeclaration, in view: View) -> String {
    (baseNames[declaration.name] ?? declaration.name) + view.suffix
  }

  /// The scalar that a name stands for without being a Swift type of its own.
  public func plainScalar(_ name: String) -> Scalar? {
    guard case .scalar(let scalar) = declaration(name)?.kind, !scalar.isStructure else { return nil }
    return scalar
  }

  /// Whether values of the type are never printed.
  public func isSecret(_ type: TypeExpression) -> Bool {
    guard case .named(let name) = type, let scalar = plainScalar(name) else { return false }
    return scalar.secret
  }

  /// The type as source, with the client before declared names unless `nested` says that the source stands inside it.
  public func spelling(_ type: TypeExpression, secret: Bool = false, nested: Bool = false) -> String {
    switch type {
    case .nullable(let wrapped): return spelling(wrapped, secret: secret, nested: nested) + "?"
    case .list(let element): return "[" + spelling(element, secret: secret, nested: nested) + "]"
    case .map(let key, let value):
      return "[" + spelling(key, nested: nested) + ": " + spelling(value, secret: secret, nested: nested) + "]"
    case .named(let name):
      if let scalar = plainScalar(name) { return spelling(scalar.base, secret: secret || scalar.secret) }
      return (nested ? "" : client + ".") + simpleName(name)
    case .string: return secret ? "Secret" : "String"
    case .int: return "Int"
    case .double: return "Double"
    case .bool: return "Bool"
    case .json: return "JSONValue"
    }
  }

  /// The reader's and writer's method for the type.
  public func coding(_ type: TypeExpression, secret: Bool = false) -> Coding {
    switch type {
    case .int: return .int
    case .double: return .double
    case .bool: return .bool
    case .string: return secret ? .value : .string
    case .named(let name):
      guard let scalar = plainScalar(name) else { return .value }
      return coding(scalar.base, secret: secret || scalar.secret)
    case .json, .list, .map, .nullable: return .value
    }
  }

  /// The limits that a value of the type is held to where it is written, and those of its elements.
  ///
  /// `owner` names the place, for limits that stand at it: `DSInfo.digest`. A scalar with a Swift type of its own writes
  /// itself into JSON, limits included; as text (`isText`) its limits are checked where it stands.
  public func rule(_ type: TypeExpression, _ limits: Limits, owner: @autoclosure () -> String, isText: Bool = false)
    -> SwiftRule?
  {
    let own = limits == Limits() ? nil : limits
    let ownName = limits.pattern == nil && limits.lengths.isEmpty ? nil : SwiftIdentifier.lowerCamel(owner())
    switch type {
    case .nullable(let wrapped): return rule(wrapped, limits, owner: owner(), isText: isText)
    case .list(let element):
      let each = rule(element, Limits(), owner: owner(), isText: isText)
      return own == nil && each == nil ? nil : SwiftRule(limits: own, name: ownName, each: each.map { [$0] } ?? [])
    case .map(let key, let element):
      let each = rule(element, Limits(), owner: owner(), isText: isText)
      let keys = rule(key, Limits(), owner: owner(), isText: true)
      guard own != nil || each != nil || keys != nil else { return nil }
      return SwiftRule(limits: own, name: ownName, each: each.map { [$0] } ?? [], keys: keys.map { [$0] } ?? [])
    case .named(let name):
      if let own { return SwiftRule(limits: own, name: ownName, each: []) }
      if case .values(let set) = declaration(name)?.kind, set.closed {
        return SwiftRule(limits: nil, name: SwiftIdentifier.lowerCamel(name), each: [])
      }
      guard case .scalar(let scalar) = declaration(name)?.kind, scalar.limits != Limits() else { return nil }
      if !scalar.isStructure { return SwiftRule(limits: nil, name: SwiftIdentifier.lowerCamel(name), each: []) }
      return isText ? SwiftRule(limits: nil, name: nil, type: simpleName(name), each: []) : nil
    default: return own.map { SwiftRule(limits: $0, name: ownName, each: []) }
    }
  }
}

extension View {
  /// What the name of a record's view ends in, in specs as in Swift: `.Create`; that of what is read ends in nothing.
  public var suffix: String {
    switch self {
    case .read: ""
    case .create: ".Create"
    case .update: ".Update"
    }
  }
}

/// Which of the reader's and writer's methods a type takes.
public enum Coding: String, Sendable {
  case string, int, double, bool, value
}

/// What is checked where a value is written.
public struct SwiftRule: Sendable, Equatable {
  /// Limits that stand at the place itself; nil where a named scalar brings them.
  public let limits: Limits?
  /// The member of `Rules` that holds them; nil where they are cheap enough to be made at the place.
  public let name: String?
  /// The type whose own `rule` it is; nil where it is none's.
  public var type: String?
  /// What applies to each element of a list; at most one.
  public let each: [SwiftRule]
  /// What applies to each key of a map; at most one.
  public var keys: [SwiftRule] = []
}

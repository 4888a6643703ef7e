import SpecModel

/// The public declarations of one API by what its spec calls things, spelled as API.txt lists them.
public struct SwiftDeclarations: Sendable {
  /// The surface that they are part of.
  public let swift: SwiftAPI
  /// The methods by the key of their operation, with the scope that they stand in.
  public let methods: [String: (method: SwiftMethod, scope: SwiftScope)]
  /// The structs by the name of their type, views after the record.
  public let structures: [String: [SwiftStructure]]
  /// The operations whose arguments are the members of a type, by the type's name.
  public let spread: [String: [String]]

  /// Sorts an API's declarations.
  public init(_ swift: SwiftAPI) {
    self.swift = swift
    var methods: [String: (method: SwiftMethod, scope: SwiftScope)] = [:]
    var spread: [String: [String]] = [:]
    for scope in swift.scopes {
      for method in scope.methods {
        methods[method.operation.key] = (method, scope)
        if let input = method.input { spread[input.declaration.name, default: []].append(method.operation.key) }
      }
    }
    self.methods = methods
    self.spread = spread
    structures = Dictionary(grouping: swift.structures) { $0.declaration.name }
  }

  /// `Fornex.DNSScope  func list() async throws -> [Fornex.Record]`; nil where no operation has the key.
  public func declaration(_ key: String) -> String? {
    guard let (method, scope) = methods[key] else { return nil }
    let arguments = method.arguments.map(\.declaration).joined(separator: ", ")
    let returns = method.output == .nothing ? "" : " -> \(method.output.spelling)"
    return "\(owner(scope.path))  func \(method.name)(\(arguments)) async throws\(returns)"
  }

  /// The path of a type from the client on: `Fornex.DNSScope`.
  public func owner(_ path: String) -> String { swift.client + (path.isEmpty ? "" : "." + path) }

  /// The struct of a type in one of its views.
  public func structure(_ type: String, _ view: View) -> SwiftStructure? {
    structures[type]?.first { $0.view == view }
  }

  /// `Fornex.Order  let id: Fornex.OrderID`.
  public func property(_ member: SwiftMember, of structure: SwiftStructure) -> String {
    "\(owner(structure.name))  \(structure.isWritten ? "var" : "let") \(member.name): \(member.type)"
  }
}

import SpecModel

/// The public Swift surface of one API: what emitted code, API.txt and the comparison of two versions are made from.
public struct SwiftAPI: Sendable {
  /// What it is made from.
  public let api: API
  /// How types are spelled.
  public let types: SwiftTypeNames
  /// The client type: `Zonemaster`.
  public let client: String
  /// The module, product and folder: `ZonemasterAPI`.
  public let module: String
  /// The structs of all declared types, views after the record that they belong to.
  public let structures: [SwiftStructure]
  /// The client itself with all scopes below.
  public let root: SwiftScope
  /// The arguments of the client's initializer that identify the caller.
  public let credentials: [SwiftArgument]

  /// Works out all names of an API.
  public init(_ api: API) {
    self.api = api
    types = SwiftTypeNames(api)
    client = api.name
    module = api.name + "API"
    structures = api.types.flatMap { [types] in types.structures($0) }
    let methods = SwiftMethodBuilder(api: api, types: types)
    root = SwiftScopeBuilder(api: api, methods: methods).root
    credentials = api.credentials.map(Self.argument(of:))
  }

  /// All scopes, parents first, the client itself at the front.
  public var scopes: [SwiftScope] { root.all }

  /// All methods in the order of the spec.
  public var methods: [SwiftMethod] {
    let order = Dictionary(api.operations.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    return scopes.flatMap(\.methods).sorted {
      order[$0.operation.key, default: 0] < order[$1.operation.key, default: 0]
    }
  }

  private static func argument(of part: CredentialPart) -> SwiftArgument {
    let name = part.swift ?? SwiftIdentifier.lowerCamel(part.name)
    var field = Field(name: part.name, type: .string, doc: part.doc, location: .none)
    field.swift = part.swift
    field.secret = true
    return SwiftArgument(
      label: name, name: SwiftIdentifier.escaped(name), type: part.optional ? "APICredential?" : "APICredential",
      defaultValue: part.optional ? "nil" : nil, field: field, place: .whole, coding: .value,
      presence: part.optional ? .optional : .required, rule: nil)
  }
}

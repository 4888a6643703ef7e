import SpecModel

/// The public Swift surface of one API: what emitted code, API.txt and the comparison of two versions are made from.
///
/// It is worked out once and shared: everything that is printed looks something up in it.
public final class SwiftAPI: Sendable {
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
  /// All scopes, parents first, the client itself at the front.
  public let scopes: [SwiftScope]
  /// All methods in the order of the spec.
  public let methods: [SwiftMethod]
  /// What each chapter holds, in the order of the spec.
  public let chapters: [SwiftChapter]
  /// The service's own codes of errors; nil where it has none.
  public let errorCodes: SwiftErrorCodes?
  /// The arguments of the client's initializer that identify the caller.
  public let credentials: [SwiftArgument]
  /// What every request may be given: one argument each, of the method of the same name.
  public let modifiers: [SwiftArgument]
  private let scopesByPath: [String: SwiftScope]
  private let writtenStructures: [String: SwiftStructure]

  /// Works out all names of an API.
  public init(_ api: API) {
    self.api = api
    types = SwiftTypeNames(api)
    client = api.name
    module = api.name + "API"
    structures = api.types.flatMap { [types] in types.structures($0) }
    let builder = SwiftMethodBuilder(api: api, types: types)
    methods = api.operations.map(builder.method)
    root = SwiftScopeBuilder(builder: builder).root(methods)
    scopes = root.all
    chapters = SwiftChapter.all(of: api, scopes: scopes, structures: structures)
    errorCodes = SwiftErrorCodes(api)
    modifiers = api.modifiers.map(builder.modifier)
    credentials = api.credentials.map(Self.argument(of:))
    writtenStructures = Dictionary(
      structures.filter(\.isWritten).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    scopesByPath = Dictionary(scopes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The struct that callers write for a type as a spec names it, views as `ARecord.Create`; nil where there is none.
  public func writtenStructure(_ name: String) -> SwiftStructure? { writtenStructures[types.simpleName(name)] }

  /// The scopes from below the client down to one.
  public func steps(to scope: SwiftScope) -> [SwiftScope] {
    let bytes = scope.path.utf8
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: ".") } + [bytes.endIndex]
    return scope.path.isEmpty ? [] : ends.compactMap { scopesByPath[String(scope.path[..<$0])] }
  }

  private static func argument(of part: CredentialPart) -> SwiftArgument {
    let name = part.swift ?? SwiftIdentifier.lowerCamel(part.name)
    var field = Field(name: part.name, type: .string, doc: part.doc, location: .none)
    field.facts.swift = part.swift
    field.facts.secret = true
    return SwiftArgument(
      label: name, name: SwiftIdentifier.escaped(name), type: part.optional ? "APICredential?" : "APICredential",
      defaultValue: part.optional ? "nil" : nil, field: field, place: .whole, coding: .value,
      presence: part.optional ? .optional : .required, rule: nil)
  }
}

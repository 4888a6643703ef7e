import SpecModel

/// The Swift side of an operation.
public struct SwiftMethod: Sendable {
  public let operation: Operation
  /// The method's name as source.
  public let name: String
  /// In the order of the signature: path, required, optional.
  public let arguments: [SwiftArgument]
  public let output: SwiftOutput
  /// The input struct whose members are the arguments, or that is one.
  public let input: SwiftStructure?
}

/// What a method returns.
public enum SwiftOutput: Sendable, Equatable {
  case nothing
  /// A type as source.
  case value(String)
  case text
  case bytes

  /// The type as source.
  public var spelling: String {
    switch self {
    case .nothing: "Void"
    case .value(let type): type
    case .text: "String"
    case .bytes: "Data"
    }
  }
}

/// An argument of a method, scope or initializer.
public struct SwiftArgument: Sendable {
  /// The label, nil for none.
  public let label: String?
  /// The name inside the body, as source.
  public let name: String
  /// The type as source.
  public let type: String
  public let defaultValue: String?
  public let field: Field
  public let place: Place
  public let coding: Coding
  public let presence: Presence
  public let rule: SwiftRule?

  /// Where the value goes.
  public enum Place: Sendable, Equatable {
    case path, query, header, form
    /// A member of JSON-RPC params or of a JSON body.
    case member
    /// The whole params or body.
    case whole
  }

  /// `label name: Type = default`, as it stands in a signature.
  public var declaration: String {
    let parameter: String
    switch label {
    case nil: parameter = "_ \(name)"
    case let label? where SwiftIdentifier.escaped(label) == name: parameter = SwiftIdentifier.escapedLabel(label)
    case let label?: parameter = "\(SwiftIdentifier.escapedLabel(label)) \(name)"
    }
    return "\(parameter): \(type)" + (defaultValue.map { " = \($0)" } ?? "")
  }

  /// `label: name`, as it stands in a call that passes it on.
  public var forwarded: String {
    label.map { "\(SwiftIdentifier.escapedLabel($0)): \(name)" } ?? name
  }
}

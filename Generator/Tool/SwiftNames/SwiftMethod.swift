import SpecModel

/// The Swift side of an operation; shared by everything that speaks of it, because an operation is dear to copy.
public final class SwiftMethod: Sendable {
  /// What it is made from.
  public let operation: Operation
  /// The method's name as source.
  public let name: String
  /// In the order of the signature: path, required, optional.
  public let arguments: [SwiftArgument]
  /// What it returns.
  public let output: SwiftOutput
  /// The input struct whose members are the arguments, or that is one.
  public let input: SwiftStructure?

  init(operation: Operation, name: String, arguments: [SwiftArgument], output: SwiftOutput, input: SwiftStructure?) {
    self.operation = operation
    self.name = name
    self.arguments = arguments
    self.output = output
    self.input = input
  }
}

/// What a method returns.
public enum SwiftOutput: Sendable, Equatable {
  case nothing
  /// A type as source.
  case value(String)
  case text
  case secretText
  case bytes

  /// The type as source.
  public var spelling: String {
    switch self {
    case .nothing: "Void"
    case .value(let type): type
    case .text: "String"
    case .secretText: "Secret"
    case .bytes: "Data"
    }
  }
}

/// An argument of a method, scope or initializer; shared, because its field is dear to copy.
public final class SwiftArgument: Sendable {
  /// The label, nil for none.
  public let label: String?
  /// The name inside the body, as source.
  public let name: String
  /// The type as source.
  public let type: String
  /// The default value as source; nil where a caller must give one.
  public let defaultValue: String?
  /// What it is made from.
  public let field: Field
  /// Where the value goes.
  public let place: Place
  /// How it is written.
  public let coding: Coding
  /// Whether it may be absent or null.
  public let presence: Presence
  /// What is checked where it is written.
  public let rule: SwiftRule?

  init(
    label: String?, name: String, type: String, defaultValue: String?, field: Field, place: Place, coding: Coding,
    presence: Presence, rule: SwiftRule?
  ) {
    self.label = label
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.field = field
    self.place = place
    self.coding = coding
    self.presence = presence
    self.rule = rule
  }

  /// Where the value goes.
  public enum Place: Sendable, Equatable {
    case path, query, header, form
    /// A member of JSON-RPC params or of a JSON body.
    case member
    /// The whole params or body.
    case whole

    /// Whether values stand there as text rather than as JSON.
    public var isText: Bool { self != .member && self != .whole }
  }

  /// `label name: Type = default`, as it stands in a signature.
  public var declaration: String { "\(names): \(type)" + (defaultValue.map { " = \($0)" } ?? "") }

  /// `label name`, as they stand in a signature: once where they are the same.
  public var names: String {
    // Only a few keywords cannot name a parameter as they are.
    let name = SwiftIdentifier.escapedLabel(SwiftIdentifier.plain(name))
    guard let label = label.map(SwiftIdentifier.escapedLabel) else { return "_ " + name }
    return label == name ? name : label + " " + name
  }

  /// `label: name`, as it stands in a call that passes it on.
  public var forwarded: String {
    label.map { "\(SwiftIdentifier.escapedCallLabel($0)): \(name)" } ?? name
  }
}

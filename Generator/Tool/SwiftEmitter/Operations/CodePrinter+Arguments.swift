import SwiftNames

// The arguments of methods as items of the open line's list.
extension CodePrinter {
  /// Adds an argument as its method declares it: `label name: Type = default`.
  mutating func parameter(_ argument: SwiftArgument) {
    item(argument.names, ": ", argument.type)
    if let value = argument.defaultValue { add(" = ", value) }
  }

  /// Adds an argument as its method hands it on: `label: name`.
  mutating func forwarded(_ argument: SwiftArgument) {
    beginItem()
    if let label = argument.label { add(SwiftIdentifier.escapedCallLabel(label), ": ") }
    add(argument.name)
  }
}

import SwiftNames

/// The names that an emitted body uses for itself beside those of arguments, which are the vendor's words and come first.
struct BodyNames {
  private let arguments: [SwiftArgument]
  private let carried: [SwiftArgument]
  private let others: [String]

  /// The names of a body that sees these arguments, and what its scope carries.
  init(_ arguments: [SwiftArgument], carried: [SwiftArgument] = []) {
    (self.arguments, self.carried, others) = (arguments, carried, [])
  }

  /// The names of a body that sees properties of these names.
  init(besides names: [String]) { (arguments, carried, others) = ([], [], names) }

  /// A variable of the body: another one where an argument has the name, and then one after another.
  func local(_ name: String) -> String {
    isTaken(name) ? local("new" + name.prefix(1).uppercased() + name.dropFirst()) : name
  }

  /// A member of what the body stands in: told apart where an argument has the name.
  func member(_ name: String) -> String { isTaken(name) ? "self." + name : name }

  private func isTaken(_ name: String) -> Bool {
    arguments.contains { $0.name == name } || carried.contains { $0.name == name } || others.contains(name)
  }
}

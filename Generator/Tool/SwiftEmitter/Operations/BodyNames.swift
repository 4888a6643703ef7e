import SwiftNames

/// The names that an emitted body uses for itself beside those of arguments, which are the vendor's words and come first.
struct BodyNames {
  private let taken: [String]

  /// The names of a body that sees these arguments, and these parameters of its scope.
  init(_ arguments: [SwiftArgument], of scope: [SwiftArgument] = []) {
    self.init(besides: arguments.map(\.name) + scope.map(\.name))
  }

  /// The names of a body that sees properties of these names.
  init(besides names: [String]) { taken = names }

  /// A variable of the body: another one where an argument has the name, and then one after another.
  func local(_ name: String, or other: String? = nil) -> String {
    taken.contains(name) ? local(other ?? "new" + name.prefix(1).uppercased() + name.dropFirst()) : name
  }

  /// A member of what the body stands in: told apart where an argument has the name.
  func member(_ name: String) -> String { taken.contains(name) ? "self." + name : name }
}

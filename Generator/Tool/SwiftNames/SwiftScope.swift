import SpecModel

/// A step of `client.dns("…").a`: what the first words of operation keys become in Swift;
/// shared by everything that speaks of it.
public final class SwiftScope: Sendable {
  /// The words of the key, joined by dots; empty for the client itself.
  public let key: String
  /// The property or function that leads to it.
  public let name: String
  /// Its type's path below the client: `DNSScope.AScope`.
  public let path: String
  /// What the spec says about it.
  public let doc: [String]
  /// The section-wide parameters that it takes itself.
  public let parameters: [SwiftArgument]
  /// All parameters from the client down to here.
  public let carried: [SwiftArgument]
  /// The scopes that it leads to.
  public let children: [SwiftScope]
  /// The methods that stand in it.
  public let methods: [SwiftMethod]
  /// Where it is declared, or the first operation in it.
  public let location: SourceLocation

  init(
    key: String, name: String, path: String, doc: [String], parameters: [SwiftArgument], carried: [SwiftArgument],
    children: [SwiftScope], methods: [SwiftMethod], location: SourceLocation
  ) {
    self.key = key
    self.name = name
    self.path = path
    self.doc = doc
    self.parameters = parameters
    self.carried = carried
    self.children = children
    self.methods = methods
    self.location = location
  }

  /// The scope and all below it, parents first.
  public var all: [SwiftScope] { [self] + children.flatMap(\.all) }
}

import SpecModel

/// Finds members by which a value would contain itself: Swift structs cannot, so their storage goes through an array.
struct Recursion: Sendable {
  /// The declared types that a value of each declared type holds directly: not in a list or map, which break a circle.
  private let held: [String: [String]]

  init(_ declarations: [String: TypeDeclaration]) {
    held = declarations.mapValues { declaration in
      switch declaration.kind {
      case .fields(let fields): fields.compactMap { Self.held($0.type) }
      case .tuple(let tuple): tuple.members.compactMap { Self.held($0.type) }
      case .union(let union): union.cases.compactMap { Self.held($0.type) }
      case .values, .scalar: []
      }
    }
  }

  /// Whether a member of that type makes a value of `owner` contain another one.
  func closesCircle(_ type: TypeExpression, in owner: String) -> Bool {
    guard let start = Self.held(type) else { return false }
    var seen: Set<String> = []
    var open = [start]
    while let name = open.popLast() {
      if name == owner { return true }
      if seen.insert(name).inserted { open += held[name] ?? [] }
    }
    return false
  }

  /// The name of the declared type, without its view.
  private static func held(_ type: TypeExpression) -> String? {
    switch type {
    case .nullable(let wrapped): return held(wrapped)
    case .named(let name): return name.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
    case .int, .double, .bool, .string, .json, .list, .map: return nil
    }
  }
}

/// Types whose smallest value is too large for tests to hold: types that require each other several times multiply.
struct SizeCheck {
  /// The most members and elements of a smallest value.
  static let largest = 10_000

  let table: TypeTable
  let findings: Findings
  private var sizes: [String: Int] = [:]

  init(table: TypeTable, findings: Findings) {
    self.table = table
    self.findings = findings
  }

  /// Reports the types that cross the bound; those that are made of them are not told apart.
  mutating func check(_ types: [TypeDeclaration]) {
    for type in types where size(type) > Self.largest {
      guard !parts(type).contains(where: { size($0.type) > Self.largest }) else { continue }
      findings.error(
        type.location,
        "the smallest value of '\(type.name)' has more than \(Self.largest) members and elements, which no test can hold"
      )
    }
  }

  /// What must stand in a value, with the limits of its place.
  private func parts(_ type: TypeDeclaration) -> [(type: TypeExpression, limits: Limits)] {
    switch type.kind {
    case .fields(let fields): fields.filter { !$0.optional }.map { ($0.type, $0.limits) }
    case .tuple(let tuple): tuple.members.filter { !$0.optional }.map { ($0.type, $0.limits) }
    case .scalar(let scalar): [(scalar.base, scalar.limits)]
    case .union, .values: []
    }
  }

  private mutating func size(_ type: TypeDeclaration) -> Int {
    if let known = sizes[type.name] { return known }
    // A type that requires itself is another finding.
    sizes[type.name] = 1
    var size = 1
    if case .union(let union) = type.kind {
      size = union.cases.map { self.size($0.type) }.min() ?? 1
    } else {
      for part in parts(type) { size = bounded(size + self.size(part.type, part.limits)) }
    }
    sizes[type.name] = size
    return size
  }

  private mutating func size(_ type: TypeExpression, _ limits: Limits = Limits()) -> Int {
    switch type {
    case .list(let element):
      // More than a limit may demand is another finding, as is a negative limit.
      bounded(max(0, min(limits.minCount ?? 0, LimitCheck.largestDemand)) * size(element) + 1)
    case .named(let name): table.declaration(name).map { size($0) } ?? 1
    case .int, .double, .bool, .string, .json, .nullable, .map: 1
    }
  }

  /// A size, or what is just beyond the bound: greater ones would overflow.
  private func bounded(_ size: Int) -> Int { min(size, Self.largest + 1) }
}

import SpecModel
import SwiftNames

/// The lines of a page that an item of a spec is from.
public struct ItemPlace: Sendable, Equatable {
  /// The section.
  public let section: String
  /// The lines, from 1: of the whole section, or the one that names a member.
  public let lines: ClosedRange<Int>
  /// The line that names a member, without white space around it; nil for a whole section.
  public let text: String?
}

/// Finds items by the names that specs and Swift have for them.
///
/// Known are operations, types, errors, examples and whatever else cites a section; members of types, their values and
/// parameters of operations behind the name of these and a dot: `ARecord.destination`, `dns.a.create.name`.
public struct ItemPlaces {
  private let api: API
  private let citations: Citations

  /// Looks into one spec.
  public init(_ api: API) {
    self.api = api
    citations = Citations(api)
  }

  /// The names of all items that have places, without members.
  public var names: [String] {
    var seen: Set<String> = []
    return citations.items.map(\.name).filter { seen.insert($0).inserted }
  }

  /// Whether the spec has the item.
  public func knows(_ item: String) -> Bool { found(item) != nil }

  /// The places of an item on a page, in the page's order.
  ///
  /// - Returns: The lines that name a member; the whole sections of anything else, or where no line names the member.
  public func places(of item: String, in cut: PageCut) -> [ItemPlace] {
    guard let (names, member) = found(item) else { return [] }
    let sections = cut.sections.filter { names.contains($0.name) }
    if let member {
      let lines = sections.flatMap { section in
        section.substance.filter { Words.all(in: [$0.text]).contains(member) }.map { line in
          ItemPlace(section: section.name, lines: line.number...line.number, text: line.text)
        }
      }
      if !lines.isEmpty { return lines }
    }
    return sections.map { ItemPlace(section: $0.name, lines: $0.firstLine...max($0.firstLine, $0.lastLine), text: nil) }
  }

  /// The sections of an item, and the name to look for in them.
  private func found(_ item: String) -> (sections: Set<String>, member: String?)? {
    let items = citations.items.filter { $0.name == item || $0.listed == item }
    if !items.isEmpty { return (Set(items.map(\.section)), nil) }
    guard let dot = item.lastIndex(of: ".") else { return nil }
    let (owner, name) = (String(item[..<dot]), String(item[item.index(after: dot)...]))
    if let operation = api.operations.first(where: { $0.key == owner }) {
      return operation.fields.first { isNamed($0, name) }.map { ([$0.at ?? operation.at], $0.name) }
    }
    guard let type = api.types.first(where: { $0.name == owner || $0.swift == owner }) else { return nil }
    // Pages often list the members of a type where an operation reads or writes it.
    let users = api.operations.filter { $0.declaredTypes.contains(type.name) }.map(\.at)
    if ["Create", "Update"].contains(name), type.hasViews { return (Set([type.at] + users), nil) }
    if let field = type.members.first(where: { isNamed($0, name) }) {
      return (Set(field.at.map { [$0] } ?? [type.at] + users), field.name)
    }
    guard case .values(let set) = type.kind,
      let value = set.values.first(where: { $0.value == name || $0.name == name })
    else { return nil }
    return (Set([type.at] + users), value.value)
  }

  private func isNamed(_ field: Field, _ name: String) -> Bool {
    field.name == name || field.swift == name || SwiftIdentifier.lowerCamel(field.name) == name
  }
}

import SpecModel

/// New JSON of a section, tried on the types of today.
public struct BlockTrial: Sendable {
  /// The line of the page that it begins at, from 1.
  public let line: Int
  /// What it was read as, as it stands in a list of items: `operation domains_get`, `type Certificate`.
  public let item: String
  /// The same in words: ``the answer of `domains_get` ``.
  public let role: String
  /// The example that carries the JSON which stood in its place; nil: it is not known.
  public let example: String?
  /// Where it is not what the spec says; none if it fits.
  public let misfits: [JSONTrial.Misfit]

  /// Whether the SDK still reads it, perhaps with tolerance.
  public var isRead: Bool { misfits.allSatisfy { $0.tolerance != nil || $0.isUnknownMember } }

  /// `` the answer of `domains_get` no longer fits: new member `clusters` in `ip_json` ``.
  public var summary: String {
    let rest = misfits.count > 3 ? ", and \(misfits.count - 3) more" : ""
    if misfits.isEmpty { return "\(role) has other values" }
    return "\(role) no longer fits: " + misfits.prefix(3).map(\.words).joined(separator: ", ") + rest
  }
}

extension JSONTrial.Misfit {
  /// What is wrong and where, in a clause.
  public var words: String {
    let names = path.memberNames
    guard isUnknownMember else {
      let place = names.last.map { "`\($0)`: " } ?? ""
      return place + problem + (tolerance.map { " (read all the same, as `\($0)`)" } ?? "")
    }
    let owner = names.dropLast().last.map { " in `\($0)`" } ?? ""
    return "new member `\(names.last ?? path)`\(owner)"
  }
}

extension String {
  /// The names of the members that a JSON path goes through: `ip_json` and `clusters` of `$.ip_json[0].clusters`.
  fileprivate var memberNames: [String] {
    var names: [String] = []
    var rest = dropFirst()
    while let first = rest.first {
      if first == "." {
        let name = rest.dropFirst().prefix { $0 != "." && $0 != "[" }
        names.append(String(name))
        rest = rest[name.endIndex...]
      } else if rest.hasPrefix("[\"") {
        let end = rest.dropFirst(2).firstRange(of: "\"]")
        names.append(String(rest.dropFirst(2)[..<(end?.lowerBound ?? rest.endIndex)]))
        rest = end.map { rest[$0.upperBound...] } ?? ""
      } else {
        rest = rest.drop { $0 != "]" }.dropFirst()
      }
    }
    return names
  }
}

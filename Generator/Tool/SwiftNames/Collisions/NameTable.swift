import SpecModel

/// The Swift names of one place, such as the members of a type, and what each of them was taken for.
struct NameTable {
  /// Something that has a Swift name.
  struct Claim {
    /// The kind of thing: `type`.
    var kind: String
    /// What the spec calls it; nil where there is only one.
    var name: String?
    var location: SourceLocation
    var remedy: Remedy

    init(_ kind: String, _ name: String?, _ location: SourceLocation, remedy: Remedy = .key("swift")) {
      self.kind = kind
      self.name = name
      self.location = location
      self.remedy = remedy
    }

    /// What it is in the words of the spec: `type 'test_id'`.
    var what: String { name.map { "\(kind) '\($0)'" } ?? kind }
  }

  /// How a spec gives something another Swift name.
  enum Remedy {
    /// By a key of its own.
    case key(String)
    /// Only by being called something else.
    case rename
  }

  private var names = NameList()
  /// What took the names, in their order.
  private var claims: [Claim] = []
  private let reserved: Set<String>
  private(set) var findings: [Diagnostic] = []

  /// `reserved` holds the names that Swift or emitted code needs itself.
  init(reserved: Set<String>) { self.reserved = reserved }

  /// Takes a name, as source or without backticks; reports it where that is not possible.
  mutating func take(_ source: String, for claim: Claim) {
    let name = SwiftIdentifier.plain(source)
    if reserved.contains(name) {
      findings.append(NameTable.reserved(name, claim))
    } else if let place = names.add(name) {
      findings.append(NameTable.collision(name, claim, claims[place]))
    } else {
      claims.append(claim)
    }
  }

  /// Adds a finding of another kind.
  mutating func report(_ finding: Diagnostic) { findings.append(finding) }

  /// That a name is one which Swift or emitted code needs.
  static func reserved(_ name: String, _ claim: Claim) -> Diagnostic {
    let advice =
      switch claim.remedy {
      case .key(let key): "give \(claim.what) another with \"\(key)\""
      case .rename: "call \(claim.what) something else"
      }
    return Diagnostic(
      .error, claim.location, "Swift name '\(name)' is taken by Swift or generated code; \(advice)")
  }

  /// That a name is already that of something else.
  static func collision(_ name: String, _ claim: Claim, _ other: Claim) -> Diagnostic {
    let advice =
      switch claim.remedy {
      case .key(let key): "give one of them another with \"\(key)\""
      case .rename: "call one of them something else"
      }
    let place = "\(other.location.file):\(other.location.line):\(other.location.column)"
    return Diagnostic(
      .error, claim.location, "Swift name '\(name)' is taken by \(other.what) at \(place); \(advice)")
  }
}

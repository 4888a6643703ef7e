import SpecModel

/// Changes that one line of a spec makes in several places, as a template does: reported once.
struct ChangeGroup {
  /// The first of them, which stands for all.
  let change: Change
  /// The items of the others.
  private(set) var others: [String] = []

  /// `ARecord.destination and 10 more`.
  var item: String { change.item.printable + (others.isEmpty ? "" : " and \(others.count) more") }

  /// `string → string (optional)`; empty where there are no words for it.
  var words: String {
    switch (Self.short(change.before), Self.short(change.after)) {
    case ("", ""): ""
    case (let before, ""): "\(before) → nothing"
    case ("", let after): "nothing → \(after)"
    case (let before, let after): "\(before) → \(after)"
    }
  }

  /// Groups changes, each group at the place of its first.
  static func groups(_ changes: [Change]) -> [ChangeGroup] {
    var groups: [ChangeGroup] = []
    var places: [String: Int] = [:]
    for change in changes {
      let place = change.location
      let key = [
        change.rule.id, "\(place.file):\(place.line):\(place.column)", change.before, change.after,
        "\(change.swift.verdict)", change.acceptance ?? "",
      ].joined(separator: "\u{0}")
      if let index = places[key], !change.item.isEmpty {
        groups[index].others.append(change.item)
      } else {
        places[key] = groups.count
        groups.append(ChangeGroup(change: change))
      }
    }
    return groups
  }

  /// A text that fits a line.
  private static func short(_ text: String) -> String {
    let plain = text.printable
    return plain.count > 60 ? plain.prefix(59) + "…" : plain
  }
}

extension Change {
  /// Why older clients work or not, with what is said of tolerance.
  var wireWords: String { rule.wireReason + (wire == .tolerated ? " (tolerated)" : "") }

  /// Why source compiles or not, with what is said of references.
  var swiftWords: String {
    swiftReason + (swift.breaksReferences ? "; a reference to it that is no call breaks" : "")
  }

  /// `Specs/zoneid/dns.json:41:17`, with a note where that is in the old spec.
  var placeWords: String {
    "\(location.file.printable):\(location.line):\(location.column)" + (isInOld ? " (old)" : "")
  }
}

extension Review {
  /// `3 changes: 1 breaking on the wire, … → next release of the package: major`.
  var summary: String {
    let all = changes
    guard !all.isEmpty else { return "no changes → no release needed" }
    func part(_ count: Int, _ words: String) -> String? { count == 0 ? nil : "\(count) \(words)" }
    let parts = [
      part(all.count { $0.wire.isBreaking }, "breaking on the wire"),
      part(all.count { $0.swift.verdict == .breaking }, "breaking in Swift"),
      part(
        all.count { $0.swift.verdict == .addition },
        all.count { $0.swift.verdict == .addition } == 1 ? "addition" : "additions"),
      part(all.count(where: \.isDocumentation), "documentation"),
      part(all.count { $0.acceptance != nil }, "accepted"),
    ].compactMap { $0 }
    let count = all.count == 1 ? "1 change" : "\(all.count) changes"
    return count + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
      + " → next release of the package: \(release.rawValue)"
  }

  /// `decided by field-became-optional ARecord.destination (zoneid)`; nil where nothing changed.
  var decision: String? {
    decisive.map { "decided by \($0.rule.id) \($0.item.printable) (\($0.api))" }
  }
}

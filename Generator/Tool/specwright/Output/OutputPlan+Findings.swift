import SpecModel

// What a plan says to people.
extension OutputPlan {
  /// What forbids to carry the plan out. Nothing is written while there is one.
  ///
  /// With `force`, files that were edited by hand are written all the same.
  func refusals(force: Bool) -> [Diagnostic] {
    items.compactMap { item in
      switch item.state {
      case .current, .missing, .stale, .orphaned: nil
      case .edited where force: nil
      case .edited:
        finding(
          item, "edited by hand since it was generated; change the spec instead, or give --force to lose the edit")
      case .foreign: finding(item, "not written by specwright, but a generated file of this name is due; move it away")
      case .blocked(let obstacle): finding(item, obstacle)
      }
    }
  }

  /// Everything that is not current, for `generate --check`.
  func differences() -> [Diagnostic] {
    var findings = items.compactMap { item -> Diagnostic? in
      switch item.state {
      case .current: nil
      case .missing: finding(item, "missing; the specs give this file")
      case .stale: finding(item, "stale; the specs give another text from this line on")
      case .orphaned: finding(item, "orphaned; the specs no longer give this file")
      case .edited: finding(item, "edited by hand since it was generated")
      case .foreign: finding(item, "not written by specwright, but a generated file of this name is due")
      case .blocked(let obstacle): finding(item, obstacle)
      }
    }
    if findings.isEmpty, oldManifest != newManifest {
      let item = Item(path: Manifest.fileName, state: .stale, old: oldManifest, new: newManifest)
      findings.append(finding(item, "stale; it does not list the generated files as they are"))
    }
    return findings
  }

  private func finding(_ item: Item, _ message: String) -> Diagnostic {
    let place = SourceLocation(
      Paths.join(shownFolder, item.path), OutputPlan.firstDifference(item.old, item.new), 1)
    return Diagnostic(.error, place, message)
  }

  /// The line of `old`, from 1, in which it stops being `new`.
  static func firstDifference(_ old: [UInt8]?, _ new: [UInt8]?) -> Int {
    guard let old, let new else { return 1 }
    var line = 1
    for (a, b) in zip(old, new) {
      if a != b { break }
      if a == 0x0A { line += 1 }
    }
    return line
  }
}

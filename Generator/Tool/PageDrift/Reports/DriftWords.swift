import SpecModel

/// Phrases that all forms of a report share.
extension Drift {
  /// `fornex: 2 sections changed, 1 new; 3 only moved`.
  public var summary: String {
    let counts = SectionDrift.Change.allCases.compactMap { change -> (Int, String)? in
      let count = sections.count { $0.change == change }
      return count == 0 ? nil : (count, change.rawValue)
    }
    let parts = counts.enumerated().map { index, part in
      index == 0 ? "\(part.0) section\(part.0 == 1 ? "" : "s") \(part.1)" : "\(part.0) \(part.1)"
    }
    let still = moved.isEmpty ? "" : "; \(moved.count) only moved"
    return "\(folder): " + (parts.isEmpty ? "no drift" : parts.joined(separator: ", ")) + still
  }
}

extension SectionDrift {
  /// `changed`, `renamed from 'Contact'`.
  var changeWords: String { formerName.map { "renamed from '\($0)'" } ?? change.rawValue }

  /// What else has to be known of it, a sentence each.
  var remarks: [String] {
    var remarks: [String] = []
    if isReordered { remarks.append("the same lines in another order") }
    if isHidden {
      remarks.append("no rule of \"sections\" in api.json finds its title '\(name)'; add it there")
    }
    if change == .new {
      remarks.append("nothing in the spec cites it; 'specwright draft' prints items to begin with")
    }
    if !omission.isEmpty { remarks.append("left out of the spec: \(omission.joined(separator: " "))") }
    if !defects.isEmpty { remarks.append("see whether the page mended this: \(defects.joined(separator: ", "))") }
    return remarks
  }
}

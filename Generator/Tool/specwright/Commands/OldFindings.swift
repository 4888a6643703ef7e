import PageDrift
import SpecDiff
import SpecModel
import SwiftNames

/// What was wrong with the specs before: debt that nobody is asked about again.
struct OldFindings {
  private let side: SpecSide

  /// The findings of an old state of the specs.
  init(_ side: SpecSide) { self.side = side }

  /// Findings that are new, and how many are not. An error is always new: nothing can be generated before it is gone.
  ///
  /// A finding is known by its file and words, wherever in the file it stands by now, and as often as it stood there.
  func split(_ findings: [Diagnostic], of folder: String) -> (shown: [Diagnostic], hidden: Int) {
    var known: [String: Int] = [:]
    for finding in self.findings(of: folder) where finding.severity != .error {
      known[Self.key(finding), default: 0] += 1
    }
    let shown = findings.filter { finding in
      guard finding.severity != .error, let count = known[Self.key(finding)], count > 0 else { return true }
      known[Self.key(finding)] = count - 1
      return false
    }
    return (shown, findings.count - shown.count)
  }

  /// Acceptances of an API whose change is not one since then.
  func uselessAcceptances(in api: API) -> [Diagnostic] {
    guard !api.acceptances.isEmpty, let files = side.apis[api.folder] else { return [] }
    guard let old = SpecReader.read(folder: api.folder, files: files).api else { return [] }
    var changes = SpecDiff.changes(from: old, to: api)
    return Acceptances.apply(api.acceptances, to: &changes)
  }

  private func findings(of folder: String) -> [Diagnostic] {
    guard let files = side.apis[folder] else { return [] }
    let reading = SpecReader.read(folder: folder, files: files)
    guard let api = reading.api else { return reading.diagnostics }
    let page = side.locks[folder].map { LockCheck.findings($0, api) } ?? []
    return reading.diagnostics + SwiftCollisions.diagnostics(for: api) + page
  }

  private static func key(_ finding: Diagnostic) -> String { "\(finding.location.file): \(finding.message)" }
}

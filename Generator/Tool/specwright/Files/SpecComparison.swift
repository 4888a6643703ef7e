import PageDrift
import SpecDiff
import SpecModel
import SwiftNames

/// The two sides that a command line names, and what differs between them.
struct SpecComparison {
  let old: SpecSide
  let new: SpecSide
  /// Where generated code is; nil outside a folder with specs.
  private let workspace: Workspace?

  /// Finds both sides.
  init(_ invocation: Invocation) throws(ToolError) {
    let operands = invocation.operands
    guard (1...2).contains(operands.count) else {
      throw .usage(
        "'diff' needs OLD and, unless it is the work tree, NEW; found \(counted(operands.count, "argument"))")
    }
    let finder = SideFinder(invocation)
    workspace = try? Workspace.find(invocation)
    if operands.count == 1, let (first, second) = try finder.range(operands[0]) {
      (old, new) = (first, second)
    } else if operands.count == 1 {
      (old, new) = (try finder.side(operands[0]), try SpecSide(Workspace.find(invocation)))
    } else {
      (old, new) = (try finder.side(operands[0]), try finder.side(operands[1]))
    }
  }

  /// The folders of both sides that belong together, under the new name. Two specs alone belong together whatever
  /// their folders are called.
  private func pairs(_ wanted: String?) throws(ToolError) -> [(old: String?, new: String?)] {
    if wanted == nil, let first = old.apis.keys.first, let second = new.apis.keys.first, old.apis.count == 1,
      new.apis.count == 1
    {
      return [(first, second)]
    }
    let all = Set(old.apis.keys).union(new.apis.keys).sorted()
    if let wanted, !all.contains(wanted) {
      let hint = Nearest.hint(wanted, among: all)
      throw .usage("unknown API '\(wanted)'\(hint.isEmpty ? "; known: \(all.joined(separator: ", "))" : hint)")
    }
    return all.filter { wanted == nil || $0 == wanted }.map {
      (old.apis[$0] == nil ? nil : $0, new.apis[$0] == nil ? nil : $0)
    }
  }

  /// Compares, API by API; what has errors stops everything.
  func review(
    _ invocation: Invocation, withContext: Bool, _ report: inout Report
  ) throws(ToolError) -> Review {
    var parts: [Review.Part] = []
    for (oldFolder, newFolder) in try pairs(invocation.values["--api"]) {
      let before = try oldFolder.flatMap { name throws(ToolError) in try old.swift(name) }
      // Most specs are the same on both sides; these are read once.
      let isSame = oldFolder == newFolder && oldFolder.map { old.apis[$0] == new.apis[$0] } == true
      let after = isSame ? before : try newFolder.flatMap { name throws(ToolError) in try new.swift(name) }
      guard let api = (after ?? before)?.api else { continue }
      var changes = isSame ? [] : SpecDiff.changes(from: before, to: after)
      report.add(Acceptances.apply(after?.api.acceptances ?? [], to: &changes))
      let context = withContext ? try context(before, after, oldFolder, newFolder, invocation) : nil
      parts.append(Review.Part(folder: api.folder, module: api.name + "API", changes: changes, context: context))
    }
    return Review(parts)
  }

  private func context(
    _ before: SwiftAPI?, _ after: SwiftAPI?, _ oldFolder: String?, _ newFolder: String?, _ invocation: Invocation
  ) throws(ToolError) -> ReviewContext {
    let emissions = (before.map { invocation.emit.emit($0) }, after.map { invocation.emit.emit($0) })
    func listing(_ name: String, _ emission: Emission?) -> String {
      let file = emission?.module.files.first { $0.path == name }
      return String(decoding: file?.bytes ?? [], as: UTF8.self)
    }
    var isCurrent: Bool?
    if new.isWorkTree, let workspace, let module = emissions.1?.module {
      isCurrent = try workspace.plan(module).differences().isEmpty
    }
    let coverage = (
      coverage(before?.api, oldFolder.flatMap { old.locks[$0] }),
      coverage(after?.api, newFolder.flatMap { new.locks[$0] })
    )
    let covered = coverage.0 == nil && coverage.1 == nil ? nil : (coverage.0 ?? "no lock", coverage.1 ?? "no lock")
    return ReviewContext(
      declarations: LineDifference(listing("API.txt", emissions.0), listing("API.txt", emissions.1)),
      calls: LineDifference(listing("WIRE.txt", emissions.0), listing("WIRE.txt", emissions.1)), coverage: covered,
      isCurrent: isCurrent)
  }

  /// `20 sections: 18 cited, 2 omitted`.
  private func coverage(_ api: API?, _ file: SpecFile?) -> String? {
    guard let api, let file, let lock = try? PageLock(reading: file) else { return nil }
    let coverage = Coverage(lock.accounting(for: api), api, file: file.path)
    let counts = coverage.counts
    let state = coverage.isComplete ? "complete" : "\(coverage.findings.count) missing"
    return "\(state), \(counts.sections) sections: \(counts.cited) cited, \(counts.omitted) omitted"
  }
}

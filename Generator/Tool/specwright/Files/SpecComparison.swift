import PageDrift
import SpecDiff
import SpecModel

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
      let before = try oldFolder.flatMap { name throws(ToolError) in try old.api(name) }
      let after = try newFolder.flatMap { name throws(ToolError) in try new.api(name) }
      guard let api = after ?? before else { continue }
      var changes = SpecDiff.changes(from: before, to: after)
      report.add(Acceptances.apply(after?.acceptances ?? [], to: &changes))
      let context = withContext ? try context(before, after, oldFolder, newFolder, invocation) : nil
      parts.append(Review.Part(folder: api.folder, module: api.name + "API", changes: changes, context: context))
    }
    return Review(parts)
  }

  private func context(
    _ before: API?, _ after: API?, _ oldFolder: String?, _ newFolder: String?, _ invocation: Invocation
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
      coverage(before, oldFolder.flatMap { old.locks[$0] }), coverage(after, newFolder.flatMap { new.locks[$0] })
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

/// Tells what a word of the command line is.
struct SideFinder {
  let invocation: Invocation

  init(_ invocation: Invocation) { self.invocation = invocation }

  /// Two revisions with dots between them; nil where the word is something else.
  func range(_ word: String) throws(ToolError) -> (SpecSide, SpecSide)? {
    guard !isPath(word), let dots = word.firstRange(ofDots: ()) else { return nil }
    let isSince = word[dots.upperBound...].hasPrefix(".")
    let first = String(word[..<dots.lowerBound])
    let second = String(word[dots.upperBound...].dropFirst(isSince ? 1 : 0))
    let ends = (first.isEmpty ? "HEAD" : first, second.isEmpty ? "HEAD" : second)
    let git = Git(folder: try Workspace.find(invocation).specs)
    let base = isSince ? try git.mergeBase(ends.0, ends.1) : ends.0
    return (try revision(base, named: ends.0), try revision(ends.1, named: ends.1))
  }

  /// The side that a word names: a path that is there, otherwise a revision.
  func side(_ word: String) throws(ToolError) -> SpecSide {
    guard isPath(word) else {
      if word.contains("/"), !isInRepository(word) {
        throw .usage("'\(word)' is neither a file or folder nor a revision")
      }
      return try revision(word, named: word)
    }
    let isPlain = !word.contains("/") && !word.hasSuffix(".json")
    if isPlain, let workspace = try? Workspace.find(invocation), Git(folder: workspace.specs).isRevision(word) {
      throw .usage("'\(word)' is a path and a revision; write ./\(word) or refs/heads/\(word)")
    }
    return try SpecSide(path: Paths.join(invocation.currentFolder, word), named: word)
  }

  private func isPath(_ word: String) -> Bool {
    FileSystem.target(Paths.join(invocation.currentFolder, word)) != nil
  }

  private func isInRepository(_ word: String) -> Bool {
    (try? Workspace.find(invocation)).map { Git(folder: $0.specs).isRevision(word) } ?? false
  }

  private func revision(_ revision: String, named name: String) throws(ToolError) -> SpecSide {
    let workspace = try Workspace.find(invocation)
    return try SpecSide(Git(folder: workspace.specs), at: revision, named: name, shown: workspace.specsName)
  }
}

extension String {
  /// Where the first `..` stands.
  fileprivate func firstRange(ofDots: Void) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix("..") { return start..<index(start, offsetBy: 2) }
      start = index(after: start)
    }
    return nil
  }
}

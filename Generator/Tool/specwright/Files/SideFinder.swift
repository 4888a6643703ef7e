import SpecModel

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

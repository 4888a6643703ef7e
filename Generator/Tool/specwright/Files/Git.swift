import SpecModel

/// What a git repository holds of a folder of specs at a revision, read by git itself.
struct Git {
  /// The folder of specs in the work tree.
  let folder: String

  /// The commit that a revision names.
  ///
  /// - Throws: a usage error where there is none, or the text could be taken for an option; a failure where git cannot
  ///   be run or the folder is in no repository.
  func commit(_ revision: String) throws(ToolError) -> String {
    guard !revision.hasPrefix("-") else { throw .usage("'\(revision)' is no revision: it begins with '-'") }
    _ = try prefix()
    let run = try git(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"])
    guard run.status == 0 else { throw .usage("there is no revision '\(revision.printable)'") }
    return Self.line(run.output)
  }

  /// The commit that two revisions come from.
  func mergeBase(_ first: String, _ second: String) throws(ToolError) -> String {
    let run = try git(["merge-base", try commit(first), try commit(second)])
    guard run.status == 0 else { throw .usage("'\(first)' and '\(second)' have no common ancestor") }
    return Self.line(run.output)
  }

  /// Whether a text names a commit.
  func isRevision(_ text: String) -> Bool { (try? commit(text)) != nil }

  /// All files below the folder at a commit, by their paths from the folder. Links are not followed.
  func files(at commit: String) throws(ToolError) -> [(path: String, bytes: [UInt8])] {
    let prefix = try prefix()
    let listing = try git(["ls-tree", "-r", "-z", "--full-tree", commit, "--", prefix.isEmpty ? "." : prefix])
    guard listing.status == 0 else { throw problem(listing) }
    var names: [String] = []
    var ids = ""
    for entry in listing.output.split(separator: 0) {
      let parts = entry.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
      let facts = parts.first.map { String(decoding: $0, as: UTF8.self).split(separator: " ") } ?? []
      guard parts.count == 2, facts.count == 3, facts[1] == "blob", facts[0].hasPrefix("100") else { continue }
      names.append(String(String(decoding: parts[1], as: UTF8.self).dropFirst(prefix.count)))
      ids += "\(facts[2])\n"
    }
    if names.isEmpty { return [] }
    let batch = try git(["cat-file", "--batch"], input: Array(ids.utf8))
    guard batch.status == 0 else { throw problem(batch) }
    return try Array(zip(names, Self.blobs(batch.output, count: names.count)))
  }

  /// The path from the top of the repository to the folder: empty, or with a slash at its end.
  private func prefix() throws(ToolError) -> String {
    let run = try git(["rev-parse", "--show-prefix"])
    guard run.status == 0 else { throw .failure("\(folder) is in no git repository") }
    return Self.line(run.output)
  }

  private func git(_ arguments: [String], input: [UInt8] = []) throws(ToolError) -> Subprocess.Outcome {
    try Subprocess.run(["git", "--no-replace-objects", "--literal-pathspecs", "-C", folder] + arguments, input: input)
  }

  private func problem(_ run: Subprocess.Outcome) -> ToolError {
    .failure("git failed: \(Self.line(run.error).printable)")
  }

  /// What `cat-file --batch` prints: `id blob size`, the bytes, a line feed, again and again.
  private static func blobs(_ bytes: [UInt8], count: Int) throws(ToolError) -> [[UInt8]] {
    var blobs: [[UInt8]] = []
    var rest = bytes[...]
    for _ in 0..<count {
      guard let end = rest.firstIndex(of: 0x0A),
        let size = Int(String(decoding: rest[..<end], as: UTF8.self).split(separator: " ").last ?? ""), size >= 0,
        rest.count >= end - rest.startIndex + size + 2
      else { throw .failure("git gave less than it was asked for") }
      blobs.append(Array(rest[(end + 1)..<(end + 1 + size)]))
      rest = rest[(end + 2 + size)...]
    }
    return blobs
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}

import Foundation
import Testing

@testable import specwright

/// `diff`, `rules`, `explain` and `check --since`: sides, formats, exit codes, and what is said of bad input.
@Suite struct DiffTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("Specs/tiny/api.json", TinySpec.text())
  }

  private static let hasGit = FileManager.default.isExecutableFile(atPath: "/usr/bin/git")

  /// Commits all that is there under a tag.
  private func commit(_ tag: String) throws {
    let script = """
      git init -q . && git add . && git -c user.name=T -c user.email=t@example.com commit -qm '\(tag)' && git tag '\(tag)'
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// The number becomes a text, on another path.
  private static let changed = TinySpec.text().replacingOccurrences(
    of: #""http": "GET /number", "result": "int""#, with: #""http": "GET /text", "result": "string""#)

  private static let report = """
    Specs/tiny/api.json:12:5  path-changed  number.get  /number → /text
        wire   breaking    older clients use the old one
        Swift  none        no declaration changes
        page   "Numbers"
        id     ID
    Specs/tiny/api.json:12:5  result-type-changed  number.get  int → string
        wire   breaking    older clients cannot read it
        Swift  breaking    the method returns another type
                 - Tiny.NumberScope  func get() async throws -> Int
                 + Tiny.NumberScope  func get() async throws -> String
        page   "Numbers"
        id     ID
    2 changes: 2 breaking on the wire, 1 breaking in Swift → next release of the package: major
    decided by result-type-changed number.get (tiny)

    """

  /// The report without fingerprints.
  private func plain(_ text: String) -> String {
    text.replacing(/id     [0-9a-f]{12}/, with: "id     ID")
  }

  @Test(.enabled(if: hasGit)) func revisionsAndTheWorkTree() throws {
    try commit("one")
    #expect(specwright("diff one", in: scratch).out == "no changes → no release needed\n")
    try scratch.write("Specs/tiny/api.json", Self.changed)
    let run = specwright("diff one", in: scratch)
    #expect(plain(run.out) == Self.report)
    #expect(run.code == 0 && run.error.isEmpty)
    try commit("two")
    #expect(plain(specwright("diff one..two", in: scratch).out) == Self.report)
    #expect(plain(specwright("diff one two", in: scratch, "Specs/tiny").out) == Self.report)
    #expect(plain(specwright("diff one...two", in: scratch).out) == Self.report)
    #expect(specwright("diff two", in: scratch).out == "no changes → no release needed\n")
  }

  @Test func foldersAndFiles() throws {
    try scratch.write("old/tiny/api.json", TinySpec.text())
    try scratch.write("new/tiny/api.json", Self.changed)
    let words = "2 changes: 2 breaking on the wire, 1 breaking in Swift → next release of the package: major"
    for line in ["diff old new", "diff old/tiny new/tiny/", "diff old/tiny/api.json new/tiny/api.json"] {
      let run = specwright(line, in: scratch)
      #expect(run.out.contains(words), "\(line): \(run.error)")
      #expect(run.out.contains("new/tiny/api.json:12:5"), "\(line)")
    }
    try scratch.write("old/other/api.json", TinySpec.text(name: "Other"))
    let removed = specwright("diff old new --api other", in: scratch)
    #expect(removed.out.contains("api-removed  Other"))
  }

  @Test func thresholds() throws {
    try scratch.write("old/tiny/api.json", TinySpec.text())
    try scratch.write("new/tiny/api.json", Self.changed)
    for (word, code) in [("wire", 1), ("swift", 1), ("any", 1), ("none", 0)] {
      #expect(specwright("diff old new --fail-on \(word)", in: scratch).code == Int32(code), "\(word)")
    }
    try scratch.write("new/tiny/api.json", TinySpec.text(doc: "Another number."))
    #expect(specwright("diff old new --fail-on any", in: scratch).code == 0)
  }

  /// Each format for the same change, and each for none.
  @Test func formats() throws {
    try scratch.write("old/tiny/api.json", TinySpec.text())
    try scratch.write("new/tiny/api.json", Self.changed)
    func out(_ format: String, _ new: String = "new") -> String {
      specwright("diff old \(new) --format \(format)", in: scratch).out
    }
    #expect(out("markdown").hasPrefix("**API specs**: 2 changes: 2 breaking on the wire"))
    #expect(out("markdown", "old") == "**API specs**: no changes.\n")
    #expect(out("github").hasPrefix("::error file=new/tiny/api.json,line=12,col=5,title=path-changed::number.get"))
    #expect(out("github").split(separator: "\n").count == 2)
    #expect(out("github", "old").isEmpty)
    #expect(
      out("changelog") == """
        - TinyAPI: **breaking**: `number.get`: a call answers with another type (int → string).
        - TinyAPI: `number.get`: a call goes to another path (/number → /text).

        """)
    let tree = try JSONSerialization.jsonObject(with: Data(out("json").utf8)) as? [String: Any]
    #expect(tree?["release"] as? String == "major")
    #expect((tree?["apis"] as? [[String: Any]])?.count == 1)
    #expect(out("markdown") == out("markdown"))
  }

  @Test func anAcceptedChangeDoesNotCountAndOneThatIsGoneIsAFinding() throws {
    try scratch.write("old/tiny/api.json", TinySpec.text())
    let path = TinySpec.text().replacingOccurrences(of: "GET /number", with: "GET /text")
    try scratch.write("new/tiny/api.json", path)
    let first = specwright("diff old new --fail-on any", in: scratch)
    #expect(first.code == 1)
    let id = try #require(first.out.firstMatch(of: /id     ([0-9a-f]{12})/)?.1)
    func accepted(_ change: some StringProtocol) -> String {
      path.replacingOccurrences(
        of: #""result": "int"}"#,
        with: #""result": "int", "accept": [{"change": "\#(change)", "because": "the vendor told us"}]}"#)
    }
    try scratch.write("new/tiny/api.json", accepted(id))
    let second = specwright("diff old new --fail-on any", in: scratch)
    #expect(second.code == 0, "\(second.error)")
    #expect(second.out.contains("accepted: the vendor told us"))
    try scratch.write("new/tiny/api.json", accepted("0123456789ab"))
    let third = specwright("diff old new", in: scratch)
    #expect(third.code == 1)
    #expect(
      third.error.hasSuffix(
        "error: the accepted change '0123456789ab' is not among those that were found; remove it\n"))
  }

  @Test(.enabled(if: hasGit)) func oldDebtStaysQuiet() throws {
    try scratch.write("Specs/tiny/examples/readme.txt", "A file that nothing reads.")
    let unused = #""types": {"Unused": {"at": "Numbers", "doc": "Unused.", "scalar": "int"}}, "operations""#
    let warned = TinySpec.text().replacingOccurrences(of: #""operations""#, with: unused)
    try scratch.write("Specs/tiny/api.json", warned)
    try commit("one")
    let all = specwright("check", in: scratch)
    try #require(all.error.contains("'Unused'"), "\(all.error)")
    let since = specwright("check --since one", in: scratch)
    #expect(!since.error.contains("'Unused'"), "\(since.error)")
    #expect(since.out.contains("; 1 older"), "\(since.out)")
  }

  /// One line each, exit code 2 or 3, and nothing that looks like a report.
  @Test(
    .enabled(if: hasGit),
    arguments: [
      ("diff", 2, "'diff' needs OLD and, unless it is the work tree, NEW; found 0 arguments"),
      ("diff nowhere", 2, "there is no revision 'nowhere'"),
      ("diff one..nowhere", 2, "there is no revision 'nowhere'"),
      ("diff -- -n", 2, "'-n' is no revision: it begins with '-'"),
      ("diff a/b/c one", 2, "'a/b/c' is neither a file or folder nor a revision"),
      ("diff empty one", 2, "there are no specs in 'empty'"),
      (
        "diff one --format html", 2,
        "unknown value 'html' of '--format'; known: terminal, markdown, json, github, changelog"
      ),
      ("diff one --fail-on all", 2, "unknown value 'all' of '--fail-on'; known: wire, swift, any, none"),
      ("diff one --api tinny", 2, "unknown API 'tinny'; did you mean 'tiny'?"),
      ("diff binary.bin one", 3, "the specs of binary.bin cannot be compared: binary.bin:1:1: error: "),
      ("diff broken one", 3, "the specs of broken cannot be compared: broken/tiny/api.json:1:1: error: "),
      ("explain field-aded", 2, "unknown rule 'field-aded'; did you mean 'field-added'?"),
    ])
  func badInput(_ line: String, _ code: Int, _ message: String) throws {
    try commit("one")
    try scratch.write("empty/readme.txt", "Nothing.")
    try Data([0, 0xFF, 0xFE, 1]).write(to: URL(fileURLWithPath: "\(scratch.path)/binary.bin"))
    try scratch.write("broken/tiny/api.json", "{}")
    let run = specwright(line, in: scratch)
    #expect(run.code == Int32(code), "\(run.error)")
    #expect(run.out.isEmpty)
    #expect(run.error.hasPrefix("specwright: \(message)"), "\(run.error)")
  }

  @Test func outsideOfARepositoryThereAreNoRevisions() throws {
    let run = specwright("diff main", in: scratch)
    #expect(run.code == 3)
    #expect(run.error.hasPrefix("specwright: "))
    #expect(run.error.contains("is in no git repository"))
  }

  @Test func rulesAreListedAndExplained() {
    let table = specwright("rules", in: scratch).out
    #expect(table.contains("\nfield-became-optional "))
    let page = specwright("explain field-became-optional", in: scratch)
    #expect(page.out.contains("wire   breaking (tolerated): servers may now leave it out"))
    #expect(page.code == 0)
  }
}

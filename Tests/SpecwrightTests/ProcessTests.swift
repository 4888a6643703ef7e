import Foundation
import Testing

/// The built executable in a shell: streams, exit codes, pipes.
@Suite struct ProcessTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("Specs/tiny/api.json", TinySpec.text())
  }

  /// Runs a line of `sh` in which `specwright` is the executable of this build.
  private func shell(_ line: String) throws -> (out: String, error: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "specwright() { \"$TOOL\" \"$@\"; }; \(line)"]
    process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    process.environment = ["TOOL": try #require(BuiltProducts.path(of: "specwright")), "PATH": "/usr/bin:/bin"]
    let out = Pipe()
    process.standardOutput = out
    process.standardError = try FileHandle(forWritingTo: scratch.file("error"))
    try process.run()
    let text = String(decoding: try out.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (text, try scratch.text("error"), process.terminationStatus)
  }

  @Test func resultsAndFindingsHaveTheirOwnStreams() throws {
    let check = try shell("specwright check")
    #expect(check.code == 0)
    #expect(check.out == "tiny: 1 operation, 0 types, 0 examples; no findings\n")
    #expect(check.error.isEmpty)

    try scratch.write("Specs/tiny/api.json", "{}")
    let broken = try shell("specwright check")
    #expect(broken.code == 1 && broken.out.isEmpty)
    #expect(broken.error.hasPrefix("Specs/tiny/api.json:1:1: error: "))
  }

  @Test func wrongUsageIsTwo() throws {
    let run = try shell("specwright chekc")
    #expect(run.code == 2 && run.out.isEmpty)
    #expect(
      run.error == """
        specwright: unknown command 'chekc'; did you mean 'check'?
        specwright: 'specwright --help' tells more

        """)
  }

  /// A reader that has seen enough is no failure and no signal.
  @Test func aClosedPipeIsNoFailure() throws {
    let run = try shell("{ specwright show; echo $? > code; } | true; cat code")
    #expect(run.out == "0\n")
    #expect(run.error.isEmpty)
  }

  #if os(Linux)
    @Test func aFullDiskIsAFailure() throws {
      let run = try shell("specwright show > /dev/full")
      #expect(run.code == 3)
      #expect(run.error == "specwright: standard output: No space left on device\n")
    }

    /// Bytes that do not fit are found out while staging: nothing of the old code is touched.
    @Test func aLimitOnFileSizesLeavesEverything() throws {
      let first = try shell("specwright generate")
      #expect(first.code == 0, "\(first.error)")
      let before = scratch.tree("Generated")
      try scratch.write("Specs/tiny/api.json", TinySpec.text(doc: String(repeating: "Long. ", count: 400)))
      let run = try shell("trap '' XFSZ; ulimit -f 1; specwright generate")
      #expect(run.code == 3)
      #expect(run.error.contains(" cannot be written: File too large\n"), "\(run.error)")
      #expect(scratch.tree("Generated") == before)
    }
  #endif

  /// `git diff` as CONTRIBUTING sets it up.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")))
  func gitShowsSpecsAsListings() throws {
    try scratch.write(".gitattributes", "Specs/**/*.json diff=specwright\n")
    let commit = try shell(
      """
      git init -q . && git config user.name T && git config user.email t@example.com \
      && git config diff.specwright.textconv "'$TOOL' show" && git add . && git commit -qm one
      """)
    #expect(commit.code == 0, "\(commit.error)")
    try scratch.write("Specs/tiny/api.json", TinySpec.text(doc: "Another number."))
    let diff = try shell("git diff")
    #expect(diff.code == 0, "\(diff.error)")
    #expect(
      diff.out.hasSuffix(
        """
        \u{20}operation number.get
           at Numbers
        -  # A number.
        +  # Another number.
           http GET /number
           result int

        """), "\(diff.out)")
    try scratch.write("Specs/tiny/api.json", "{ not yet")
    let broken = try shell("git diff")
    #expect(broken.code == 0)
    #expect(broken.out.contains("\n+{ not yet\n"))
  }

  /// Order of creation, place, language and environment leave no trace in what is generated.
  @Test func generatesTheSameBytesAnywhere() throws {
    let other = try Scratch()
    for (scratch, chapters) in [(scratch, ["a", "b", "c"]), (other, ["c", "b", "a"])] {
      for chapter in chapters {
        let type = #""T\#(chapter)": {"at": "Types", "doc": "One.", "values": [{"value": "x", "doc": "It."}]}"#
        let get =
          #""\#(chapter).get": {"at": "G", "doc": "Gets.", "http": "GET /\#(chapter)", "result": "T\#(chapter)"}"#
        try scratch.write(
          "Specs/tiny/\(chapter).json",
          "{\"chapter\": \"\(chapter)\", \"types\": {\(type)}, \"operations\": {\(get)}}\n")
      }
    }
    try other.write("Specs/tiny/api.json", TinySpec.text())
    let first = try shell("LC_ALL=C specwright generate")
    #expect(first.code == 0, "\(first.error)")
    let second = try shell("cd '\(other.path)' && LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo HOME=/ specwright generate")
    #expect(second.code == 0, "\(second.error)")
    let tree = scratch.tree("Generated")
    #expect(tree.count > 10)
    #expect(tree == other.tree("Generated"))
    for (path, text) in tree { #expect(!text.contains(scratch.path), "\(path)") }
  }

  @Test func anyFolderBelowWillDo() throws {
    try scratch.write("a/b/x", "")
    #expect(try shell("cd a/b; specwright check").code == 0)
    #expect(try shell("cd /; specwright check").code == 2)
  }

  @Test func strangeArgumentsAreUsageErrors() throws {
    #expect(try shell(#"specwright "$(printf '\377\376')""#).code == 2)
    #expect(try shell("specwright check ''").code == 2)
    #expect(try shell("specwright check /").code == 2)
    #expect(try shell("specwright check ../../..").code == 2)
  }

  /// Foundation would double the time to start.
  @Test func linksNoFoundation() throws {
    let path = try #require(BuiltProducts.path(of: "specwright"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for library in [
      "libFoundation.so", "libFoundationNetworking.so", "libFoundationEssentials.so",
      "libFoundationInternationalization.so",
    ] {
      #expect(bytes.range(of: Data(library.utf8)) == nil, "\(library)")
    }
  }
}

import Foundation
import Testing

@testable import specwright

/// Carrying out: all or nothing, whatever happens in the middle.
@Suite struct OutputTransactionTests {
  private let scratch: Scratch
  private static let old = [
    "API.txt": "old\n", "Sources/A.swift": "a\n", "Sources/Gone/B.swift": "b\n", "Same.txt": "s\n",
  ]
  private static let new = ["API.txt": "new\n", "Sources/A.swift": "A\n", "Testing/C.swift": "c\n", "Same.txt": "s\n"]

  init() throws { scratch = try Scratch() }

  private static func plan(_ files: [String: String], _ name: String, in folder: String) throws -> OutputPlan {
    let module = OutputModule(name: name, files: files.map { OutputFile($0, Array($1.utf8)) })
    return try OutputPlan(module, in: "\(folder)/Generated", shown: "Generated")
  }

  private static let both = ["OneAPI", "TwoAPI"]
  /// Killing takes a process each time; one module has all kinds of changes.
  private static let one = ["OneAPI"]

  /// Brings modules to `files`, all in one run, as for several APIs.
  private static func generate(
    _ files: [String: String], in folder: String, _ modules: [String] = both,
    step: @escaping OutputTransaction.Step = { _ throws(ToolError) in }
  ) throws {
    let plans = try modules.map { try plan(files, $0, in: folder) }
    let refusals = plans.flatMap { $0.refusals(force: false) }
    guard refusals.isEmpty else { throw ToolError.failure("\(refusals)") }
    try OutputTransaction.run(plans, in: "\(folder)/Generated", step: step)
  }

  private func expected(_ files: [String: String], _ modules: [String] = both) -> [String: String] {
    var tree: [String: String] = [:]
    for module in modules {
      tree["\(module)/"] = ""
      let manifest = Manifest(of: files.map { OutputFile($0, Array($1.utf8)) })
      tree["\(module)/manifest.txt"] = String(decoding: manifest.bytes, as: UTF8.self)
      for (path, text) in files {
        tree["\(module)/\(path)"] = text
        let folders = path.split(separator: "/").dropLast()
        for count in folders.indices { tree["\(module)/\(folders[...count].joined(separator: "/"))/"] = "" }
      }
    }
    return tree
  }

  @Test func writesRemovesAndLeavesAlone() throws {
    try Self.generate(Self.old, in: scratch.path)
    #expect(scratch.tree("Generated") == expected(Self.old))
    let before = try scratch.stamp("Generated/OneAPI/Same.txt")
    let folder = try scratch.stamp("Generated/OneAPI/API.txt")
    try Self.generate(Self.new, in: scratch.path)
    #expect(scratch.tree("Generated") == expected(Self.new))
    #expect(try scratch.stamp("Generated/OneAPI/Same.txt") == before)
    #expect(try scratch.stamp("Generated/OneAPI/API.txt") != folder)
  }

  @Test func doesNothingWhenNothingIsToDo() throws {
    try Self.generate(Self.old, in: scratch.path)
    try Self.generate(Self.old, in: scratch.path) { word throws(ToolError) in throw .failure("it does: \(word)") }
  }

  @Test func keepsWhatIsNotListed() throws {
    try Self.generate(Self.old, in: scratch.path)
    try scratch.write("Generated/OneAPI/Sources/Gone/mine.txt", "mine\n")
    try scratch.write("Generated/mine.txt", "mine\n")
    try Self.generate(Self.new, in: scratch.path)
    var tree = expected(Self.new)
    tree["OneAPI/Sources/Gone/"] = ""
    tree["OneAPI/Sources/Gone/mine.txt"] = "mine\n"
    tree["mine.txt"] = "mine\n"
    #expect(scratch.tree("Generated") == tree)
  }

  @Test func removesAForgottenModule() throws {
    try Self.generate(Self.old, in: scratch.path)
    try OutputTransaction.run([Self.plan([:], "OneAPI", in: scratch.path)], in: "\(scratch.path)/Generated")
    #expect(scratch.tree("Generated") == expected(Self.old).filter { $0.key.hasPrefix("TwoAPI") })
  }

  /// How many changes a run makes.
  private func steps(_ modules: [String] = both) throws -> Int {
    let probe = try Scratch()
    let count = Counter()
    try Self.generate(Self.old, in: probe.path, modules)
    try Self.generate(Self.new, in: probe.path, modules) { _ throws(ToolError) in count.value += 1 }
    return count.value
  }

  @Test func aFailureAtAnyPointPutsEverythingBack() throws {
    try Self.generate(Self.old, in: scratch.path)
    let before = scratch.tree("Generated")
    let steps = try steps()
    #expect(steps > 15)
    for last in 0..<steps {
      let count = Counter()
      #expect(throws: ToolError.failure("the disk is full")) {
        try Self.generate(Self.new, in: scratch.path) { _ throws(ToolError) in
          if count.value == last { throw .failure("the disk is full") }
          count.value += 1
        }
      }
      #expect(scratch.tree("Generated") == before, "after \(last) of \(steps) changes")
    }
  }

  @Test func aFailingFirstRunLeavesNothing() throws {
    #expect(throws: ToolError.self) {
      try Self.generate(Self.new, in: scratch.path) { word throws(ToolError) in
        if word == "replace" { throw .failure("the disk is full") }
      }
    }
    #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/Generated"))
  }

  /// No system takes names this long; the run finds out at the last moment.
  @Test func whatTheSystemRefusesPutsEverythingBack() throws {
    try Self.generate(Self.old, in: scratch.path)
    let before = scratch.tree("Generated")
    let name = String(repeating: "x", count: 300)
    var files = Self.new
    files["Sources/\(name).swift"] = "x"
    let error = #expect(throws: ToolError.self) { try Self.generate(files, in: scratch.path) }
    #expect(error?.code == .failure)
    #expect(
      error?.message == "\(scratch.path)/Generated/OneAPI/Sources/\(name).swift cannot be replaced: File name too long")
    #expect(scratch.tree("Generated") == before)
  }

  /// A process that dies in the middle leaves what the next run completes, also when the specs have changed since.
  @Test func aKilledRunIsCompletedByTheNext() async throws {
    let steps = try steps(Self.one)
    for last in 0..<steps {
      let scratch = try Scratch()
      try Self.generate(Self.old, in: scratch.path, Self.one)
      let before = scratch.tree("Generated")
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = scratch.path as String, last = last as Int] in
        let count = Counter()
        try OutputTransactionTests.generate(OutputTransactionTests.new, in: path, OutputTransactionTests.one) {
          _ throws(ToolError) in
          if count.value == last { kill(getpid(), SIGKILL) }
          count.value += 1
        }
      }
      if last == 0 { #expect(scratch.tree("Generated") == before) }
      var later = Self.new
      later["API.txt"] = "later\n"
      try Self.generate(later, in: scratch.path, Self.one)
      #expect(scratch.tree("Generated") == expected(later, Self.one), "killed after \(last) of \(steps) changes")
    }
  }

  @Test func twoRunsDoNotMix() throws {
    try Self.generate(Self.old, in: scratch.path)
    let lock = try FileSystem.lock("\(scratch.path)/Generated")
    let error = #expect(throws: ToolError.self) { try Self.generate(Self.new, in: scratch.path) }
    #expect(error?.message == "\(scratch.path)/Generated is being written by another run; wait for its end")
    _ = consume lock
    try Self.generate(Self.new, in: scratch.path)
  }
}

/// Counts in a closure that must be a value.
private final class Counter {
  var value = 0
}

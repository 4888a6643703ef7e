import Foundation
import Testing

@testable import specwright

/// The turn of the maintainer's loop that CONTRIBUTING shows, replayed word for word on the page of the fixtures.
@Suite struct WorkedExampleTests {
  private static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func theLoopIsAsContributingSays() throws {
    let scratch = try Scratch()
    try copy("Tests/PageDriftTests/Fixtures/harbour", into: scratch)
    let text = try String(contentsOf: Self.top.appendingPathComponent("CONTRIBUTING.md"), encoding: .utf8)
    var commands = 0
    for (language, block) in blocks(text) {
      if language == "diff" { try apply(block, in: scratch) }
      guard language == "console" else { continue }
      for turn in block.components(separatedBy: "$ specwright ").dropFirst() {
        let parts = turn.split(separator: "\n", maxSplits: 1).map(String.init)
        let run = specwright(parts[0], in: scratch)
        #expect(run.out + run.error == (parts.count > 1 ? parts[1] : ""), "\(parts[0])")
        commands += 1
      }
    }
    #expect(commands == 5)
  }

  private func copy(_ folder: String, into scratch: Scratch) throws {
    let source = Self.top.appendingPathComponent(folder).path
    for name in FileManager.default.enumerator(atPath: source)?.compactMap({ $0 as? String }) ?? [] {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(source)/\(name)", isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      try scratch.write(name, try String(contentsOfFile: "\(source)/\(name)", encoding: .utf8))
    }
  }

  /// The fenced blocks of a page, each with its language.
  private func blocks(_ text: String) -> [(language: String, text: String)] {
    let parts = text.components(separatedBy: "\n```")
    return stride(from: 1, to: parts.count, by: 2).map { index in
      let lines = parts[index].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return (lines[0], lines.count > 1 ? lines[1] + "\n" : "")
    }
  }

  /// Makes the edits of a difference: the lines without what is new must stand in the file once.
  private func apply(_ difference: String, in scratch: Scratch) throws {
    for part in difference.components(separatedBy: "--- ").dropFirst() {
      let lines = part.split(separator: "\n").map(String.init)
      let file = try #require(lines.first)
      func side(without mark: String) -> String {
        lines.dropFirst().filter { !$0.hasPrefix(mark) }.map { String($0.dropFirst()) }.joined(separator: "\n")
      }
      let text = try scratch.text(file)
      let (old, new) = (side(without: "+"), side(without: "-"))
      #expect(text.components(separatedBy: old).count == 2, "\(file)")
      try scratch.write(file, text.replacingOccurrences(of: old, with: new))
    }
  }
}

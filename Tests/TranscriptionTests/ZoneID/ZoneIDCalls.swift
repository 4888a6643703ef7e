import Foundation

/// A table of the calls that completes the ZoneID page, which lost methods, paths and statuses.
///
/// Its rows are `| 4 | Create A record | POST | /dns/{service_name}/a | B | 201 400 | … |`; it stands beside the folder
/// of pages, in `facts/zoneid.md`.
struct ZoneIDCalls {
  struct Call {
    var title: String
    var method: String
    var path: String
    var statuses: [Int]
    /// `- → [ARecord]`: what is sent and what is answered, in the vendor's names.
    var shapes: String

    /// Whether the answer is an array.
    var answersArray: Bool { shapes.hasSuffix("]") }
    var hasAnswer: Bool { !shapes.hasSuffix("→ -") }
  }

  static let file = Material.folder.map {
    URL(filePath: $0).deletingLastPathComponent().appending(path: "facts/zoneid.md")
  }
  static var isThere: Bool {
    file.map { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) } ?? false
  }

  var calls: [Call] = []

  init(_ text: String) {
    for line in text.split(separator: "\n") where line.wholeMatch(of: /\| \d+ \|.*\|/) != nil {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
      guard cells.count == 7 else { continue }
      calls.append(
        Call(
          title: cells[1].replacing(#/ \[\d\]$/#, with: ""), method: cells[2], path: cells[3],
          statuses: cells[5].split(separator: " ").compactMap { Int($0) }, shapes: cells[6]))
    }
  }
}

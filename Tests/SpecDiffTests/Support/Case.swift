import Foundation
import SpecDiff
import SpecModel

/// A folder of `Cases`: two specs, what `diff` says of them, and what a client of the old one does.
///
/// `client.swift` is the body of a function that is given `options`; lines above a line `// ---` stand outside of it.
/// `adapted.swift` is the same client as its author would write it for the new spec, where the old text does not
/// compile. `reference.swift` uses a function without calling it. `answer.http` is what the new service answers, with lines `###`
/// between one answer and the next.
struct Case: Sendable, CustomStringConvertible {
  let name: String

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Cases")

  private static let folders: [Case] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted().map(Case.init)

  /// All cases of an API that changes, by name.
  static let all = folders.filter { $0.has("a") && $0.has("b") }

  /// The cases of APIs that come or go: one side only.
  static let whole = folders.filter { $0.has("a") != $0.has("b") }

  var description: String { name }

  /// The name as an identifier.
  var identifier: String { name.split(separator: "-").joined(separator: "_") }

  private func url(_ file: String) -> URL { Case.folder.appendingPathComponent(name).appendingPathComponent(file) }

  /// A file of the case; nil where it has none.
  func text(_ file: String) -> String? { try? String(contentsOf: url(file), encoding: .utf8) }

  /// Whether the case has a side.
  func has(_ side: String) -> Bool {
    [side, "\(side).json"].contains { FileManager.default.fileExists(atPath: url($0).path) }
  }

  func write(_ file: String, _ text: String) throws { try Data(text.utf8).write(to: url(file)) }

  /// The files of one side, `a` or `b`, as those of a folder of specs.
  func files(_ side: String) throws -> [SpecFile] {
    if let text = text("\(side).json") {
      return [SpecFile(path: "Specs/\(name)/api.json", bytes: Array(text.utf8))]
    }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: url(side).path)
    return try paths.sorted().filter { $0.hasSuffix(".json") || $0.hasSuffix(".http") }.map { path in
      SpecFile(path: "Specs/\(name)/\(path)", bytes: Array(try Data(contentsOf: url("\(side)/\(path)"))))
    }
  }

  /// The API of one side, which has no errors.
  func api(_ side: String) throws -> API {
    let reading = SpecReader.read(folder: name, files: try files(side))
    guard let api = reading.api else { throw CaseError(text: "\(name)/\(side): \(reading.diagnostics)") }
    return api
  }

  /// What changes from one side to the other; a side that is missing is an API that is not there.
  func changes() throws -> [Change] {
    SpecDiff.changes(from: has("a") ? try api("a") : nil, to: has("b") ? try api("b") : nil)
  }

  /// What the new service answers, call after call; the last answer again and again.
  var answers: [Answer] {
    (text("answer.http") ?? "HTTP/1.1 200 OK\n\n").components(separatedBy: "\n###\n").map { Answer($0) }
  }

  /// An HTTP answer as a file has it.
  struct Answer: Codable {
    var status: Int
    var headers: [[String]]
    var body: String
    /// The answer as an example has it.
    var text: String

    init(_ text: String) {
      let parts = text.components(separatedBy: "\n\n")
      let lines = parts[0].split(separator: "\n").map(String.init)
      status = Int(lines[0].split(separator: " ")[1]) ?? 0
      headers = lines.dropFirst().map { $0.components(separatedBy: ": ") }
      body = parts.dropFirst().joined(separator: "\n\n").trimmingCharacters(in: .newlines)
      self.text = parts[0] + "\n\n" + body + "\n"
    }
  }
}

/// Why a case cannot be looked at.
struct CaseError: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}

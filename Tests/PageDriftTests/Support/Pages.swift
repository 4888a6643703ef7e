import Foundation
import PageDrift
import SpecModel
import Testing

/// The pages themselves, which are not part of the project: a folder that `SPECWRIGHT_PAGES` names.
enum Pages {
  /// The folder; nil where the variable is not set.
  static let folder = ProcessInfo.processInfo.environment["SPECWRIGHT_PAGES"].map { URL(filePath: $0) }

  /// What tests that need them say when they are skipped.
  static let comment: Comment = "SPECWRIGHT_PAGES names no folder of pages"

  static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The page of an API, as text.
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = try #require(folder)
    return Array(try Data(contentsOf: folder.appending(path: "\(name).txt")))
  }

  static func page(_ name: String) throws -> PageText { try PageText(bytes(name), name: "\(name).txt") }

  /// The specs that are locked to a page.
  static var locked: [String] {
    let specs = top.appending(path: "Specs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: specs.path(percentEncoded: false))) ?? []
    return names.filter { name in
      let lock = specs.appending(path: name).appending(path: "page.lock.json").path(percentEncoded: false)
      return FileManager.default.fileExists(atPath: lock)
    }.sorted()
  }

  /// A spec of the repository, which must be correct.
  static func api(_ name: String) throws -> API { try #require(apis[name]).get() }

  /// Each is read once for all tests.
  private static let apis = Dictionary(
    uniqueKeysWithValues: locked.map { name in (name, Swift.Result { try read(name) }) })

  private static func read(_ name: String) throws -> API {
    let place = top.appending(path: "Specs").appending(path: name)
    var files: [SpecFile] = []
    for part in ["", "examples/"] {
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: "\(place.path(percentEncoded: false))/\(part)")) ?? []
      for file in names where file.contains(".") && file != "page.lock.json" {
        let bytes = Array(try Data(contentsOf: place.appending(path: "\(part)\(file)")))
        files.append(SpecFile(path: "Specs/\(name)/\(part)\(file)", bytes: bytes))
      }
    }
    let reading = SpecReader.read(folder: name, files: files)
    return try #require(reading.api, "\(reading.diagnostics)")
  }

  static func lockFile(_ name: String) throws -> SpecFile {
    let path = top.appending(path: "Specs/\(name)/page.lock.json")
    return SpecFile(path: "Specs/\(name)/page.lock.json", bytes: Array(try Data(contentsOf: path)))
  }
}

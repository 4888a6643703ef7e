import Foundation
import SpecModel

/// Files of the repository.
enum Folders {
  /// The repository's top.
  static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let specs = top.appending(path: "Specs")

  /// The files of a spec but for its lock.
  static func files(of name: String) throws -> [SpecFile] {
    try files(of: name, in: specs).filter { !$0.path.hasSuffix(".lock.json") }
  }

  /// The names of the folders in a folder, sorted.
  static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
      .filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false }
      .map(\.lastPathComponent).sorted()
  }

  /// The files of an API's folder, in an order that nothing should depend on.
  static func files(of name: String, in folder: URL) throws -> [SpecFile] {
    var files: [SpecFile] = []
    for part in ["", "examples"] {
      let place = folder.appending(path: name).appending(path: part)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path(percentEncoded: false))) ?? []
      for file in names where file.contains(".") {
        let path = part.isEmpty ? file : "\(part)/\(file)"
        files.append(
          SpecFile(path: "Specs/\(name)/\(path)", bytes: Array(try Data(contentsOf: place.appending(path: file)))))
      }
    }
    return files.shuffled()
  }
}

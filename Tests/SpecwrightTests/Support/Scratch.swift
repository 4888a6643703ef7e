import Foundation

/// A folder of its own for one test, gone with it.
final class Scratch: Sendable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("specwright-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ file: String, _ text: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// An empty file to write into.
  func file(_ file: String) throws -> URL {
    try write(file, "")
    return URL(fileURLWithPath: "\(path)/\(file)")
  }

  func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)")), as: UTF8.self)
  }

  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(file)") }

  func link(_ file: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(file)", withDestinationPath: target)
  }

  /// Every file below `folder` with its text, and every folder with a trailing slash.
  func tree(_ folder: String) -> [String: String] {
    var tree: [String: String] = [:]
    let names = FileManager.default.enumerator(atPath: "\(path)/\(folder)")
    while let name = names?.nextObject() as? String {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(path)/\(folder)/\(name)", isDirectory: &isFolder)
      if isFolder.boolValue { tree[name + "/"] = "" } else { tree[name] = (try? text("\(folder)/\(name)")) ?? "?" }
    }
    return tree
  }

  /// The inode and time of change of a file: equal exactly when nobody wrote it.
  func stamp(_ file: String) throws -> [String] {
    let facts = try FileManager.default.attributesOfItem(atPath: "\(path)/\(file)")
    return ["\(facts[.systemFileNumber] ?? 0)", "\(facts[.modificationDate] ?? 0)"]
  }
}

import SpecModel
import SwiftNames

/// One side of a comparison: the specs of a folder, a file, a revision or the work tree.
struct SpecSide {
  /// What messages call it: `main`, `old/Specs`.
  let name: String
  /// The files of each API by its folder, and its lock.
  let apis: [String: [SpecFile]]
  /// The locks of pages, by folder.
  let locks: [String: SpecFile]
  /// Whether these are the specs of the work tree, whose generated code lies beside them.
  let isWorkTree: Bool

  /// The specs of the work tree.
  init(_ workspace: Workspace) throws(ToolError) {
    var files: [(path: String, bytes: [UInt8])] = []
    for name in try workspace.apis() { files += try Self.read(Paths.join(workspace.specs, name), as: name) }
    self.init("the work tree", files, shown: workspace.specsName, isWorkTree: true)
  }

  /// The specs of a commit.
  init(_ git: Git, at revision: String, named name: String, shown: String) throws(ToolError) {
    self.init(name, try git.files(at: git.commit(revision)), shown: shown)
    if apis.isEmpty { throw .usage("there are no specs at '\(name)'") }
  }

  /// The spec, or the specs, at a path.
  init(path: String, named name: String) throws(ToolError) {
    guard FileSystem.target(path) == .folder else {
      let file = SpecFile(path: name, bytes: try FileSystem.bytes(of: path), isMain: true)
      self.init(name: name, apis: ["api": [file]], locks: [:], isWorkTree: false)
      return
    }
    let entries = try FileSystem.entries(of: path)
    if entries.contains("api.json") {
      let folder = Paths.name(path)
      self.init(name, try Self.read(path, as: folder), shown: Paths.parent(name))
    } else if entries.contains("Specs") {
      try self.init(path: Paths.join(path, "Specs"), named: Paths.join(name, "Specs"))
    } else {
      var files: [(path: String, bytes: [UInt8])] = []
      for entry in entries where FileSystem.target("\(path)/\(entry)/api.json") == .file {
        files += try Self.read("\(path)/\(entry)", as: entry)
      }
      self.init(name, files, shown: name)
    }
    if apis.isEmpty { throw .usage("there are no specs in '\(name)'") }
  }

  private init(
    _ name: String, _ files: [(path: String, bytes: [UInt8])], shown: String, isWorkTree: Bool = false
  ) {
    var apis: [String: [SpecFile]] = [:]
    var locks: [String: SpecFile] = [:]
    for file in files {
      let parts = file.path.split(separator: "/").map(String.init)
      guard parts.count > 1, !parts.contains(where: { $0.hasPrefix(".") }) else { continue }
      let path = shown == "." || shown.isEmpty ? file.path : Paths.join(shown, file.path)
      let spec = SpecFile(path: path, bytes: file.bytes)
      if parts.count == 2, parts[1] == "page.lock.json" {
        locks[parts[0]] = spec
      } else if parts.count == 2 && parts[1].hasSuffix(".json") || parts.count == 3 && parts[1] == "examples" {
        apis[parts[0], default: []].append(spec)
      }
    }
    self.init(name: name, apis: apis, locks: locks, isWorkTree: isWorkTree)
  }

  private init(name: String, apis: [String: [SpecFile]], locks: [String: SpecFile], isWorkTree: Bool) {
    self.name = name
    self.apis = apis
    self.locks = locks
    self.isWorkTree = isWorkTree
  }

  /// The files of one API's folder, as far as they belong to its spec.
  private static func read(_ folder: String, as name: String) throws(ToolError) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    for entry in try FileSystem.entries(of: folder) where entry.hasSuffix(".json") && !entry.hasPrefix(".") {
      files.append(("\(name)/\(entry)", try FileSystem.bytes(of: "\(folder)/\(entry)")))
    }
    guard FileSystem.target("\(folder)/examples") == .folder else { return files }
    for entry in try FileSystem.entries(of: "\(folder)/examples") where entry.hasSuffix(".http") {
      files.append(("\(name)/examples/\(entry)", try FileSystem.bytes(of: "\(folder)/examples/\(entry)")))
    }
    return files
  }

  /// The API in a folder with its names in Swift, checked; nil where this side has none.
  ///
  /// - Throws: a failure where it has errors: half a comparison would look like a whole one.
  func swift(_ folder: String) throws(ToolError) -> SwiftAPI? {
    guard let files = apis[folder] else { return nil }
    let reading = SpecReader.read(folder: folder, files: files)
    let swift = reading.api.map(SwiftAPI.init)
    let errors =
      reading.diagnostics.filter { $0.severity == .error } + (swift.map(SwiftCollisions.diagnostics) ?? [])
    guard let first = errors.first else { return swift }
    let more = errors.count == 1 ? "" : " (and \(counted(errors.count - 1, "more error")))"
    throw .failure("the specs of \(name) cannot be compared: \(first)\(more)")
  }
}

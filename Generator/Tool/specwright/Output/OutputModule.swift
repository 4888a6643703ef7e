/// What is generated for one API: the whole content of `Generated/<name>/` but for the manifest.
struct OutputModule: Equatable, Sendable {
  /// The folder below `Generated/`: `ZonemasterAPI`.
  let name: String
  /// Sorted by path.
  let files: [OutputFile]

  init(name: String, files: [OutputFile]) {
    self.name = name
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Why these names cannot be written, one sentence a fault: paths that leave the folder, and paths that differ only
  /// in case, which are one file on some systems.
  func objections() -> [String] {
    var faults: [String] = []
    if name.contains("/") || Paths.objection(to: name) != nil { faults.append("'\(name)' is no name of a module") }
    var seen: [String: String] = [Manifest.fileName: Manifest.fileName]
    for file in files {
      if let objection = Paths.objection(to: file.path) { faults.append("the path '\(file.path)' \(objection)") }
      if let other = seen.updateValue(file.path, forKey: file.path.lowercased()) {
        faults.append("the paths '\(other)' and '\(file.path)' are the same file on some systems")
      }
    }
    return faults
  }
}

/// One generated file.
struct OutputFile: Equatable, Sendable {
  /// Relative to the module's folder, with `/`: `Sources/Models.swift`.
  let path: String
  let bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

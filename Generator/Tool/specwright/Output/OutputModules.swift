// Which modules stand in the folder that is generated into.
extension Workspace {
  /// Folders below `Generated` that the generator made and that belong to no module in `due`, by name.
  func forgottenModules(besides due: some Sequence<String>) throws(ToolError) -> [String] {
    guard FileSystem.kind(output) != nil else { return [] }
    let due = Set(due)
    var names: [String] = []
    for name in try FileSystem.entries(of: output) where !due.contains(name) && Paths.objection(to: name) == nil {
      let manifest = Paths.join(output, "\(name)/\(Manifest.fileName)")
      guard FileSystem.kind(Paths.join(output, name)) == .folder, FileSystem.kind(manifest) == .file else { continue }
      let start = String(decoding: try FileSystem.bytes(of: manifest).prefix(400), as: UTF8.self)
      if start.contains(Manifest.mark) { names.append(name) }
    }
    return names
  }
}

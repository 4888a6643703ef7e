import SpecModel

/// The files of one API's spec, read as they are.
struct SpecFolder {
  /// The folder's name: `zonemaster`.
  let name: String
  /// `api.json`, then the other chapters by name, then the examples by name.
  let files: [SpecFile]
  /// Files that nothing reads although they look as if they should be.
  let findings: [Diagnostic]

  /// Reads `Specs/<name>`: `*.json` but for the page's lock, and `examples/*.http`.
  init(_ name: String, in workspace: Workspace) throws(ToolError) {
    var files: [SpecFile] = []
    var findings: [Diagnostic] = []
    let folder = Paths.join(workspace.specs, name)
    let shown = Paths.join(workspace.specsName, name)
    let entries = try FileSystem.entries(of: folder)
    let chapters = entries.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") && $0 != "page.lock.json" }
    for file in chapters.filter({ $0 == "api.json" }) + chapters.filter({ $0 != "api.json" }) {
      files.append(try SpecFolder.read(file, in: folder, shown: shown))
    }
    if entries.contains("examples") {
      let folder = Paths.join(folder, "examples")
      let shown = Paths.join(shown, "examples")
      for file in try FileSystem.entries(of: folder) where !file.hasPrefix(".") {
        if file.hasSuffix(".http") {
          files.append(try SpecFolder.read(file, in: folder, shown: shown))
        } else if !file.hasSuffix(".md") {
          let place = SourceLocation(Paths.join(shown, file), 1, 1)
          findings.append(Diagnostic(.warning, place, "nothing reads this file; the name of an example ends in .http"))
        }
      }
    }
    self.name = name
    self.files = files
    self.findings = findings
  }

  private static func read(_ file: String, in folder: String, shown: String) throws(ToolError) -> SpecFile {
    SpecFile(path: Paths.join(shown, file), bytes: try FileSystem.bytes(of: Paths.join(folder, file)))
  }
}

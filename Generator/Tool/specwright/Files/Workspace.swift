import SpecModel

/// Where the specs are and where generated code goes.
struct Workspace: Equatable {
  /// The folder of specs, as it can be opened.
  let specs: String
  /// The folder of specs, as findings name it: `Specs`.
  let specsName: String
  /// The folder that is generated into, as it can be opened.
  let output: String
  /// The same, as findings name it: `Generated`.
  let outputName: String

  /// What `--specs` and `--output` say, or the nearest folder upwards that holds `Specs`.
  ///
  /// - Throws: a usage error when there is none.
  static func find(_ invocation: Invocation) throws(ToolError) -> Workspace {
    let start = invocation.currentFolder
    let output = invocation.values["--output"]
    if let given = invocation.values["--specs"] {
      let specs = Paths.join(start, given)
      guard FileSystem.target(specs) == .folder else { throw .usage("'\(given)' is no folder of specs") }
      let beside = Paths.parent(given) == "." ? "Generated" : Paths.join(Paths.parent(given), "Generated")
      let name = String(given.reversed().drop { $0 == "/" }.reversed())
      return Workspace(
        specs: specs, specsName: name.isEmpty ? "/" : name, output: Paths.join(start, output ?? beside),
        outputName: output ?? beside)
    }
    var folder = start
    while FileSystem.target(Paths.join(folder, "Specs")) != .folder {
      if folder == "/" {
        throw .usage("no folder 'Specs' here or further up; go there or give --specs DIR")
      }
      folder = Paths.parent(folder)
    }
    return Workspace(
      specs: Paths.join(folder, "Specs"), specsName: "Specs",
      output: output.map { Paths.join(start, $0) } ?? Paths.join(folder, "Generated"),
      outputName: output ?? "Generated")
  }

  /// The folders below `Specs` that hold JSON, by name.
  ///
  /// One without `api.json` is among them, so that reading it says what is missing: passed over, its generated code
  /// would be an orphan and be removed.
  func apis() throws(ToolError) -> [String] {
    var names: [String] = []
    for name in try FileSystem.entries(of: specs) where !name.hasPrefix(".") {
      guard FileSystem.target(Paths.join(specs, name)) == .folder else { continue }
      let files = try FileSystem.entries(of: Paths.join(specs, name))
      if files.contains(where: { $0.hasSuffix(".json") && !$0.hasPrefix(".") }) { names.append(name) }
    }
    return names
  }

  /// Where a file stands that findings name by `shown`.
  func path(of shown: String) -> String { Paths.join(specs, String(shown.dropFirst(specsName.count + 1))) }

  /// The folders of the APIs that the operands name, or of all; in the order of their names, each once.
  ///
  /// An operand may be written in any case and as a path, as shells complete it: `Specs/zonemaster/`.
  ///
  /// - Throws: a usage error for an unknown API, or when there is no API at all.
  func selection(_ operands: [String]) throws(ToolError) -> [String] {
    let known = try apis()
    guard !known.isEmpty else { throw .usage("no API in \(specsName); an API is a folder with an api.json") }
    if operands.isEmpty { return known }
    var chosen: Set<String> = []
    for operand in operands {
      let word = Paths.name(operand).lowercased()
      guard let name = known.first(where: { $0.lowercased() == word }) else {
        let hint = Nearest.hint(word, among: known)
        throw .usage("unknown API '\(operand)'\(hint.isEmpty ? "; known: \(known.joined(separator: ", "))" : hint)")
      }
      chosen.insert(name)
    }
    return known.filter(chosen.contains)
  }
}

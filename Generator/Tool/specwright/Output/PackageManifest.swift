import SpecModel

/// `Package.swift` beside the specs: says which generated modules nobody builds.
struct PackageManifest {
  private let shown: String
  private let lines: [Substring]

  /// The manifest beside the folder of specs; nil when there is none.
  init?(of workspace: Workspace) throws(ToolError) {
    let path = Paths.join(Paths.parent(workspace.specs), "Package.swift")
    guard FileSystem.target(path) == .file else { return nil }
    let folder = Paths.parent(workspace.specsName)
    shown = folder == "." ? "Package.swift" : Paths.join(folder, "Package.swift")
    lines = String(decoding: try FileSystem.bytes(of: path), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  /// A warning for each API whose name the manifest does not hold in quotes, at the list where it belongs.
  func warnings(for apis: [(name: String, module: String)]) -> [Diagnostic] {
    let list = lines.firstIndex { $0.hasPrefix("let apis ") }
    return apis.compactMap { name, module in
      if lines.contains(where: { $0.contains("\"\(name)\"") || $0.contains("\"\(module)\"") }) { return nil }
      let advice =
        list.map { Self.advice(name, String(lines[$0])) }
        ?? "add a target with the path \"Generated/\(module)/Sources\""
      let place = SourceLocation(shown, (list ?? 0) + 1, 1)
      return Diagnostic(.warning, place, "\(module) is not built; \(advice)")
    }
  }

  /// The line to paste: with the name in the list of names, where it belongs by the alphabet.
  private static func advice(_ name: String, _ line: String) -> String {
    guard let list = line.ranges(of: /\["[^\]]*"\]/).last else { return "add \"\(name)\" to 'apis'" }
    let names = line[list].dropFirst().dropLast().split(separator: ",").map { String($0.drop { $0 == " " }) }
    let longer = "[" + (names + ["\"\(name)\""]).sorted().joined(separator: ", ") + "]"
    return "make this line: \(line[..<list.lowerBound])\(longer)\(line[list.upperBound...])"
  }
}

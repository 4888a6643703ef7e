import SpecModel
import SwiftNames

extension Command {
  static let generate = Command(
    name: "generate",
    summary: "write the Swift SDKs that the specs describe",
    operands: "[API…]",
    details: """
      Reads the specs of the named APIs, or of all, and makes Generated/<Module>/ equal to what they describe.

      Only files whose bytes change are written. Files that the specs no longer give are removed. Nothing is touched
      that a module's manifest.txt does not list. A file that was edited by hand is refused, unless it holds the
      conflict markers of a merge. If anything is wrong, in any of the specs, nothing is written at all.
      """,
    options: [
      CommandOption(name: "--check", value: nil, summary: "write nothing; name every file that is not current"),
      CommandOption(name: "--force", value: nil, summary: "overwrite files that were edited by hand"),
      .specs, .output,
    ],
    examples: [
      Example(line: "specwright generate", says: "all APIs"),
      Example(line: "specwright generate zonemaster", says: "one of them"),
      Example(line: "specwright generate --check", says: "is the committed code current? (exit code 1: no)"),
    ],
    run: GenerateRun.run)
}

/// One run of `generate`.
enum GenerateRun {
  static func run(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    let workspace = try Workspace.find(invocation)
    let surfaces = try read(workspace.selection(invocation.operands), in: workspace, &report)
    if report.hasErrors { return refuse(&report) }
    let emissions = surfaces.map { (api: $0.api, emission: invocation.emit.emit($0)) }
    for (api, emission) in emissions { report.add(findings(about: emission, of: workspace.place(of: api.folder))) }
    report.add(workspace.clashes(emissions.map { ($0.api.folder, $0.emission.module.name) }))
    if report.hasErrors { return refuse(&report) }
    let names = emissions.map { (name: $0.api.name, module: $0.emission.module.name) }
    report.add(try PackageManifest(of: workspace)?.warnings(for: names) ?? [])

    var plans = try emissions.map { item throws(ToolError) in try workspace.plan(item.emission.module) }
    if invocation.operands.isEmpty {
      for name in try workspace.forgottenModules(besides: emissions.map(\.emission.module.name)) {
        plans.append(try workspace.plan(OutputModule(name: name, files: [])))
      }
    }
    if invocation.has("--check") { return check(plans, workspace, &report) }
    report.add(plans.flatMap { $0.refusals(force: invocation.has("--force")) })
    if report.hasErrors { return refuse(&report) }
    try OutputTransaction.run(plans, in: workspace.output)
    for (index, plan) in plans.enumerated() {
      let who =
        index < emissions.count
        ? "\(emissions[index].api.name): \(emissions[index].emission.says)" : "\(plan.module.name): no spec"
      report.print("\(who); \(says(plan.counts))")
    }
    return .fine
  }

  /// The APIs, as far as they have no errors; all findings go to the report.
  private static func read(
    _ names: [String], in workspace: Workspace, _ report: inout Report
  ) throws(ToolError) -> [SwiftAPI] {
    var surfaces: [SwiftAPI] = []
    for name in names {
      let reading = try workspace.read(name)
      report.add(reading.diagnostics)
      if let swift = reading.swift { surfaces.append(swift) }
    }
    return surfaces
  }

  private static func findings(about emission: Emission, of place: SourceLocation) -> [Diagnostic] {
    emission.findings + emission.module.objections().map { Diagnostic(.error, place, $0) }
  }

  private static func refuse(_ report: inout Report) -> ExitCode {
    report.advise("nothing was written")
    return .findings
  }

  private static func check(_ plans: [OutputPlan], _ workspace: Workspace, _ report: inout Report) -> ExitCode {
    let differences = plans.flatMap { $0.differences() }
    report.add(differences)
    if differences.isEmpty { return .fine }
    let verb = differences.count == 1 ? "is" : "are"
    report.advise(
      "\(counted(differences.count, "file")) \(verb) not current; run 'specwright generate' and commit what it writes")
    return .findings
  }

  /// `9 files written, 0 unchanged`, and what was removed if anything was.
  static func says(_ counts: (written: Int, unchanged: Int, removed: Int)) -> String {
    "\(counted(counts.written, "file")) written, \(counts.unchanged) unchanged"
      + (counts.removed == 0 ? "" : ", \(counts.removed) removed")
  }
}

/// What reading one API's folder gives.
struct SwiftReading {
  /// The API with its names in Swift; nil when a diagnostic is an error.
  let swift: SwiftAPI?
  /// All findings, by place: about the files, then about the names.
  let diagnostics: [Diagnostic]

  /// The API; nil when a diagnostic is an error.
  var api: API? { swift?.api }
}

extension Workspace {
  /// Reads one API with all findings about its files and about its names in Swift.
  func read(_ name: String) throws(ToolError) -> SwiftReading {
    let folder = try SpecFolder(name, in: self)
    let reading = SpecReader.read(folder: name, files: folder.files)
    let swift = reading.api.map(SwiftAPI.init)
    let collisions = swift.map(SwiftCollisions.diagnostics) ?? []
    return SwiftReading(
      swift: collisions.isEmpty ? swift : nil, diagnostics: reading.diagnostics + folder.findings + collisions)
  }

  /// The place of findings about an API as a whole.
  func place(of folder: String) -> SourceLocation { SourceLocation("\(specsName)/\(folder)/api.json", 1, 1) }

  /// Two APIs cannot write into one folder; on some systems names that differ only in case are one.
  func clashes(_ modules: [(folder: String, module: String)]) -> [Diagnostic] {
    var owners: [String: String] = [:]
    return modules.compactMap { folder, module in
      guard let other = owners.updateValue(folder, forKey: module.lowercased()) else { return nil }
      let message = "the module '\(module)' is already made from \(specsName)/\(other); choose another \"name\""
      return Diagnostic(.error, place(of: folder), message)
    }
  }

  func plan(_ module: OutputModule) throws(ToolError) -> OutputPlan {
    try OutputPlan(module, in: output, shown: outputName)
  }
}

import Foundation
import Testing

@testable import SpecDiff
@testable import SpecModel

/// Nothing that a spec can say changes silently: every key of the grammar is changed in turn, and each change that
/// reaches the API must be reported.
///
/// The keys are found in the specs of `Cases` and of `Grammar/Specs`, which have what the cases lack. `waivers.json`
/// says of which keys no change is asked, and why.
@Suite struct GrammarTests {
  private static let folder = Case.folder.deletingLastPathComponent().appendingPathComponent("Grammar")

  private static func waivers() throws -> [String: String] {
    try JSONDecoder().decode(
      [String: String].self, from: Data(contentsOf: folder.appendingPathComponent("waivers.json")))
  }

  /// One file of a spec, with those beside it.
  private struct Source {
    let name: String
    let path: String
    let node: Node
    let others: [SpecFile]
    /// What all of them say.
    let api: API

    /// How much there is to read, in bytes.
    var size: Int { others.reduce(node.jsonText.utf8.count) { $0 + $1.bytes.count } }

    var isMain: Bool { path.hasSuffix("/api.json") }

    func read(_ node: Node) -> API? {
      let file = SpecFile(path: path, bytes: Array(node.jsonText.utf8))
      return SpecReader.read(folder: name, files: others + [file]).api
    }
  }

  private static func sources() throws -> [Source] {
    var specs: [(name: String, files: [SpecFile])] = []
    let own = folder.appendingPathComponent("Specs")
    for file in try FileManager.default.contentsOfDirectory(atPath: own.path).sorted() {
      let bytes = Array(try Data(contentsOf: own.appendingPathComponent(file)))
      let name = String(file.prefix { $0 != "." })
      specs.append((name, [SpecFile(path: "Specs/\(name)/api.json", bytes: bytes)]))
    }
    for item in Case.all { specs += try ["a", "b"].map { (item.name, try item.files($0)) } }
    return try specs.flatMap { spec -> [Source] in
      let reading = SpecReader.read(folder: spec.name, files: spec.files)
      let api = try #require(reading.api, "\(reading.diagnostics)")
      return spec.files.indices.compactMap { index in
        let file = spec.files[index]
        guard file.path.hasSuffix(".json"), let node = NodeParser.parse(file, Findings()) else { return nil }
        var others = spec.files
        others.remove(at: index)
        return Source(name: spec.name, path: file.path, node: node, others: others, api: api)
      }
    }
  }

  /// Where each key stands, by the rule's and its own name, the shortest specs first.
  private static let sites = Swift.Result {
    var sites: [String: [(source: Source, place: SpecMutation)]] = [:]
    for source in try sources().sorted(by: { $0.size < $1.size }) {
      for place in SpecMutation.places(in: source.node, as: source.isMain ? .api : .chapter) {
        sites[place.name, default: []].append((source, place))
      }
    }
    return sites
  }

  /// Everything that an API value holds but for places, as text.
  private static func facts(_ api: API) -> String {
    var text = ""
    write(api, to: &text)
    return text
  }

  private static func write(_ value: Any, to text: inout String) {
    if value is SpecModel.SourceLocation { return }
    let mirror = Mirror(reflecting: value)
    if mirror.children.isEmpty { text += "\(value)" }
    for child in mirror.children {
      text += "\(child.label ?? ""):"
      write(child.value, to: &text)
      text += ";"
    }
  }

  @Test(arguments: Rule.allCases) func everyKeyThatChangesIsReported(rule: Rule) throws {
    let waived = try Self.waivers()
    let sites = try Self.sites.get()
    for key in rule.object.keys {
      let name = "\(rule.rawValue).\(key.name)"
      if waived[name] != nil || waived["*.\(key.name)"] != nil || waived["\(rule.rawValue).*"] != nil { continue }
      var tried = 0
      for (source, place) in sites[name] ?? [] where tried < 4 {
        for variant in place.variants(of: source.node) where tried < 4 {
          guard let other = source.read(variant) else { continue }
          if !SpecDiff.changes(from: source.api, to: other).isEmpty {
            tried += 1
          } else {
            // Another way to write the same is no change.
            #expect(Self.facts(source.api) == Self.facts(other), "\(name) changes silently in \(source.path)")
          }
        }
      }
      #expect(tried > 0, "no spec shows \(name), or none can do without it")
    }
  }

  /// A waiver of a key that is gone waives nothing.
  @Test func waiversAreNeeded() throws {
    let names = Rule.allCases.flatMap { rule in
      rule.object.keys.flatMap { ["\(rule.rawValue).\($0.name)", "*.\($0.name)", "\(rule.rawValue).*"] }
    }
    for (name, reason) in try Self.waivers() { #expect(names.contains(name) && !reason.isEmpty, "\(name)") }
  }

  /// Equal specs have no changes, whatever they hold.
  @Test func equalSpecsDoNotDiffer() throws {
    for item in Case.all {
      #expect(SpecDiff.changes(from: try item.api("b"), to: try item.api("b")).isEmpty, "\(item)")
    }
  }
}

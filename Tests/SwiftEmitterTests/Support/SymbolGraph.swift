import Foundation
import Testing
import Toolchain

/// The public declarations of a module as the compiler itself lists them.
struct SymbolGraph: Decodable {
  struct Symbol: Decodable {
    struct Identifier: Decodable { let precise: String }
    struct Fragment: Decodable { let spelling: String }
    let identifier: Identifier
    let pathComponents: [String]
    let declarationFragments: [Fragment]

    /// `Qrator.ClientScope`, empty for what stands in no type.
    var owner: String { pathComponents.dropLast().joined(separator: ".") }

    /// The declaration as one text.
    var declaration: String { declarationFragments.map(\.spelling).joined() }

    /// A member that the compiler lists although the module does not declare it: those that a type has from extensions
    /// of the runtime's and the standard library's protocols, and those that the compiler writes for a conformance,
    /// whose names are all known.
    var isDeclared: Bool {
      !identifier.precise.contains("::SYNTHESIZED::") && !Self.derived.contains(pathComponents.last ?? "")
    }

    private static let derived: Set = ["==(_:_:)", "hash(into:)", "hashValue"]
  }

  struct Relationship: Decodable {
    let kind: String
    let source: String
    let targetFallback: String?
  }

  var symbols: [Symbol]
  var relationships: [Relationship]

  /// Runs the compiler's extractor over a built module, its extensions of other modules included.
  ///
  /// - Parameters:
  ///   - module: The module's name.
  ///   - folders: Where it and all that it imports are.
  /// - Throws: Where the module is not there or the tool fails.
  init(of module: String, in folders: [URL]) async throws {
    let scratch = try Scratch()
    let paths = folders.flatMap { ["-I", $0.path] }
    let triple = try await Self.triple(in: scratch)
    let run = try await Toolchain.run(
      "swift-symbolgraph-extract",
      ["-module-name", module, "-target", triple, "-minimum-access-level", "public"] + paths
        + ["-output-dir", scratch.url.path], in: scratch.url)
    try #require(run.status == 0, Comment(rawValue: run.output))
    (symbols, relationships) = ([], [])
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) where name.hasSuffix(".json") {
      let data = try Data(contentsOf: scratch.url.appendingPathComponent(name))
      let part = try JSONDecoder().decode(SymbolGraph.self, from: data)
      symbols += part.symbols
      relationships += part.relationships
    }
  }

  /// The platform that the toolchain builds for.
  private static func triple(in scratch: Scratch) async throws -> String {
    struct Info: Decodable {
      struct Target: Decodable { let triple: String }
      let target: Target
    }
    let text = try await Toolchain.run("swiftc", ["-print-target-info"], in: scratch.url).output
    return try JSONDecoder().decode(Info.self, from: Data(text.utf8)).target.triple
  }

  /// The declarations of the module itself as API.txt writes them, with the full names of its types.
  var lines: Set<String> {
    Set(symbols.filter(\.isDeclared).map { ($0.owner.isEmpty ? "" : $0.owner + "  ") + $0.listed })
  }

  /// The protocols that each type conforms to, by its path.
  var conformances: [String: Set<String>] {
    let paths = Dictionary(
      symbols.map { ($0.identifier.precise, $0.pathComponents.joined(separator: ".")) }, uniquingKeysWith: { a, _ in a }
    )
    var conformances: [String: Set<String>] = [:]
    for item in relationships where item.kind == "conformsTo" {
      guard let path = paths[item.source], let name = item.targetFallback?.split(separator: ".").last else { continue }
      conformances[path, default: []].insert(String(name))
    }
    return conformances
  }
}

extension SymbolGraph.Symbol {
  /// The declaration without what API.txt leaves out: attributes and accessors; a type's full name is its path.
  fileprivate var listed: String {
    var text = declaration
    for attribute in ["@discardableResult ", "indirect "] { text = text.replacingOccurrences(of: attribute, with: "") }
    for accessors in [" { get }", " { get set }"] where text.hasSuffix(accessors) {
      text = String(text.dropLast(accessors.count))
    }
    return text.replacingOccurrences(of: " : ", with: ": ")
  }
}

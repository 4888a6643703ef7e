import Foundation
import Testing

/// The package is laid out as designed: who may import whom, and that nothing comes from elsewhere.
@Suite struct LayoutTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let systems: Set = ["Glibc", "Musl", "Darwin"]
  private static let foundations: Set = ["Foundation", "FoundationNetworking"]

  /// What each library may import: what stands below it in the chain WireJSON, SpecModel, SwiftNames, SwiftEmitter.
  private static let imports: [String: Set<String>] = [
    "Runtime/WireJSON": systems,
    "Runtime/SpecwrightRuntime": systems.union(foundations).union(["WireJSON"]),
    "Runtime/SpecwrightTesting": foundations.union(["SpecwrightRuntime", "WireJSON"]),
    "Tool/SpecModel": ["WireJSON"],
    "Tool/SwiftNames": ["WireJSON", "SpecModel"],
    "Tool/SwiftEmitter": ["WireJSON", "SpecModel", "SwiftNames"],
    "Tool/PageDrift": ["WireJSON", "SpecModel", "SwiftNames"],
    "Tool/SpecDiff": ["SpecModel", "SwiftNames"],
    "Tool/specwright": systems.union(["SpecModel", "SwiftNames", "SwiftEmitter", "PageDrift", "SpecDiff"]),
  ]

  /// Every line of the sources below a folder that imports something, with the module's name.
  private static func imported(below folder: String) -> [(file: String, module: String)] {
    let url = root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.flatMap { name -> [(String, String)] in
      let text = (try? String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)) ?? ""
      return text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"),
          words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "public" })
        else { return nil }
        return words.indices.contains(index + 1) ? ("\(folder)/\(name)", String(words[index + 1])) : nil
      }
    }
  }

  @Test(arguments: imports.keys.sorted())
  func importsOnlyWhatIsBelow(library: String) throws {
    let found = Self.imported(below: "Generator/\(library)")
    if library != "Runtime/WireJSON" { #expect(!found.isEmpty) }
    let allowed = try #require(Self.imports[library])
    for (file, module) in found { #expect(allowed.contains(module), "\(file) imports \(module)") }
  }

  @Test func everyLibraryIsInTheTable() throws {
    for group in ["Runtime", "Tool"] {
      let folder = Self.root.appendingPathComponent("Generator/\(group)").path
      for library in try FileManager.default.contentsOfDirectory(atPath: folder) where !library.hasPrefix(".") {
        #expect(Self.imports["\(group)/\(library)"] != nil, "\(group)/\(library)")
      }
    }
  }

  @Test func thePackageNeedsNoOther() throws {
    let manifest = try String(contentsOf: Self.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    #expect(!manifest.contains(".package("))
    #expect(!manifest.contains("unsafeFlags"))
  }

  /// One idea a file: what needs more room than this is more than one.
  @Test func filesAreShort() throws {
    let folder = Self.root.appendingPathComponent("Generator")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } <= 450, "\(file)")
    }
  }

  /// Generated SDKs import the runtime and nothing else, so that one import is enough.
  @Test func generatedCodeImportsTheRuntime() {
    for (file, module) in Self.imported(below: "Generated") where file.contains("/Sources/") {
      #expect(module == "SpecwrightRuntime", "\(file) imports \(module)")
    }
  }
}

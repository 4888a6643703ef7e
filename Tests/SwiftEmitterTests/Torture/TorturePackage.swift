import Foundation
import SwiftEmitter
import Testing
import Toolchain

/// A package of the runtime and emitted SDKs, built by itself: nothing of this repository's own is built with it.
///
/// It is kept between runs, so that only what has changed is written again.
struct TorturePackage {
  static let folder = Repository.top.appendingPathComponent(".build/torture")
  static let runtime = ["WireJSON", "SpecwrightRuntime", "SpecwrightTesting"]

  private let scratch: Scratch

  /// Writes the package.
  init(_ apis: [EmittedAPI]) throws {
    scratch = try Scratch()
    var hasChanged = try Self.write(Array(Self.manifest(apis.map(\.module)).utf8), to: "Package.swift")
    for name in Self.runtime {
      let source = Repository.top.appendingPathComponent("Generator/Runtime/\(name)")
      let paths = try FileManager.default.subpathsOfDirectory(atPath: source.path).filter { $0.hasSuffix(".swift") }
      let files = try paths.map { path in
        (path, Array(try Data(contentsOf: source.appendingPathComponent(path))))
      }
      hasChanged = try Self.replace(name, with: files) || hasChanged
    }
    for api in apis {
      for part in ["Sources", "Testing", "Tests"] {
        let files = api.files.filter { $0.path.hasPrefix(part + "/") }.map { file in
          (String(file.path.dropFirst(part.count + 1)), file.bytes)
        }
        let isOther = try Self.replace("\(api.module)/\(part)", with: files)
        hasChanged = hasChanged || isOther && part == "Sources"
      }
    }
    // What was compiled against another layout of a type may be linked as it is: everything is built again.
    if hasChanged { try? FileManager.default.removeItem(at: Self.folder.appendingPathComponent(".build")) }
  }

  /// Runs a tool of the toolchain on the package, with warnings as errors.
  func run(_ tool: String, _ arguments: [String]) async throws -> Toolchain.Run {
    let flags = [
      "--package-path", Self.folder.path, "-Xswiftc", "-warnings-as-errors", "-Xswiftc", "-gnone", "-j", "2",
    ]
    return try await Toolchain.run(tool, arguments + flags, in: scratch.url)
  }

  /// The modules, once they are built.
  static var modules: URL { folder.appendingPathComponent(".build/debug/Modules") }

  /// Makes a folder hold the files and no others; tells whether that changed anything.
  private static func replace(_ folder: String, with files: [(path: String, bytes: [UInt8])]) throws -> Bool {
    var hasChanged = false
    for file in files { hasChanged = try write(file.bytes, to: "\(folder)/\(file.path)") || hasChanged }
    let known = Set(files.map(\.path))
    let place = Self.folder.appendingPathComponent(folder)
    for path in try FileManager.default.subpathsOfDirectory(atPath: place.path)
    where path.hasSuffix(".swift") && !known.contains(path) {
      try FileManager.default.removeItem(at: place.appendingPathComponent(path))
      hasChanged = true
    }
    return hasChanged
  }

  /// Writes a file that has changed; tells whether it had.
  private static func write(_ bytes: [UInt8], to path: String) throws -> Bool {
    let file = folder.appendingPathComponent(path)
    if let old = try? Data(contentsOf: file), old == Data(bytes) { return false }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return true
  }

  private static func manifest(_ modules: [String]) -> String {
    """
    // swift-tools-version: 6.2
    import PackageDescription
    let settings: [SwiftSetting] = [
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
    ]
    func runtime(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
      .target(name: name, dependencies: dependencies, path: name, swiftSettings: settings)
    }
    let sdks = \(modules).flatMap { module -> [Target] in
      [
        .target(name: module, dependencies: ["SpecwrightRuntime"], path: module + "/Sources", swiftSettings: settings),
        .target(
          name: module + "Testing", dependencies: [.target(name: module), "SpecwrightTesting"],
          path: module + "/Testing", resources: [.copy("examples")], swiftSettings: settings),
        .testTarget(
          name: module + "Tests", dependencies: [.target(name: module + "Testing")], path: module + "/Tests",
          swiftSettings: settings),
      ]
    }
    let package = Package(
      name: "torture", platforms: [.macOS(.v13), .iOS(.v16)],
      targets: [
        runtime("WireJSON", []), runtime("SpecwrightRuntime", ["WireJSON"]),
        runtime("SpecwrightTesting", ["SpecwrightRuntime"]),
      ] + sdks,
      swiftLanguageModes: [.v6])

    """
  }
}

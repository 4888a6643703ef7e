import Foundation
import Testing

/// The tools that these tests were built with: what they say about emitted code is what users will hear.
enum Toolchain {
  /// What a tool printed and how it ended.
  struct Run {
    let status: Int32
    let output: String
  }

  /// The folder of the toolchain's executables, found by way of `swift` on the path.
  static let folder: URL? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { URL(fileURLWithPath: "\($0)/swift") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }?
      .resolvingSymlinksInPath().deletingLastPathComponent()
  }()

  /// A tool beside `swift`, nil where the toolchain has none.
  static func tool(_ name: String) -> URL? {
    guard let tool = folder?.appendingPathComponent(name) else { return nil }
    return FileManager.default.isExecutableFile(atPath: tool.path) ? tool : nil
  }

  /// Runs a tool to its end; both its outputs become one text. No thread waits for it, since other tests need them.
  static func run(_ name: String, _ arguments: [String], in folder: Scratch) async throws -> Run {
    let process = Process()
    let executable: URL = try #require(tool(name), "the toolchain has no \(name)")
    process.executableURL = executable
    process.arguments = arguments
    let file = folder.url.appendingPathComponent("output-\(UUID().uuidString).txt")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    process.standardOutput = handle
    process.standardError = handle
    let status = try await withCheckedThrowingContinuation { (done: CheckedContinuation<Int32, any Error>) in
      process.terminationHandler = { done.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { done.resume(throwing: error) }
    }
    try handle.close()
    return Run(status: status, output: String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// The platform that the toolchain builds for.
  static func triple(in folder: Scratch) async throws -> String {
    struct Info: Decodable {
      struct Target: Decodable { let triple: String }
      let target: Target
    }
    let text = try await run("swiftc", ["-print-target-info"], in: folder).output
    return try JSONDecoder().decode(Info.self, from: Data(text.utf8)).target.triple
  }

  /// The folder of the modules that were built together with the tests.
  static let modules: URL? = {
    for start in [Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments[0])] {
      var folder = start?.deletingLastPathComponent()
      for _ in 0..<6 {
        let candidate = folder?.appendingPathComponent("Modules")
        let module = candidate?.appendingPathComponent("SpecwrightRuntime.swiftmodule").path ?? ""
        if FileManager.default.fileExists(atPath: module) { return candidate }
        folder = folder?.deletingLastPathComponent()
      }
    }
    return nil
  }()
}

/// A folder of its own for one test, gone with it.
final class Scratch: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("specwright-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, with the folders that lead to it, and tells where it is.
  @discardableResult
  func write(_ path: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }
}

import Foundation

/// The compiler that these tests were built with, and what it built.
enum Toolchain {
  /// How a program ended and what it printed.
  struct Run: Sendable {
    let status: Int32
    let output: String
  }

  /// `swiftc` on the path.
  static let compiler: URL? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { URL(fileURLWithPath: "\($0)/swiftc") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  /// The folder that this build writes to: `Modules` and a folder of objects for every target.
  static let products: URL? = {
    for start in [Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments[0])] {
      var folder = start?.deletingLastPathComponent()
      for _ in 0..<6 {
        let module = folder?.appendingPathComponent("Modules/SpecwrightRuntime.swiftmodule").path ?? ""
        if FileManager.default.fileExists(atPath: module) { return folder }
        folder = folder?.deletingLastPathComponent()
      }
    }
    return nil
  }()

  /// The objects of a target of this build.
  static func objects(of target: String) throws -> [String] {
    guard let folder = products?.appendingPathComponent("\(target).build") else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift.o") }.sorted()
      .map { folder.appendingPathComponent($0).path }
  }

  /// Runs a program to its end; both its outputs go to a file beside what it works on.
  static func run(_ program: URL, _ arguments: [String], in folder: URL) async throws -> Run {
    let file = folder.appendingPathComponent("output-\(UUID().uuidString).txt")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = handle
    process.standardError = handle
    let status = try await withCheckedThrowingContinuation { (done: CheckedContinuation<Int32, any Error>) in
      process.terminationHandler = { done.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { done.resume(throwing: error) }
    }
    try handle.close()
    return Run(status: status, output: String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// Compiles; the same language settings as the package's.
  static func compile(_ arguments: [String], in folder: URL) async throws -> Run {
    guard let compiler, let products else { throw CaseError(text: "there is no compiler, or no build") }
    let settings = [
      "-swift-version", "6", "-enable-upcoming-feature", "NonisolatedNonsendingByDefault", "-Onone",
      "-I", products.appendingPathComponent("Modules").path,
    ]
    return try await run(compiler, settings + arguments, in: folder)
  }
}

// The tools that tests were built with: what they say about emitted code is what users will hear.

import Foundation

/// The toolchain of this build, and what it built.
public enum Toolchain {
  /// How a tool ended and what it printed.
  public struct Run: Sendable {
    /// The exit status.
    public let status: Int32
    /// Both its outputs as one text.
    public let output: String
  }

  /// The folder of the toolchain's executables, found by way of `swift` on the path.
  private static let folder: URL? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { URL(fileURLWithPath: "\($0)/swift") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }?
      .resolvingSymlinksInPath().deletingLastPathComponent()
  }()

  /// A tool beside `swift`; nil where the toolchain has none.
  public static func tool(_ name: String) -> URL? {
    guard let tool = folder?.appendingPathComponent(name) else { return nil }
    return FileManager.default.isExecutableFile(atPath: tool.path) ? tool : nil
  }

  /// The folder that this build writes to: `Modules`, and a folder of objects for every target.
  private static let products: URL? = {
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

  /// The folder of the modules that were built together with the tests.
  public static let modules = products?.appendingPathComponent("Modules")

  /// The objects of a target of this build, as the build lists them: objects of sources that are gone stay in its folder.
  public static func objects(of target: String) throws -> [String] {
    struct Outputs: Decodable { var object: String? }
    guard let list = products?.appendingPathComponent("\(target).build/output-file-map.json") else { return [] }
    return try JSONDecoder().decode([String: Outputs].self, from: Data(contentsOf: list)).values.compactMap(\.object)
      .sorted()
  }

  /// Runs a tool to its end. Throws `ToolchainError` where there is none of that name.
  public static func run(_ name: String, _ arguments: [String], in folder: URL) async throws -> Run {
    guard let tool = tool(name) else { throw ToolchainError(missing: name) }
    return try await run(tool, arguments, in: folder)
  }

  /// Runs a program to its end; both its outputs go to a file in `folder`, beside what it works on. No thread waits for
  /// it, since other tests need them.
  public static func run(_ program: URL, _ arguments: [String], in folder: URL) async throws -> Run {
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
}

/// A tool that is not there.
public struct ToolchainError: Error, CustomStringConvertible {
  let missing: String

  /// `the toolchain has no swiftc`.
  public var description: String { "the toolchain has no \(missing)" }
}

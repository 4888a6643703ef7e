// The program `TransportProbe`, run by tests of what a whole process is told or costs.

import Foundation
import Testing

/// One call made by a process of its own.
struct TransportProbe {
  /// What the call came to, in the words of its error.
  let outcome: String
  /// How much more memory the call took at most, in KiB.
  let memory: Int
  /// The exit status; another one than 0 when the process was ended by its platform.
  let status: Int32

  /// Makes the call.
  ///
  /// - Parameters:
  ///   - server: The address.
  ///   - limit: The largest answer in bytes.
  ///   - timeout: The time for it in seconds.
  ///   - authority: A file with the only certificate authority that the process trusts; nil for those of the system.
  /// - Returns: What became of the call and of the process.
  /// - Throws: What keeps the process from being started.
  static func call(_ server: String, limit: Int = 64 << 20, timeout: Int = 60, trusting authority: String? = nil)
    async throws -> Self
  {
    let program = try #require(path, "TransportProbe was not built")
    guard let authority else { return try await run(program, [server, String(limit), String(timeout)]) }
    return try await run(
      unshare,
      ["-rm", "sh", "-c", #"mount --bind "$0" "$1" && exec "$2" "$3""#, authority, systemAuthorities, program, server])
  }

  /// Makes many calls, so many at a time; the outcome is how many were not answered rightly, the memory what all but the
  /// first of them took.
  static func load(_ server: String, calls: Int, atATime width: Int) async throws -> Self {
    try await run(#require(path, "TransportProbe was not built"), [server, "load", String(calls), String(width)])
  }

  /// Runs a program on a thread of its own: waiting for it must not keep other tests from running.
  private static func run(_ program: String, _ arguments: [String]) async throws -> Self {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try outcome(of: program, arguments) }) }
    }
  }

  private static func outcome(of program: String, _ arguments: [String]) throws -> Self {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    // A process that is ended by its platform must not spend a minute on describing itself.
    process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = said.split(separator: "\n")
    return TransportProbe(
      outcome: lines.first.map(String.init) ?? "", memory: lines.last.flatMap { Int($0) } ?? 0,
      status: process.terminationStatus)
  }

  /// Whether a process can be given an authority of the test's own: Linux takes those of the system from one file, which
  /// a process may see another one in place of.
  static let canTrust: Bool = {
    guard FileManager.default.fileExists(atPath: systemAuthorities),
      FileManager.default.isExecutableFile(atPath: unshare)
    else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: unshare)
    process.arguments = ["-rm", "mount", "--bind", "/dev/null", systemAuthorities]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  private static let unshare = "/usr/bin/unshare"
  private static let systemAuthorities = "/etc/ssl/certs/ca-certificates.crt"

  /// The program beside the test runner or above its bundle.
  private static var path: String? {
    var folders = [Bundle.main.bundleURL]
    folders += [Bundle.main.executableURL, URL(fileURLWithPath: CommandLine.arguments[0])].compactMap { $0 }
    for var folder in folders {
      for _ in 0..<5 {
        folder = folder.deletingLastPathComponent()
        let candidate = folder.appendingPathComponent("TransportProbe").path
        if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
      }
    }
    return nil
  }
}

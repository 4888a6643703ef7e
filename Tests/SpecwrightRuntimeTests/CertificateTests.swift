// A server whose certificate nobody vouches for: real TLS by `openssl s_server`.

import Foundation
import SpecwrightRuntime
import Testing

@Suite struct CertificateTests {
  private static let openssl = ["/usr/bin/openssl", "/opt/homebrew/bin/openssl", "/usr/local/bin/openssl"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private func start(_ arguments: [String], output: Pipe? = nil) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(CertificateTests.openssl))
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardOutput = output ?? FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs `body` with the address of a TLS server on this machine.
  private func serve(_ arguments: [String], _ body: (String) async throws -> Void) async throws {
    let output = Pipe()
    let server = try start(["s_server", "-accept", "127.0.0.1:0", "-www"] + arguments, output: output)
    defer { server.terminate() }
    var said = ""
    while server.isRunning, !said.contains(/ACCEPT [^\n]*:\d+\n/) {
      said += String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }
    let port = try #require(said.firstMatch(of: /ACCEPT [^\n]*:(\d+)/)?.1)
    try await body("https://localhost:\(port)")
  }

  @Test(.enabled(if: openssl != nil, "openssl is not installed")) func selfSigned() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (key, certificate) = (folder.appendingPathComponent("key").path, folder.appendingPathComponent("cert").path)
    let make = try start([
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-keyout", key, "-out",
      certificate,
    ])
    make.waitUntilExit()
    try await serve(["-key", key, "-cert", certificate]) { url in
      let error = await apiError { try await ZoneID(server: url).send(ZoneID.aDelete("a", 1)) }
      #expect(error?.kind == .transport)
      #expect(error?.underlying == .certificate)
      #expect(error?.category == .unavailable)
      #expect(error?.mayHaveBeenCarriedOut == false)
      #expect(
        error?.description == "ZoneID dns.a.delete failed: "
          + "the server's certificate is not trusted, has expired or is for another name.")
    }
  }

  @Test(.enabled(if: openssl != nil, "openssl is not installed")) func noCommonCipher() async throws {
    try await serve(["-nocert"]) { url in
      let error = await apiError { try await ZoneID(server: url).send(ZoneID.aDelete("a", 1)) }
      #expect(error?.underlying == .tls)
      #expect(error?.mayHaveBeenCarriedOut == false)
      #expect(error?.description == "ZoneID dns.a.delete failed: no secure connection could be made.")
    }
  }
}

// Servers with bad certificates: real TLS by `openssl s_server`.

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
    // On Linux a process that a thread of the concurrency runtime starts inherits blocked signals: only this one arrives.
    defer { kill(server.processIdentifier, SIGKILL) }
    var said = ""
    while server.isRunning, !said.contains(/ACCEPT [^\n]*:\d+\n/) {
      said += String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }
    let port = try #require(said.firstMatch(of: /ACCEPT [^\n]*:(\d+)/)?.1)
    try await body("https://localhost:\(port)")
  }

  /// A folder for keys and certificates, which is removed at the end.
  private func withFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
  }

  private func run(_ arguments: String...) throws {
    let process = try start(arguments)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "openssl \(arguments)")
  }

  @Test(.enabled(if: openssl != nil, "openssl is not installed")) func selfSigned() async throws {
    try await withFolder { folder in
      let (key, certificate) = (folder.appendingPathComponent("key").path, folder.appendingPathComponent("cert").path)
      try run(
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-keyout", key, "-out",
        certificate)
      try await serve(["-key", key, "-cert", certificate]) { url in
        let error = await apiError { try await ZoneID(server: url).send(ZoneID.aDelete("a", 1)) }
        #expect(error?.kind == .transport)
        #expect(error?.underlying == .certificate(.untrusted))
        #expect(error?.category == .unavailable)
        #expect(error?.mayHaveBeenCarriedOut == false)
        #expect(error?.description == "ZoneID dns.a.delete failed: the server's certificate is not trusted.")
      }
    }
  }

  /// A process that trusts the test's own authority is told what is wrong with certificates of that authority.
  @Test(
    .enabled(if: openssl != nil, "openssl is not installed"),
    .enabled(if: TransportProbe.canTrust, "this system lets no test choose whom a process trusts"))
  func whatIsWrongWithACertificate() async throws {
    try await withFolder { folder in
      let authority = try makeAuthority(folder)
      for (name, from, to, words) in [
        (
          "localhost", "20250101000000Z", "20480101000000Z",
          "the answer cannot be read: expected JSON, found an HTML page"
        ),
        ("localhost", "20230101000000Z", "20240101000000Z", "the server's certificate has expired"),
        (
          "localhost", "20470101000000Z", "20480101000000Z",
          "the server's certificate is not valid yet; is the clock of this machine right?"
        ),
        ("other.example", "20250101000000Z", "20480101000000Z", "the server's certificate is for another name"),
      ] {
        let (key, certificate) = try makeCertificate(folder, name, from, to)
        try await serve(["-key", key, "-cert", certificate]) { url in
          let probe = try await TransportProbe.call(url, trusting: authority)
          #expect(probe.outcome.hasPrefix("Probe probe failed: \(words)."), "\(name) \(from) \(to)")
          #expect(!probe.outcome.contains("carried out"))
        }
      }
    }
  }

  /// An authority whose certificate is at the returned path.
  private func makeAuthority(_ folder: URL) throws -> String {
    let rules = """
      [ca]
      default_ca = test
      [test]
      database = \(folder.path)/index
      rand_serial = yes
      default_md = sha256
      policy = any
      unique_subject = no
      copy_extensions = copy
      [any]
      commonName = supplied
      """
    try Data(rules.utf8).write(to: folder.appendingPathComponent("rules"))
    try Data().write(to: folder.appendingPathComponent("index"))
    let path = folder.appendingPathComponent("authority").path
    try run(
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Test authority", "-keyout",
      path + ".key", "-out", path)
    return path
  }

  /// A certificate of the authority in `folder` with its key, valid from one moment to another.
  private func makeCertificate(
    _ folder: URL, _ name: String, _ from: String, _ to: String
  ) throws -> (key: String, certificate: String) {
    let path = folder.appendingPathComponent("\(name)-\(from)").path
    let authority = folder.appendingPathComponent("authority").path
    try run(
      "req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)",
      "-keyout", path + ".key", "-out", path + ".request")
    try run(
      "ca", "-batch", "-notext", "-config", folder.appendingPathComponent("rules").path, "-cert", authority, "-keyfile",
      authority + ".key", "-outdir", folder.path, "-startdate", from, "-enddate", to, "-in", path + ".request", "-out",
      path)
    return (path + ".key", path)
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

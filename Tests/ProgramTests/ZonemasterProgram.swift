// A user's program: reads how a test that was done before came out.

import Testing
import ZonemasterAPITesting

@Suite struct ZonemasterProgram {
  private func run(_ zonemaster: Zonemaster) async throws -> [String] {
    var lines: [String] = []
    let version = try await zonemaster.versionInfo()
    lines.append("the engine is \(version.engine)")
    let languages = try await zonemaster.getLanguageTags()
    lines.append("it speaks \(languages.joined(separator: ", "))")
    let history = try await zonemaster.getTestHistory(
      of: .init(domain: "zonemaster.net"), offset: 0, limit: 200, filter: .all)
    for entry in history { lines.append("\(entry.id) was \(entry.overallResult)") }
    return lines
  }

  @Test func program() async throws {
    let zonemaster = Zonemaster(options: APIClientOptions(transport: WireReplayTransport(Zonemaster.examples)))
    #expect(
      try await run(zonemaster) == [
        "the engine is v1.0.14", "it speaks da, en, es, fi, fr, nb, sv", "c45a3f8256c4a155 was error",
        "32dd4bc0582b6bf9 was error",
      ])
  }
}

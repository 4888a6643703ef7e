// A user's program: prepares a site for an attack and looks at who visits it.

import CloudFlareAPITesting
import Testing

@Suite struct CloudFlareProgram {
  private func run(_ cloudFlare: CloudFlare) async throws -> [String] {
    var lines: [String] = []
    let zones = try await cloudFlare.zoneIDs(of: ["example.com", "anotherexample.com", "yetanotherexample.com"])
    for (name, id) in zones.sorted(by: { $0.key < $1.key }) where id != .notActive {
      lines.append("\(name) is zone \(id)")
    }
    try await cloudFlare.setSecurityLevel(zone: "example.com", level: .underAttack)
    for visitor in try await cloudFlare.visitors(zoneID: 1099, classification: .regular, withLocation: true) {
      lines.append("\(visitor.address) came \(visitor.hits) times")
    }
    let scores = try await cloudFlare.threatScores(of: "1.0.171.33")
    if let score = scores["1.0.171.33"], score.mark == .threat, score.score ?? 0 > 10 {
      try await cloudFlare.addToBlacklist("1.0.171.33")
      lines.append("1.0.171.33 is on the black list")
    }
    let purge = try await cloudFlare.response(to: cloudFlare.requests.purgeCache(zone: "example.com"))
    lines.append("purged at \(purge.value); not again for \(purge.cooldown ?? 0) s")
    return lines
  }

  @Test func program() async throws {
    let transport = WireReplayTransport(CloudFlare.examples)
    let cloudFlare = CloudFlare(
      email: "me@example.com", token: "key", options: APIClientOptions(transport: transport))
    #expect(
      try await run(cloudFlare) == [
        "linuxdating.com is zone 1099", "supertriceratops.com is zone 2018", "50.17.204.51 came 6 times",
        "1.0.171.33 is on the black list", "purged at 1290561459; not again for 20 s",
      ])
  }
}

// Every request shape of the target code, by its bytes.

import Foundation
import SpecwrightRuntime
import Testing

@Suite struct RenderingTests {
  @Test func restListing() async throws {
    let request = try await ZoneID().render(ZoneID.aList("example.com"))
    #expect(request.method == "GET")
    #expect(request.url == "https://api.zone.eu/v2/dns/example.com/a")
    #expect(request.headers == ["Authorization": "Basic bWU6azplL3k9", "Accept": "application/json"])
    #expect(request.body == nil)
  }
}

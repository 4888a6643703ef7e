// Two SDKs in one file, without a network: one import each, and types of the same name that never clash.

import FornexAPITesting
import ZonemasterAPITesting

/// When something of either service ends or began.
struct Moments {
  var expiry: Fornex.Timestamp?
  var test: Zonemaster.Timestamp?
}

let fornex = Fornex(
  apiKey: "PERSONAL_API_KEY", options: APIClientOptions(transport: WireReplayTransport(Fornex.examples)))
let zonemaster = Zonemaster(options: APIClientOptions(transport: WireReplayTransport(Zonemaster.examples)))

var moments = Moments()
moments.expiry = try await fornex.orders.list().first?.expirationDate
moments.test = try await zonemaster.getTestHistory(
  of: .init(domain: "zonemaster.net"), offset: 0, limit: 200, filter: .all
).first?.createdAt

guard let expiry = moments.expiry?.date, let test = moments.test?.date else {
  fatalError("the documented examples have both")  // Safe: this program is a test, and this is how it fails.
}
print(test < expiry ? "tested before it expires" : "expired before it was tested")

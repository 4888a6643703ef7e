import BenchAPI
import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Answers at once with the same record.
struct MemoryTransport: WireTransport {
  let response: WireResponse

  func send(_ request: WireRequest, limits: WireLimits) async throws -> WireResponse { response }
}

/// What a call costs apart from the network, against building a `URLRequest` and decoding with the standard library.
enum Calls {
  static let count = 20_000

  static func run() async throws {
    let body = Documents.numbered(1)
    let response = WireResponse(
      status: 200, headers: ["Content-Type": "application/json"], body: Array(body.utf8))
    let client = Bench(
      username: "user", apiKey: "key",
      options: APIClientOptions(transport: MemoryTransport(response: response)))
    var nonisolated = Double.infinity
    var main = Double.infinity
    var reference = Double.infinity
    for _ in 0..<5 {
      nonisolated = min(nonisolated, try await fromAnywhere(client))
      main = min(main, try await fromMainActor(client))
      reference = min(reference, try byHand(Data(body.utf8)))
    }
    report("call", nonisolated, reference)
    report("call from the main actor", main, reference)
  }

  @concurrent private static func fromAnywhere(_ client: Bench) async throws -> Double {
    let start = Clock.now
    for number in 0..<count { use(try await client.record.get("example.com", number)) }
    return (Clock.now - start) / Double(count)
  }

  @MainActor private static func fromMainActor(_ client: Bench) async throws -> Double {
    let start = Clock.now
    for number in 0..<count { use(try await client.record.get("example.com", number)) }
    return (Clock.now - start) / Double(count)
  }

  /// A request with basic credentials and the decoding of its answer, as one writes them by hand.
  private static func byHand(_ data: Data) throws -> Double {
    let decoder = JSONDecoder()
    let start = Clock.now
    for number in 0..<count {
      guard let url = URL(string: "https://api.example.com/dns/example.com/a/\(number)") else { continue }
      var request = URLRequest(url: url)
      request.setValue("application/json", forHTTPHeaderField: "Accept")
      request.setValue("Basic " + Data("user:key".utf8).base64EncodedString(), forHTTPHeaderField: "Authorization")
      use(request)
      use(try decoder.decode(Reference.Record.self, from: data))
    }
    return (Clock.now - start) / Double(count)
  }
}

// A ZoneID client whose calls are answered by a script.

import ZoneIDAPITesting

/// A client whose every call is answered with a text and whose requests are kept.
struct Scripted {
  let transport: WireRecordingTransport
  let zone: ZoneID

  init(_ text: String = "[]", status: Int = 200, headers: WireHeaders = [:]) {
    transport = WireRecordingTransport(
      WireScriptTransport { _ in WireResponse(status: status, headers: headers, text: text) })
    zone = ZoneID(username: "me", apiKey: "SECRET", options: APIClientOptions(transport: transport, retry: .never))
  }

  /// The requests' lines: `GET /v2/domain`.
  var lines: [String] { transport.requests.map { "\($0.method) \($0.target)" } }

  /// The body of the first request.
  var body: String { String(decoding: transport.requests.first?.body ?? [], as: UTF8.self) }

  /// The error that a call ends in; nil where it succeeds.
  func error<Output>(_ call: (ZoneID) async throws -> Output) async -> APIError? {
    do {
      _ = try await call(zone)
      return nil
    } catch {
      return error as? APIError
    }
  }
}

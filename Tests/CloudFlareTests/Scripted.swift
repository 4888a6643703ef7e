import CloudFlareAPITesting

/// A client whose every call is answered with the same text, and what it sent.
struct Scripted {
  let transport: WireRecordingTransport
  let cloudFlare: CloudFlare

  init(_ text: String, status: Int = 200) {
    transport = WireRecordingTransport(WireScriptTransport { _ in WireResponse(status: status, text: text) })
    cloudFlare = CloudFlare(
      email: "me@example.com", token: "SECRET", options: APIClientOptions(transport: transport))
  }

  /// The error that a call ends in; nil where it succeeds.
  func error<Output>(_ call: (CloudFlare) async throws -> Output) async -> APIError? {
    do {
      _ = try await call(cloudFlare)
      return nil
    } catch {
      return error as? APIError
    }
  }
}

import SpecwrightRuntime

/// Carries requests with `OtherClient`.
struct OtherTransport: WireTransport {
  let client: OtherClient

  func send(_ request: WireRequest, limits: WireLimits) async throws -> WireResponse {
    do {
      let answer = try await client.execute(
        method: request.method, url: request.url, headers: request.headers.map { ($0.name, $0.value) },
        body: request.body, timeout: limits.timeout)
      var body: [UInt8] = []
      for try await piece in answer.body {
        guard body.count + piece.count <= limits.maximumAnswerBytes else {
          throw WireTransportError(.tooLarge(limit: limits.maximumAnswerBytes))
        }
        body += piece
      }
      let headers = WireHeaders(answer.headers.map { WireHeaders.Field($0.name, $0.value) })
      return WireResponse(status: answer.status, headers: headers, body: body)
    } catch let failure as OtherClient.Failure {
      throw WireTransportError(OtherTransport.cause(of: failure))
    }
  }

  /// Says what happened without repeating what the client says: its words may hold the address and credentials.
  private static func cause(of failure: OtherClient.Failure) -> WireTransportError.Cause {
    switch failure {
    case .unknownHost: .nameNotFound
    case .refused: .connectionRefused
    case .certificate: .certificate(.untrusted)
    case .closed: .reset
    case .deadline: .timeout
    case .other(let code): .other(code)
    }
  }
}

// What the tests of calls have in common.

import SpecwrightRuntime
import SpecwrightTesting
import Testing

extension APIClientOptions {
  /// Options of a client that always gets this answer.
  static func answering(
    _ text: String, status: Int = 200, headers: WireHeaders = WireHeaders(), reading: Reading = .tolerant
  ) -> APIClientOptions {
    APIClientOptions(
      transport: WireScriptTransport { _ in WireResponse(status: status, headers: headers, text: text) },
      reading: reading, retry: .never)
  }
}

/// The error that a call throws; nil, and a recorded issue, when it throws none or another one.
func apiError<Value>(
  _ location: SourceLocation = #_sourceLocation, _ call: () async throws -> Value
) async -> APIError? {
  do {
    _ = try await call()
    Issue.record("no error was thrown", sourceLocation: location)
  } catch let error as APIError {
    return error
  } catch {
    Issue.record("another error was thrown: \(error)", sourceLocation: location)
  }
  return nil
}

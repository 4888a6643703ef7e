// The calls behind `send` and `response`: only the decoding of the answer is generic.

import WireJSON

extension APIClient {
  /// Sends a request that answers with a value.
  @inline(never)
  func call<Output: JSONCoding>(_ parts: RequestParts, _ type: Output.Type) async throws(APIError) -> Answer<Output> {
    var call = APICall(self, parts)
    let response = try await call.send()
    return try call.finish(response, call.reader(response).value(type))
  }

  /// Sends a request whose success is all it answers.
  func call(_ parts: RequestParts) async throws(APIError) -> Answer<Void> {
    var call = APICall(self, parts)
    let response = try await call.send()
    return try call.finish(response, call.reader(response).confirmation())
  }

  /// Sends a request that answers with bytes.
  func callForBytes(_ parts: RequestParts) async throws(APIError) -> Answer<[UInt8]> {
    var call = APICall(self, parts)
    let response = try await call.send()
    return try call.finish(response, call.reader(response).bytes())
  }
}

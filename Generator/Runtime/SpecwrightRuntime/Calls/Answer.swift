// The answer that a call comes to, and its reading.

import WireJSON

extension APIClient {
  /// Sends a request, again where that is safe and pays, until there is an answer that stands.
  func send(_ parts: SharedParts) async throws(APIError) -> Answer {
    let call = APICall(self, parts)
    do throws(APIError) {
      return try await Answer(call, call.sendRepeatedly())
    } catch {
      throw call.finished(error)
    }
  }
}

/// An answer that stands. Only the reading of its value is generic, and that wraps the value in nothing: each wrapper
/// would be a type of its own, looked up at run time in every call.
struct Answer {
  let response: WireResponse
  /// Where the answer differed from its documentation, once it has been read.
  private(set) var deviations: [APIDeviation] = []
  private let call: APICall

  init(_ call: APICall, _ response: WireResponse) {
    self.call = call
    self.response = response
  }

  /// The documented value.
  @inline(never)
  mutating func value<Output: JSONCoding>(_ type: Output.Type) throws(APIError) -> Output {
    try read { reader, deviations throws(APIError) in try reader.value(type, &deviations) }
  }

  /// Nothing, where the answer says that the call succeeded.
  mutating func confirm() throws(APIError) {
    try read { reader, deviations throws(APIError) in try reader.confirm(&deviations) }
  }

  /// The body as it is.
  mutating func bytes() throws(APIError) -> [UInt8] {
    try read { reader, deviations throws(APIError) in try reader.bytes(&deviations) }
  }

  /// Ends the call with what its answer is read as.
  private mutating func read<Value>(
    _ body: (ReplyReader, inout [APIDeviation]) throws(APIError) -> Value
  ) throws(APIError) -> Value {
    do throws(APIError) {
      let value = try body(ReplyReader(call, response), &deviations)
      call.finish(response, deviations)
      return value
    } catch {
      throw call.finished(error, response)
    }
  }
}

// One row of a table of metadata: what stands beside the payload of an answer, and the property that gives it.

import SpecwrightRuntime

/// A header or member of an answer that is not its payload.
public struct APIMetadataCase<Service: APIService>: Sendable, CustomStringConvertible {
  /// The header's name, or the member's path.
  public let description: String
  private let text: String
  private let isHeader: Bool
  private let answer: String
  private let read: @Sendable (APIResponse<Service, JSONValue>) -> String?

  /// Describes a header or member.
  ///
  /// - Parameters:
  ///   - name: The header's name, or the member's path.
  ///   - text: What the answer says there, which the property gives as well.
  ///   - isHeader: Whether it is a header; of a member the answer's body has it already.
  ///   - answer: The body of the answer.
  ///   - read: The property.
  public init<Value: CustomStringConvertible & SendableMetatype>(
    _ name: String, _ text: String, isHeader: Bool = true, answer: String,
    read: @escaping @Sendable (APIResponse<Service, JSONValue>) -> Value?
  ) {
    description = name
    self.text = text
    self.isHeader = isHeader
    self.answer = answer
    self.read = { read($0)?.description }
  }

  /// Sends a request that is answered so, and says what does not go as it must.
  ///
  /// - Parameter service: Makes the client.
  /// - Returns: What does not fit, in words. Empty when all does.
  public func failures(_ service: (APIClientOptions) -> Service) async -> [String] {
    let headers: WireHeaders = isHeader ? [description: text] : [:]
    let body = answer
    let transport = WireScriptTransport { request in
      let response = WireResponse(status: 200, headers: headers, body: Array(body.utf8))
      return JSONRPCText.replaceID(of: response, with: JSONRPCText.requestID(request.body ?? []))
    }
    let sample = APIRequestBuilder("sample", "GET /sample", .none)
    sample.credentials = []
    let request = APIRequest<Service, JSONValue>(sample)
    let options = APIClientOptions(transport: transport, retry: .never, allowsInsecureHTTP: true)
    do {
      let found = read(try await service(options).response(to: request))
      return found == text ? [] : ["it is read as \(found ?? "nothing") instead of \(text)"]
    } catch {
      return ["the call failed: \(error)"]
    }
  }
}

// One row of a table of errors: an answer that states it, and what that means to a caller.

import SpecwrightRuntime

/// A documented error of a service, whichever operation it ends.
public struct APIErrorCase<Service: APIService>: Sendable, CustomStringConvertible {
  /// The service's code, or the HTTP status.
  public let description: String
  private let code: String?
  private let category: APIErrorCategory
  private let meaning: String
  private let words: String?
  private let status: Int
  private let answer: String

  /// Describes an error.
  ///
  /// - Parameters:
  ///   - code: The service's code as text; nil where the HTTP status says all.
  ///   - category: What the error means, common to all services.
  ///   - meaning: What the error says, in the words of the SDK.
  ///   - words: What the answer itself says; nil where it says nothing.
  ///   - status: The HTTP status of the answer.
  ///   - answer: The body of the answer.
  public init(
    _ code: String?, _ category: APIErrorCategory, _ meaning: String, says words: String? = nil, status: Int = 200,
    answer: String = ""
  ) {
    description = code ?? "\(status)"
    self.code = code
    self.category = category
    self.meaning = meaning
    self.words = words
    self.status = status
    self.answer = answer
  }

  /// Sends a request that is answered so, and says what does not go as it must.
  ///
  /// - Parameters:
  ///   - service: Makes the client.
  ///   - isOwn: Whether the service's own view of errors takes it for one of its own; it must.
  ///   - view: The code as the service's own view of errors gives it; nil where it has no codes.
  /// - Returns: What does not fit, in words. Empty when all does.
  public func failures(
    _ service: (APIClientOptions) -> Service, isOwn: (APIError) -> Bool, code view: ((APIError) -> String?)? = nil
  ) async -> [String] {
    let (status, answer) = (status, answer)
    let transport = WireScriptTransport { request in
      let response = WireResponse(status: status, text: answer)
      return JSONRPCText.replaceID(of: response, with: JSONRPCText.requestID(request.body ?? []))
    }
    let sample = APIRequestBuilder("sample", "GET /sample", .none)
    sample.credentials = []
    let request = APIRequest<Service, JSONValue>(sample)
    do {
      _ = try await service(APIClientOptions(transport: transport, retry: .never, allowsInsecureHTTP: true)).send(
        request)
      return ["the call succeeded"]
    } catch {
      guard let error = error as? APIError else { return ["the call failed in another way: \(error)"] }
      return failures(error, view) + (isOwn(error) ? [] : ["the service's view does not know it"])
    }
  }

  private func failures(_ error: APIError, _ view: ((APIError) -> String?)?) -> [String] {
    var failures: [String] = []
    if error.category != category { failures.append("the category is \(error.category) instead of \(category)") }
    // A problem stands within a sentence, which ends with a full stop of its own.
    let sentence = meaning.hasSuffix(".") ? String(meaning.dropLast()) : meaning
    if !meaning.isEmpty, !error.problem.hasSuffix(": " + sentence) {
      failures.append("it does not say '\(meaning)': \(error.problem)")
    }
    if error.serverMessage != words { failures.append("the server's message is \(error.serverMessage ?? "missing")") }
    if error.status != status { failures.append("the status is \(error.status ?? 0)") }
    if error.code != code { failures.append("the code is \(error.code ?? "missing")") }
    if let view, code != nil, view(error) != code {
      failures.append("the service's view says \(view(error) ?? "nothing")")
    }
    return failures
  }
}

/// Checks that a client calls the server that it was given.
public enum APIServerCheck {
  /// What does not go as it must, with the client that `service` makes for an address.
  public static func failures<Service: APIService>(_ service: (String) -> Service) async -> [String] {
    let sample = APIRequestBuilder("sample", "GET /sample", .none)
    sample.credentials = []
    let request = APIRequest<Service, JSONValue>(sample)
    let url = try? await service("https://server.example/base/").render(request).url
    return url?.hasPrefix("https://server.example/base/") == true ? [] : ["it calls \(url ?? "nobody")"]
  }
}

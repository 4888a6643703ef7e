// What becomes of a call when it is not answered as an example shows.

import SpecwrightRuntime

extension APICallCase {
  /// The connection breaks: the caller gets the error, and it knows which operation this was and what that changes.
  func brokenFailures(_ service: (APIClientOptions) -> Service, _ effect: APIEffect) async -> [String] {
    let transport = WireScriptTransport { _ in throw WireTransportError(.reset) }
    guard let error = await outcome(service(Self.options(transport))) else {
      return ["the call succeeded although its connection broke"]
    }
    let key = name.prefix { $0 != "@" }
    return (error.operation == key ? [] : ["the operation is \(error.operation) instead of \(key)"])
      + (error.effect == effect ? [] : ["the effect is \(error.effect) instead of \(effect)"])
  }

  /// A made-up answer of the documented form is read without deviation, and its value is kept.
  func answerFailures(_ service: (APIClientOptions) -> Service) async -> [String] {
    guard let answer else { return [] }
    guard let example = try? APIExample(name: name, bytes: Array("###\nHTTP/1.1 \(status) OK\n\n\(answer)".utf8)) else {
      return ["the made-up answer cannot be read"]
    }
    return await APIExampleCheck.run(example, service, call).map { "answered as made up: \($0)" }
  }

  /// An answer that confirms nothing is an error.
  func refusedFailures(_ service: (APIClientOptions) -> Service) async -> [String] {
    guard let refused else { return [] }
    let transport = WireScriptTransport { request in
      let response = WireResponse(status: 200, text: refused)
      return JSONRPCText.replaceID(of: response, with: JSONRPCText.requestID(request.body ?? []))
    }
    let error = await outcome(service(Self.options(transport)))
    return error == nil ? ["the call succeeded although nothing was confirmed"] : []
  }

  /// An answer that states an error of the call's own is that error.
  func statedFailures(_ service: (APIClientOptions) -> Service) async -> [String] {
    var failures: [String] = []
    for stated in errors {
      let transport = WireScriptTransport { request in
        let response = WireResponse(status: 200, text: stated.answer)
        return JSONRPCText.replaceID(of: response, with: JSONRPCText.member("id", request.body ?? []))
      }
      failures += errorFailures(await outcome(service(Self.options(transport))), stated)
    }
    return failures
  }

  private static func options(_ transport: any WireTransport) -> APIClientOptions {
    APIClientOptions(
      transport: transport, allowsInsecureHTTP: true, clock: APIManualClock(advancesByItself: true))
  }
}

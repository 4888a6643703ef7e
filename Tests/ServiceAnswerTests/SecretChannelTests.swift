// Every credential and secret field of every service, searched for in everything that a program can look at.

import CloudFlareAPI
import FornexAPI
import Foundation
import LoopbackServer
import QratorAPI
import Testing
import ZoneIDAPI
import ZonemasterAPI

/// A call with secrets in it.
struct SecretCall: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// What can be looked at without sending anything: client, options, request, rendered request, curl.
  let values: @Sendable (APICredential, _ url: String) async throws -> [Any]
  /// Sends the call and gives the answer.
  let send: @Sendable (APICredential, _ url: String, APIClientOptions) async throws -> Any

  init<Service: APIService, Output>(
    _ name: String, _ service: @escaping @Sendable (APICredential, String, APIClientOptions) -> Service,
    _ request: APIRequest<Service, Output>,
    _ send: @escaping @Sendable (Service, APIRequest<Service, Output>) async throws -> Any
  ) {
    testDescription = name
    values = { credential, url in
      let service = service(credential, url, APIClientOptions(checks: .off))
      return [
        service, service.client, service.client.options, request, try await service.render(request),
        service.curl(request), request.curl(), credential,
      ]
    }
    self.send = { try await send(service($0, $1, $2), request) }
  }

  /// ASCII only, because it goes into headers as well; every character that some encoding changes is in it.
  static let secret = #"s3cretK3y "q/u+o"&=~<%41>'\;#"#

  /// Each place of a credential and each field that is documented as secret.
  static let all: [SecretCall] = {
    let hidden = Secret(secret)
    let zone = { @Sendable in ZoneID(username: "me", apiKey: $0, server: $1, options: $2) }
    let named = { @Sendable in ZoneID(username: $0, apiKey: "key", server: $1, options: $2) }
    let fornex = { @Sendable in Fornex(apiKey: $0, server: $1, options: $2) }
    let cloudFlare = { @Sendable in CloudFlare(email: "me@example.com", token: $0, server: $1, options: $2) }
    let qrator = { @Sendable in Qrator(token: $0, server: $1, options: $2) }
    let zonemaster = { @Sendable in Zonemaster(username: "me", apiKey: $0, server: $1, options: $2) }
    let mail = ZoneID.requests.vserver("a.example").mail.account
    return [
      SecretCall("basic password", zone, ZoneID.requests.dns("a.example").a.list()) { try await $0.send($1) },
      SecretCall("basic user", named, ZoneID.requests.dns("a.example").a.list()) { try await $0.send($1) },
      SecretCall("JSON member", zone, mail.create(address: "a@b.example", password: hidden)) { try await $0.send($1) },
      SecretCall("query key, secret answer", fornex, Fornex.requests.vps("34-1").resetPassword()) {
        try await $0.response(to: $1)
      },
      SecretCall("form key", fornex, Fornex.requests.vps("34-1").stop()) { try await $0.send($1) },
      SecretCall("form token", cloudFlare, CloudFlare.requests.setSecurityLevel(zone: "a.example", level: .high)) {
        try await $0.send($1)
      },
      SecretCall("header token", qrator, Qrator.requests.domain(1).blacklistGet()) { try await $0.send($1) },
      SecretCall("params", qrator, Qrator.requests.client(1).certrequestUpload(certificate: "pem", privateKey: hidden))
      {
        try await $0.send($1)
      },
      SecretCall("credentials in params", zonemaster, Zonemaster.requests.addBatchJob(domains: ["a.example"])) {
        try await $0.send($1)
      },
      SecretCall("secret argument", zonemaster, Zonemaster.requests.addAPIUser(username: "me", apiKey: hidden)) {
        try await $0.send($1)
      },
    ]
  }()
}

/// Servers that give back what they got, or nothing that can be used.
enum Betrayal: String, CaseIterable, Sendable {
  case jsonError, jsonStatus, page, text, success, truncated, headers, redirect, refused, closed, unknownHost

  func answer(_ request: LoopbackRequest) -> LoopbackAction {
    let said = request.head.joined(separator: "\n") + "\n" + request.text
    let quoted = String(decoding: JSONFragment(said).bytes, as: UTF8.self)
    let error = #"{"code":\#(quoted),"message":\#(quoted),"data":[{"path":\#(quoted),"message":\#(quoted)}]}"#
    let body =
      #"{"jsonrpc":"2.0","result":"error","msg":\#(quoted),"err_code":\#(quoted),"error":\#(error),"id":1}"#
    return switch self {
    case .jsonError: .json(body)
    case .jsonStatus: .json(body, status: 422)
    case .page: .respond(500, headers: [("Content-Type", "text/html")], body: Array("<html>\(said)".utf8))
    case .text: .respond(200, headers: [("Content-Type", "text/plain")], body: Array(said.utf8))
    case .success where request.method == "GET": .json(#"{"resp_id":7,"passwd":\#(quoted)}"#)
    case .success: .json(#"{"result":\#(quoted),"id":1}"#)
    case .truncated: .json(#"{"jsonrpc":"2.0","id":1,"result":\#(quoted.dropLast())"#)
    case .headers:
      .respond(
        403,
        headers: request.head.dropFirst().enumerated().map { ("X-Echo-\($0.offset)", $0.element) } + [
          ("Set-Cookie", "a=s3cretK3y")
        ])
    case .redirect: .redirect(to: "https://evil.example" + request.target, status: 307)
    case .refused, .closed, .unknownHost: .reset
    }
  }

  func address(_ server: LoopbackServer) -> String {
    switch self {
    case .refused: "http://127.0.0.1:1"
    case .unknownHost: "https://no-such-name.invalid"
    default: server.url
    }
  }
}

@Suite struct SecretChannelTests {
  private static var credentials: [APICredential] {
    [.value(SecretCall.secret), .secret(Secret(SecretCall.secret)), .provider { SecretCall.secret }]
  }

  private func expectHidden(_ value: Any, _ place: String, _ location: SourceLocation = #_sourceLocation) {
    for channel in Channel.allCases {
      let text = channel.shows(value)
      if SecretSearch.finds(SecretCall.secret, in: text) {
        Issue.record("\(channel) of \(type(of: value)) in \(place) shows a secret: \(text)", sourceLocation: location)
      }
      // Foundation's own types print their address, and with it a key in the query.
      for foreign in ["URLRequest", "URLSession", "URLError", "NSURL"] where text.contains(foreign + " ") {
        Issue.record("\(channel) of \(type(of: value)) in \(place) reaches a \(foreign)", sourceLocation: location)
      }
    }
  }

  @Test(arguments: SecretCall.all) func atRest(call: SecretCall) async throws {
    for credential in SecretChannelTests.credentials {
      for value in try await call.values(credential, "https://api.example") { expectHidden(value, "\(call)") }
    }
  }

  @Test(arguments: SecretCall.all, Betrayal.allCases) func underWay(call: SecretCall, betrayal: Betrayal) async throws {
    let server = try LoopbackServer { betrayal.answer($0) }
    let seen = Seen()
    let options = APIClientOptions(checks: .off, retry: .never) { seen.append($0) }
    do {
      let answer = try await call.send(.value(SecretCall.secret), betrayal.address(server), options)
      // What is not documented as secret may be shown where the answer is what was asked for.
      if call.testDescription.hasSuffix("secret answer") { expectHidden(answer, "the answer") }
    } catch {
      expectHidden(error, "\(betrayal)")
      if let error = error as? APIError {
        for part in [error.headers, error.underlying as Any, error.json as Any, error.problem, error.deviations]
          as [Any]
        {
          expectHidden(part, "a part of the error")
        }
      }
    }
    #expect(!seen.all.isEmpty)
    for event in seen.all { expectHidden(event, "an event") }
  }

  /// Without this, a search that finds nothing would prove nothing.
  @Test(arguments: [
    SecretCall.secret, "s3cretK3y%20%22q%2Fu%2bo", "%73%33cretK3y", "s3%63ret%4B3y+%22q", #"s3cretK3y \"q\/u"#,
    #"\u0073\u0033cretK3y"#, #"s3cret\u004b3y"#, "czNjcmV0SzN5ICJxL3UrbyImPX48JTQxPic",
    Data("me:\(SecretCall.secret)".utf8).base64EncodedString(),
    Data("x\(SecretCall.secret)".utf8).base64EncodedString(),
    "key=czNjcmV0SzN5IA%3D%3D", "a\\/czNjcmV0SzN5",
  ]) func everyFormIsFound(form: String) {
    #expect(SecretSearch.finds(SecretCall.secret, in: "before \(form) after"))
    #expect(!SecretSearch.finds(SecretCall.secret, in: "before after"))
  }

  @Test func everyChannelShows() {
    struct Leaking: LocalizedError, CustomDebugStringConvertible, CustomStringConvertible {
      let text = SecretCall.secret
      var description: String { text }
      var debugDescription: String { text }
      var errorDescription: String? { text }
    }
    for channel in Channel.allCases {
      #expect(SecretSearch.finds(SecretCall.secret, in: channel.shows(Leaking())), "\(channel)")
    }
  }
}

/// Events seen from several tasks.
private final class Seen: Sendable {
  private let lock = NSLock()
  // Safe: private, and touched only between lock and unlock.
  private nonisolated(unsafe) var events: [APIEvent] = []

  func append(_ event: APIEvent) { lock.withLock { events.append(event) } }
  var all: [APIEvent] { lock.withLock { events } }
}

// What the generator emits for JSON-RPC 1.0 and 2.0 services, cut down to what the runtime's tests need.

import SpecwrightRuntime

struct Qrator: APIService {
  let client: APIClient

  init(
    token: APICredential? = nil, server: String = "https://api.qrator.net",
    options: APIClientOptions = APIClientOptions()
  ) {
    client = APIClient(Qrator.api, server: server, credentials: [token], options: options)
  }

  static let api = APIDescription(
    name: "Qrator", version: "1.4.7", server: "https://api.qrator.net",
    credentials: [.header("X-Qrator-Auth", "token")],
    envelope: .jsonRPC1, errors: [APIErrorRule(code: "-32602", category: .invalidInput, meaning: "bad arguments")])

  typealias Request<Output> = APIRequest<Qrator, Output>

  struct CommentedIP: JSONModel, ExpressibleByStringLiteral {
    var address: String
    var seconds: Int?
    var comment: String?

    init(_ address: String, seconds: Int? = nil, comment: String? = nil) {
      self.address = address
      self.seconds = seconds
      self.comment = comment
    }

    init(stringLiteral value: String) {
      self.init(value)
    }

    init(json reader: inout JSONReader) {
      reader.tuple(alone: true)
      address = reader.string()
      seconds = reader.intIfPresent()
      comment = reader.stringIfPresent()
      reader.end()
    }

    func write(to writer: inout JSONWriter) {
      writer.tuple(alone: seconds == nil && comment == nil)
      writer.string(address)
      writer.intIfPresent(seconds)
      writer.stringIfPresent(comment)
      writer.end()
    }
  }

  static func ping(_ domain: Int) -> Request<String> {
    let request = APIRequestBuilder("domain.ping", "RPC ping /request/domain/{domain_id}", .none)
    request.path(domain)
    return Request<String>(request)
  }

  static func blacklistAppend(_ domain: Int, _ entries: [CommentedIP]) -> Request<Void> {
    let request = APIRequestBuilder(
      "domain.blacklist_append", "RPC blacklist_append /request/domain/{domain_id}", .repeatable,
      reply: .acknowledgement(#""Successful""#))
    request.path(domain)
    request.params(entries)
    return Request<Void>(request)
  }

  static func blacklistCheck(_ address: String) -> Request<[Int: Int]> {
    let request = APIRequestBuilder(
      "client.blacklist_check", "RPC blacklist_check /request/client/{client_id}", .none)
    request.path(1)
    request.params(address, JSONRule(minLength: 7, maxLength: 15))
    return Request<[Int: Int]>(request)
  }

  static func upload(certificate: String, privateKey: Secret) -> Request<Int> {
    let request = APIRequestBuilder(
      "client.certrequest_upload", "RPC certrequest_upload /request/client/{client_id}", .once)
    request.path(1)
    request.tuple()
    request.value(certificate)
    request.value(privateKey)
    request.end()
    return Request<Int>(request)
  }
}

struct Zonemaster: APIService {
  let client: APIClient

  init(
    username: APICredential? = nil, apiKey: APICredential? = nil, server: String = "http://127.0.0.1:5000/",
    options: APIClientOptions = APIClientOptions()
  ) {
    client = APIClient(Zonemaster.api, server: server, credentials: [username, apiKey], options: options)
  }

  static let api = APIDescription(
    name: "Zonemaster", version: "11", server: "http://127.0.0.1:5000/", envelope: .jsonRPC2)

  typealias Request<Output> = APIRequest<Zonemaster, Output>

  static func versionInfo() -> Request<[String: String]> {
    Request<[String: String]>("version_info", "RPC version_info", .none)
  }

  static func startDomainTest(domain: String, ipv6: Bool? = nil, priority: Int? = nil) -> Request<String> {
    let request = APIRequestBuilder("start_domain_test", "RPC start_domain_test", .repeatable)
    request.object("domain,ipv6,priority")
    request.value(domain, JSONRule(minLength: 1, maxLength: 254))
    request.valueIfPresent(ipv6)
    request.valueIfPresent(priority)
    request.end()
    return Request<String>(request)
  }

  static func testProgress(_ id: String) -> Request<Int> {
    let request = APIRequestBuilder("test_progress", "RPC test_progress", .none)
    request.object("test_id")
    request.value(id)
    request.end()
    return Request<Int>(request)
  }

  static func addBatchJob(domains: [String]) -> Request<Int> {
    let request = APIRequestBuilder("add_batch_job", "RPC add_batch_job", .once)
    request.object("domains")
    request.value(domains)
    request.end()
    request.credentials = [.params("username"), .params("api_key")]
    return Request<Int>(request)
  }

  func call(_ method: String, params: JSONValue = .null) async throws -> JSONValue {
    let request = APIRequestBuilder("call", "RPC *", .once)
    request.rpc(method)
    if params != .null { request.params(params) }
    return try await send(Request<JSONValue>(request))
  }
}

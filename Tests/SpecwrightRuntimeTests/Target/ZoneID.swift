// What the generator emits for a REST service, cut down to what the runtime's tests need.

import SpecwrightRuntime

struct ZoneID: APIService {
  let client: APIClient

  init(
    username: APICredential = "me", apiKey: APICredential = "k:e/y=", server: String = "https://api.zone.eu/v2",
    options: APIClientOptions = APIClientOptions()
  ) {
    client = APIClient(ZoneID.api, server: server, credentials: [username, apiKey], options: options)
  }

  static let api = APIDescription(
    name: "ZoneID", version: "2.0", server: "https://api.zone.eu/v2",
    credentials: [.basicUser("username"), .basicPassword("api_key")],
    paging: APIPaging(page: "x-pager-page", size: "x-pager-limit", pages: "x-pager-pages", maximumSize: 100),
    statusMessageHeader: "X-Status-Message",
    errors: [APIErrorRule(status: 402, category: .paymentRequired, meaning: "the account has no credit")])

  typealias Request<Output> = APIRequest<ZoneID, Output>

  struct ARecord: JSONModel {
    let destination: String
    let id: Int
    let name: String
    let modify: Bool?
    let unknownFields: JSONUnknownFields

    init(json reader: inout JSONReader) {
      reader.object("destination,id,name,modify")
      destination = reader.string()
      id = reader.int()
      name = reader.string()
      modify = reader.boolIfPresent()
      unknownFields = reader.end()
    }

    func write(to writer: inout JSONWriter) {
      writer.object("destination,id,name,modify")
      writer.string(destination)
      writer.int(id)
      writer.string(name)
      writer.boolIfPresent(modify)
      writer.end(unknownFields)
    }

    struct Create: JSONWritable {
      var name: String
      var destination: String

      func write(to writer: inout JSONWriter) {
        writer.object("name,destination")
        writer.string(name, JSONRule(minLength: 1, maxLength: 253))
        writer.string(destination)
        writer.end()
      }
    }

    struct Update: JSONWritable {
      var destination: String?
      var name: String?

      func write(to writer: inout JSONWriter) {
        writer.object("destination,name")
        writer.stringIfPresent(destination)
        writer.stringIfPresent(name)
        writer.end()
      }
    }
  }

  struct Renewal: JSONWritable {
    var domain: String
    var period: Int

    func write(to writer: inout JSONWriter) {
      writer.object("domain,period")
      writer.string(domain)
      writer.int(period)
      writer.end()
    }
  }

  static func aList(_ service: String) -> Request<[ARecord]> {
    let request = APIRequestBuilder("dns.a.list", "GET /dns/{service_name}/a", .none)
    request.path(service)
    return Request<[ARecord]>(request)
  }

  static func aCreate(_ service: String, name: String, destination: String) -> Request<ARecord> {
    let request = APIRequestBuilder("dns.a.create", "POST /dns/{service_name}/a", .once, reply: .one, status: 201)
    request.path(service)
    request.body(ARecord.Create(name: name, destination: destination))
    return Request<ARecord>(request)
  }

  static func aUpdate(_ service: String, _ id: Int, destination: String? = nil, name: String? = nil) -> Request<ARecord>
  {
    let request = APIRequestBuilder(
      "dns.a.update", "PUT /dns/{service_name}/a/{identificator}", .repeatable, reply: .one)
    request.path(service)
    request.path(id)
    request.body(ARecord.Update(destination: destination, name: name))
    return Request<ARecord>(request)
  }

  static func aDelete(_ service: String, _ id: Int) -> Request<Void> {
    let request = APIRequestBuilder(
      "dns.a.delete", "DELETE /dns/{service_name}/a/{identificator}", .repeatable, reply: .empty, status: 204)
    request.path(service)
    request.path(id)
    return Request<Void>(request)
  }

  static func premium(_ id: Int) -> Request<ARecord?> {
    let request = APIRequestBuilder("premium", "PUT /premium/{id}", .repeatable)
    request.path(id)
    return Request<ARecord?>(request)
  }

  static func renew(_ renewals: [Renewal]) -> Request<[ARecord]> {
    let request = APIRequestBuilder("order.domain.renew", "POST /order/domain/renew", .once, status: 201)
    request.body(renewals)
    return Request<[ARecord]>(request)
  }

  static func accounts(address: String? = nil, orderBy: String? = nil, direction: String? = nil) -> Request<[String]> {
    let request = APIRequestBuilder("mail.account.list", "GET /vserver/{service_name}/mail/account", .none)
    request.path("example.com")
    request.query("address", address)
    request.header("x-order-by", orderBy)
    request.header("x-order-dir", direction)
    return Request<[String]>(request)
  }
}

extension APIResponse where Service == ZoneID {
  var rateLimitRemaining: Int? { header("X-Ratelimit-Remaining").flatMap { Int($0) } }
}

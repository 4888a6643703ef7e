// What the generator emits for services with query and form parameters, cut down to what the runtime's tests need.

import Foundation
import SpecwrightRuntime

struct Fornex: APIService {
  let client: APIClient

  init(
    apikey: APICredential = "fx+key", server: String = "https://fornex.com",
    options: APIClientOptions = APIClientOptions()
  ) {
    client = APIClient(Fornex.api, server: server, credentials: [apikey], options: options)
  }

  static let api = APIDescription(
    name: "Fornex", version: "1", server: "https://fornex.com", credentials: [.parameter("apikey")],
    envelope: APIEnvelope(failure: "error"))

  typealias Request<Output> = APIRequest<Fornex, Output>

  static func passwordReset(_ order: Int) -> Request<Secret> {
    let request = APIRequestBuilder("vps.passwd_reset", "GET /api/vps/passwd_reset/{order_id}/", .once)
    request.path(order)
    return Request<Secret>(request)
  }

  static func statistics(_ order: Int, _ field: String, from start: String, to end: String) -> Request<[Double]> {
    let request = APIRequestBuilder("vps_stat", "GET /api/vps_stat/{order_id}/{field}/{start}--{end}.json", .none)
    request.path(order)
    request.path(field)
    request.path(start)
    request.path(end)
    return Request<[Double]>(request)
  }

  static func vpnConfig(_ order: Int, _ proto: String) -> Request<String> {
    let request = APIRequestBuilder("vpn.config", "GET /api/vpn/{order}/config-{proto}.ovpn", .none, reply: .text)
    request.path(order)
    request.path(proto)
    return Request<String>(request)
  }

  static func vpnArchive(_ order: Int) -> Request<Data> {
    let request = APIRequestBuilder("vpn.archive", "GET /api/vpn/{order}/archive.zip", .none, reply: .bytes)
    request.path(order)
    return Request<Data>(request)
  }

  static func setNameServers(_ domain: String, _ servers: [String], note: String? = nil) -> Request<Void> {
    let request = APIRequestBuilder(
      "dns.ns", "POST /api/dns/ns/{domain}/", .repeatable, reply: .acknowledgement(#"{"ok":true}"#))
    request.path(domain)
    request.form("nss", servers.joined(separator: ","))
    request.form("note", note)
    return Request<Void>(request)
  }
}

struct CloudFlare: APIService {
  let client: APIClient

  init(
    email: APICredential = "me@example.com", token: APICredential = "cf-token",
    server: String = "https://www.cloudflare.com", options: APIClientOptions = APIClientOptions()
  ) {
    client = APIClient(CloudFlare.api, server: server, credentials: [email, token], options: options)
  }

  static let api = APIDescription(
    name: "CloudFlare", version: "1", server: "https://www.cloudflare.com",
    credentials: [.form("email"), .form("tkn")],
    envelope: APIEnvelope(
      payload: "response", success: ("result", "success"), message: "msg", code: "err_code", nestedIn: "response"),
    errors: [APIErrorRule(code: "E_UNAUTH", category: .unauthorized)])

  typealias Request<Output> = APIRequest<CloudFlare, Output>

  static func setSecurityLevel(_ zone: String, _ level: String) -> Request<Void> {
    let request = APIRequestBuilder("sec_lvl", "POST /api_json.html", .repeatable, reply: .empty)
    request.form("a", "sec_lvl")
    request.form("z", zone)
    request.form("v", level)
    return Request<Void>(request)
  }

  static func zoneIPs(_ zone: Int, geo: Bool = false) -> Request<[String: JSONValue]> {
    let request = APIRequestBuilder("zone_ips", "POST /api_json.html", .none)
    request.form("a", "zone_ips")
    request.form("zid", zone)
    request.flag("geo", geo)
    return Request<[String: JSONValue]>(request)
  }

  static func statistics(_ zone: String) -> Request<[String: JSONValue]> {
    let request = APIRequestBuilder(
      "stats", "POST /api_json.html", .none, reply: .json(at: "response.result"))
    request.form("a", "stats")
    request.form("z", zone)
    return Request<[String: JSONValue]>(request)
  }

  static func ban(_ address: String) -> Request<Void> {
    let request = APIRequestBuilder("ban", "GET /api.html", .repeatable, reply: .acknowledgement(#""OK""#))
    request.query("a", "ban")
    request.query("key", address)
    request.credentials = [.query("u"), .query("tkn")]
    return Request<Void>(request)
  }
}

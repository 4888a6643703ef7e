// What the services answer to the ten calls.

import QratorAPITesting
import ZoneIDAPITesting

enum ZoneAnswers {
  private static let record =
    #"{"destination":"203.0.113.7","resource_url":"u","id":17,"name":"www.example.com","delete":true,"modify":true}"#

  static func answer(_ request: WireRequest) -> WireResponse {
    guard request.target.hasSuffix("/mail/account") else {
      let headers: WireHeaders = ["X-Ratelimit-Remaining": "59"]
      return WireResponse(
        status: request.method == "POST" ? 201 : 200, headers: headers, body: Array("[\(record)]".utf8))
    }
    let page = request.headers["x-pager-page"] ?? "1"
    let addresses = page == "1" ? ["a@example.com", "b@example.com"] : ["c@example.com"]
    let accounts = addresses.map { address in
      #"{"resource_url":"u","address":"\#(address)","comment":null,"disk_size":1,"disk_size_human":"1 B","#
        + #""disk_usage":0,"disk_usage_human":"0 B","disk_usage_updated":null,"fwd_addresses":[],"autoreply":false,"#
        + #""spamlevel":"none","two_factor_auth":false,"deleted_at":null}"#
    }
    return WireResponse(
      status: 200, headers: ["x-pager-enabled": "1", "x-pager-page": page, "x-pager-pages": "2"],
      body: Array("[\(accounts.joined(separator: ","))]".utf8))
  }
}

enum QratorAnswers {
  static func answer(_ request: WireRequest) -> WireResponse {
    let body = try? JSONValue(parsing: request.body ?? []).object
    let method = body?["method"]?.string ?? ""
    let result: String
    switch method {
    case "blacklist_append": result = "\"Successful\""
    case "blacklist_check": result = #"{"42":"Banned","43":"NotBanned"}"#
    case "certrequest_upload": result = certificate("new")
    default: result = certificate(body?["id"] == 4 ? "new" : "done")
    }
    let id = body?["id"] ?? .null
    return WireResponse(status: 200, headers: [:], body: Array(#"{"result":\#(result),"error":null,"id":\#(id)}"#.utf8))
  }

  private static func certificate(_ status: String) -> String {
    #"{"id":333,"type":"upload","created":1600941096,"status":"\#(status)","domain_id":null,"hostnames":null,"#
      + #""result":{"chains":null,"file_errors":null,"errors":null,"domain_errors":null}}"#
  }
}

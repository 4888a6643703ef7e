// A route literal taken apart: `GET /dns/{service_name}/a`, `RPC blacklist_append /request/domain/{domain_id}`.

/// The way an operation is called, read from its literal. The literal is written by the generator, so that it is well
/// formed.
struct Route {
  /// The HTTP method; `POST` for JSON-RPC.
  let method: String
  /// The JSON-RPC method, or nil.
  let rpcMethod: String?
  /// The path template; empty when a JSON-RPC call goes to the server's address itself.
  let template: Substring

  init(_ literal: StaticString) {
    let words = literal.text.split(separator: " ", maxSplits: 2)
    let first = words.first.map(String.init) ?? "GET"
    if first == "RPC" {
      method = "POST"
      rpcMethod = words.count > 1 ? String(words[1]) : ""
      template = words.count > 2 ? words[2] : ""
    } else {
      method = first
      rpcMethod = nil
      template = words.count > 1 ? words[1] : ""
    }
  }

  /// The name of the parameter at `index` in order of appearance, or nil.
  func parameter(_ index: Int) -> String? {
    let names = template.split(separator: "{").compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
    return index < names.count ? names[index] : nil
  }
}

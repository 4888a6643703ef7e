// A JSON-RPC server in a closure.

import Foundation

extension LoopbackServer {
  /// The answer to a JSON-RPC call.
  public enum Reply: Sendable {
    /// A result, as JSON.
    case result(String)
    /// An error; `data` is JSON.
    case error(code: Int, message: String, data: String? = nil)
  }

  /// Starts a JSON-RPC 2.0 server. `handler` gets method and params; params that are not an object come as an empty
  /// one.
  public static func jsonRPC(
    _ handler: @escaping @Sendable (_ method: String, _ params: [String: Any]) -> Reply
  ) throws -> LoopbackServer {
    try LoopbackServer { request in
      guard let call = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any],
        let method = call["method"] as? String
      else {
        return .json(#"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Parse error"}}"#)
      }
      let id = (call["id"] as? NSNumber)?.stringValue ?? "null"
      switch handler(method, call["params"] as? [String: Any] ?? [:]) {
      case .result(let result):
        return .json(#"{"jsonrpc":"2.0","id":\#(id),"result":\#(result)}"#)
      case .error(let code, let message, let data):
        let tail = data.map { #","data":\#($0)"# } ?? ""
        return .json(#"{"jsonrpc":"2.0","id":\#(id),"error":{"code":\#(code),"message":"\#(message)"\#(tail)}}"#)
      }
    }
  }
}

// Rendering: the body, which is JSON, a JSON-RPC call or a form.

import WireJSON

extension APIRenderer {
  /// A body and its content type; nil when there is none.
  func renderBody(
    _ parts: RequestParts, _ route: Route, _ draft: RequestDraft, id: Int
  ) throws(APIRefusal) -> (bytes: [UInt8], type: String)? {
    if let method = parts.rpcMethod ?? route.rpcMethod {
      guard draft.form.isEmpty else { throw APIRefusal("a JSON-RPC call has no form fields") }
      return (try renderCall(method, parts.json, draft, id: id), "application/json")
    }
    if let json = try withMembers(parts.json, draft) {
      guard draft.form.isEmpty else { throw APIRefusal("a JSON body and form fields exclude each other") }
      return (json, "application/json")
    }
    if draft.form.isEmpty { return nil }
    return (Array(draft.form.joined(separator: "&").utf8), "application/x-www-form-urlencoded")
  }

  /// A JSON-RPC call. Version 1.0 has no version member and its params are null when there are none; version 2.0 leaves
  /// them out.
  private func renderCall(
    _ method: String, _ json: JSONFragment?, _ draft: RequestDraft, id: Int
  ) throws(APIRefusal) -> [UInt8] {
    guard !method.isEmpty else { throw APIRefusal("the method's name must not be empty") }
    let params = try withMembers(json, draft)
    let quoted = JSONFragment(method).bytes
    if description.envelope.form == .jsonRPC1 {
      return Array(#"{"method":"#.utf8) + quoted + Array(#","params":"#.utf8) + (params ?? Array("null".utf8))
        + Array(#","id":\#(id)}"#.utf8)
    }
    let tail = params.map { Array(#","params":"#.utf8) + $0 } ?? []
    return Array(#"{"jsonrpc":"2.0","id":\#(id),"method":"#.utf8) + quoted + tail + Array("}".utf8)
  }

  /// The JSON with credentials as further members of its object; nil when there is neither.
  private func withMembers(_ json: JSONFragment?, _ draft: RequestDraft) throws(APIRefusal) -> [UInt8]? {
    guard !draft.members.isEmpty else { return json.map { revealsSecrets ? $0.bytes : $0.redactedBytes } }
    var members = JSONWriter(checksLimits: false)
    members.object()
    for member in draft.members {
      members.member(member.name.text)
      members.secret(member.value.reveal())
    }
    members.end()
    let own = members.finish()
    guard let json else { return revealsSecrets ? own.bytes : own.redactedBytes }
    let whole = json.inserting(members: own)
    if let violation = whole.violation, violation.isAbsolute { throw APIRefusal(words(violation)) }
    return revealsSecrets ? whole.bytes : whole.redactedBytes
  }
}
